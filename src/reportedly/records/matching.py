"""A matching: what was found when one report was compared with those already in the ledger."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.actor import ActorMatch
from reportedly.records.comparison import ClaimRelation
from reportedly.records.copying import Copying, Credit
from reportedly.records.extraction import Method
from reportedly.records.proposition import Membership
from reportedly.records.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """How a claim or a report is found again by its words and its sense.

    `subject`: its id. `bands`: MinHash bands, each a 63-bit integer; two texts with many words in
    common share a band. `cells`: the numbers of the cells nearest to its vector; `vector`: its
    embedding as 8-bit integers in base64, None for a report.
    """

    subject: str
    bands: tuple[int, ...]
    cells: tuple[int, ...] = ()
    vector: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """All that was found for one report; its relations lead to claims of the ledger or its own."""

    report: str
    statements: tuple[Statement, ...] = ()
    signatures: tuple[Signature, ...] = ()
    actors: tuple[ActorMatch, ...] = ()
    relations: tuple[ClaimRelation, ...] = ()
    memberships: tuple[Membership, ...] = ()
    copyings: tuple[Copying, ...] = ()
    credits: tuple[Credit, ...] = ()
    method: Method
