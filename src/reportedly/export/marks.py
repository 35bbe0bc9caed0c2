"""The marks that a text carries: source, cue and content, and the words that other cells were read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, pairwise
from typing import Protocol, TypeVar

from reportedly.records import Claim, Extraction, Span


class _HasSpan(Protocol):
    @property
    def span(self) -> Span: ...


S = TypeVar("S", bound=_HasSpan)


class MarkKind(StrEnum):
    """What a mark shows. The first three are the roles of an attribution.

    EVIDENCE: words that a time, a number, or how a claim is put was read from; OUTCOME: words that tell of a
    comment sought, or of an attempt to verify.
    """

    CONTENT = "content"
    SOURCE = "source"
    CUE = "cue"
    EVIDENCE = "evidence"
    OUTCOME = "outcome"


_ROLES = (MarkKind.SOURCE, MarkKind.CUE, MarkKind.CONTENT)


@dataclass(frozen=True, slots=True)
class Mark:
    """A span that is shown as what it is; `claims`: the numbers of the claims it belongs to, from 1."""

    span: Span
    kind: MarkKind
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that carry the same marks, the outermost first."""

    span: Span
    marks: tuple[Mark, ...]


def collect_marks(extraction: Extraction) -> tuple[Mark, ...]:
    """One mark for each kind at each span, sorted so that what encloses comes before what it encloses.

    An attribution that stands in no chain is marked too, without a claim. Evidence is marked only where the
    same characters have no other mark.
    """
    found = _collect_roles(extraction)
    for verification in extraction.verifications:
        found.setdefault((MarkKind.OUTCOME, verification.span), {})
    for outcome in extraction.comment_outcomes:
        found.setdefault((MarkKind.OUTCOME, outcome.span), {})
        if outcome.party_span is not None:
            found.setdefault((MarkKind.SOURCE, outcome.party_span), {})
    marked = {span for _, span in found}
    for number, claim in enumerate(extraction.claims, start=1):
        for span in _evidence_of(claim):
            if span not in marked:
                found.setdefault((MarkKind.EVIDENCE, span), {})[number] = None
    marks = (Mark(span, kind, tuple(claims)) for (kind, span), claims in found.items() if span)
    return tuple(sorted(marks, key=_enclosing_first))


def _collect_roles(extraction: Extraction) -> dict[tuple[MarkKind, Span], dict[int, None]]:
    found: dict[tuple[MarkKind, Span], dict[int, None]] = {}
    in_chains = set()
    for number, claim in enumerate(extraction.claims, start=1):
        for span in claim.content:
            found.setdefault((MarkKind.CONTENT, span), {})[number] = None
        for link in claim.chain:
            in_chains.add(link.attribution)
            for kind, span_of_link in ((MarkKind.SOURCE, link.span), (MarkKind.CUE, link.cue)):
                if span_of_link is not None:
                    found.setdefault((kind, span_of_link), {})[number] = None
    for attribution in extraction.attributions:
        if attribution.id not in in_chains:
            for kind in _ROLES:
                for span in getattr(attribution, kind):
                    found.setdefault((kind, span), {})
    return found


def _evidence_of(claim: Claim) -> Iterator[Span]:
    found = claim.evidence
    yield from chain(found.act, found.polarity, found.certainty, found.distance)
    yield from (quantity.span for quantity in claim.quantities)
    times = (claim.happened_on, claim.as_of, *(link.said_at for link in claim.chain))
    yield from (time.span for time in times if time is not None)


_DEPTH = {
    MarkKind.OUTCOME: 0,
    MarkKind.CONTENT: 1,
    MarkKind.CUE: 2,
    MarkKind.SOURCE: 3,
    MarkKind.EVIDENCE: 4,
}
"""Which of two marks at the very same characters encloses the other: the lower."""


def _enclosing_first(mark: Mark) -> tuple[int, int, int]:
    return (mark.span.start, -mark.span.end, _DEPTH[mark.kind])


def share_out(items: Sequence[S], sections: Iterable[Span]) -> Iterator[list[S]]:
    """For each section the items that touch it. Both are in the order of the text, sections apart."""
    at_hand: list[S] = []
    n_begun = 0
    for section in sections:
        while n_begun < len(items) and items[n_begun].span.start < section.end:
            at_hand.append(items[n_begun])
            n_begun += 1
        at_hand = [item for item in at_hand if item.span.end > section.start]
        yield at_hand


def cut_pieces(marks: Sequence[Mark], section: Span, cuts: Iterable[int] = ()) -> Iterator[Piece]:
    """The characters of a section, cut wherever a mark begins or ends and at `cuts`: all of them, each once.

    However marks overlap or nest, a piece carries all those that cover it.
    """
    edges = {section.start, section.end, *cuts}
    for mark in marks:
        edges |= {mark.span.start, mark.span.end}
    covering: list[Mark] = []
    n_begun = 0
    for start, end in pairwise(sorted(edge for edge in edges if section.start <= edge <= section.end)):
        while n_begun < len(marks) and marks[n_begun].span.start <= start:
            covering.append(marks[n_begun])
            n_begun += 1
        covering = [mark for mark in covering if mark.span.end > start]
        yield Piece(Span(start, end), tuple(covering))
