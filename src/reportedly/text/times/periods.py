"""Periods of the calendar: a day, week, month, quarter, season, year, decade, century, and parts of them.

Weeks run from Monday to Sunday. Early, mid and late: days 1-10, 11-20, 21-end of a month; January to April,
May to August, September to December of a year; years 0-3, 4-6, 7-9 of a decade; thirds of a century; a
month each of a quarter or season; Monday and Tuesday, Wednesday and Thursday, Friday to Sunday of a week. The
start of a year is January, its end December; of anything else they are what early and late are.
Spring begins on March 1, summer on June 1, autumn on September 1, winter on December 1; a
winter has the year that it begins in. *From:* the project's conventions for months and years; the northern
seasons of meteorology; the others are our choice.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

FIRST_YEAR, LAST_YEAR = 1000, 2999
"""Years outside are no dates here."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days `start` to `end`, both inclusive; `value`: its name in TimeML ("2023-W16", "2023-Q2", "199").

    A part of a period ("early 2023") keeps the value of the whole, as in TimeML. None where an end is open.
    """

    value: str
    start: date | None
    end: date | None


def has_year(year: int) -> bool:
    """Whether the year is one that we name."""
    return FIRST_YEAR <= year <= LAST_YEAR


def day_of(day: date) -> Period:
    """The day itself."""
    return Period(day.isoformat(), day, day)


def week_of(day: date) -> Period:
    """The week that the day is in. *From:* ISO 8601."""
    monday = day - timedelta(days=day.weekday())
    year, number, _ = day.isocalendar()
    return Period(f"{year}-W{number:02d}", monday, monday + timedelta(days=6))


def weekend_of(day: date) -> Period:
    """Saturday and Sunday of the week that the day is in."""
    week = week_of(day)
    saturday = day - timedelta(days=day.weekday() - 5)
    return Period(f"{week.value}-WE", saturday, saturday + timedelta(days=1))


def month_of(year: int, month: int) -> Period:
    """The month; `month` may lie outside 1 to 12 and is then counted on."""
    return _months(year, month, 1, lambda y, m: f"{y:04d}-{m:02d}")


def quarter_of(year: int, quarter: int) -> Period:
    """A quarter of the calendar year; `quarter` may lie outside 1 to 4."""
    return _months(year, 3 * quarter - 2, 3, lambda y, m: f"{y:04d}-Q{(m + 2) // 3}")


def half_of(year: int, half: int) -> Period:
    """A half of the calendar year."""
    return _months(year, 6 * half - 5, 6, lambda y, m: f"{y:04d}-H{(m + 5) // 6}")


def season_of(year: int, season: str) -> Period:
    """A season, "SP", "SU", "FA" or "WI", that begins in the year."""
    return _months(year, _SEASON_STARTS[season], 3, lambda y, _: f"{y:04d}-{season}")


def year_of(year: int) -> Period:
    """The calendar year."""
    return Period(f"{year:04d}", date(year, 1, 1), date(year, 12, 31))


def decade_of(year: int) -> Period:
    """The ten years that the year is in: 1990 to 1999."""
    first = year - year % 10
    return Period(str(first // 10), date(first, 1, 1), date(first + 9, 12, 31))


def century_of(number: int) -> Period:
    """The century of that number: the 20th runs from 1900 to 1999, as news counts."""
    return Period(str(number - 1), date(100 * (number - 1), 1, 1), date(100 * number - 1, 12, 31))


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month where it has no such day."""
    year, month = _carry(day.year, day.month + months)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def take_part(period: Period, part: str) -> Period:
    """Cut down to "early", "mid", "late", "start" or "end"; a day stays whole."""
    if period.start is None or period.end is None:
        return period
    whole_year = len(period.value) == 4 and period.value.isdecimal()
    if whole_year and part in ("start", "end"):
        cut = month_of(period.start.year, 1 if part == "start" else 12)
        return replace(cut, value=period.value)
    third = {"early": 0, "start": 0, "mid": 1, "late": 2, "end": 2}[part]
    start, end = _third(period.start, period.end, third)
    return Period(period.value, start, end)


def _third(start: date, end: date, third: int) -> tuple[date, date]:
    days = (end - start).days + 1
    if days <= 2:
        return start, end
    if days <= 7:
        borders = [start + timedelta(days=n) for n in (0, 2, 4)]
    elif days <= 31:
        borders = [start + timedelta(days=n) for n in (0, 10, 20)]
    elif days <= 366:
        step = 1 if days < 100 else 2 if days < 200 else 4
        borders = [add_months(start, n * step) for n in range(3)]
    else:
        years = end.year - start.year + 1
        borders = [start.replace(year=start.year + n) for n in ((0, 4, 7) if years == 10 else (0, 33, 66))]
    ends = [*(border - timedelta(days=1) for border in borders[1:]), end]
    return borders[third], ends[third]


def _carry(year: int, month: int) -> tuple[int, int]:
    return year + (month - 1) // 12, (month - 1) % 12 + 1


def _months(year: int, month: int, n: int, name: Callable[[int, int], str]) -> Period:
    year, month = _carry(year, month)
    last_year, last_month = _carry(year, month + n - 1)
    end = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return Period(name(year, month), date(year, month, 1), end)
