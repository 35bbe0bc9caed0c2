"""Negation: whether two claims put their core with the same sign."""

import pytest

from reportedly.match.evidence.negation import compare_negation, oppose_contents
from reportedly.records import Act, Clue
from tests.match.evidence.samples import say, show


def compare(one: str, other: str, act: Act = Act.ASSERTS) -> Clue:
    clue = compare_negation(say(one, act=act), say(other))
    assert clue is not None
    return clue


OPPOSED = [
    ("the dam did not burst", "the dam burst"),
    ("the crew failed to open the valve", "the crew opened the valve"),
    ("the board refused to pay the ransom", "the board paid the ransom"),
    ("the video of the bear is a hoax", "a video shows the bear"),
    ("the mayor will resign", "the mayor will stay"),
    ("the crew are alive", "the crew are dead"),
    ("the senate approved the treaty", "the senate rejected the treaty"),
    ("the border was closed", "the border was opened"),
    ("No bear was in the mall: a hoax", "a bear was in the mall"),
    ("the town dismisses talk of a cease-fire", "the town agreed to a ceasefire"),
    ("nobody was hurt in the blast", "a man was hurt in the blast"),
]
ALIKE = [
    ("the dam did not burst", "the dam never burst"),
    ("the video is not a hoax", "the video is real"),
    ("the crew are not alive", "the crew are dead"),
    ("the report is false", "the report is not true"),
]


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_what_is_turned_on_one_side_is_opposed(one: str, other: str) -> None:
    assert compare(one, other).value < -0.3
    assert compare(one, other).value == compare(other, one).value


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_two_turns_undo_each_other(one: str, other: str) -> None:
    assert compare(one, other).value > 0
    assert compare(one, other).value == compare(other, one).value


def test_nothing_turned_is_no_clue() -> None:
    assert compare_negation(say("the dam burst"), say("the dam broke at dawn")) is None


@pytest.mark.parametrize(
    ("denied", "asserted", "is_opposed"),
    [
        ("the dam burst", "the dam burst", True),
        ("the dam did not burst", "the dam burst", False),
        ("the dam burst", "the dam did not burst", False),
        ("the crew are alive", "the crew are dead", False),
    ],
)
def test_a_denial_turns_its_content_once_more(denied: str, asserted: str, is_opposed: bool) -> None:
    clue = compare(denied, asserted, Act.DENIES)
    assert (clue.value < 0) is is_opposed
    assert "denied" in clue.reason


def test_two_denials_leave_the_contents_as_they_stand() -> None:
    both = compare_negation(
        say("the dam burst", act=Act.DENIES), say("the dam did not burst", act=Act.DENIES)
    )
    assert both is not None
    assert both.value < 0
    assert both.reason.startswith("Both are denied")


def test_the_contents_alone_are_judged_without_the_act() -> None:
    one = say("the dam burst", act=Act.DENIES)
    assert oppose_contents(one, say("the dam burst")) == 0.0
    assert oppose_contents(one, say("the dam did not burst")) < 0


def test_a_negation_of_what_the_other_does_not_speak_of_weighs_little() -> None:
    near = compare("the dam did not burst", "the dam burst")
    far = compare("the dam had not been painted", "the dam burst")
    assert near.value < far.value < 0


def test_one_side_with_two_negations_of_two_things_is_turned_once() -> None:
    assert compare("the terms were not told and no fighters were freed", "fighters were freed").value < 0


def test_the_spans_hold_what_turns() -> None:
    one, other = "the crew failed to open the valve", "the crew opened the valve"
    assert show(compare(one, other), one, other) == (["failed to"], [])
    one, other = "the crew are alive", "the crew are dead"
    assert show(compare(one, other), one, other) == (["alive"], ["dead"])
