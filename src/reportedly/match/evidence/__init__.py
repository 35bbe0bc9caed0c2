"""Evidence: what in two claims speaks for or against their saying the same, one file a kind of it."""

from __future__ import annotations

from reportedly.match.evidence.act import compare_act
from reportedly.match.evidence.dates import compare_dates
from reportedly.match.evidence.negation import compare_negation, oppose_contents
from reportedly.match.evidence.numbers import compare_numbers
from reportedly.match.evidence.people import compare_people
from reportedly.match.evidence.places import compare_places
from reportedly.match.evidence.wording import compare_wording
from reportedly.records.comparison import Clue
from reportedly.records.statement import Statement

__all__ = ["gather_evidence", "oppose_contents"]

_KINDS = (
    compare_wording,
    compare_numbers,
    compare_dates,
    compare_places,
    compare_people,
    compare_negation,
    compare_act,
)


def gather_evidence(one: Statement, other: Statement) -> tuple[Clue, ...]:
    """All clues on two claims, at most one a kind, in the order of `ClueKind`."""
    return tuple(clue for compare in _KINDS if (clue := compare(one, other)) is not None)
