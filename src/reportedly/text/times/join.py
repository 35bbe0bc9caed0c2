"""Times with the words that change which days they mean: "since January", "from 2010 to 2012"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.records.claim import TimeInterval
from reportedly.records.spans import Span
from reportedly.text.times.find import FoundTime, find_expressions, local_date
from reportedly.text.times.words import SP

_FROM = re.compile(rf"\b(?i:from|between){SP}\Z")
_TO = re.compile(rf"{SP}?(?:[-–—]|(?i:to|until|till|through|and)){SP}?(?:(?i:the|mid|late|early){SP})?")
_LIMIT = re.compile(rf"\b(?P<word>(?i:ever{SP}since|since|until|till|through)){SP}\Z")
_LONGEST_WORD_CHARS = 16


def find_times(text: str, published_at: str | None) -> list[TimeInterval]:
    """Return the times in a text that a calendar can show, in order, none inside another.

    `published_at`: the report's date or time in ISO form; its date counts as written, its offset is not
    applied. Dates are inclusive. An expression that needs the report's date where that is
    unknown, or another time in the text, stays in the list with both ends None. "Now" and "recently" are
    no dates and are left out; so are lengths of time and ages. "From A to B" is one time; "since
    A" ends with the report's date, "until A" has an open beginning.
    """
    found = [time for time in find_expressions(text, published_at) if _is_date(time)]
    date = local_date(published_at)
    today = date.isoformat() if date else None
    return [_limit(text, interval, today) for interval in _pair(text, found)]


def _is_date(time: FoundTime) -> bool:
    if time.value is None or time.interval.from_ or time.interval.to:
        return True
    return not time.value.endswith("_REF") and time.type == "DATE"


def _pair(text: str, found: list[FoundTime]) -> Iterable[TimeInterval]:
    """Yield the intervals, of "from A to B" and "between A and B" one."""
    at = 0
    while at < len(found):
        first, second = found[at].interval, found[at + 1].interval if at + 1 < len(found) else None
        begin = _FROM.search(text, max(0, first.span.start - _LONGEST_WORD_CHARS), first.span.start)
        between = _TO.fullmatch(text, first.span.end, second.span.start) if second else None
        if begin and between and second and (first.from_ or "") <= (second.to or ""):
            span = Span(begin.start(), second.span.end)
            yield TimeInterval(from_=first.from_, to=second.to, span=span, text=span.slice(text))
            at += 2
        else:
            yield first
            at += 1


def _limit(text: str, interval: TimeInterval, today: str | None) -> TimeInterval:
    """The interval with the "since" or "until" before it."""
    if interval.from_ is None or interval.to is None:
        return interval
    found = _LIMIT.search(text, max(0, interval.span.start - _LONGEST_WORD_CHARS), interval.span.start)
    if found is None:
        return interval
    span = Span(found.start(), interval.span.end)
    since = found["word"].lower().endswith("since")
    from_ = interval.from_ if since else None
    to = (max(today, interval.from_) if today else None) if since else interval.to
    return TimeInterval(from_=from_, to=to, span=span, text=span.slice(text))
