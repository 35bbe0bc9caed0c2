"""Attributions by their words, and deliveries as words, for the tests of this step."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.attribute.attribute import Joined
from reportedly.records.attribution import Attribution
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.ids import attribution_id
from reportedly.records.spans import Span, join_pieces
from reportedly.testing import find_span, make_report

Words = tuple[str, list[tuple[str | None, str | None]]]
"""A delivery as words: its content, and source and cue of each link from the reader inwards."""


def join(
    text: str, source: str | None, cue: str, *content: str, parent: Joined | None = None, sure: float = 0.9
) -> Joined:
    """An attribution by its words, each of which stands in the text; "words#1" is their second occurrence."""
    spans = [
        () if source is None else (find(text, source),),
        (find(text, cue),),
        tuple(sorted(find(text, piece) for piece in content)),
    ]
    attribution = Attribution(
        id=attribution_id(make_report(text).id, *spans),
        source=spans[0],
        cue=spans[1],
        content=spans[2],
        depth=0 if parent is None else parent.attribution.depth + 1,
        parent=None if parent is None else parent.attribution.id,
        confidence=sure,
    )
    return Joined(attribution, sure)


def find(text: str, words: str) -> Span:
    words, _, n = words.partition("#")
    return find_span(text, words, n=int(n or 0))


def deliver(text: str, content: str, *chain: tuple[str | None, str | None]) -> Delivery:
    """A delivery of one piece by its words."""
    links = tuple(
        LinkMention(
            source=None if source is None else find(text, source),
            cue=None if cue is None else find(text, cue),
        )
        for source, cue in chain
    )
    return Delivery(content=(find(text, content),), links=links, confidence=0.9)


def words_of(text: str, deliveries: Iterable[Delivery]) -> list[Words]:
    return [
        (join_pieces(text, d.content), [(cut(text, x.source), cut(text, x.cue)) for x in d.links])
        for d in deliveries
    ]


def cut(text: str, span: Span | None) -> str | None:
    return None if span is None else span.slice(text)
