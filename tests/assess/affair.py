"""Accounts made by hand: who says what in which report, on an invented affair at a dam."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportedly.assess import Gathered, make_account
from reportedly.records import (
    Account,
    Basis,
    Certainty,
    ClaimRelation,
    Copying,
    Membership,
    Polarity,
    SourceKind,
    Stance,
    Statement,
    Teller,
)
from reportedly.testing import make_statement, make_teller
from reportedly.trace.lineage import find_lineage
from reportedly.trace.origins import trace_origins

SIRENS = "the sirens on the Tresk had been disconnected since October"
CHARGE = "Tresk River Power disconnected the sirens in October"


def person(name: str, **fields: Any) -> Teller:
    """A named person, who puts it as certain unless another `certainty` is given."""
    fields.setdefault("certainty", Certainty.CERTAIN)
    return make_teller(name, SourceKind.PERSON, **fields)


def unnamed(name: str = "two officials", **fields: Any) -> Teller:
    """People without a name."""
    fields.setdefault("certainty", Certainty.CERTAIN)
    return make_teller(name, SourceKind.GROUP, is_named=False, **fields)


def document(name: str = "the duty log of Tavonia", *, is_named: bool = True) -> Teller:
    """A document, by default one whose author is known."""
    return make_teller(
        name, SourceKind.DOCUMENT, is_named=is_named, certainty=Certainty.CERTAIN, basis=Basis.DOCUMENT
    )


def outlet(name: str) -> Teller:
    """An outlet that passes something on."""
    return make_teller(name, SourceKind.OUTLET)


ROEK = person("Anselm Roek", basis=Basis.FIRST_HAND)
LOG = document()
QUADE = person("Lisbet Quade")
NOBODY = make_teller(None)


def tell(name: str, day: str | None, *chain: Teller, text: str = SIRENS, **fields: Any) -> Statement:
    """The statement of an outlet's report on that day of March 2031."""
    fields.setdefault("report", f"rpt1-{name.lower().replace(' ', '-')}")
    fields.setdefault("polarity", Polarity.POSITIVE)
    return make_statement(text, *chain, outlet=name, published_at=day and f"2031-03-{day}", **fields)


def member(statement: Statement, stance: Stance = Stance.ASSERTS, proposition: str = "clm1-p") -> Membership:
    """The claim's place in the proposition."""
    return Membership(
        claim=statement.claim,
        proposition=proposition,
        stance=stance,
        reason="It is about it.",
        confidence=0.9,
    )


def gather(
    asserts: Sequence[Statement] = (),
    denies: Sequence[Statement] = (),
    questions: Sequence[Statement] = (),
    *,
    relations: Sequence[ClaimRelation] = (),
    copyings: Sequence[Copying] = (),
    **fields: Any,
) -> Gathered:
    """All that is known of the proposition `clm1-p`, its origins traced."""
    statements = (*asserts, *denies, *questions)
    origins, traced = trace_origins(statements, relations, copyings)
    members = [
        *(member(s) for s in asserts),
        *(member(s, Stance.DENIES) for s in denies),
        *(member(s, Stance.QUESTIONS) for s in questions),
    ]
    return Gathered(
        statements=statements,
        memberships=tuple(members),
        origins=origins,
        traced=traced,
        lineages=find_lineage(origins, statements, copyings),
        **fields,
    )


def account(*parts: Sequence[Statement], **fields: Any) -> Account:
    """The account of `clm1-p`."""
    return make_account("clm1-p", gather(*parts, **fields))
