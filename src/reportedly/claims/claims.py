"""The step: deliveries and sources of one report -> claims, each with its chain."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.claims.silence import is_silence
from reportedly.records.claim import ChainLink, Claim
from reportedly.records.delivery import Delivery
from reportedly.records.ids import claim_id
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.records.spans import Span, join_pieces
from reportedly.text.quotes import QuotedPassage


def make_claims(
    report: Report,
    deliveries: Iterable[Delivery],
    sources: Iterable[Source],
    passages: Iterable[QuotedPassage],
) -> tuple[Claim, ...]:
    """Return a claim for each delivery; one that reports silence ("declined to comment") makes none."""
    source_at = {mention: source.id for source in sources for mention in source.mentions}
    quoted = [Span(*piece) for passage in passages for piece in passage.pieces]
    claims = []
    for delivery in deliveries:
        content, cue = delivery.content, delivery.links[-1].cue
        if is_silence("" if cue is None else cue.slice(report.text), join_pieces(report.text, content)):
            continue
        chain = tuple(
            ChainLink(
                source=None if link.source is None else source_at[link.source],
                span=link.source,
                cue=link.cue,
                attribution=link.attribution,
            )
            for link in delivery.links
        )
        claims.append(
            Claim(
                id=claim_id(report.id, content, [link.span for link in chain]),
                content=content,
                text=join_pieces(report.text, content),
                chain=chain,
                quotes=tuple(_quotes_in(content, quoted)),
                confidence=delivery.confidence,
            )
        )
    return tuple(claims)


def _quotes_in(content: tuple[Span, ...], quoted: list[Span]) -> Iterable[Span]:
    """Yield what of the passages in quotation marks stands in the content."""
    for passage in quoted:
        for piece in content:
            start, end = max(piece.start, passage.start), min(piece.end, passage.end)
            if start < end:
                yield Span(start, end)
