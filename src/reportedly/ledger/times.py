"""The times of the ledger: aware, in UTC, in one spelling, so that they sort as strings."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from reportedly.errors import RecordError

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def to_utc(time: str) -> str:
    """An aware ISO 8601 time in UTC to the millisecond: "2026-11-24T16:30:00.000Z".

    Raises RecordError for anything else: a time without an offset could be anybody's.
    """
    try:
        parsed = datetime.fromisoformat(time)
    except ValueError as error:
        raise RecordError(f'"{time}" is no ISO 8601 time') from error
    if parsed.tzinfo is None:
        raise RecordError(f'"{time}" has no offset from UTC', hint="write it as 2026-11-24T16:30:00Z")
    return _spell(parsed)


def to_end(time: str) -> str:
    """As `to_utc`; a date alone stands for the last millisecond of that day in UTC."""
    if not _DATE.fullmatch(time):
        return to_utc(time)
    try:
        day = datetime.fromisoformat(time).replace(tzinfo=UTC)
    except ValueError as error:
        raise RecordError(f'"{time}" is no date') from error
    return _spell(day + timedelta(days=1) - timedelta(milliseconds=1))


def _spell(time: datetime) -> str:
    try:
        return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    except OverflowError as error:
        raise RecordError(f'"{time.isoformat()}" is out of range') from error
