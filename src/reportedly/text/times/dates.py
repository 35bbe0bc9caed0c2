"""Dates by their number or name: "2023-04-19", "Sept. 11, 2001", "11 September", "mid-March", "Tuesday"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from reportedly.text.times.context import (
    Context,
    make_date,
    near_day,
    near_month,
    near_weekday,
    two_digit_year,
)
from reportedly.text.times.periods import Period, day_of, month_of, take_part, week_of
from reportedly.text.times.words import (
    DAY,
    DAYTIME,
    LONG_MONTH,
    MONTH,
    PART,
    SHORT_WEEKDAY,
    SP,
    WEEKDAY,
    YEAR,
    month_number,
    part_of,
    weekday_number,
)

_ORDINAL = r"(?:st|nd|rd|th)?(?![\w%°$£€]|[,.:]\d|/\d)"
_LAST_DAY = rf"(?=\d{{1,2}}(?:st|nd|rd|th)?(?:[,.;)]|{SP}(?:in|at|and|for|of|on)\b|{SP}[A-Z]|\Z))"
_TO = rf"(?:{SP}?[-–—]{SP}?|{SP}(?:to|through|and){SP}{_LAST_DAY})"
_BEFORE = r"(?<![\w$£€:/.–-])"
_WEEKDAY = rf"(?:(?P<weekday>{SHORT_WEEKDAY})(?:{SP}{DAYTIME})?(?:,{SP}|[^\S\n])(?:the{SP})?)?"
_WHICH = (
    r"(?P<which>(?i:this\s+past|this\s+coming|last|next|this|the\s+previous|the\s+following|previous"
    r"|following"
    r"|coming))"
)
_STEPS = {"last": -1, "this": 0, "next": 1}

ISO = re.compile(r"(?<![\w/.-])(\d{4})([-/])(\d{2})\2(\d{2})(?![\w/-])")
FIGURES = re.compile(r"(?<![\w/.$£€-])(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\w/%-]|\.\d)")
_OF = rf"{SP}(?:of{SP})?(?P<of>(?:last|this|next){SP}year)\b"
_YEAR = rf"(?:,?{SP}(?P<year>{YEAR})|{_OF})?"
_NUMBERED = rf"(?P<day>{DAY}){_ORDINAL}(?:{_TO}(?P<day2>{DAY}){_ORDINAL})?"
_NUMBER_FIRST = rf"(?P<day>{DAY})(?:st|nd|rd|th)?(?:{SP}?[-–—]{SP}?(?P<day2>{DAY})(?:st|nd|rd|th)?)?"
MONTH_FIRST = re.compile(rf"{_BEFORE}{_WEEKDAY}(?P<month>{MONTH}){SP}{_NUMBERED}{_YEAR}")
DAY_FIRST = re.compile(rf"{_BEFORE}{_WEEKDAY}{_NUMBER_FIRST}{SP}(?:of{SP})?(?P<month>{MONTH}){_YEAR}")
NAMED_MONTH = re.compile(
    rf"(?<![\w$£€:/.])(?:(?P<part>{PART})(?:[-–]|{SP}))?(?:{_WHICH}{SP})?(?P<month>{MONTH})"
    rf"(?:(?:,?{SP}(?:of{SP})?)(?P<year>{YEAR})|{SP}[’'](?P<short>\d\d)\b|{_OF}|(?!{SP}{DAY}\b(?![,.]\d)))"
)
NAMED_DAY = re.compile(
    rf"(?<![\w/-])(?:(?P<part>(?i:earl(?:y|ier)|late(?:r)?)(?:{SP}on)?){SP})?(?:{_WHICH}{SP})?(?P<weekday>"
    rf"{WEEKDAY})"
    rf"(?:{SP}(?P<time>(?:early\s+|late\s+|mid-?)?{DAYTIME}))?(?:{SP}(?:of{SP})?(?P<of>(?:last|this"
    rf"|next){SP}week)\b)?"
)

_WITH_TIME = re.compile(
    rf"(?:\b(?:in|since|until|till|by|from|to|through|during|of|for|between|and|before|after|around|about"
    rf"|ended|ending"
    rf"|early|late|mid|as|on|or|late\s+in|this|last|next|starting|beginning|every|each|[-–/])"
    rf"|{LONG_MONTH},?)\s*\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\b(?:of|for|to|and|or|as|on|by|from)\s\Z", re.IGNORECASE)
_NAME_AFTER = re.compile(r"\s(?:[A-Z][\w’'-]+|for\s|on\s[A-Z])")
_COMMON_AFTER = re.compile(
    rf"\s(?:{WEEKDAY}|The\b|He\b|She\b|But\b|And\b|In\b|It\b|A\b|I\b|Mr\b|President\b|U\.S|[A-Z]{{2,}})"
)
_ORDINARY = frozenset({"may", "march"})
_ARTICLE = re.compile(r"\b(?:a|an|the|his|her|its|their)\s\Z", re.IGNORECASE)
_NOUN_AFTER = re.compile(
    r"\s(?!(?:on|for|of|in|to|from|at|by|was|is|and|or|through|has|had|will|drew|that)\b)[a-z]|-"
)
_SURE = re.compile(
    rf"\b(?:in|since|until|till|through|during|late|early|mid|last|next|this|between|{LONG_MONTH}(?:,|\sand|\sto|\sor))"
    r"[\s-]\Z",
    re.IGNORECASE,
)
_NEARLY_SURE = re.compile(r"\b(?:by|from|of|before|after)\s\Z", re.IGNORECASE)
_SHORT_ALONE = frozenset(
    {"jan", "mar", "dec", "apr", "jun", "jul", "sep", "oct", "feb", "nov", "aug", "sept"}
)
_DAY_OF_A_NAME = re.compile(
    r"(?:\b(?:Black|Good|Super|Cyber|Ash|Bloody|Palm|Giving|Mega|Ruby|Sheffield|Shrove|Maundy|Fat|Taco|Casual"
    r"|Freaky|Holy|Easter|Wild|Blue|Mail\son|News|CBS|NBC|ABC)|Sunday,)\s\Z"
)
_NAME_OF_A_DAY = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Herald|Post|Sun|Mail|World|Independent|Business|Tribune|People"
    r"|Morning|Night"
    r"|Today|Addams|League|Agreement|School|Magazine|Review|Evening|prayers|the\s1\dth)\b"
)


def read_iso(found: re.Match[str], _: Context) -> Period | None:
    """ "2023-04-19"."""
    day = make_date(int(found[1]), int(found[3]), int(found[4]))
    return day_of(day) if day else None


def read_figures(found: re.Match[str], _: Context) -> Period | None:
    """ "4/19/2023" and "19.04.2023"; None where either figure could be the month."""
    first, second = int(found[1]), int(found[3])
    year = two_digit_year(found[4]) if len(found[4]) == 2 else int(found[4])
    if found[2] == "." or first > 12:
        first, second = second, first
    elif second <= 12 and first != second:
        return None
    day = make_date(year, first, second)
    return day_of(day) if day else None


def is_figures(found: re.Match[str], _: str) -> bool:
    """Whether the figures can be a date at all."""
    first, second = int(found[1]), int(found[3])
    if found[2] == "." and len(found[4]) != 4:
        return False
    return 0 < min(first, second) <= 12 and max(first, second) <= 31


def read_day(found: re.Match[str], context: Context) -> Period | None:
    """A month and a day of it, or several, with or without a year."""
    month, day = month_number(found["month"]), int(found["day"])
    period = _day(found, month, day, context)
    if period is None or found["day2"] is None or period.start is None:
        return period
    last = make_date(period.start.year, month, int(found["day2"]))
    return replace(period, end=last) if last and last > period.start else period


def _day(found: re.Match[str], month: int, day: int, context: Context) -> Period | None:
    if found["year"]:
        exact = make_date(int(found["year"]), month, day)
        return day_of(exact) if exact else None
    if (month, day) == (9, 11) and re.match(
        r"['’]?s?\s(?:terror|attack|hijack)", context.text[found.end() :][:12]
    ):
        return day_of(date(2001, 9, 11))
    if context.today is None:
        return None
    if found["of"]:
        step = _STEPS[found["of"].split()[0].lower()]
        exact = make_date(context.today.year + step, month, day)
        return day_of(exact) if exact else None
    if found["weekday"]:
        exact = _by_weekday(context.today, month, day, weekday_number(found["weekday"]))
        if exact:
            return day_of(exact)
    return near_day(context.today, month, day, context.looks_forward(*found.span()))


def _by_weekday(today: date, month: int, day: int, weekday: int) -> date | None:
    """The nearest year in which that date falls on that weekday, if one beside ours does."""
    years = sorted(range(today.year - 1, today.year + 2), key=lambda year: (abs(year - today.year), year))
    dates = (make_date(year, month, day) for year in years)
    return next((d for d in dates if d and d.weekday() == weekday), None)


def is_month(found: re.Match[str], text: str) -> bool:
    """Whether the name of a month is one, and not a verb or a person."""
    if found["year"] or found["short"] or found["of"] or found["part"] or found["which"]:
        return True
    word = found["month"].rstrip(".").lower()
    before, after = text[max(0, found.start() - 20) : found.start()], text[found.end() : found.end() + 20]
    with_time = _WITH_TIME.search(before) is not None
    if word in _SHORT_ALONE and not (with_time and found["month"].endswith(".")):
        return False
    if word in _ORDINARY and _ARTICLE.search(before):
        return _NOUN_AFTER.match(after) is not None
    if word in _ORDINARY:
        return bool(_SURE.search(before) or (_NEARLY_SURE.search(before) and after[:1] in ".,;:)"))
    if with_time and not _LISTED.search(before):
        return True
    return not _NAME_AFTER.match(after) or _COMMON_AFTER.match(after) is not None


def read_month(found: re.Match[str], context: Context) -> Period | None:
    """A month, or part of one, with or without a year."""
    period = _month(found, month_number(found["month"]), context)
    part = part_of(found["part"])
    if period is None or part is None:
        return period
    if part in ("earlier", "later"):
        return period
    return take_part(period, part)


def _month(found: re.Match[str], month: int, context: Context) -> Period | None:
    if found["year"] or found["short"]:
        return month_of(int(found["year"]) if found["year"] else two_digit_year(found["short"]), month)
    today = context.today
    which = (found["which"] or "").lower().split()
    if today is None or "previous" in which or "following" in which:
        return None
    if found["of"]:
        step = _STEPS[found["of"].split()[0].lower()]
        return month_of(today.year + step, month)
    if not which:
        return near_month(today, month, context.looks_forward(*found.span()))
    year = today.year
    if "last" in which or "past" in which:
        year -= month >= today.month
    if "next" in which or "coming" in which:
        year += month <= today.month
    return month_of(year, month)


def is_weekday(found: re.Match[str], text: str) -> bool:
    """Whether the name of a day is one, and not part of a holiday, a paper or a broadcast."""
    before, after = (
        text[max(0, found.start("weekday") - 20) : found.start("weekday")],
        text[found.end("weekday") :][:20],
    )
    if _DAY_OF_A_NAME.search(before):
        return False
    return not (_NAME_OF_A_DAY.match(after) and not re.match(r"\s(?:Night|Morning|Evening)\s[a-z]", after))


def read_weekday(found: re.Match[str], context: Context) -> Period | None:
    """A weekday: the last not after the report's date, the next where the words look forward."""
    today, weekday = context.today, weekday_number(found["weekday"])
    which = (found["which"] or "").lower().split()
    if today is None or "previous" in which or "following" in which:
        return None
    if found["of"]:
        step = _STEPS[found["of"].split()[0].lower()]
        return day_of(_in_week(today + timedelta(days=7 * step), weekday))
    if "next" in which:
        return day_of(_in_week(today + timedelta(days=7), weekday))
    if "last" in which or "past" in which:
        return day_of(near_weekday(today - timedelta(days=1), weekday, None))
    forward = context.looks_forward(*found.span())
    if "coming" in which or ("this" in which and forward is not False):
        forward = True
    return day_of(near_weekday(today, weekday, forward))


def _in_week(day: date, weekday: int) -> date:
    monday = week_of(day).start or day
    return monday + timedelta(days=weekday)
