"""Numbers: figures that agree, that can both be right, and that exclude each other."""

import pytest

from reportedly.match.evidence.numbers import compare_numbers
from reportedly.records import Clue
from tests.match.evidence.samples import say, show


def compare(one: str, other: str) -> Clue:
    clue = compare_numbers(say(one), say(other))
    assert clue is not None
    return clue


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 people were killed", "twelve dead in the blast"),
        ("the blast killed 12 people", "12 died"),
        ("the death toll rose to 12 people", "12 people have died"),
        ("30 were wounded", "30 people were injured"),
        ("half of voters back it", "50 percent of voters back it"),
        ("it cost $4.2 billion", "it cost 4.2 billion dollars"),
        ("prices rose 3%", "prices rose 3 per cent"),
        ("the reservoir is 10 km long", "the reservoir is 10 kilometres long"),
        ("a 7-year-old boy fell", "the boy is 7 years old"),
    ],
)
def test_equal_figures_agree_whatever_the_unit_is_called(one: str, other: str) -> None:
    assert compare(one, other).value == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at least 12 people were killed", "15 people were killed"),
        ("about 20 people were killed", "21 people were killed"),
        ("more than 300 homes burned", "at least 310 houses burned"),
        ("up to 40 people died", "31 died"),
        ("10 to 15 people were hurt", "12 were injured"),
        ("it lost $4.2 billion", "it lost $4.23 billion"),
        ("the ridge is 10 miles long", "the ridge is about 16 kilometres long"),
        ("2,000 soldiers marched", "2,013 troops marched"),
    ],
)
def test_figures_that_can_both_be_right_agree_less(one: str, other: str) -> None:
    assert 0 < compare(one, other).value < 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at least 12 people were killed", "nine people were killed"),
        ("12 people were killed", "15 died"),
        ("up to 20 people were hurt", "26 people were injured"),
        ("fewer than 10 people were killed", "14 people were killed"),
        ("10 to 15 people were hurt", "19 were injured"),
        ("prices rose 12 percent", "prices rose 15 percent"),
        ("the bridge cost $40 million", "the bridge cost $65 million"),
    ],
)
def test_figures_of_one_thing_that_exclude_each_other_differ(one: str, other: str) -> None:
    assert compare(one, other).value == -1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 people were killed", "30 people were injured"),
        ("two cars were hit", "three trams were hit"),
        ("it cost $40 million", "it cost €65 million"),
        ("prices rose 3 percent", "prices rose 5 percentage points"),
        ("12 people were killed", "9 officers were at the scene"),
        ("12 people were killed", "the mayor said so"),
    ],
)
def test_figures_of_different_things_say_nothing(one: str, other: str) -> None:
    assert compare(one, other).value == 0.0


def test_each_figure_meets_the_one_that_it_fits_best() -> None:
    one, other = "two cars carried 12 people who were killed", "12 people were killed in two cars"
    assert compare(one, other).value == 1.0
    assert show(compare(one, other), one, other) == (["two cars", "12 people"], ["12 people", "two cars"])


def test_a_second_figure_of_a_unit_without_counterpart_is_no_conflict() -> None:
    assert compare("12 people in two cars were killed by two men", "12 people were killed").value > 0


def test_of_several_figures_the_one_that_differs_is_told() -> None:
    clue = compare("12 people were killed and 30 wounded", "at least 14 dead, 30 hurt")
    assert -1 < clue.value < 0
    assert clue.reason == "One says 12 killed, the other at least 14 killed."


def test_a_part_of_all_killed_is_no_conflict_with_all() -> None:
    assert compare("12 soldiers were killed", "15 people were killed").value > 0
    assert compare("18 soldiers were killed", "15 people were killed").value < 0


def test_a_year_or_a_date_is_no_figure() -> None:
    assert compare_numbers(say("it closed in 2019"), say("it closed on 3 May 2021")) is None


def test_an_editor_can_read_the_reason() -> None:
    clue = compare("at least 12 people were killed", "nine people died")
    assert clue.reason == "One says at least 12 killed, the other 9 killed."
    assert compare("it cost $4.2 billion", "it was cheap").reason == "Only one gives a figure: $4.2 billion."


def test_the_spans_hold_the_figures() -> None:
    one, other = "at least 12 people were killed", "the fire left 9 dead"
    assert show(compare(one, other), one, other) == (["at least 12 people"], ["9 dead"])
