"""A small affair in statements made by hand: a dam, dead sirens, leaked papers. All names are invented."""

from __future__ import annotations

from typing import Any

from reportedly.records import (
    ClaimRelation,
    Copying,
    Credit,
    CreditKind,
    RelationKind,
    SharedPassage,
    SourceKind,
    Span,
    Statement,
    Teller,
)
from reportedly.testing import make_statement, make_teller

SIRENS = "the sirens on the Tresk had been disconnected since October"

SEDIMENT = make_teller("Sediment", SourceKind.OUTLET)
COURANT = make_teller("Sollmar Courant", SourceKind.OUTLET)
CHRONICLE = make_teller("Harmsted Chronicle", SourceKind.OUTLET)
TTA = make_teller("TTA", SourceKind.OUTLET)
GONG = make_teller("Daily Gong", SourceKind.OUTLET)
ROEK = make_teller("Anselm Roek", SourceKind.PERSON)
QUADE = make_teller("Lisbet Quade", SourceKind.PERSON)
OFFICIALS = make_teller("two Hestrian officials", SourceKind.GROUP, is_named=False)
NOBODY = make_teller(None)


def papers(name: str = "internal records") -> Teller:
    """The leaked papers, as one report describes them."""
    return make_teller(name, SourceKind.DOCUMENT, is_named=False)


def tell(outlet: str | None, day: str | None, *chain: Teller, text: str = SIRENS, **fields: Any) -> Statement:
    """The statement of a report, whose id is made of its outlet; `day` of March 2031."""
    fields.setdefault("report", f"rpt1-{(outlet or 'nobody').lower().replace(' ', '-')}")
    published_at = None if day is None else f"2031-03-{day}"
    return make_statement(text, *chain, outlet=outlet, published_at=published_at, **fields)


def same(one: Statement, other: Statement, confidence: float = 0.9) -> ClaimRelation:
    """Both say the same."""
    return ClaimRelation(
        from_=one.claim,
        to=other.claim,
        kind=RelationKind.SAME,
        reason="Both say the same in other words.",
        from_spans=one.content,
        to_spans=other.content,
        confidence=confidence,
    )


def all_same(*statements: Statement) -> list[ClaimRelation]:
    """Every two of them say the same."""
    return [same(b, a) for i, b in enumerate(statements) for a in statements[:i]]


def copied(later: Statement, first: Statement, **fields: Any) -> Copying:
    """The report of `later` took over the sentence of `first`."""
    fields.setdefault("earlier", first.report)
    fields.setdefault("is_copied", True)
    passages = tuple(
        SharedPassage(one=a, other=b, n_words=9, likeness=1.0)
        for a, b in zip(later.content, first.content, strict=True)
    )
    fields.setdefault("passages", passages)
    return Copying(
        one=later.report,
        other=first.report,
        share_of_one=0.8,
        share_of_other=0.8,
        reason="Whole sentences are the same.",
        **fields,
    )


def credit(statement: Statement, cited: Statement, **fields: Any) -> Credit:
    """The report of `statement` credits the one of `cited` for it."""
    fields.setdefault("claims", (statement.claim,))
    return Credit(
        report=statement.report,
        kind=CreditKind.ACCORDING_TO,
        name=cited.outlet or "",
        span=Span(5000, 5010),
        cited=cited.report,
        reason="The report names the outlet.",
        **fields,
    )
