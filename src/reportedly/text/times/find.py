"""Finds the expressions of time in a text and resolves them against the report's date."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from reportedly.records.claim import TimeInterval
from reportedly.records.spans import Span
from reportedly.text.times import dates, named, quarters, relative, years
from reportedly.text.times.context import Context
from reportedly.text.times.periods import Period
from reportedly.text.times.words import find_stretches


@dataclass(frozen=True, slots=True)
class FoundTime:
    """An expression of time: its interval, and value and type as TimeML has them.

    `value`: "2023-04-18", "2023-W16", "2023-Q2", "PRESENT_REF"; None where it is not resolved. `type`:
    "DATE", or "DURATION" of a stretch that is told from the report's date ("the past two years").
    """

    interval: TimeInterval
    value: str | None
    type: str


@dataclass(frozen=True, slots=True)
class _Shape:
    """A pattern, what reads it, the kinds of words it is known by, and whether a match is a time at all."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], Period | None]
    kinds: tuple[str, ...]
    holds: Callable[[re.Match[str], str], bool] | None = None
    type: str = "DATE"


_SHAPES = (
    _Shape(dates.ISO, dates.read_iso, ("year",)),
    _Shape(dates.FIGURES, dates.read_figures, ("figures",), dates.is_figures),
    _Shape(dates.MONTH_FIRST, dates.read_day, ("month",)),
    _Shape(dates.DAY_FIRST, dates.read_day, ("month",)),
    _Shape(dates.NAMED_MONTH, dates.read_month, ("month",), dates.is_month),
    _Shape(dates.NAMED_DAY, dates.read_weekday, ("weekday",), dates.is_weekday),
    _Shape(relative.NEAR_DAY, relative.read_near_day, ("near",), relative.is_near_day),
    _Shape(relative.DAYTIME_OF, relative.read_daytime, ("unit",)),
    _Shape(relative.CALENDAR, relative.read_calendar, ("unit",)),
    _Shape(relative.ROLLING, relative.read_rolling, ("unit",), type="DURATION"),
    _Shape(relative.ROLLING_ONE, relative.read_rolling_one, ("unit",), relative.is_rolling_one, "DURATION"),
    _Shape(relative.RECENT, relative.read_recent, ("unit",), type="DURATION"),
    _Shape(relative.LATER, relative.read_later, ("unit",), type="DURATION"),
    _Shape(quarters.YEAR_BEFORE, quarters.read_year_before, ("unit",)),
    _Shape(relative.AGO, relative.read_ago, ("unit",)),
    _Shape(relative.WHOLE, relative.read_whole, ("unit",)),
    _Shape(relative.WEEKEND, relative.read_weekend, ("unit",)),
    _Shape(relative.ECHO, relative.read_echo, ("unit",)),
    _Shape(quarters.QUARTER, quarters.read_quarter, ("unit", "q")),
    _Shape(quarters.HALF, quarters.read_half, ("unit",)),
    _Shape(quarters.SPOKEN_OF, quarters.read_spoken_of, ("unit",)),
    _Shape(quarters.FISCAL, quarters.read_fiscal, ("year",)),
    _Shape(years.DECADE, years.read_decade, ("year", "tens", "century"), years.is_decade),
    _Shape(years.CENTURY, years.read_century, ("century",)),
    _Shape(years.SEASON_OF_YEAR, years.read_season, ("unit",)),
    _Shape(years.THE_SEASON, years.read_the_season, ("unit",)),
    _Shape(years.BARE_YEAR, years.read_year, ("year",), years.is_year),
    _Shape(years.SPOKEN_YEAR, years.read_spoken_year, ("spoken",)),
    _Shape(named.HOLIDAY, named.read_holiday, ("named",)),
    _Shape(named.VAGUE, named.read_vague, ("vague",)),
    _Shape(named.YEAR_END, named.read_year_end, ("unit",)),
)


def find_expressions(text: str, published_at: str | None) -> list[FoundTime]:
    """Return the expressions of time in a text, in order, none inside another; of two the longer is taken.

    `published_at`: the report's date or time in ISO form; its date counts as written, offset and all.
    """
    context = Context(text, local_date(published_at))
    return [_read(shape, found, context) for shape, found in _choose(text)]


def _choose(text: str) -> list[tuple[_Shape, re.Match[str]]]:
    stretches = find_stretches(text)
    matches = [
        (shape, found)
        for shape in _SHAPES
        for kind in shape.kinds
        for start, end in stretches.get(kind, ())
        for found in shape.pattern.finditer(text, start, end)
        if shape.holds is None or shape.holds(found, text)
    ]
    matches.sort(key=lambda match: (match[1].start(), -match[1].end()))
    chosen: list[tuple[_Shape, re.Match[str]]] = []
    for shape, found in matches:
        if not chosen or found.start() >= chosen[-1][1].end():
            chosen.append((shape, found))
    return chosen


def _read(shape: _Shape, found: re.Match[str], context: Context) -> FoundTime:
    try:
        period = shape.read(found, context)
    except (ValueError, OverflowError):  # a date that the calendar does not reach
        period = None
    start, end = found.span("whole") if "whole" in found.re.groupindex else found.span()
    interval = TimeInterval(
        from_=period.start.isoformat() if period and period.start else None,
        to=period.end.isoformat() if period and period.end else None,
        span=Span(start, end),
        text=context.text[start:end],
    )
    return FoundTime(interval, period.value if period else None, shape.type)


def local_date(published_at: str | None) -> date | None:
    """The date of an ISO date or time as it is written; None where there is none."""
    try:
        return date.fromisoformat((published_at or "")[:10])
    except ValueError:
        return None
