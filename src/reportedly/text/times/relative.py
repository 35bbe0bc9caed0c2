"""Times told from the report's date: "yesterday", "last week", "two years ago", "earlier this month"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from reportedly.text.times.context import Context
from reportedly.text.times.periods import (
    SEASONS,
    Period,
    add_months,
    century_of,
    day_of,
    decade_of,
    has_year,
    month_of,
    quarter_of,
    season_of,
    take_part,
    week_of,
    weekend_of,
    year_of,
)
from reportedly.text.times.words import DAYTIME, NUMBER, PART, SEASON, SP, number_of, part_of

_UNIT = rf"(?P<unit>(?i:day|week|weekend|month|quarter|year|decade|century|{SEASON})\b)"
_UNITS = r"(?P<units>(?i:day|week|weekend|month|quarter|year|decade|centur(?:y|ie))s?\b)"
_UNIT_DAYS = {"day": 1, "week": 7, "weekend": 7}
_UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_LETTERS = {
    "day": "D",
    "week": "W",
    "weekend": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}

NEAR_DAY = re.compile(
    r"\b(?i:(?:earlier|later|late|early)\s+(?=today|yesterday|tomorrow|tonight))?"
    r"(?P<word>(?i:the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|today|yesterday|tomorrow"
    r"|tonight))\b"
    rf"(?:{SP}{DAYTIME})?"
)
DAYTIME_OF = re.compile(
    r"\b(?i:(?:earlier|later|late|early)\s+(?=this|last))?"
    r"(?:(?P<this>(?i:this)\s+(?i:morning|afternoon|evening))|(?P<last>(?i:last)\s+(?i:night|evening)))\b"
)
CALENDAR = re.compile(
    rf"\b(?:(?P<part>{PART})(?:-|{SP}))?"
    rf"(?P<which>(?i:this\s+past|this\s+coming|(?:the\s+)?current|(?<!the\s)(?:last|next)|this|past"
    rf"|coming)){SP}(?:(?i:fiscal|calendar|school){SP})?{_UNIT}"
    r"(?!-(?:old|long)|\s+(?:ago|earlier|later)\b)"
)
ROLLING = re.compile(
    rf"\b(?:(?i:the|this|these|at\s+least\s+the){SP})?(?P<which>(?i:last|past|next|coming|previous|preceding"
    rf"|following)){SP}(?:(?P<number>{NUMBER}){SP})"
    rf"(?:or{SP}so{SP})?{_UNITS}(?!-old)"
)
ROLLING_ONE = re.compile(
    rf"\b(?i:the){SP}(?P<which>(?i:last|past|next|coming)){SP}{_UNIT}(?!\s+(?:ago|earlier|later)\b|-)"
)
RECENT = re.compile(rf"\b(?i:the{SP})?(?P<which>(?i:recent|coming|past)){SP}{_UNITS}(?<=s)")
AGO = re.compile(
    rf"\b(?:(?i:(?:just\s+)?(?:more|less|fewer)\s+than|about|around|almost|nearly|over|some|at\s+least|just"
    rf"|exactly|only|roughly){SP})?"
    rf"(?P<number>{NUMBER})(?:-|{SP})(?:(?i:and\s+a\s+half|or\s+so|or\s+(?:two"
    rf"|three)){SP})?{_UNITS}{SP}(?P<way>(?i:ago|from{SP}now))\b"
)
WHOLE = re.compile(
    rf"\b(?P<part>(?i:(?:the\s+)?(?:beginning|start|end|middle|rest|remainder"
    rf"|close)\s+of)){SP}(?i:the){SP}(?P<unit>(?i:week|month|year|decade|century))\b(?!-|{SP}ended)"
)
ECHO = re.compile(
    rf"\b(?:(?i:the){SP})(?P<which>(?i:same|following|next|previous|preceding)){SP}(?P<unit>(?i:day|week"
    rf"|weekend|month|year|morning|afternoon|evening|night))\b"
    rf"|\b(?i:that){SP}(?i:same\s+)?(?i:day|week|weekend|month|year|morning|night|evening|afternoon|summer"
    rf"|winter|spring|fall)\b(?!\s+of\b)"
)

LATER = re.compile(
    rf"\b(?P<number>{NUMBER})(?:-|{SP})(?:(?i:and\s+a\s+half){SP})?{_UNITS}{SP}(?i:earlier|later)\b"
)
WEEKEND = re.compile(
    rf"\b(?i:over|during|for|at|by|this|on|of){SP}(?P<whole>(?i:the){SP}(?i:weekend)\b)(?![’'-]|{SP}of\b)"
)
_SPAN_BEFORE = re.compile(r"\b(?:in|over|within|during|for|throughout|through|of)\s+\Z", re.IGNORECASE)


def is_rolling_one(found: re.Match[str], text: str) -> bool:
    """Whether it is a length of time: "over the next week", and not "the next week, she left"."""
    if found["unit"].lower() in ("day", "weekend", "quarter"):
        return False
    forward = found["which"].lower() in ("next", "coming")
    return not forward or bool(_SPAN_BEFORE.search(text[max(0, found.start() - 12) : found.start()]))


_NAME_BEFORE = re.compile(r"\b[A-Z][\w.’']*\s\Z")
_SHOW_AFTER = re.compile(r"\s(?i:show|programme|program)\b|\sFM\b")


def is_near_day(found: re.Match[str], text: str) -> bool:
    """Whether it is the day, and not a name that ends in it ("Harl Today", the Tonight show)."""
    if not found["word"][0].isupper():
        return True
    before = text[max(0, found.start("word") - 20) : found.start("word")]
    return not _NAME_BEFORE.search(before) and not _SHOW_AFTER.match(text, found.end("word"))


def read_weekend(found: re.Match[str], context: Context) -> Period | None:
    """ "over the weekend": the last that has begun, or the next where the words look forward."""
    if context.today is None:
        return None
    weekend = weekend_of(context.today)
    begun = weekend.start is not None and weekend.start <= context.today
    if begun or context.looks_forward(*found.span("whole")):
        return weekend
    return weekend_of(context.today - timedelta(days=7))


def read_later(found: re.Match[str], _: Context) -> Period:
    """ "two weeks later": so long after another time in the text, which we do not guess."""
    return Period(f"P{number_of(found['number']) or 'X'}{_LETTERS[_singular(found['units'])]}", None, None)


def read_near_day(found: re.Match[str], context: Context) -> Period | None:
    """ "today", "the day before yesterday"."""
    if context.today is None:
        return None
    words = found["word"].lower().split()
    step = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}[words[-1]]
    step = step if len(words) == 1 else 2 * step
    return day_of(context.today + timedelta(days=step))


def read_daytime(found: re.Match[str], context: Context) -> Period | None:
    """ "this morning", "last night"."""
    if context.today is None:
        return None
    return day_of(context.today - timedelta(days=0 if found["this"] else 1))


def read_calendar(found: re.Match[str], context: Context) -> Period | None:
    """ "this week", "last summer", "early next year", "earlier this month"."""
    today = context.today
    if today is None:
        return None
    which = found["which"].lower().split()
    step = -1 if "last" in which or "past" in which else 1 if "next" in which or "coming" in which else 0
    period = _step(today, found["unit"].lower(), step, "this" in which and len(which) == 1)
    return _cut(period, part_of(found["part"]), today)


def _cut(period: Period | None, part: str | None, today: date) -> Period | None:
    if period is None or part is None or period.start is None or period.end is None:
        return period
    if part == "earlier":
        return replace(period, end=min(period.end, max(today, period.start)))
    if part == "later":
        return replace(period, start=max(period.start, min(today, period.end)))
    return take_part(period, part)


def _step(today: date, unit: str, step: int, is_this: bool) -> Period | None:
    """The unit that today is in, or the one before or after."""
    if unit in SEASONS:
        return _season(today, SEASONS[unit], step, is_this)
    if not has_year(today.year + step * 100):
        return None
    makers = {
        "day": lambda: day_of(today + timedelta(days=step)),
        "week": lambda: week_of(today + timedelta(days=7 * step)),
        "weekend": lambda: weekend_of(today + timedelta(days=7 * step)),
        "month": lambda: month_of(today.year, today.month + step),
        "quarter": lambda: quarter_of(today.year, (today.month + 2) // 3 + step),
        "year": lambda: year_of(today.year + step),
        "decade": lambda: decade_of(today.year + 10 * step),
        "century": lambda: century_of(today.year // 100 + 1 + step),
    }
    return makers[unit]()


def _season(today: date, season: str, step: int, is_this: bool) -> Period:
    """ "last": the latest that is over; "next": the first still to begin; "this": the one of this year."""
    years = [today.year + n for n in (-2, -1, 0, 1)]
    seasons = [season_of(year, season) for year in years]
    if step < 0:
        return next(s for s in reversed(seasons) if s.end is not None and s.end < today)
    if step > 0:
        return next(s for s in seasons if s.start is not None and s.start > today)
    in_it = next((s for s in seasons if s.start and s.end and s.start <= today <= s.end), None)
    return in_it if in_it and is_this else season_of(today.year, season)


def read_rolling(found: re.Match[str], context: Context) -> Period | None:
    """ "the past two years": up to the report's date, or on from it; None where the number is vague."""
    number = number_of(found["number"])
    unit = _singular(found["units"])
    forward = found["which"].lower() in ("next", "coming", "following")
    return _run(context, number, unit, forward)


def read_rolling_one(found: re.Match[str], context: Context) -> Period | None:
    """ "the past year", "the next week"."""
    unit = found["unit"].lower()
    if unit in SEASONS:
        return read_rolling_season(found, context)
    return _run(context, 1, unit, found["which"].lower() in ("next", "coming"))


def read_rolling_season(found: re.Match[str], context: Context) -> Period | None:
    """ "the past summer" is the last one."""
    if context.today is None:
        return None
    step = 1 if found["which"].lower() in ("next", "coming") else -1
    return _season(context.today, SEASONS[found["unit"].lower()], step, False)


def read_recent(found: re.Match[str], context: Context) -> Period | None:
    """ "recent weeks" end with the report's date, "coming weeks" begin with it; the other end stays open."""
    value = f"PX{_LETTERS[_singular(found['units'])]}"
    if context.today is None:
        return Period(value, None, None)
    if found["which"].lower() == "coming":
        return Period(value, context.today, None)
    return Period(value, None, context.today)


def _run(context: Context, number: int | None, unit: str, forward: bool) -> Period | None:
    value = f"P{number or 'X'}{_LETTERS[unit]}"
    today = context.today
    if today is None:
        return Period(value, None, None)
    other = None if number is None else _shift(today, number if forward else -number, unit)
    return Period(value, today, other) if forward else Period(value, other, today)


def _shift(day: date, number: int, unit: str) -> date | None:
    if unit in _UNIT_DAYS:
        shifted = day.toordinal() + number * _UNIT_DAYS[unit]
        return date.fromordinal(shifted) if shifted > 0 else None
    months = number * _UNIT_MONTHS[unit]
    return add_months(day, months) if has_year(day.year + months // 12) else None


def _singular(units: str) -> str:
    plain = units.lower()
    return "century" if plain.startswith("centur") else plain.removesuffix("s")


def read_ago(found: re.Match[str], context: Context) -> Period | None:
    """ "two weeks ago" is the week that lies two back, "five years ago" the year; None: a vague number."""
    number, unit, today = number_of(found["number"]), _singular(found["units"]), context.today
    if number is None:
        return Period("PAST_REF" if found["way"].lower() == "ago" else "FUTURE_REF", None, None)
    if today is None:
        return None
    day = _shift(today, number if found["way"].lower().startswith("from") else -number, unit)
    if day is None:
        return None
    makers = {"day": day_of, "week": week_of, "weekend": weekend_of}
    if unit in makers:
        return makers[unit](day)
    if unit == "month":
        return month_of(day.year, day.month)
    if unit == "quarter":
        return quarter_of(day.year, (day.month + 2) // 3)
    return year_of(day.year)


def read_whole(found: re.Match[str], context: Context) -> Period | None:
    """ "the end of the year": of the one that the report is in."""
    if context.today is None:
        return None
    words = found["part"].lower()
    part = "later" if "rest" in words or "remainder" in words else part_of(words)
    return _cut(_step(context.today, found["unit"].lower(), 0, True), part, context.today)


def read_echo(_: re.Match[str], __: Context) -> Period | None:
    """ "the same day", "two weeks later": told from another time in the text, which we do not guess."""
    return None
