"""What an account is made from: all that the ledger and the other steps found on some propositions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportedly.assess.corrections import Reach
from reportedly.records.actor import Actor
from reportedly.records.origin import ClaimOrigin, LineageFinding, Origin
from reportedly.records.outcomes import CommentOutcome, Verification
from reportedly.records.proposition import Membership
from reportedly.records.statement import Statement
from reportedly.text.published import UNDATED, publication_key


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedParty:
    """A party that a report asked for comment, by its name and actor, and what came of it."""

    report: str
    name: str | None = None
    actor: str | None = None
    outcome: CommentOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All that is known of some propositions.

    `statements`: those of the members' claims at least. `traced`: the origin of each claim. `reaches`: what
    corrections reach. `recorded_at`: for each report (id) when the ledger got it. `asked`, `verifications`:
    of the members' reports. `actors`: those whom a claim may be about.
    """

    statements: tuple[Statement, ...]
    memberships: tuple[Membership, ...]
    origins: tuple[Origin, ...] = ()
    traced: tuple[ClaimOrigin, ...] = ()
    lineages: tuple[LineageFinding, ...] = ()
    reaches: tuple[Reach, ...] = ()
    recorded_at: Mapping[str, str] = field(default_factory=dict)
    asked: tuple[AskedParty, ...] = ()
    verifications: tuple[Verification, ...] = ()
    actors: tuple[Actor, ...] = ()


def published_until(statements: Iterable[Statement], until: str) -> tuple[Statement, ...]:
    """The statements of reports published on that day (ISO date) or before, for what was known then.

    Those without a date are left out: it is not known whether they were out. Trace and gather what is
    left again: an origin may rest on a report that came later.
    """
    return tuple(s for s in statements if UNDATED > publication_key(s.published_at)[0] <= until[:10])
