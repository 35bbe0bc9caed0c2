"""Makers of statements from bare sentences, read as a report's claims are."""

from __future__ import annotations

from typing import Any

from reportedly.claims.clause import read_clause
from reportedly.claims.polarity import combine_polarity, find_negations
from reportedly.claims.quantities import read_quantities
from reportedly.records import Act, Clue, Span, Statement, Teller
from reportedly.records.spans import join_pieces
from reportedly.records.vocabulary import SourceKind

LEAD = "The harbour was quiet. "
"""Stands before every content, so that places in the content and in the report differ."""


def say(words: str, *, act: Act = Act.ASSERTS, **fields: Any) -> Statement:
    """A statement of `words`; pieces are divided by " … ". Any field of Statement may be given."""
    text = report_of(words)
    content = tuple(_pieces(words))
    negated = find_negations(read_clause(text, content))
    fields.setdefault("polarity", combine_polarity(act, negated))
    fields.setdefault("quantities", read_quantities(text, content))
    return Statement(
        claim="clm1-x",
        report="rpt1-x",
        order=0,
        content=content,
        text=join_pieces(text, content),
        context=words,
        context_span=Span(len(LEAD), len(text)),
        act=act,
        negated=negated,
        confidence=0.9,
        **fields,
    )


def report_of(words: str) -> str:
    """The whole text of the report that `say(words)` stands in."""
    return LEAD + words


def speaker(name: str, kind: SourceKind = SourceKind.PERSON) -> Teller:
    return Teller(source="src1-x", name=name, kind=kind, is_named=True)


def show(clue: Clue | None, one: str, other: str) -> tuple[list[str], list[str]]:
    """The words at the clue's spans on each side."""
    assert clue is not None
    return (
        [span.slice(report_of(one)) for span in clue.from_spans],
        [span.slice(report_of(other)) for span in clue.to_spans],
    )


def _pieces(words: str) -> list[Span]:
    spans, at = [], len(LEAD)
    for piece in words.split(" … "):
        spans.append(Span(at, at + len(piece)))
        at += len(piece) + len(" … ")
    return spans
