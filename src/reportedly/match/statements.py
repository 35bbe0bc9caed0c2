"""Statements: the claims of one report with all that is needed to compare them with those of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportedly.records.actor import ActorMatch
from reportedly.records.claim import ChainLink, Claim
from reportedly.records.extraction import Extraction
from reportedly.records.ids import claim_id
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.records.spans import Span
from reportedly.records.statement import Statement, Teller
from reportedly.text.sentences import sentence_at


def make_statements(extraction: Extraction, matches: Sequence[ActorMatch] = ()) -> tuple[Statement, ...]:
    """The statements of an extraction, in the order in which they begin in its text.

    What the report says in its own voice is a statement with an empty chain. `matches`: the actors of its
    sources; a source without one has the actor None. Matches of other reports count for nothing.
    """
    sources = {source.id: source for source in extraction.sources}
    report = extraction.report
    actors = {match.source: match.actor.id for match in matches if match.report == report.id}
    claims = [*extraction.claims, *_own_words(extraction)]
    claims.sort(key=lambda claim: (claim.content[:1], claim.id))
    return tuple(
        _make_statement(
            report, order, claim, tuple(_make_teller(link, sources, actors) for link in claim.chain)
        )
        for order, claim in enumerate(claims)
    )


def _own_words(extraction: Extraction) -> Iterator[Claim]:
    """What the report says in its own voice, as claims without a link."""
    for own in extraction.unattributed:
        name = claim_id(extraction.report.id, (own.span,), ())
        yield Claim(id=name, content=(own.span,), text=own.text, confidence=1.0)


def _make_statement(report: Report, order: int, claim: Claim, chain: tuple[Teller, ...]) -> Statement:
    sentence = _sentence_of(report.text, claim)
    return Statement(
        claim=claim.id,
        report=report.id,
        order=order,
        outlet=report.outlet,
        published_at=report.published_at,
        is_title=_is_in_title(report, claim),
        content=claim.content,
        text=claim.text,
        context=sentence.slice(report.text),
        context_span=sentence,
        act=claim.act,
        polarity=claim.polarity,
        certainty=claim.certainty,
        happened_on=claim.happened_on,
        as_of=claim.as_of,
        quantities=claim.quantities,
        quotes=claim.quotes,
        negated=tuple(
            span for span in claim.evidence.polarity if any(piece.contains(span) for piece in claim.content)
        ),
        chain=chain,
        confidence=claim.confidence,
    )


def _sentence_of(text: str, claim: Claim) -> Span:
    """The sentence that the first piece begins in; all of that piece where it runs on into another.

    A claim without content has the empty span at the start of the text.
    """
    if not claim.content:
        return Span(0, 0)
    first = claim.content[0]
    start, end = sentence_at(text, first.start)
    return Span(min(start, first.start), max(end, first.end))


def _is_in_title(report: Report, claim: Claim) -> bool:
    title = report.title_span
    return title is not None and bool(claim.content) and all(title.contains(piece) for piece in claim.content)


def _make_teller(link: ChainLink, sources: Mapping[str, Source], actors: Mapping[str, str]) -> Teller:
    source = sources.get(link.source) if link.source is not None else None
    return Teller(
        source=link.source,
        actor=actors.get(link.source) if link.source is not None else None,
        name=source.name if source is not None else None,
        kind=source.kind if source is not None else None,
        is_named=source.is_named if source is not None else None,
        span=link.span,
        channel=link.channel,
        basis=link.basis,
        act=link.act,
        certainty=link.certainty,
        said_at=link.said_at,
    )
