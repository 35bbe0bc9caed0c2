"""Through whose hands a document came, or who quotes a source: links that stand inside the name of a source.

an internal document *obtained by* South Korean TV station KBS
the second source *quoted by* Reuters
a report from the site iGen (*via* AppleInsider)
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.attribute.statement_words import WEEKDAY
from reportedly.records.spans import Span
from reportedly.text.noun_phrases import phrase_before

_GOT = (
    r"obtained|seen|reviewed|viewed|examined|read|cited|quoted|interviewed|circulated|leaked|intercepted"
    r"|acquired|verified|shown|provided|handed|given|sent|shared"
)
_BY = re.compile(
    r",?\s+(?:(?:which|that|who)\s+(?:was|were)\s+)?(?:first\s+|later\s+|exclusively\s+)?"
    rf"(?P<cue>(?:{_GOT})\s+(?:by|to|with)|said\s+by|speaking\s+(?:to|with))\s+(?P<by>[^,;()]+)"
)
_BY_SORT = re.compile(
    r"the\s+(?:\w+\s+)?(?:agency|broadcaster|channel|magazine|network|newspaper|paper|report|site|station|study|website)",
    re.IGNORECASE,
)
_GOT_BY = re.compile(rf",?\s+(?:(?:which|that)\s+(?:was|were)\s+)?(?P<cue>(?:{_GOT})\s+by)\s+\Z")
LONGEST_GOT_CHARS = 40
LONGEST_HEAD_CHARS = 200

_VIA = re.compile(r"\s*[(,]\s*(?P<cue>via|per|through)\s+(?P<by>[^,;()]+)\)?")
_END = re.compile(
    r"\s+(?:to\s+be|as|that|which|who|on|in|last|this|and\s+(?:dated|published)|under|before|after|during|from"
    rf"|{WEEKDAY})\b"
)


@dataclass(frozen=True, slots=True)
class Provenance:
    """`head`: the source itself; `by`: whose hands it came through, the outer link; `cue`: words for it."""

    head: Span
    by: Span
    cue: Span


def find_provenance(text: str, source: Span, end: int) -> Provenance | None:
    """Read it in the words of a source, and in those that follow up to `end`; None where there is none."""
    for pattern in (_BY, _VIA):
        found = pattern.search(text, source.start, end)
        if found is None or not source.start < found.start() <= source.end:
            continue
        start, by_end = found.span("by")
        stop = _END.search(text, start, by_end)
        words = text[start : stop.start() if stop else by_end].rstrip(" .")
        if any(c.isupper() for c in words) or _BY_SORT.fullmatch(words):
            head = Span(source.start, found.start())
            return Provenance(head, Span(start, start + len(words)), Span(*found.span("cue")))
    return None


def find_what_came(text: str, by: Span) -> Provenance | None:
    """Read it where the hands it came through were taken for the source: "letters, seen by *the Courier*"."""
    got = _GOT_BY.search(text, max(0, by.start - LONGEST_GOT_CHARS), by.start)
    if got is None:
        return None
    head = phrase_before(text, got.start(), max(0, got.start() - LONGEST_HEAD_CHARS))
    return None if head is None else Provenance(head, by, Span(*got.span("cue")))
