"""Dates: whether two contents can be about the same days."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reportedly.match.evidence.content_words import KEPT_READINGS, place_pieces
from reportedly.records.claim import TimeInterval
from reportedly.records.comparison import Clue, ClueKind
from reportedly.records.spans import Span
from reportedly.records.statement import Statement
from reportedly.text.times import find_times

SAME_DAY, SAME_WEEK, SAME_SPAN, OVERLAP = 1.0, 0.8, 0.6, 0.3
"""The same days, by how many they are: one, up to seven, more; and days of which only some are shared."""

APART, NEXT_DAY, ELSEWHERE_IN_TEXT = -1.0, -0.5, -0.3
"""Days that exclude each other; neighbouring ones, as of one night in two places; dates that are not both of
the event itself."""

_WEEK_DAYS = 7
_FIRST, _LAST = date.min, date.max


@dataclass(frozen=True, slots=True)
class Days:
    """Days from `first` to `last`, both counted; an open end is that of the calendar.

    `is_of_event`: whether it is when the content happened, not only a date that its words name.
    """

    first: date
    last: date
    span: Span
    is_of_event: bool

    @property
    def n_days(self) -> int:
        return (self.last - self.first).days + 1

    def overlaps(self, other: Days) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


def compare_dates(one: Statement, other: Statement) -> Clue | None:
    """Whether the days of two contents overlap (up to 1.0) or exclude each other (down to -1.0).

    When somebody said it counts for nothing; nor does the date that figures stand as of. None where neither
    side has a date that a calendar can show.
    """
    left, right = read_days(one), read_days(other)
    if not left and not right:
        return _compare_as_of(one, other)
    if not left or not right:
        alone = (left or right)[0]
        return Clue(kind=ClueKind.DATES, value=0.0, reason=f"Only one gives a date: {name_days(alone)}.")
    pairs = [(a, b) for a in left for b in right]
    shared = [(a, b) for a, b in pairs if a.overlaps(b)]
    if shared:
        a, b = max(shared, key=lambda pair: _agree(*pair))
        return _make_clue(_agree(a, b), _say_shared(a, b), a, b)
    a, b = min(pairs, key=lambda pair: (_differ(*pair), _gap_days(*pair)))
    value = max(_differ(*pair) for pair in pairs if all(x.is_of_event for x in pair) or pair == (a, b))
    return _make_clue(value, f"One says {name_days(a)}, the other {name_days(b)}.", a, b)


def read_days(statement: Statement) -> tuple[Days, ...]:
    """The days that a content is about: when it happened, and those that its words name besides."""
    event = _resolve(statement.happened_on, is_of_event=True)
    taken = [time.span for time in (statement.happened_on, statement.as_of) if time is not None]
    named = [
        days
        for time in _find_times(statement.text, statement.content, statement.published_at)
        if not any(time.span.overlaps(span) for span in taken)
        if (days := _resolve(time, is_of_event=False)) is not None
    ]
    return (event, *named) if event is not None else tuple(named)


@lru_cache(maxsize=KEPT_READINGS)
def _find_times(text: str, content: tuple[Span, ...], published_at: str | None) -> tuple[TimeInterval, ...]:
    return tuple(_find_in_pieces(text, content, published_at))


def _find_in_pieces(text: str, content: Sequence[Span], published_at: str | None) -> Iterator[TimeInterval]:
    for piece, shift in place_pieces(text, tuple(content)):
        for time in find_times(piece, published_at):
            yield TimeInterval(from_=time.from_, to=time.to, span=time.span.shift(shift), text=time.text)


def _resolve(time: TimeInterval | None, *, is_of_event: bool) -> Days | None:
    if time is None or (time.from_ is None and time.to is None):
        return None
    try:
        first = date.fromisoformat(time.from_) if time.from_ else _FIRST
        last = date.fromisoformat(time.to) if time.to else _LAST
    except ValueError:
        return None
    return Days(first, last, time.span, is_of_event) if first <= last else None


def _agree(one: Days, other: Days) -> float:
    if (one.first, one.last) != (other.first, other.last):
        return OVERLAP
    if one.n_days == 1:
        return SAME_DAY
    return SAME_WEEK if one.n_days <= _WEEK_DAYS else SAME_SPAN


def _differ(one: Days, other: Days) -> float:
    if not (one.is_of_event and other.is_of_event):
        return ELSEWHERE_IN_TEXT
    return NEXT_DAY if _gap_days(one, other) == 1 else APART


def _gap_days(one: Days, other: Days) -> int:
    return max((one.first - other.last).days, (other.first - one.last).days, 0)


def _compare_as_of(one: Statement, other: Statement) -> Clue | None:
    left, right = _resolve(one.as_of, is_of_event=False), _resolve(other.as_of, is_of_event=False)
    if left is not None and right is not None:
        return _relate_as_of(left, right)
    alone = left or right
    if alone is None:
        return None
    return Clue(kind=ClueKind.DATES, value=0.0, reason=f"Only one says as of when: {name_days(alone)}.")


def _relate_as_of(left: Days, right: Days) -> Clue:
    if left.overlaps(right):
        return _make_clue(OVERLAP, _say_shared(left, right), left, right)
    reason = f"One speaks as of {name_days(left)}, the other as of {name_days(right)}."
    return _make_clue(0.0, reason, left, right)


def _make_clue(value: float, reason: str, one: Days, other: Days) -> Clue:
    return Clue(
        kind=ClueKind.DATES, value=value, reason=reason, from_spans=(one.span,), to_spans=(other.span,)
    )


def _say_shared(one: Days, other: Days) -> str:
    left, right = name_days(one), name_days(other)
    return f"Both say {left}." if left == right else f"One says {left}, the other {right}: days that overlap."


def name_days(days: Days) -> str:
    """The days for the reader: "3 March 2024", "March 2024", "3 to 5 March 2024", "since 2 May 2024"."""
    first, last = days.first, days.last
    if first == _FIRST:
        return f"until {_name_day(last)}"
    if last == _LAST:
        return f"since {_name_day(first)}"
    if first == last:
        return _name_day(first)
    if first.year == last.year:
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return str(first.year)
        if first.month == last.month:
            is_whole = (first.day, last.day) == (1, monthrange(last.year, last.month)[1])
            return f"{first:%B %Y}" if is_whole else f"{first.day} to {_name_day(last)}"
    return f"{_name_day(first)} to {_name_day(last)}"


def _name_day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
