"""Through whose hands a document came, or who quotes a source: links that stand inside the name of a source.

an internal document *obtained by* South Korean TV station KBS; the second source *quoted by* Reuters; a
report from the site iGen (*via* AppleInsider)
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.records.spans import Span

_BY = re.compile(
    r",?\s+(?:which\s+(?:was|were)\s+|that\s+(?:was|were)\s+|who\s+(?:was|were)\s+)?(?:first\s+|later\s+|exclusively\s+)?"
    r"(?P<cue>(?:obtained|seen|reviewed|viewed|examined|read|cited|quoted|interviewed|circulated|leaked|intercepted"
    r"|acquired|verified|shown|provided|leaked|handed|given|sent|shared)\s+(?:by|to|with)|said\s+by)\s+(?P<by>[^,;()]+)"
)
_VIA = re.compile(r"\s*[(,]\s*(?P<cue>via|per|through)\s+(?P<by>[^,;()]+)\)?")
_END = re.compile(
    r"\s+(?:to\s+be|as|that|which|who|on|in|last|this|and\s+(?:dated|published)|under|before|after|during|from"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_TO_ITSELF = re.compile(r"(?:given|sent|provided|shown|handed|shared|leaked)\b")


@dataclass(frozen=True, slots=True)
class Provenance:
    """`head`: the source itself; `by`: whose hands it came through, the outer link; `cue`: the words for it."""

    head: Span
    by: Span
    cue: Span


def find_provenance(text: str, source: Span, end: int) -> Provenance | None:
    """Read it in the words of a source, and in those that follow up to `end`; None where there is none."""
    for pattern in (_BY, _VIA):
        found = pattern.search(text, source.start, end)
        if found is None or found.start() > source.end or found.start() == source.start:
            continue
        by_end = found.end("by")
        stop = _END.search(text, found.start("by"), by_end)
        by_end = stop.start() if stop else by_end
        by = Span(found.start("by"), found.start("by") + len(text[found.start("by") : by_end].rstrip(" .")))
        if not by or not any(c.isupper() for c in by.slice(text)):
            continue
        head = Span(source.start, found.start())
        return Provenance(head, by, Span(*found.span("cue")))
    return None
