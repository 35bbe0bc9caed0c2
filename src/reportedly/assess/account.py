"""The account of one proposition: who says what, what it rests on, and how credible that is."""

from __future__ import annotations

from reportedly.assess.additions import list_additions
from reportedly.assess.credibility import assess_proposition
from reportedly.assess.figures import range_figures, range_times
from reportedly.assess.gathered import Gathered
from reportedly.assess.groups import sum_lineage
from reportedly.assess.policies import check_sourcing
from reportedly.assess.positions import take_positions
from reportedly.errors import RecordError
from reportedly.records.proposition import Account, Stance
from reportedly.records.statement import Statement


def make_account(proposition: str, gathered: Gathered) -> Account:
    """The account of the proposition with this id. Origins and lineages are those of its own claims.

    Raises RecordError where none of its claims is among what was gathered.
    """
    members = [m for m in gathered.memberships if m.proposition == proposition]
    positions = take_positions(members, gathered)
    if not positions:
        raise RecordError(
            f"the proposition {proposition} has no claim among the statements",
            step="assess",
            hint="give the statements of its members, or one of their ids",
        )
    by_claim = {s.claim: s for s in gathered.statements}
    used = {p.origin for p in positions if p.origin is not None}
    origins = {origin.id: origin for origin in gathered.origins if origin.id in used}
    lineages = tuple(f for f in gathered.lineages if f.one in origins and f.other in origins)
    figures = range_figures(positions, by_claim)
    asserting = sorted({p.origin for p in positions if p.stance is Stance.ASSERTS and p.origin in origins})
    own = [by_claim[p.claim] for p in positions]
    return Account(
        proposition=proposition,
        text=_text_of(proposition, own),
        positions=positions,
        figures=figures,
        happened=range_times(positions),
        additions=list_additions(positions, origins, figures),
        origins=tuple(origins[origin] for origin in sorted(origins)),
        lineage=sum_lineage(asserting, origins, lineages),
        lineages=lineages,
        assessment=assess_proposition(positions, origins.values(), lineages, own, gathered.reaches),
        notes=check_sourcing(positions, gathered),
    )


def _text_of(proposition: str, statements: list[Statement]) -> str:
    """The words of the founding claim; of the first one published where that is not there."""
    return next((s.text for s in statements if s.claim == proposition), statements[0].text)
