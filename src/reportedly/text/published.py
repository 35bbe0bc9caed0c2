"""Which of two reports was published first, as far as their dates tell."""

from __future__ import annotations

from datetime import UTC, date, datetime

UNDATED = "9999-12-31"


def is_later(one: str | None, other: str | None) -> bool | None:
    """Say whether `one` was published after `other`; None where the dates do not tell.

    Two times with their offsets are compared as instants. Otherwise the dates count, as they are written,
    and the same day does not tell.
    """
    instants = _instant(one), _instant(other)
    if instants[0] is not None and instants[1] is not None:
        return None if instants[0] == instants[1] else instants[0] > instants[1]
    days = _day(one), _day(other)
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return None
    return days[0] > days[1]


def publication_key(published_at: str | None) -> tuple[str, str]:
    """A key to sort by: the date as written, then the time; a day without a time first, no date last."""
    day = _day(published_at)
    if day is None:
        return (UNDATED, "")
    instant = _instant(published_at)
    return (day.isoformat(), "" if instant is None else instant.isoformat())


def _day(published_at: str | None) -> date | None:
    try:
        return date.fromisoformat((published_at or "")[:10])
    except ValueError:
        return None


def _instant(published_at: str | None) -> datetime | None:
    """The instant of an aware time; None for a date, and for a time without an offset."""
    if published_at is None or len(published_at) <= len("2031-03-11"):
        return None
    try:
        time = datetime.fromisoformat(published_at)
    except ValueError:
        return None
    return None if time.tzinfo is None else time.astimezone(UTC)
