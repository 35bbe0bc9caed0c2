"""Years, seasons of a year, decades and centuries: "2016", "the summer of 2014", "the early 1990s"."""

from __future__ import annotations

import re

from reportedly.text.times.context import Context, two_digit_year
from reportedly.text.times.periods import (
    SEASONS,
    Period,
    century_of,
    decade_of,
    season_of,
    take_part,
    year_of,
)
from reportedly.text.times.words import PART, SEASON, SP, YEAR, number_of, part_of

DECADE = re.compile(
    rf"\b(?:(?i:the){SP})?(?:(?P<part>{PART})(?:-|{SP}))?(?:(?i:the){SP})?"
    r"(?:(?P<year>(?:1[5-9]|20)\d0)[’']?s\b|(?<!\w)[’'](?P<short>\d0)s\b|(?P<word>(?i:twen|thir|for|fif|six"
    r"|seven|eigh|nine)(?i:ties)\b))"
)
CENTURY = re.compile(
    rf"\b(?:(?i:the){SP})?(?:(?P<part>(?i:early|mid|late))(?:-|{SP}))?(?P<number>1\d|2[01])(?:th|st)(?:-"
    rf"|{SP})(?i:century)\b"
)
SEASON_OF_YEAR = re.compile(
    rf"\b(?:(?i:the){SP})?(?:(?P<part>{PART})(?:-|{SP}))?(?:(?i:the){SP})?(?P<season>{SEASON})(?:{SP}"
    rf"(?i:of))?{SP}(?:(?i:last|this|next){SP}(?i:year)\b|(?P<year>{YEAR}))(?:[-–/](?P<to>\d\d)\b)?"
)
THE_SEASON = re.compile(
    rf"\b(?i:in|over|during|since|by|until|of|for){SP}(?i:the){SP}(?P<whole>(?:(?P<part>{PART}){SP})?"
    rf"(?P<season>{SEASON}))(?!-|{SP}(?:of\b|[a-z]*(?:season|break|school|camp|job)))"
)
BARE_YEAR = re.compile(
    rf"(?<![\w$£€¥#:/–])(?<!\d[.,-])(?:(?:(?i:the){SP})?(?P<part>{PART})(?:-"
    rf"|{SP}))?(?:(?i:(?:the){SP})?(?i:year){SP})?(?P<year>{YEAR})(?P<to>[-–—/](?P<last>\d\d(?:\d\d)?)\b)?"
)
SPOKEN_YEAR = re.compile(
    rf"\b(?i:nineteen(?:-|{SP})(?:hundred(?:-|{SP}))?(?P<tens>(?:twen|thir|for|fif|six|seven|eigh"
    rf"|nine)ty)(?:(?:-|{SP})(?P<ones>one|two|three|four|five|six|seven|eight|nine))?"
    rf"|(?P<two>(?:the{SP})?year{SP}two{SP}thousand))\b"
)

_TENS = {"twen": 20, "thir": 30, "for": 40, "fif": 50, "six": 60, "seven": 70, "eigh": 80, "nine": 90}
_NUMBER_BEFORE = re.compile(
    r"(?:\b(?:Flight|Windows|Room|Route|Highway|Interstate|Page|Resolution|Bill|Act|Section|Article|Number"
    r"|No\.?|Channel|Vision"
    r"|Agenda|Model|Boeing|Airbus|Runner|Highway|Hwy|about|approximately|than|nearly|over|roughly|almost|some"
    r"|least|least\sthe|Peugeot|Nos?\.|H\.R\.|HR|Project|A|Top|total\sof|worth|up\sto|Rs\.?|US|Dow|index"
    r"|points?)\s|[+$]\s?)\Z"
)
_THING_AFTER = re.compile(
    rf"(?:-(?:foot|mile|page|seat|strong|acre|pound|member|person|plus|year-old)|{SP}(?:(?!and\b|in\b|to\b"
    rf"|or\b|is\b|as\b|was\b|had\b|has\b|he\b|but\b|it\b|on\b|at\b|by\b)[a-z-]+{SP})?"
    r"(?:people|feet|foot|miles?|km|kilomet(?:er|re)s|met(?:er|re)s|pounds?|dollars?|euros?|yen|tons?|tonnes?"
    r"|jobs|troops|soldiers|points?"
    r"|hours|yards|acres|square|workers|employees|members|homes|houses|cars|votes|copies|shares|men|women"
    r"|children|students|calories|percent"
    r"|cubic|barrels?|rupees|pesos|vehicles|patients|deaths|cases|inmates|prisoners|refugees|migrants"
    r"|delegates|horsepower|GMT|degrees|pages|stores|seats|staff|units|rpm|others|megawatts|MW|MHz|times"
    r"|companies)\b)"
)
_WITH_YEAR = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|to|through|during|of|for|between|before|after|around|early|late|mid"
    r"|year|and|or|circa|the|The|In|Since)\s|[(,/–-]\s?|\A|\n)\Z"
)


def read_decade(found: re.Match[str], _: Context) -> Period:
    """A decade or its early, mid or late years."""
    if found["year"]:
        year = int(found["year"])
    else:
        year = two_digit_year(found["short"] or str(_TENS[found["word"].lower().removesuffix("ties")]))
    return _part(decade_of(year), found)


def read_spoken_year(found: re.Match[str], _: Context) -> Period:
    """ "nineteen ninety-six", as broadcasts are written down."""
    if found["two"]:
        return year_of(2000)
    return year_of(1900 + (number_of(found["tens"]) or 0) + (number_of(found["ones"] or "") or 0))


def is_decade(found: re.Match[str], text: str) -> bool:
    """Whether it is one, and not somebody's age ("in her fifties"): words and short figures need "the"."""
    if found["year"]:
        return True
    words = found.group().lower()
    return words.startswith("the") and not re.match(r"\s(?:or|and)\s", text[found.end() : found.end() + 6])


def read_century(found: re.Match[str], _: Context) -> Period:
    """A century or its early, mid or late years."""
    return _part(century_of(int(found["number"])), found)


def read_season(found: re.Match[str], context: Context) -> Period | None:
    """A season of a year that is named."""
    season = SEASONS[found["season"].lower()]
    if found["year"]:
        return _part(season_of(int(found["year"]), season), found)
    if context.today is None:
        return None
    which = next(
        word for word in ("last", "this", "next") if f"{word} " in found.group().lower().replace("\n", " ")
    )
    return _part(season_of(context.today.year + {"last": -1, "this": 0, "next": 1}[which], season), found)


def read_the_season(found: re.Match[str], context: Context) -> Period | None:
    """ "in the summer": the last that has begun, or the next where the words look forward."""
    today = context.today
    if today is None:
        return None
    season = SEASONS[found["season"].lower()]
    seasons = [season_of(today.year + n, season) for n in (-1, 0, 1)]
    if context.looks_forward(*found.span("whole")):
        chosen = next((s for s in seasons if s.end and s.end >= today), seasons[-1])
    else:
        chosen = next(s for s in reversed(seasons) if s.start and s.start <= today)
    return _part(chosen, found)


def is_year(found: re.Match[str], text: str) -> bool:
    """Whether four figures are a year, and not a number of things, a flight, a law."""
    before, after = (
        text[max(0, found.start("year") - 16) : found.start("year")],
        text[found.end("year") : found.end("year") + 40],
    )
    if _THING_AFTER.match(after) or _NUMBER_BEFORE.search(before):
        return False
    year = int(found["year"])
    if found["part"] or 1900 <= year <= 2050:
        return True
    return _WITH_YEAR.search(before) is not None and year <= 2100


def read_year(found: re.Match[str], _: Context) -> Period | None:
    """A year, part of one, or several ("2010-12")."""
    period = year_of(int(found["year"]))
    if found["last"] and period.start is not None:
        last = (
            int(found["last"])
            if len(found["last"]) == 4
            else period.start.year // 100 * 100 + int(found["last"])
        )
        if period.start.year < last <= period.start.year + 200 and last <= 2999:
            return Period(period.value, period.start, year_of(last).end)
        return period
    part = part_of(found["part"])
    return take_part(period, part) if part in ("early", "mid", "late", "start", "end") else period


def _part(period: Period, found: re.Match[str]) -> Period:
    part = part_of(found["part"])
    return take_part(period, part) if part in ("early", "mid", "late", "start", "end") else period
