"""Words that pass statements on, whatever their form; and those that do not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.reporting import (
    CLAIM_NOUN,
    find_reporting_words,
    has_reporting_word,
    is_reporting_noun,
    reporting_verbs,
)


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("say", ["say", "says", "saying", "said"]),
        ("deny", ["deny", "denies", "denying", "denied"]),
        ("admit", ["admit", "admits", "admitting", "admitted"]),
        ("tease", ["tease", "teases", "teasing", "teased"]),
        ("stress", ["stress", "stresses", "stressing", "stressed"]),
        ("write", ["write", "writes", "writing", "wrote", "written"]),
        ("agree", ["agree", "agrees", "agreeing", "agreed"]),
        ("blog", []),
    ],
)
def test_a_verb_of_the_list_comes_in_all_its_forms(base: str, forms: list[str]) -> None:
    assert set(forms) <= reporting_verbs()
    assert (base in reporting_verbs()) is bool(forms)


def test_no_form_is_spelled_as_no_verb_is() -> None:
    verbs = reporting_verbs()
    assert {"denys", "denyed", "admited", "teaseing", "stresss", "writed", "sayed", "writeing"}.isdisjoint(
        verbs
    )
    assert all(re.fullmatch("[a-z]+", form) for form in verbs)


@pytest.mark.parametrize(
    "text",
    [
        "Marr SAID no",
        "according  to the mill",
        "in the words of the dean",
        "in his own words",
        "it ruled out a sale",
        "cast doubt on it",
        "she made it clear",
        "their claims",
        "per the dean",
        "say-so",
    ],
)
def test_words_that_report(text: str) -> None:
    assert has_reporting_word(text)


@pytest.mark.parametrize(
    "text", ["", "the pier was shut", "essay", "clear", "words", "the sayings", "doubtless", "he bought it"]
)
def test_words_that_do_not(text: str) -> None:
    assert not has_reporting_word(text)
    assert find_reporting_words(text) == []


def test_each_word_is_found_where_it_stands_within_the_bounds() -> None:
    text = "Marr said no, according to clerks who denied it."
    found = [text[start:end] for start, end in find_reporting_words(text)]
    assert found == ["said", "according to", "denied"]
    assert find_reporting_words(text, 9, 20) == []
    assert not has_reporting_word(text, 9, 20)


@pytest.mark.parametrize(
    ("words", "is_noun"),
    [
        ("account of", True),
        ("his claims that", True),
        ("reports", True),
        ("has claimed", False),
        ("also claims", False),
        ("the dean said", False),
        ("the pier", False),
    ],
)
def test_cues_that_are_nouns_alone(words: str, is_noun: bool) -> None:
    assert is_reporting_noun(words) is is_noun


def test_a_claim_s_noun_is_one_in_both_numbers() -> None:
    for word in ("claim", "claims", "rumour", "rumors", "contention", "speculation"):
        assert re.fullmatch(CLAIM_NOUN, word)
        assert is_reporting_noun(word)
    assert not re.fullmatch(CLAIM_NOUN, "disclaim")


@given(st.text(alphabet="said ying.\nrul out", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_finding_and_having_agree(text: str, start: int, end: int) -> None:
    found = find_reporting_words(text, start, end)
    assert bool(found) == has_reporting_word(text, start, end)
    assert found == sorted(found)
    assert all(start <= a < b <= end for a, b in found)
