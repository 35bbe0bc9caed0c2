"""Dates and times as inputs print them, to ISO 8601 with the offset that was given."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ]\s*(\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)"
    r"\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_YEAR_ONLY = re.compile(r"\d{4}(?:-\d{2})?")
_MAX_CHARS = 100
_MILLISECONDS_FROM = 100_000_000_000


def read_date(value: object) -> str | None:
    """The ISO form of a date or time, None where it is none.

    What is ISO already keeps its digits and its offset. A number is seconds or milliseconds since 1970.
    A date in words becomes a date; one in figures alone ("03/04/2024") is ambiguous and is not read.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_epoch(value)
    if not isinstance(value, str) or not value.strip():
        return None
    text = value.strip()[:_MAX_CHARS]
    return _from_iso(text) or _from_compact(text) or _from_mail(text) or _from_words(text)


def _from_iso(text: str) -> str | None:
    found = _ISO.match(text)
    if found is None:
        return text if _YEAR_ONLY.fullmatch(text) and _is_date(f"{text}-01-01"[:10]) else None
    day, clock, zone = found.groups()
    if clock is None:
        return day if _is_date(day) else None
    zone = {"UTC": "Z", "GMT": "Z", None: ""}.get(zone, zone)
    whole = f"{day}T{clock.replace(',', '.')}{zone}"
    try:
        datetime.fromisoformat(_comparable(whole))
    except ValueError:
        return day if _is_date(day) else None
    return whole


def _comparable(whole: str) -> str:
    """At most six digits of a second, which is what Python reads."""
    return re.sub(r"(\.\d{6})\d+", r"\1", whole)


def _is_date(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _from_compact(text: str) -> str | None:
    found = _COMPACT.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    clock = "" if hour is None else f"T{hour}:{minute}:{second or '00'}{zone or ''}"
    return _from_iso(f"{year}-{month}-{day}{clock}")


def _from_mail(text: str) -> str | None:
    """The form of mail and HTTP headers: "Wed, 12 Mar 2031 06:10:00 +0100"."""
    if not re.search(r"\d\d:\d\d", text):
        return None
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _from_words(text: str) -> str | None:
    if found := _DAY_FIRST.search(text):
        day, month, year = found.groups()
    elif found := _MONTH_FIRST.search(text):
        month, day, year = found.groups()
    else:
        return None
    if month[:3].lower() not in _MONTHS:
        return None
    number = _MONTHS.index(month[:3].lower()) + 1
    whole = f"{year}-{number:02d}-{int(day):02d}"
    return whole if _is_date(whole) else None


def _from_epoch(value: float) -> str | None:
    seconds = value / 1000 if abs(value) >= _MILLISECONDS_FROM else value
    if not 0 < seconds < 10_000_000_000:
        return None
    if float(value).is_integer() and 1900 <= value <= 2100:
        return str(int(value))
    return datetime.fromtimestamp(seconds, UTC).isoformat()
