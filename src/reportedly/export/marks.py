"""The marks that a text carries: which characters are source, cue or content of which claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol, TypeVar

from reportedly.records import Extraction, Role, Span


class _HasSpan(Protocol):
    @property
    def span(self) -> Span: ...


S = TypeVar("S", bound=_HasSpan)


@dataclass(frozen=True, slots=True)
class Mark:
    """A span that is shown as what it is; `claims`: the numbers of the claims it belongs to, from 1."""

    span: Span
    role: Role
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that carry the same marks, the outermost first."""

    span: Span
    marks: tuple[Mark, ...]


def collect_marks(extraction: Extraction) -> tuple[Mark, ...]:
    """One mark for each role at each span, sorted so that what encloses comes before what it encloses.

    An attribution that stands in no chain is marked too, without a claim.
    """
    found: dict[tuple[Role, Span], dict[int, None]] = {}
    in_chains = set()
    for number, claim in enumerate(extraction.claims, start=1):
        for span in claim.content:
            found.setdefault((Role.CONTENT, span), {})[number] = None
        for link in claim.chain:
            in_chains.add(link.attribution)
            for role, span_of_link in ((Role.SOURCE, link.span), (Role.CUE, link.cue)):
                if span_of_link is not None:
                    found.setdefault((role, span_of_link), {})[number] = None
    for attribution in extraction.attributions:
        if attribution.id not in in_chains:
            for role in Role:
                for span in getattr(attribution, role):
                    found.setdefault((role, span), {})
    marks = (Mark(span, role, tuple(claims)) for (role, span), claims in found.items() if span)
    return tuple(sorted(marks, key=_enclosing_first))


def _enclosing_first(mark: Mark) -> tuple[int, int, bool, str]:
    return (mark.span.start, -mark.span.end, mark.role is not Role.CONTENT, mark.role)


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
