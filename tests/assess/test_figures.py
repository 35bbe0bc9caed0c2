"""Figures and times as ranges by source, never as one number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.assess.figures import range_figures, range_times
from reportedly.records import Bound, Polarity, Quantity, Span, Statement, Teller, TimeInterval
from reportedly.records.proposition import FigureRange
from tests.assess.affair import LOG, QUADE, ROEK, account, tell

Stated = tuple[str, float]


def dead(value: float, bound: str = "exactly", unit: str = "people") -> Quantity:
    return Quantity(value=value, unit=unit, bound=Bound(bound), span=Span(0, 2))


def tell_figures(*stated: tuple[Teller, str, tuple[Quantity, ...]], **fields: Polarity) -> list[Statement]:
    return [
        tell(f"Post {n}", day, teller, quantities=quantities, **fields)
        for n, (teller, day, quantities) in enumerate(stated)
    ]


def ranges(*stated: tuple[Teller, str, tuple[Quantity, ...]]) -> tuple[FigureRange, ...]:
    return account(tell_figures(*stated)).figures


@pytest.mark.parametrize(
    ("one", "other", "low", "high", "is_disputed"),
    [
        (dead(12, "at least"), dead(15), 12, 15, False),
        (dead(12), dead(15), 12, 15, True),
        (dead(14), dead(14), 14, 14, False),
        (dead(12, "more than"), dead(12), 12, 12, True),
        (dead(12, "at least"), dead(12, "at most"), 12, 12, False),
        (dead(12, "less than"), dead(12), 12, 12, True),
        (dead(16, "at least"), dead(14), 14, 16, True),
        (dead(40, "about"), dead(37), 37, 40, False),
        (dead(40, "about"), dead(30), 30, 40, True),
        (dead(20, "more than"), dead(30, "less than"), 20, 30, False),
    ],
)
def test_a_range_is_disputed_only_where_figures_exclude_each_other(
    one: Quantity, other: Quantity, low: int, high: int, is_disputed: bool
) -> None:
    (found,) = ranges((ROEK, "11", (one,)), (LOG, "12", (other,)))
    assert (found.low, found.high, found.is_disputed) == (low, high, is_disputed)
    assert len(found.stated) == 2


def test_a_newer_count_of_the_same_origin_disputes_nothing() -> None:
    assert not ranges((LOG, "11", (dead(14),)), (LOG, "18", (dead(16),)))[0].is_disputed
    assert ranges((LOG, "11", (dead(14),)), (LOG, "11", (dead(16),)))[0].is_disputed
    assert ranges((LOG, "11", (dead(14),)), (QUADE, "18", (dead(16),)))[0].is_disputed


def test_units_are_kept_apart_and_words_for_the_dead_together() -> None:
    found = ranges(
        (ROEK, "11", (dead(14, unit="dead"), dead(3, unit="missing"))),
        (LOG, "12", (dead(12, unit="deaths"),)),
    )
    assert [(f.unit, f.low, f.high) for f in found] == [("dead", 12, 14), ("missing", 3, 3)]


def test_two_numbers_of_one_unit_in_one_claim_give_none() -> None:
    assert ranges((ROEK, "11", (dead(14), dead(3)))) == ()


def test_a_figure_that_is_denied_is_nobodys_figure() -> None:
    denied = tell_figures((QUADE, "12", (dead(17),)), polarity=Polarity.NEGATIVE)
    assert account([tell("Post", "11", ROEK)], denied).figures == ()


def test_a_denial_by_another_figure_counts_with_its_own() -> None:
    other = tell_figures((QUADE, "12", (dead(12),)))
    said = [tell("Sediment", "11", ROEK, quantities=(dead(14),))]
    (found,) = account(said, other).figures
    assert (found.low, found.high, found.is_disputed) == (12, 14, True)


@given(st.lists(st.tuples(st.integers(0, 50), st.sampled_from(Bound)), min_size=1, max_size=6))
def test_a_range_holds_every_number_that_is_stated(stated: list[tuple[int, Bound]]) -> None:
    (found,) = ranges(*((ROEK, "11", (dead(v, b),)) for v, b in stated))
    assert sorted((f.value, f.bound) for f in found.stated) == sorted(stated)
    assert (found.low, found.high) == (min(v for v, _ in stated), max(v for v, _ in stated))


def test_no_position_gives_no_range() -> None:
    assert range_figures((), {}) == ()
    assert range_times(()) is None


@pytest.mark.parametrize(
    ("one", "other", "whole", "is_disputed"),
    [
        (("2030-10-01", "2030-10-31"), ("2030-10-24", "2030-10-24"), ("2030-10-01", "2030-10-31"), False),
        (("2030-10-24", "2030-10-24"), ("2030-10-21", "2030-10-21"), ("2030-10-21", "2030-10-24"), True),
        (("2030-10-24", None), ("2030-10-26", "2030-10-26"), ("2030-10-24", None), False),
        ((None, "2030-10-24"), ("2030-10-26", "2030-10-26"), (None, "2030-10-26"), True),
    ],
)
def test_when_it_happened_is_a_range_by_source(
    one: tuple[str | None, str | None],
    other: tuple[str | None, str | None],
    whole: tuple[str | None, str | None],
    is_disputed: bool,
) -> None:
    made = account(
        [
            tell(
                f"Post {n}", "11", ROEK, happened_on=TimeInterval(from_=a, to=b, span=Span(0, 3), text="then")
            )
            for n, (a, b) in enumerate((one, other))
        ]
    ).happened
    assert made is not None
    assert ((made.from_, made.to), made.is_disputed) == (whole, is_disputed)
    assert len(made.stated) == 2
