"""Wording: shared words, whatever their endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.match.evidence.wording import compare_wording
from tests.match.evidence.samples import say, show

WORDS = ["dam", "burst", "dawn", "river", "old", "mill", "the", "of"]


def value_of(one: str, other: str) -> float:
    clue = compare_wording(say(one), say(other))
    assert clue is not None
    return clue.value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the dam burst at dawn", "the dam burst at dawn"),
        ("the dam burst at dawn", "A dam bursts, at dawn!"),
        ("Divers found the boats", "divers find a boat"),
    ],
)
def test_the_same_words_are_worth_one(one: str, other: str) -> None:
    assert value_of(one, other) == 1.0


def test_no_word_in_common_is_worth_nothing() -> None:
    clue = compare_wording(say("the dam burst at dawn"), say("prices of maize rose"))
    assert clue is not None
    assert (clue.value, clue.from_spans, clue.reason) == (0.0, (), "They have no word in common.")


def test_small_words_do_not_count() -> None:
    assert value_of("it is in the house", "it is in the barn") == 0.0
    assert compare_wording(say("it is"), say("the dam burst")) is None


def test_words_in_a_row_count_more_than_the_same_words_apart() -> None:
    whole = "the old mill at Vellmar burned down"
    assert value_of(whole, "the old mill at Vellmar reopened soon") > value_of(
        whole, "Vellmar reopened soon beside a mill of old"
    )


def test_a_part_of_a_longer_content_is_worth_more_than_as_many_words_of_two_long_ones() -> None:
    assert value_of("the dam burst", "the dam burst at dawn above Vellmar") > value_of(
        "the dam burst near Ostrel after storms", "the dam burst at dawn above Vellmar"
    )


def test_the_shared_words_are_pointed_at() -> None:
    one, other = "the river dam burst at dawn", "at dawn a dam was bursting"
    clue = compare_wording(say(one), say(other))
    assert show(clue, one, other) == (["dam burst", "dawn"], ["dawn", "dam", "bursting"])
    assert clue is not None
    assert "3 words in common, of 4 in the one and 3 in the other" in clue.reason


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_a_content_is_the_same_as_itself(words: list[str]) -> None:
    clue = compare_wording(say(" ".join(words)), say(" ".join(words)))
    assert clue is None or clue.value == 1.0
