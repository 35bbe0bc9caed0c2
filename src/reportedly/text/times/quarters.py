"""Quarters, halves and business years: "the third quarter", "Q3 2014", "the first half of 2015"."""

from __future__ import annotations

import re
from datetime import date

from reportedly.text.times.context import Context
from reportedly.text.times.periods import Period, half_of, quarter_of, year_of
from reportedly.text.times.words import ORDINALS, SP, YEAR

_ORDINAL = r"(?P<ordinal>(?i:first|second|third|fourth|final|last|1st|2nd|3rd|4th))"
_YEAR_BEFORE = (
    rf"(?:(?P<before>{YEAR}){SP}|(?P<which>(?i:last|this|next){SP}year[’']s){SP}|(?:(?i:the){SP})?)"
)
_AFTER = rf"(?:(?i:fiscal|the\s+year){SP})*(?P<after>{YEAR})"
_OF = rf"(?:,?{SP}(?:(?i:of){SP})?(?:{_AFTER}|(?P<of>(?i:last|this|next|the\s+previous){SP}(?i:year))\b))?"
QUARTER = re.compile(
    rf"\b{_YEAR_BEFORE}(?:(?i:fiscal){SP})?(?:{_ORDINAL}(?:-|{SP})(?:(?i:fiscal|calendar)(?:-"
    rf"|{SP}))?(?i:quarter)\b|(?P<q>Q[1-4])\b){_OF}"
)
HALF = re.compile(
    rf"\b{_YEAR_BEFORE}{_ORDINAL}(?:-|{SP})(?i:half)\b(?:{SP}(?i:of){SP}(?:(?P<after>{YEAR})|(?P<of>(?i:last"
    rf"|this|next|the){SP}(?i:year))\b))"
)
SPOKEN_OF = re.compile(
    rf"\b(?i:the|that){SP}(?:(?i:latest|same){SP})?(?i:quarter)\b(?!\s+of\s+(?:a|the)\b|-|\s+(?:century|mile"
    rf"|million|billion|cent))"
)
YEAR_BEFORE = re.compile(
    rf"\b(?:(?i:the|a){SP})?(?i:(?:comparable\s+|same\s+)?(?:year-ago|year-earlier)){SP}?(?:(?i:quarter"
    rf"|period)\b)?"
    rf"|\b(?i:a){SP}(?i:year){SP}(?P<way>(?i:ago|earlier|before))\b"
)
FISCAL = re.compile(rf"\b(?:(?i:the){SP})?(?i:fiscal|financial)(?:{SP}(?i:year))?{SP}(?P<year>{YEAR})")

QUARTER_REACH_CHARS = 1_200
"""A quarter that was spoken of further back is not what "a year ago" is told from."""


def read_quarter(found: re.Match[str], context: Context) -> Period | None:
    """A quarter; without a year the last that has begun, or the next where the words look forward."""
    word = (found["q"] or found["ordinal"]).lower()
    year, number = _year(found, context.today), ORDINALS[word]
    if word == "last" and year is None and context.today is not None:
        return quarter_of(context.today.year, (context.today.month + 2) // 3 - 1)
    number = 4 if number < 0 else number
    if year is None and context.today is not None and not (found["of"] or found["which"]):
        year = _near_year(context, number, *found.span())
    if year is None:
        return None
    quarter = quarter_of(year, number)
    if context.today is None or (quarter.end is not None and quarter.end <= context.today):
        context.quarter, context.quarter_at = quarter, found.end()
    return quarter


def _near_year(context: Context, number: int, start: int, end: int) -> int:
    today = context.today or date.max
    now = (today.month + 2) // 3
    if number == now or now - number == 1:
        return today.year
    if context.looks_forward(start, end):
        return today.year + (number < now)
    return today.year - (number > now)


def _year(found: re.Match[str], today: date | None) -> int | None:
    digits = found["before"] or found["after"]
    if digits:
        return int(digits)
    words = (found["of"] or found["which"] or "").lower().split()
    if not words or today is None:
        return None
    return today.year + {"last": -1, "next": 1}.get(words[0], 0) if "previous" not in words else None


def read_half(found: re.Match[str], context: Context) -> Period | None:
    """A half of a year."""
    number = ORDINALS[found["ordinal"].lower()]
    year = _year(found, context.today)
    return None if year is None else half_of(year, 1 if number == 1 else 2)


def read_spoken_of(_: re.Match[str], context: Context) -> Period | None:
    """ "the quarter": the one that was spoken of last, else the last that is over."""
    if context.quarter is None and context.today is not None:
        return quarter_of(context.today.year, (context.today.month + 2) // 3 - 1)
    return context.quarter


def read_year_before(found: re.Match[str], context: Context) -> Period | None:
    """ "a year ago", "the year-earlier quarter": where a quarter was spoken of, that one a year before."""
    quarter, today = context.quarter, context.today
    if found.start() - context.quarter_at > QUARTER_REACH_CHARS:
        quarter = None
    if quarter is not None and quarter.start is not None:
        return quarter_of(quarter.start.year - 1, (quarter.start.month + 2) // 3)
    if today is None or (found["way"] and found["way"].lower() != "ago"):
        return None
    return year_of(today.year - 1)


def read_fiscal(found: re.Match[str], _: Context) -> Period:
    """A business year, taken as the calendar year of its name: when it begins is not in the text."""
    return year_of(int(found["year"]))
