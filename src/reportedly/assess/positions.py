"""Positions: who asserts, denies or questions a proposition, in which report, and how that changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.assess.gathered import Gathered
from reportedly.assess.speakers import speaker_of
from reportedly.records.origin import ClaimOrigin, StepKind
from reportedly.records.proposition import Account, Membership, Position, Stance
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import SourceKind
from reportedly.text.published import publication_key


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPosition:
    """A position of one actor. `is_change`: whether its last position on that proposition was another."""

    proposition: str
    position: Position
    is_change: bool
    reason: str


def take_positions(members: Iterable[Membership], gathered: Gathered) -> tuple[Position, ...]:
    """The position of each member's claim, the earliest published first; none without a statement."""
    by_claim = {s.claim: s for s in gathered.statements}
    traced = {t.claim: t for t in gathered.traced}
    made = [
        _take_position(
            by_claim[m.claim], m, traced.get(m.claim), gathered.recorded_at.get(by_claim[m.claim].report)
        )
        for m in members
        if m.claim in by_claim
    ]
    orders = {s.claim: s.order for s in gathered.statements}
    return tuple(
        sorted(made, key=lambda p: (publication_key(p.published_at), p.report, orders[p.claim], p.claim))
    )


def _take_position(
    statement: Statement, member: Membership, traced: ClaimOrigin | None, recorded_at: str | None
) -> Position:
    speaker = speaker_of(statement)
    is_told = speaker is not None and speaker.certainty is not None
    return Position(
        claim=statement.claim,
        report=statement.report,
        outlet=statement.outlet,
        stance=member.stance,
        speaker=speaker,
        certainty=speaker.certainty if speaker is not None and is_told else statement.certainty,
        origin=traced.origin if traced is not None else None,
        is_at_origin=_is_at_origin(statement, traced),
        said_at=speaker.said_at if speaker is not None else None,
        happened_on=statement.happened_on,
        published_at=statement.published_at,
        recorded_at=recorded_at,
    )


def _is_at_origin(statement: Statement, traced: ClaimOrigin | None) -> bool:
    """Whether neither an outlet in the chain nor a step to another report lies between."""
    if traced is None or any(step.kind is not StepKind.CHAIN for step in traced.steps):
        return False
    return not any(teller.kind is SourceKind.OUTLET and teller.name for teller in statement.chain)


def positions_of_actor(actor: str, accounts: Iterable[Account]) -> tuple[ActorPosition, ...]:
    """What an actor (id) said on each proposition over time: by proposition, the earliest published first.

    Where an actor first asserted and then denied, or the reverse, the later position is a change. What a
    report repeats of an earlier word counts at the date of that report.
    """
    found = []
    for account in sorted(accounts, key=lambda a: a.proposition):
        before: Stance | None = None
        for position in account.positions:
            if position.speaker is None or position.speaker.actor != actor:
                continue
            is_change = before is not None and before is not position.stance
            reason = f"{position.stance[:1].upper()}{position.stance[1:]} it"
            reason += f", having {_past(before)} it before." if before and is_change else "."
            found.append(
                ActorPosition(
                    proposition=account.proposition, position=position, is_change=is_change, reason=reason
                )
            )
            before = position.stance
    return tuple(found)


def _past(stance: Stance) -> str:
    return {"asserts": "asserted", "denies": "denied", "questions": "questioned"}[stance]
