"""The way back of claims to their origins, with the words of each step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly import story
from reportedly.errors import NotInLedger, SettingsError
from reportedly.ledger import Reader
from reportedly.records import Account, Membership, Origin, Report, Statement, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedStep:
    """One step back. `outlet`, `published_at`: of the report that it starts in; `words`: at its spans."""

    step: Step
    outlet: str | None
    published_at: str | None
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedClaim:
    """A claim with the steps from its report back to its origin, the first nearest to the reader."""

    claim: Statement
    steps: tuple[TracedStep, ...]
    origin: Origin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginCard:
    """An origin as the accounts have it that rest on it."""

    origin: Origin
    propositions: tuple[Account, ...]


def trace_claims(reader: Reader, claim: str, *, whole_proposition: bool) -> tuple[TracedClaim, ...]:
    """The way back of a claim, or of every claim of its proposition. Raises NotInLedger."""
    ruled = story.read_rulings(reader)
    members = _members_of(reader, claim)
    if not members:
        raise NotInLedger(f"the ledger has no place for {claim}", hint="its report may have been redacted")
    gathered = story.gather(reader, members, ruled)
    wanted = {member.claim for member in members} if whole_proposition else {claim}
    statements = {statement.claim: statement for statement in gathered.statements}
    origins = {origin.id: origin for origin in gathered.origins}
    traced = [t for t in gathered.traced if t.claim in wanted]
    reports = reader.load_reports({step.report for t in traced for step in t.steps})
    by_claim = {
        t.claim: TracedClaim(
            claim=statements[t.claim],
            steps=tuple(_word_step(step, reports) for step in t.steps),
            origin=origins.get(t.origin),
        )
        for t in traced
    }
    order = [claim] if not whole_proposition else [member.claim for member in members]
    return tuple(by_claim[name] for name in order if name in by_claim)


def find_origin(reader: Reader, typed: str) -> OriginCard:
    """The origin whose id begins so, looked for in all accounts. Raises NotInLedger, SettingsError."""
    found: Origin | None = None
    resting = []
    for account in story.list_accounts(reader, least_claims=1):
        for origin in account.origins:
            if not origin.id.startswith(typed):
                continue
            if found is not None and origin.id != found.id:
                told = f"several ids begin with {typed}: {found.id}, {origin.id}"
                raise SettingsError(told, hint="give more of its digits")
            found = origin if found is None or len(origin.claims) > len(found.claims) else found
            resting.append(account)
    if found is None:
        raise NotInLedger(
            f"no proposition rests on an origin whose id is, or begins with, {typed}",
            hint="origins are made anew when reports or rulings come: look at the proposition again",
        )
    return OriginCard(origin=found, propositions=tuple(resting))


def _members_of(reader: Reader, claim: str) -> Sequence[Membership]:
    """The claims of the claim's proposition as ruled; the claim alone where it was ruled out of all."""
    ruled = story.read_rulings(reader)
    matched = reader.load_memberships([claim]).get(claim)
    if matched is None:
        return ()
    place = ruled.place(matched)
    members = () if place is None else story.list_members(reader, ruled, place.proposition)
    return members if any(member.claim == claim for member in members) else (matched,)


def _word_step(step: Step, reports: dict[str, Report]) -> TracedStep:
    report = reports.get(step.report)
    return TracedStep(
        step=step,
        outlet=None if report is None else report.outlet,
        published_at=None if report is None else report.published_at,
        words=() if report is None else tuple(span.slice(report.text) for span in step.spans),
    )
