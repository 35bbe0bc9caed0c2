"""The step: attributions and sources of one report -> claims, each with its chain."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.claims.content import trim_content
from reportedly.claims.silence import is_silence
from reportedly.records.attribution import Attribution
from reportedly.records.claim import ChainLink, Claim
from reportedly.records.ids import claim_id
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.records.spans import Span, join_pieces
from reportedly.text.quotes import QuotedPassage


def make_claims(
    report: Report,
    attributions: Iterable[tuple[Attribution, float]],
    sources: Iterable[Source],
    passages: Iterable[QuotedPassage],
) -> tuple[Claim, ...]:
    """Return a claim for each attribution that has a content; its confidence stands beside each.

    An attribution that reports silence ("declined to comment") makes no claim.
    """
    source_at = {mention: source.id for source in sources for mention in source.mentions}
    quoted = [Span(*piece) for passage in passages for piece in passage.pieces]
    claims = []
    for attribution, confidence in attributions:
        content = trim_content(report.text, attribution.content)
        cue = join_pieces(report.text, attribution.cue)
        if not content or is_silence(cue, join_pieces(report.text, content)):
            continue
        named_at = attribution.source[0] if attribution.source else None
        link = ChainLink(
            source=None if named_at is None else source_at[named_at],
            span=named_at,
            cue=attribution.cue[0] if attribution.cue else None,
            attribution=attribution.id,
        )
        claims.append(
            Claim(
                id=claim_id(report.id, content, [named_at]),
                content=content,
                text=join_pieces(report.text, content),
                chain=(link,),
                quotes=tuple(_quotes_in(content, quoted)),
                confidence=confidence,
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
