"""The evidence matrix: propositions by origins, for weighing hypotheses that exclude each other.

*From:* Heuer, Psychology of Intelligence Analysis (1999), chapter 8, analysis of competing hypotheses:
evidence that fits every hypothesis decides nothing; a hypothesis is judged by what speaks against it, not by
how much is said for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.records.origin import Origin
from reportedly.records.proposition import Account, Position, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one origin says on one proposition: its stances, sorted; none where it is silent."""

    origin: str
    stances: tuple[Stance, ...] = ()
    claims: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The cell in words: "silent", "asserts", or "asserts and denies"."""
        return " and ".join(self.stances) or "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A proposition: a cell for each origin. `n_against`: how many deny it and do not assert it."""

    proposition: str
    text: str
    cells: tuple[Cell, ...]
    n_against: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """An origin. `is_diagnostic`: whether it tells the propositions apart, with the reason."""

    origin: Origin
    is_diagnostic: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Propositions by origins; the cells of every row stand in the order of `columns`."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def evidence_matrix(accounts: Iterable[Account]) -> Matrix:
    """The matrix of these propositions, in the order given, over all origins that speak on any of them.

    Origins stand in the order of their names; reports are not counted.
    """
    listed = list(accounts)
    known = {origin.id: origin for account in listed for origin in account.origins}
    spoken = {p.origin for account in listed for p in account.positions}
    origins = sorted((o for o in known.values() if o.id in spoken), key=lambda o: (o.name or "", o.id))
    rows = tuple(_make_row(account, origins) for account in listed)
    columns = tuple(_make_column(origin, [row.cells[i] for row in rows]) for i, origin in enumerate(origins))
    return Matrix(columns=columns, rows=rows)


def _make_row(account: Account, origins: Sequence[Origin]) -> Row:
    cells = tuple(_make_cell(origin, account.positions) for origin in origins)
    against = [c for c in cells if Stance.DENIES in c.stances and Stance.ASSERTS not in c.stances]
    return Row(proposition=account.proposition, text=account.text, cells=cells, n_against=len(against))


def _make_cell(origin: Origin, positions: Sequence[Position]) -> Cell:
    own = [p for p in positions if p.origin == origin.id]
    return Cell(
        origin=origin.id,
        stances=tuple(sorted({p.stance for p in own})),
        claims=tuple(p.claim for p in own),
    )


def _make_column(origin: Origin, cells: Sequence[Cell]) -> Column:
    stances = {cell.stances for cell in cells}
    if len(cells) == 1:
        return Column(
            origin=origin, is_diagnostic=False, reason="There is one proposition: nothing to tell apart."
        )
    if len(stances) == 1:
        reason = "It says the same on every proposition, and so speaks for none of them."
        return Column(origin=origin, is_diagnostic=False, reason=reason)
    if not any(Stance.DENIES in cell.stances for cell in cells):
        reason = "It speaks on some propositions and denies none: weak ground to tell them apart."
        return Column(origin=origin, is_diagnostic=True, reason=reason)
    return Column(
        origin=origin, is_diagnostic=True, reason="It speaks against some propositions and not others."
    )
