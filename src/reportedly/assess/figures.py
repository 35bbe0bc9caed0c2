"""Figures and times: what the claims of a proposition state, as ranges by source, never as one number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf

from reportedly.records.claim import Quantity
from reportedly.records.proposition import FigureRange, Position, StatedFigure, StatedTime, TimeRange
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import Bound, Polarity
from reportedly.text.published import is_later
from reportedly.wordlists.units import load_units

ABOUT = 0.1
"""How far "about" reaches on either side, as a share of the number. *From:* set by hand."""


@dataclass(frozen=True, slots=True)
class _Figure:
    quantity: Quantity
    position: Position


def range_figures(
    positions: Iterable[Position], statements: Mapping[str, Statement]
) -> tuple[FigureRange, ...]:
    """The range of each quantity, by unit, over the claims that put their own figure as the case.

    `statements` by claim. A claim with two numbers of one unit says nothing of which is meant, and neither is
    taken. A range is disputed where two figures exclude each other, unless one origin gave both and the
    later is its newer count. `low` and `high` are numbers as stated; the bounds stand in `stated`.
    """
    by_unit: dict[str | None, list[_Figure]] = {}
    for position in positions:
        statement = statements.get(position.claim)
        if statement is None or statement.polarity is Polarity.NEGATIVE:
            continue
        units = Counter(_unit_of(quantity) for quantity in statement.quantities)
        for quantity in statement.quantities:
            if units[_unit_of(quantity)] == 1:
                by_unit.setdefault(_unit_of(quantity), []).append(_Figure(quantity, position))
    return tuple(
        _make_range(unit, by_unit[unit]) for unit in sorted(by_unit, key=lambda u: (u is None, u or ""))
    )


def _unit_of(quantity: Quantity) -> str | None:
    """One word for units that mean the same: people by their fate, things in the singular as listed."""
    if quantity.unit is None:
        return None
    units = load_units()
    words = quantity.unit.casefold().split()
    fates = [units.fates[word] for word in words if word in units.fates]
    if fates:
        return fates[0]
    if any(word in units.people for word in words):
        return "people"
    return " ".join(units.same.get(word, word) for word in words) or None


def _make_range(unit: str | None, figures: Sequence[_Figure]) -> FigureRange:
    values = [figure.quantity.value for figure in figures]
    return FigureRange(
        unit=unit,
        low=min(values),
        high=max(values),
        is_disputed=any(_exclude(one, other) for one, other in combinations(figures, 2)),
        stated=tuple(
            StatedFigure(claim=f.position.claim, value=f.quantity.value, bound=f.quantity.bound)
            for f in figures
        ),
    )


def _exclude(one: _Figure, other: _Figure) -> bool:
    """Whether no number fits both, and the one is not a newer count of the same origin."""
    (low, low_is_in), (high, high_is_in) = _ends_between(one.quantity, other.quantity)
    fits = low < high or (low == high and low_is_in and high_is_in)
    if fits:
        return False
    a, b = one.position, other.position
    is_newer = a.origin is not None and a.origin == b.origin
    return not (is_newer and is_later(a.published_at, b.published_at) is not None)


End = tuple[float, bool]


def _ends_between(one: Quantity, other: Quantity) -> tuple[End, End]:
    """The ends of what fits both numbers, each with whether it fits itself."""
    (low, high), (other_low, other_high) = _ends(one), _ends(other)
    lower = max(low, other_low, key=lambda end: (end[0], not end[1]))
    upper = min(high, other_high, key=lambda end: (end[0], end[1]))
    return lower, upper


def _ends(quantity: Quantity) -> tuple[End, End]:
    """What a stated number allows: "at least 12" from 12 on, "more than 12" from above it."""
    value, slack = quantity.value, abs(quantity.value) * ABOUT
    match quantity.bound:
        case Bound.EXACTLY:
            return (value, True), (value, True)
        case Bound.ABOUT:
            return (value - slack, True), (value + slack, True)
        case Bound.AT_LEAST | Bound.MORE_THAN:
            return (value, quantity.bound is Bound.AT_LEAST), (inf, True)
        case Bound.AT_MOST | Bound.LESS_THAN:
            return (-inf, True), (value, quantity.bound is Bound.AT_MOST)


def range_times(positions: Iterable[Position]) -> TimeRange | None:
    """When the claims put what they are about, from the earliest to the latest; None where none says."""
    stated = tuple(
        StatedTime(claim=p.claim, from_=p.happened_on.from_, to=p.happened_on.to)
        for p in positions
        if p.happened_on is not None and (p.happened_on.from_ or p.happened_on.to)
    )
    if not stated:
        return None
    starts, ends = [time.from_ for time in stated], [time.to for time in stated]
    return TimeRange(
        from_=None if None in starts else min(filter(None, starts)),
        to=None if None in ends else max(filter(None, ends)),
        is_disputed=any(_are_apart(one, other) for one, other in combinations(stated, 2)),
        stated=stated,
    )


def _are_apart(one: StatedTime, other: StatedTime) -> bool:
    """Whether no day lies in both."""
    return bool(
        (one.to and other.from_ and one.to < other.from_) or (other.to and one.from_ and other.to < one.from_)
    )
