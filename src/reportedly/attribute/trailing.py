"""Outlets that a sentence names at its edge: "..., per the FT", "..., as Bloomberg reported", "...: FT".

They stand behind the whole of it, so they are the outermost link. The tagger sees most; these are sure by
their form and often missed, in headlines above all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reportedly.attribute.outlets import is_outlet
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span
from reportedly.text.content import trim_content

_NAME = r"(?:[Tt]he\s+)?[\w’'.&-]+(?:\s+[\w’'.&-]+){0,6}?"
_VERB = r"(?:has\s+|have\s+|had\s+)?(?:first\s+|previously\s+|earlier\s+)?(?:reported|reports|report|wrote|writes|noted|notes|put\s+it)"
_WHEN = r"(?:\s+(?:on\s+|last\s+|late\s+|earlier\s+|this\s+)?(?:[A-Z]\w+day|yesterday|week|month|today)(?:\s+\w+)?)?"
_PATTERNS = (
    re.compile(rf",\s+as\s+(?P<name>{_NAME})\s+(?P<cue>{_VERB}){_WHEN}\s*(?=[,.)]|\Z)"),
    re.compile(rf",\s+as\s+(?:first\s+)?(?P<cue>(?:reported|noted)\s+by)\s+(?P<name>{_NAME})\s*(?=[,.)]|\Z)"),
    re.compile(rf",?\s+\(?(?P<cue>per|via|reports)\s+(?P<name>{_NAME})\s*(?=[,.)]|\Z)"),
    re.compile(rf",\s+(?P<name>{_NAME})\s+(?P<cue>{_VERB}|says|said){_WHEN}\s*(?=[.)]|\Z)"),
    re.compile(rf",?\s+\(?(?P<cue>according\s+to)\s+(?P<name>{_NAME})\s*(?=[,.)]|\Z)"),
)
_HEADLINE_END = re.compile(rf"(?:[:]|\s[-–—|])\s+(?P<name>{_NAME})\Z")
_HEADLINE_START = re.compile(rf"(?P<name>{_NAME}):\s+(?=\S)")

LONGEST_TAIL_CHARS = 25
"""What may follow an outlet at the edge of a content: "on Friday"."""


@dataclass(frozen=True, slots=True)
class EdgeLink:
    """The outlet at `source`; `cue`: the words that attribute, None in a headline's "...: FT"."""

    source: Span
    cue: Span | None


def find_edge_links(text: str, start: int, end: int, *, is_headline: bool) -> list[EdgeLink]:
    """Return the outlets named at the edges of the sentence `text[start:end]`, the outermost first."""
    found = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            if is_outlet(match["name"]):
                found.append(EdgeLink(Span(*match.span("name")), Span(*match.span("cue"))))
    if is_headline:
        for pattern in (_HEADLINE_END, _HEADLINE_START):
            matched = (
                pattern.search(text, start, end)
                if pattern is _HEADLINE_END
                else pattern.match(text, start, end)
            )
            if matched and is_outlet(matched["name"]):
                found.append(EdgeLink(Span(*matched.span("name")), None))
    unique: dict[Span, EdgeLink] = {}
    for link in found:
        unique.setdefault(link.source, link)
    return sorted(unique.values(), key=lambda link: -link.source.start)


def add_edges(
    text: str, sentence: tuple[int, int], here: list[Delivery], *, is_headline: bool
) -> list[Delivery]:
    """Put the outlets at the edges of a sentence around what it delivers."""
    for edge in find_edge_links(text, *sentence, is_headline=is_headline) if here else ():
        here = [_put_around(text, delivery, edge) for delivery in here]
    return here


def _put_around(text: str, delivery: Delivery, edge: EdgeLink) -> Delivery:
    if any(link.source is not None and link.source.overlaps(edge.source) for link in delivery.links):
        return delivery
    start = edge.source.start if edge.cue is None else min(edge.source.start, edge.cue.start)
    end = edge.source.end if edge.cue is None else max(edge.source.end, edge.cue.end)
    content = tuple(
        s
        for piece in delivery.content
        for s in (
            trim_content(text, (Span(piece.start, start),))
            if piece.start < start and end <= piece.end <= end + LONGEST_TAIL_CHARS
            else (piece,)
        )
    )
    link = LinkMention(source=edge.source, cue=edge.cue)
    return replace(delivery, links=(link, *delivery.links), content=content or delivery.content)
