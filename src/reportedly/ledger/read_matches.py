"""Reading what was found across reports: relations, propositions, copying, credits, rulings."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Row, Select, Table, func, select

from reportedly.ledger import tables
from reportedly.ledger.read_claims import to_actor
from reportedly.ledger.view import View
from reportedly.records.actor import ActorMatch
from reportedly.records.codec import from_json
from reportedly.records.comparison import ClaimRelation
from reportedly.records.copying import Copying, Credit
from reportedly.records.proposition import Membership, Stance
from reportedly.records.ruling import Ruling

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldProposition:
    """A proposition as the ledger lists it: its id, how many claims it has, and of how many reports."""

    id: str
    n_claims: int
    n_reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRuling:
    """A ruling with when it came in, and the id of the one that revoked it, if the view knows it."""

    ruling: Ruling
    recorded_at: str
    revoked_by: str | None


class MatchReading(View):
    """What a reader or a writer can ask about claims of several reports."""

    def load_memberships(self, claims: Iterable[str]) -> dict[str, Membership]:
        """The place of each of the claims in its proposition."""
        query = select(tables.memberships).where(self.standing(tables.memberships))
        rows = self.fetch_by(query, tables.memberships.c.claim, claims)
        return {row.claim: _membership(row) for row in sorted(rows, key=_row_id)}

    def load_members(self, propositions: Iterable[str]) -> tuple[Membership, ...]:
        """All claims of these propositions, in the order in which they came in."""
        query = select(tables.memberships).where(self.standing(tables.memberships))
        rows = self.fetch_by(query, tables.memberships.c.proposition, propositions)
        return tuple(_membership(row) for row in sorted(rows, key=_row_id))

    def list_propositions(
        self, *, least_claims: int = 1, least_reports: int = 1
    ) -> tuple[HeldProposition, ...]:
        """The propositions of so many claims and reports, in the order in which they were founded."""
        columns = tables.memberships.c
        n_claims = func.count(columns.claim.distinct())
        n_reports = func.count(columns.report.distinct())
        query = (
            select(columns.proposition, n_claims.label("n_claims"), n_reports.label("n_reports"))
            .where(self.standing(tables.memberships))
            .group_by(columns.proposition)
            .having(n_claims >= least_claims, n_reports >= least_reports)
            .order_by(func.min(columns.row_id))
        )
        return tuple(
            HeldProposition(id=row.proposition, n_claims=row.n_claims, n_reports=row.n_reports)
            for row in self.fetch(query)
        )

    def load_relations(self, claims: Iterable[str]) -> tuple[ClaimRelation, ...]:
        """The relations that begin or end at one of the claims, in the order in which they came in."""
        columns = tables.relations.c
        return self._load_of(ClaimRelation, tables.relations, (columns.from_claim, columns.to_claim), claims)

    def load_actor_matches(self, reports: Iterable[str]) -> tuple[ActorMatch, ...]:
        """Which actors the sources of these reports were taken for."""
        query = select(tables.actor_matches).where(self.standing(tables.actor_matches))
        rows = sorted(self.fetch_by(query, tables.actor_matches.c.report, reports), key=_row_id)
        named = self.fetch_by(select(tables.actors), tables.actors.c.id, (row.actor for row in rows))
        actors = {row.id: to_actor(row) for row in named}
        return tuple(
            ActorMatch(
                source=row.source,
                report=row.report,
                actor=actors[row.actor],
                as_printed=row.as_printed,
                reason=row.reason,
                confidence=row.confidence,
                names=tuple(json.loads(row.names)),
                positions=tuple(json.loads(row.positions)),
                keys=tuple(json.loads(row.found_by)),
            )
            for row in rows
        )

    def load_copyings(self, reports: Iterable[str]) -> tuple[Copying, ...]:
        """The text that one of the reports shares with any other, in the order in which it was found."""
        columns = tables.copyings.c
        return self._load_of(Copying, tables.copyings, (columns.one, columns.other), reports)

    def load_credits(self, reports: Iterable[str]) -> tuple[Credit, ...]:
        """What these reports credit, in the order in which it was found."""
        return self._load_of(Credit, tables.credits_, (tables.credits_.c.report,), reports)

    def load_credits_to(self, reports: Iterable[str]) -> tuple[Credit, ...]:
        """The credits, of any report, that were found to mean one of these reports or link to its address."""
        names = sorted(set(reports))
        addresses = select(tables.reports.c.id, tables.reports.c.address)
        linked = [row.address for row in self.fetch_by(addresses, tables.reports.c.id, names) if row.address]
        columns = tables.credits_.c
        query = select(tables.credits_).where(self.standing(tables.credits_))
        found = {row.row_id: row for row in self.fetch_by(query, columns.cited, names)}
        found |= {row.row_id: row for row in self.fetch_by(query, columns.address, linked)}
        return tuple(_record(Credit, found[row_id]) for row_id in sorted(found))

    def load_rulings(self, subjects: Iterable[str] | None = None) -> tuple[Ruling, ...]:
        """The rulings that stand on these ids, or all of them, in the order in which they were made."""
        return tuple(held.ruling for held in self.list_rulings(subjects) if held.revoked_by is None)

    def list_rulings(self, subjects: Iterable[str] | None = None) -> tuple[HeldRuling, ...]:
        """Every ruling on these ids, or all of them, revoked ones too, in the order of their making."""
        columns = tables.rulings.c
        query = select(tables.rulings).where(self.recorded(tables.rulings))
        if subjects is None:
            rows = {row.row_id: row for row in self.fetch(query)}
        else:
            about = tables.ruling_subjects.c
            joined = query.join(tables.ruling_subjects, about.ruling == columns.id)
            rows = {row.row_id: row for row in self.fetch_by(joined, about.subject, subjects)}
        ended = {row.until for row in rows.values() if row.until is not None}
        revokers = select(columns.id, columns.seq).where(self.recorded(tables.rulings))
        revoked_by = {row.seq: row.id for row in self.fetch_by(revokers, columns.seq, ended)}
        return tuple(
            HeldRuling(
                ruling=_record(Ruling, row), recorded_at=row.recorded_at, revoked_by=revoked_by.get(row.until)
            )
            for _, row in sorted(rows.items())
        )

    def _load_of(
        self, kind: type[R], table: Table, columns: tuple[ColumnElement[Any], ...], values: Iterable[str]
    ) -> tuple[R, ...]:
        wanted = sorted(set(values))
        query: Select[Any] = select(table).where(self.standing(table))
        found = {row.row_id: row for column in columns for row in self.fetch_by(query, column, wanted)}
        return tuple(_record(kind, found[row_id]) for row_id in sorted(found))


def _row_id(row: Row[Any]) -> int:
    return int(row.row_id)


def _record(kind: type[R], row: Row[Any]) -> R:
    return from_json(kind, json.loads(row.record))


def _membership(row: Row[Any]) -> Membership:
    return Membership(
        claim=row.claim,
        proposition=row.proposition,
        stance=Stance(row.stance),
        reason=row.reason,
        confidence=row.confidence,
    )
