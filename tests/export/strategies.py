"""Hypothesis strategies for extractions that have something in every field that a format shows."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from reportedly.records import (
    CommentOutcome,
    Extraction,
    Outcome,
    Relation,
    RelationKind,
    Source,
    Verification,
    VerificationOutcome,
)
from tests.records.strategies import extractions, spans_in, words


@st.composite
def full_extractions(draw: st.DrawFn) -> Extraction:
    """As `extractions`, with comments sought, verifications, relations of every kind, and members."""
    extraction = draw(extractions())
    places = spans_in(extraction.report.text)
    sources = [source.id for source in extraction.sources]
    claims = [claim.id for claim in extraction.claims]
    source = st.none() | st.sampled_from(sources) if sources else st.none()
    claim_lists = st.lists(st.sampled_from(claims), max_size=2).map(tuple) if claims else st.just(())
    outcomes = st.builds(
        CommentOutcome,
        party=source,
        party_span=st.none() | places,
        outcome=st.sampled_from(Outcome),
        asked_by=source,
        span=places,
    )
    verifications = st.builds(
        Verification,
        by=source,
        outcome=st.sampled_from(VerificationOutcome),
        span=places,
        claims=claim_lists,
    )
    return replace(
        extraction,
        sources=tuple(_with_members(draw, known, sources) for known in extraction.sources),
        comment_outcomes=draw(st.lists(outcomes, max_size=2).map(tuple)),
        verifications=draw(st.lists(verifications, max_size=2).map(tuple)),
        relations=tuple(_draw_relations(draw, extraction, sources, claims)),
    )


def _with_members(draw: st.DrawFn, source: Source, sources: list[str]) -> Source:
    """A source may come to be a member of itself: no format may run on for ever."""
    return replace(source, members=tuple(draw(st.lists(st.sampled_from(sources), max_size=2, unique=True))))


def _draw_relations(
    draw: st.DrawFn, extraction: Extraction, sources: list[str], claims: list[str]
) -> list[Relation]:
    relations = []
    for _ in range(draw(st.integers(0, 3)) if claims else 0):
        kind = draw(st.sampled_from(RelationKind))
        others = sources if kind is RelationKind.DISPUTES_SOURCE else claims
        if others:
            relations.append(
                Relation(
                    from_=draw(st.sampled_from(claims)),
                    to=draw(st.sampled_from(others)),
                    kind=kind,
                    reason=draw(words),
                    spans=(draw(spans_in(extraction.report.text)), draw(spans_in(extraction.report.text))),
                )
            )
    return relations
