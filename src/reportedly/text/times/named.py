"""Days that have a name ("Christmas Day"), and words for now, lately and to come."""

from __future__ import annotations

import re
from calendar import MONDAY, THURSDAY
from collections.abc import Callable
from datetime import date, timedelta

from reportedly.text.times.context import Context
from reportedly.text.times.periods import Period, day_of
from reportedly.text.times.words import SP, YEAR

HOLIDAY = re.compile(
    rf"\b(?:(?P<which>(?i:last|next|this)){SP})?(?P<name>Christmas{SP}Eve|Christmas(?:{SP}Day)?"
    rf"|New{SP}Year[’']s{SP}(?:Day|Eve)|Boxing{SP}Day|Halloween"
    rf"|Valentine[’']s{SP}Day|Good{SP}Friday|Easter(?:{SP}(?:Sunday|Monday))?|Thanksgiving(?:{SP}Day)?"
    rf"|Black{SP}Friday|Labor{SP}Day"
    rf"|Memorial{SP}Day|Election{SP}Day|the{SP}Fourth{SP}of{SP}July|Veterans{SP}Day"
    rf"|Bastille{SP}Day)(?:,?{SP}(?:of{SP})?(?P<year>{YEAR}))?(?![’'\w]|\s[A-Z]|-)"
)
VAGUE = re.compile(
    r"(?P<now>\b(?i:now|right\s+now|currently|these\s+days|nowadays|current|at\s+(?:the\s+moment|present))\b)"
    r"|(?P<lately>\b(?i:(?:more\s+|most\s+)?recently|lately)\b)"
    r"|(?P<later>\b(?i:(?<!as\s)soon(?!\s+(?:after|as|be(?:came|gan)))|in\s+the\s+(?:near\s+"
    r"|foreseeable\s+)?future|the\s+(?:near\s+|foreseeable\s+)?future|near\s+term)\b)"
)
YEAR_END = re.compile(rf"\b(?i:year(?:-|{SP})end)\b")


def _easter(year: int) -> date:
    """Easter Sunday. *From:* Meeus, Astronomical Algorithms, chapter 8."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    weekday = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + weekday + 90) // 25
    return date(year, month, (h - m + weekday + month + 19) % 32)


def _nth(year: int, month: int, weekday: int, n: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


_DAYS: dict[str, Callable[[int], date]] = {
    "christmas eve": lambda year: date(year, 12, 24),
    "christmas": lambda year: date(year, 12, 25),
    "christmas day": lambda year: date(year, 12, 25),
    "new year's day": lambda year: date(year, 1, 1),
    "new year's eve": lambda year: date(year, 12, 31),
    "boxing day": lambda year: date(year, 12, 26),
    "halloween": lambda year: date(year, 10, 31),
    "valentine's day": lambda year: date(year, 2, 14),
    "good friday": lambda year: _easter(year) - timedelta(days=2),
    "easter": _easter,
    "easter sunday": _easter,
    "easter monday": lambda year: _easter(year) + timedelta(days=1),
    "thanksgiving": lambda year: _nth(year, 11, THURSDAY, 4),
    "thanksgiving day": lambda year: _nth(year, 11, THURSDAY, 4),
    "black friday": lambda year: _nth(year, 11, THURSDAY, 4) + timedelta(days=1),
    "labor day": lambda year: _nth(year, 9, MONDAY, 1),
    "memorial day": lambda year: _nth(year, 6, MONDAY, 1) - timedelta(days=7),
    "election day": lambda year: _nth(year, 11, MONDAY, 1) + timedelta(days=1),
    "the fourth of july": lambda year: date(year, 7, 4),
    "veterans day": lambda year: date(year, 11, 11),
    "bastille day": lambda year: date(year, 7, 14),
}


def read_holiday(found: re.Match[str], context: Context) -> Period | None:
    """The day in the year named, else the nearest; "last" and "next" hold."""
    name = re.sub(r"\s+", " ", found["name"].lower().replace("’", "'"))
    if found["year"]:
        return day_of(_DAYS[name](int(found["year"])))
    today = context.today
    if today is None:
        return None
    days = [_DAYS[name](today.year + n) for n in (-1, 0, 1)]
    which = (found["which"] or "").lower()
    if which == "last":
        return day_of(max(d for d in days if d < today))
    if which == "next":
        return day_of(min((d for d in days if d > today), default=days[-1]))
    if which == "this":
        return day_of(days[1])
    return day_of(min(days, key=lambda d: abs((d - today).days)))


def read_vague(found: re.Match[str], _: Context) -> Period:
    """A time without a date: TimeML's PRESENT_REF, PAST_REF and FUTURE_REF."""
    value = "PRESENT_REF" if found["now"] else "PAST_REF" if found["lately"] else "FUTURE_REF"
    return Period(value, None, None)


def read_year_end(_: re.Match[str], context: Context) -> Period | None:
    """ "year-end": the last day of the report's year."""
    return day_of(date(context.today.year, 12, 31)) if context.today else None
