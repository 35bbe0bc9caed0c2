"""Words: runs of letters and digits, every other sign by itself."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.words import find_words


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in find_words(text)]


def test_signs_are_words_of_their_own() -> None:
    assert words("Ana's “no,” 3.5%") == ["Ana", "'", "s", "“", "no", ",", "”", "3", ".", "5", "%"]


def test_a_combining_mark_stays_with_its_letter() -> None:
    assert words("re\u0301sume\u0301 x") == ["re\u0301sume\u0301", "x"]


@given(st.text(max_size=60))
def test_words_hold_everything_but_white_space_once_and_in_order(text: str) -> None:
    spans = find_words(text)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    kept = {i for start, end in spans for i in range(start, end)}
    assert kept == {i for i, sign in enumerate(text) if not sign.isspace()}
