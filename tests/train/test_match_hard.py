"""Hard cases made by rule: one thing is changed, and what cannot be changed safely is left alone."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.match.reading_heads import Head
from reportedly.train.match_corpus import AGAINST, CONTRADICTS, ENTAILS
from reportedly.train.match_hard import (
    change_number,
    exchange_names,
    frame_rumours,
    make_hard,
    negate,
    replace_name,
)


def chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - an example, no secret


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("The pier is closed.", "The pier is not closed."),
        ("The pier is not closed.", "The pier is closed."),
        ("The board didn't pay.", "The board did pay."),
        ("The ferry has been sold.", "The ferry has not been sold."),
        ("Ana Ruiz resigned.", None),
    ],
)
def test_a_sentence_is_turned_into_its_opposite(text: str, changed: str | None) -> None:
    assert negate(text, chance(0)) == changed


@given(st.integers(0, 10_000), st.integers(0, 99))
def test_another_number_of_as_many_digits_takes_its_place(number: int, seed: int) -> None:
    changed = change_number(f"The board paid {number} pounds.", chance(seed))
    assert changed is not None
    other = changed.removeprefix("The board paid ").removesuffix(" pounds.")
    assert other != str(number)
    assert len(other) == len(str(number))


@pytest.mark.parametrize(
    "text", ["At least 12 people were hurt.", "The pier is closed.", "More than three boats sank."]
)
def test_a_number_with_a_bound_and_no_number_are_left_alone(text: str) -> None:
    assert change_number(text, chance(0)) is None


def test_two_names_change_places() -> None:
    changed = exchange_names("the mayor said Ana Ruiz owed Karl Brandt money.", chance(0))
    assert changed == "the mayor said Karl Brandt owed Ana Ruiz money."


def test_a_headline_in_capitals_has_no_names_to_exchange() -> None:
    assert exchange_names("Harbour Board Opens Ferry Tender In May", chance(0)) is None


def test_a_name_of_another_text_takes_the_place_of_one() -> None:
    changed = replace_name("the ferry that Ruiz sold sank.", "police say that Brandt fled.", chance(0))
    assert changed == "the ferry that Brandt sold sank."


def test_what_contradicts_by_a_number_is_marked_so() -> None:
    rows = make_hard([("the board paid 12 pounds.", "g1")], chance(1))
    changed = [row for row in rows if row.allowed == {Head.NLI: (CONTRADICTS,)}]
    assert changed
    assert all(row.one != row.other and row.group == "g1" for row in changed)


def test_a_rumour_is_denied_doubted_and_repeated() -> None:
    denial, _, repetition = frame_rumours(["a goat was elected mayor."], chance(2))
    assert denial.allowed == {Head.NLI: (CONTRADICTS,), Head.STANCE: (AGAINST,)}
    assert repetition.allowed[Head.NLI] == (ENTAILS,)
    assert "a goat was elected mayor" in denial.one
    assert denial.other == "a goat was elected mayor."
