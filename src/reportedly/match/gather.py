"""Gathers claims into propositions: a proposition is what its founding claim is about.

A claim joins a proposition only where it was compared with the founding claim itself and found to say
the same or its opposite. Likeness handed on from claim to claim would in the end join anything with
anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportedly.match.decide import Compared, ContentRelation, Verdict, contents_of
from reportedly.match.outer_sign import is_turned
from reportedly.records.proposition import Membership, Stance
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import Act

LEAST_SAME = 0.7
"""How sure a claim must say the same as the founding claim, or its opposite, to join the proposition.

*From:* set by reading the propositions of the examples: below it most that joined were of another matter.
"""


def stance_of(statement: Statement, *, is_opposed: bool = False) -> Stance:
    """How a claim stands to the words of a founding content that its own are the same as, or opposed to."""
    if statement.act is Act.QUESTIONS:
        return Stance.QUESTIONS
    return Stance.DENIES if is_turned(statement) != is_opposed else Stance.ASSERTS


def found_proposition(statement: Statement) -> Membership:
    """The membership of a claim that founds a proposition of its own."""
    return Membership(
        claim=statement.claim,
        proposition=statement.claim,
        stance=stance_of(statement),
        reason="The first claim of this proposition that the ledger got.",
        confidence=1.0,
    )


def join_proposition(compared: Compared, verdict: Verdict) -> Membership | None:
    """The membership of `compared.one` in the proposition that `compared.other` founded, if any."""
    contents, sure = contents_of(compared, verdict)
    if contents not in (ContentRelation.SAME, ContentRelation.OPPOSED) or sure < LEAST_SAME:
        return None
    is_opposed = contents is ContentRelation.OPPOSED
    says = "the opposite of the founding claim" if is_opposed else "the same as the founding claim"
    return Membership(
        claim=compared.one.claim,
        proposition=compared.other.claim,
        stance=stance_of(compared.one, is_opposed=is_opposed),
        reason=f"Its words say {says}.",
        confidence=sure,
    )


def gather_propositions(
    statements: Sequence[Statement],
    founders: Mapping[str, Sequence[str]],
    judged: Iterable[tuple[Compared, Verdict]],
) -> tuple[Membership, ...]:
    """Put each claim of a report, in their order, into the proposition that it fits best, or found one.

    `founders`: for each claim the founding claims it was compared with, in the ledger and before it in the
    report; `judged`: those comparisons.
    """
    by_pair = {(c.one.claim, c.other.claim): (c, v) for c, v in judged}
    founding: set[str] = set()
    own = {s.claim for s in statements}
    memberships = []
    for statement in sorted(statements, key=lambda s: s.order):
        joined = [
            membership
            for founder in founders.get(statement.claim, ())
            if (founder not in own or founder in founding) and (statement.claim, founder) in by_pair
            if (membership := join_proposition(*by_pair[statement.claim, founder])) is not None
        ]
        if joined:
            memberships.append(max(joined, key=lambda m: (m.confidence, m.proposition)))
        else:
            founding.add(statement.claim)
            memberships.append(found_proposition(statement))
    return tuple(memberships)
