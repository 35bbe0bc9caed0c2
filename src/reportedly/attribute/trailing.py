"""Outlets that a sentence names at its edge: "..., per the FT", "..., as Bloomberg reported", "...: FT".

They stand behind the whole of it, so they are the outermost link. The tagger sees most; these are sure by
their form and often missed, in headlines above all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.attribute.outlets import is_outlet
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span
from reportedly.text.content import trim_content

_WORD = r"[\w’'&-]+(?:\.[\w’'&-]+)*"
_NAME = rf"(?P<name>(?:[Tt]he\s+)?{_WORD}(?:\.?\s+{_WORD}){{0,6}}?)"
_REPORTED = r"reported|reports|report|wrote|writes|noted|notes|put\s+it"
_BEFORE_VERB = r"(?:has\s+|have\s+|had\s+)?(?:first\s+|previously\s+|earlier\s+)?"
_WHEN = (
    r"(?:\s+(?:on\s+|last\s+|late\s+|earlier\s+|this\s+)?"
    r"(?:[A-Z]\w+day|yesterday|week|month|today)(?:\s+\w+)?)?"
)
_END = r"\s*(?=[,.)]|\Z)"
_PATTERNS = (
    re.compile(rf",\s+as\s+{_NAME}\s+(?P<cue>{_BEFORE_VERB}(?:{_REPORTED})){_WHEN}{_END}"),
    re.compile(rf",\s+as\s+(?:first\s+)?(?P<cue>(?:reported|noted)\s+by)\s+{_NAME}{_END}"),
    re.compile(rf",?(?<!\s)\s+\(?(?P<cue>per|via|reports|according\s+to)\s+{_NAME}{_END}"),
    re.compile(rf",\s+{_NAME}\s+(?P<cue>{_BEFORE_VERB}(?:{_REPORTED})|says|said){_WHEN}\s*(?=[.)]|\Z)"),
)
_FRONT = re.compile(rf"(?P<cue>(?:As\s+p|P)er|According\s+to)\s+{_NAME},(?=\s)")
_HEADLINE_END = re.compile(rf"(?::|\s[-–—|])\s+{_NAME}\Z")
_HEADLINE_START = re.compile(rf"{_NAME}:\s+(?=\S)")

_WHO = re.compile(
    r"(?:[\w’'-]+\s+){0,2}(?:sources?|officials?|police|reports?|study|poll|survey|documents?|lawyers?|prosecutors?|minister"
    r"|ministry|army|military|witness(?:es)?|experts?|scientists?|court|watchdog|union|charity|government|aides?|analysts?)",
    re.IGNORECASE,
)
"""Whom a headline names behind a dash or a colon without a verb: "Mill to close - *sources*"."""

EDGE_CONFIDENCE = 0.6
"""Of a sentence that only its edge shows to be another's word, before the curve of the weights folder."""

LEAST_REST_CHARS = 12
LONGEST_TAIL_CHARS = 25
"""What may follow an outlet at the edge of a content: "on Friday"."""


@dataclass(frozen=True, slots=True)
class EdgeLink:
    """The outlet at `source`; `cue`: the words that attribute, None in a headline's "...: FT"."""

    source: Span
    cue: Span | None

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.source.start if self.cue is None else min(self.source.start, self.cue.start)

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.source.end if self.cue is None else max(self.source.end, self.cue.end)


def find_edge_links(text: str, start: int, end: int, *, is_headline: bool) -> list[EdgeLink]:
    """Return the outlets named at the edges of the sentence `text[start:end]`, the outermost first."""
    found = [
        EdgeLink(Span(*match.span("name")), Span(*match.span("cue")))
        for pattern in _PATTERNS
        for match in pattern.finditer(text, start, end)
        if is_outlet(match["name"])
    ]
    front = _FRONT.match(text, start, end)
    if front is not None and is_outlet(front["name"]):
        found.append(EdgeLink(Span(*front.span("name")), Span(*front.span("cue"))))
    if is_headline:
        found += _find_in_headline(text, start, end)
    unique: dict[Span, EdgeLink] = {}
    for link in found:
        unique.setdefault(link.source, link)
    return sorted(unique.values(), key=lambda link: -link.source.start)


def _find_in_headline(text: str, start: int, end: int) -> Iterator[EdgeLink]:
    """Yield the outlet before or behind a headline: "Mill to close: FT", "FT: Mill to close"."""
    for match in (_HEADLINE_END.search(text, start, end), _HEADLINE_START.match(text, start, end)):
        if match and (is_outlet(match["name"]) or _WHO.fullmatch(match["name"])):
            yield EdgeLink(Span(*match.span("name")), None)


def add_edges(
    text: str, sentence: tuple[int, int], here: list[Delivery], *, is_headline: bool
) -> list[Delivery]:
    """Put the outlets at the edges of a sentence around what it delivers."""
    edges = find_edge_links(text, *sentence, is_headline=is_headline)
    if not here and edges:
        has_cue = all(edge.cue is not None for edge in edges)
        is_told = has_cue or text[sentence[1] - 1] not in ".!?"
        return _deliver_rest(text, sentence, edges) if is_told else here
    for edge in edges:
        here = [_put_around(text, delivery, edge) for delivery in here]
    return here


def _deliver_rest(text: str, sentence: tuple[int, int], edges: list[EdgeLink]) -> list[Delivery]:
    """Return a sentence without the names at its edges, as those named there have it."""
    start, end = sentence
    for edge in edges:
        start, end = (edge.end, end) if edge.start <= start else (start, min(end, edge.start))
    content = trim_content(text, (Span(start, end),)) if start < end else ()
    if not content or len(content[0]) < LEAST_REST_CHARS:
        return []
    links = tuple(LinkMention(source=edge.source, cue=edge.cue) for edge in edges)
    return [Delivery(content=content, links=links, confidence=EDGE_CONFIDENCE)]


def _put_around(text: str, delivery: Delivery, edge: EdgeLink) -> Delivery:
    if any(link.source is not None and link.source.overlaps(edge.source) for link in delivery.links):
        return delivery
    content = tuple(s for piece in delivery.content for s in _without_edge(text, piece, edge))
    link = LinkMention(source=edge.source, cue=edge.cue)
    return replace(delivery, links=(link, *delivery.links), content=content or delivery.content)


def _without_edge(text: str, piece: Span, edge: EdgeLink) -> tuple[Span, ...]:
    """Cut the outlet, and the little that follows it, from the end of a piece of content."""
    if piece.start < edge.start and edge.end <= piece.end <= edge.end + LONGEST_TAIL_CHARS:
        return trim_content(text, (Span(piece.start, edge.start),))
    return (piece,)
