"""Where a claim's own chain ends: what it stands on if nothing leads further."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.records.ids import actor_id
from reportedly.records.origin import Step, StepKind
from reportedly.records.statement import Statement, Teller
from reportedly.records.vocabulary import SourceKind
from reportedly.trace.known import (
    describe_teller,
    innermost_outlet,
    is_outlet,
    name_of_outlet,
    stated_chain,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a claim stands on. Two claims with the same `key` stand on the same.

    `key`: the id of an actor: for an unnamed source one within `scope`, the outlet that reports it (which is
    the cited outlet where the claim came through one). `through`: that cited outlet, None at first hand.
    `actor`: as the ledger knows it, None where it knows none. `claims_key`: the claim itself where neither a
    source nor an outlet is known, else None.
    """

    key: str
    name: str | None
    kind: SourceKind | None = None
    is_named: bool | None = None
    scope: str | None = None
    through: str | None = None
    actor: str | None = None
    source: str | None = None
    reason: str


def find_ground(statement: Statement) -> Ground:
    """What the statement's own chain ends at, without regard to any other report."""
    chain = stated_chain(statement)
    if not chain:
        return _reporter(statement)
    last = chain[-1]
    if is_outlet(last):
        name = last.name or ""
        return Ground(
            key=_outlet_actor(name),
            name=last.name,
            kind=SourceKind.OUTLET,
            is_named=True,
            actor=last.actor,
            source=last.source,
            reason=f"The chain ends at {name}: no source is stated behind it.",
        )
    return _named(statement, last) if last.is_named else _unnamed(statement, last, chain)


def chain_steps(statement: Statement) -> Iterator[Step]:
    """A step for each stated link of the claim's chain, the outermost first."""
    before = "The report"
    for teller in statement.chain:
        spans = (teller.span,) if teller.span is not None else statement.content or (statement.context_span,)
        stated = teller.source is not None or teller.name is not None
        who = describe_teller(teller) if stated else "somebody who is not stated"
        yield Step(
            kind=StepKind.CHAIN,
            claim=statement.claim,
            report=statement.report,
            spans=spans,
            reason=f"{before} has it from {who}.",
        )
        before = _capital(who)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _reporter(statement: Statement) -> Ground:
    """The report's outlet, where no source is stated."""
    if statement.outlet is None:
        key = actor_id(statement.report, None, None)
        reason = "No source is stated, and neither is the outlet of the report."
        return Ground(key=key, name=None, reason=reason)
    return Ground(
        key=_outlet_actor(statement.outlet),
        name=statement.outlet,
        kind=SourceKind.OUTLET,
        is_named=True,
        reason=f"No source is stated: it stands on the word of {statement.outlet} alone.",
    )


def _outlet_actor(name: str) -> str:
    """One key for an outlet, whether it speaks itself or is cited, by whatever form of its name."""
    return actor_id(name_of_outlet(name), SourceKind.OUTLET, None)


def _named(statement: Statement, last: Teller) -> Ground:
    key = last.actor or actor_id(last.name or last.source or "", last.kind, statement.report)
    return Ground(
        key=key,
        name=last.name,
        kind=last.kind,
        is_named=True,
        actor=last.actor,
        source=last.source,
        reason=f"{_capital(describe_teller(last))} is the last link of the chain.",
    )


def _unnamed(statement: Statement, last: Teller, chain: tuple[Teller, ...]) -> Ground:
    """A source without a name, which is one only within the outlet that reports it."""
    outlet = innermost_outlet(chain)
    scope = (outlet.name if outlet is not None else statement.outlet) or statement.report
    key = last.actor if outlet is None else None
    who = _capital(describe_teller(last))
    if last is statement.chain[-1] or last.kind is not SourceKind.DOCUMENT:
        reason = f"{who} is the last link of the chain."
    else:
        reason = f"{who} tells of others, and what it tells stands on it alone."
    reason += f" It is not named, and is one source only within what {scope} reports."
    return Ground(
        key=key or actor_id(last.name or last.source or "", last.kind, scope),
        name=last.name,
        kind=last.kind,
        is_named=False,
        scope=scope,
        through=None if outlet is None else name_of_outlet(outlet.name or ""),
        actor=last.actor if outlet is None else None,
        source=last.source,
        reason=reason,
    )
