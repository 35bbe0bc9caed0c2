"""What an expression of time is resolved against, and how what it leaves out is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.text.times.periods import Period, day_of, has_year, month_of
from reportedly.text.times.tense import looks_forward

AGAINST_TENSE_DAYS = 60
"""A date without a year that is no further than this is the nearest: the verb may be misread."""


@dataclass(slots=True)
class Context:
    """The text, the report's date (None: unknown), and the quarter that was spoken of last, and where."""

    text: str
    today: date | None
    quarter: Period | None = None
    quarter_at: int = 0

    def looks_forward(self, start: int, end: int) -> bool | None:
        """True about what is to come, False about the past, None without a sign."""
        return looks_forward(self.text, start, end)


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, None where the calendar has none or its year is none of ours."""
    if not has_year(year):
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def near_weekday(today: date, weekday: int, forward: bool | None) -> date:
    """The last such day not after today, or the first after it where the words look forward."""
    back = today - timedelta(days=(today.weekday() - weekday) % 7)
    return back + timedelta(days=7) if forward and back != today else back


def near_day(today: date, month: int, day: int, forward: bool | None) -> Period | None:
    """The date without a year that is nearest; where it is far, the tense decides."""
    years = (today.year - 1, today.year, today.year + 1)
    found = [d for d in (make_date(year, month, day) for year in years) if d is not None]
    if not found:
        return None
    nearest = min(found, key=lambda d: abs((d - today).days))
    ahead = (nearest - today).days
    if forward is False and ahead > AGAINST_TENSE_DAYS:
        return day_of(max((d for d in found if d <= today), default=nearest))
    if forward and ahead < -AGAINST_TENSE_DAYS:
        return day_of(min((d for d in found if d >= today), default=nearest))
    return day_of(nearest)


def near_month(today: date, month: int, forward: bool | None) -> Period:
    """The last such month that has begun, or the first that is not over where the words look forward.

    Where no word tells, a month that is at most two months ahead is meant.
    """
    ahead = (month - today.month) % 12
    if forward or (forward is None and 0 < ahead <= 2):
        return month_of(today.year + (month < today.month), month)
    return month_of(today.year - (month > today.month), month)


def two_digit_year(digits: str) -> int:
    """The year of "'98" or "3/4/98": 1930 to 2029. *From:* the rule of X/Open, moved to our time."""
    return int(digits) + (1900 if int(digits) >= 30 else 2000)
