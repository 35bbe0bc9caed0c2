"""Light stems of English words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.stems import stem_word


@pytest.mark.parametrize(
    "forms",
    [
        "strike strikes striking struck",
        "city cities city's city’s",
        "stop stopped stopping stops",
        "carry carried carries carrying",
        "child children",
        "box boxes",
        "sell sold sells selling",
        "quick quickly",
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem_word(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bed", "be"),
        ("news", "new"),
        ("governor", "government"),
        ("sing", "s"),
        ("12", "1"),
    ],
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem_word(one) != stem_word(other)


@given(st.text(max_size=20))
def test_any_word_has_a_stem_no_longer_than_itself_in_small_letters(word: str) -> None:
    assert len(stem_word(word)) <= max(len(word.lower()), 6)
