"""Places: the same, one in the other, and different ones."""

import pytest

from reportedly.match.evidence.places import compare_places
from reportedly.records import Clue
from tests.match.evidence.samples import say, show


def compare(one: str, other: str) -> Clue:
    clue = compare_places(say(one), say(other))
    assert clue is not None
    return clue


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("a bomb went off in Vellmar", "a blast near Vellmar hurt three", 1.0),
        ("a bomb went off in Paris", "a blast in Paris hurt three", 1.0),
        ("a bomb went off in Mali", "a blast in northern Mali hurt three", 0.5),
        ("a bomb went off in Baghdad", "a blast in Iraq hurt three", 0.4),
        ("a mill in Springfield, Illinois, burned", "a mill burned in Illinois", 1.0),
        ("a mill in Springfield, Ill., burned", "a mill burned in Springfield, Illinois", 1.0),
        ("Blast In Vellmar Hurts Three Men", "a bomb went off in Vellmar", 1.0),
    ],
)
def test_places_that_can_be_one_agree(one: str, other: str, value: float) -> None:
    assert compare(one, other).value == value
    assert compare(other, one).value == value


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("a bomb went off in Baghdad", "a bomb went off in Damascus", -1.0),
        ("a bomb went off in Mali", "a bomb went off in Chad", -1.0),
        ("a bomb went off in Vellmar", "a bomb went off in Ostrel", -0.5),
        ("a bomb went off in Vellmar", "a bomb went off near Ostrel", -0.2),
        ("a bomb went off in Vellmar", "a bomb went off in France", -0.2),
        ("a mill burned in Paris, Texas", "a mill burned in Paris, France", -1.0),
    ],
)
def test_places_where_it_is_differ(one: str, other: str, value: float) -> None:
    assert compare(one, other).value == value
    assert compare(other, one).value == value


def test_a_place_where_nothing_is_does_not_differ() -> None:
    assert compare("the minister flew to Iraq", "the minister met envoys in Mali").value == 0.0


def test_one_place_alone_says_nothing_and_none_is_no_clue() -> None:
    assert compare("a bomb went off in Vellmar", "a bomb went off").value == 0.0
    assert compare_places(say("a bomb went off"), say("three were hurt")) is None


def test_a_person_called_like_a_country_is_no_place() -> None:
    assert compare_places(say("they spoke with Michael Jordan"), say("they left")) is None


def test_the_spans_and_the_reason_hold_the_names() -> None:
    one, other = "a bomb went off in Baghdad’s market", "a bomb went off in Damascus"
    assert show(compare(one, other), one, other) == (["Baghdad"], ["Damascus"])
    assert compare(one, other).reason == "One says Baghdad, the other Damascus."
