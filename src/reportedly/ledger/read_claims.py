"""Reading claims as statements, and finding them again by their words and their sense."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Row, Table, select

from reportedly.ledger import tables
from reportedly.ledger.project_actors import clean_word
from reportedly.ledger.view import View
from reportedly.records.actor import Actor, KnownActor
from reportedly.records.codec import from_json
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import SourceKind

Vectors = npt.NDArray[np.int8]

_SIGNATURES = tables.signatures.c


class ClaimReading(View):
    """What a reader or a writer can ask about claims and actors."""

    def load_statements(self, claims: Iterable[str]) -> tuple[Statement, ...]:
        """The statements of those of the claims that stand, in the order in which they came in."""
        query = select(tables.statements).where(self.standing(tables.statements))
        rows = self.fetch_by(query, tables.statements.c.claim, claims)
        return tuple(_statement(row) for row in sorted(rows, key=lambda row: row.row_id))

    def load_statements_of_report(self, report: str) -> tuple[Statement, ...]:
        """The statements of a report in the order of its claims; none where it is not matched or redacted."""
        query = select(tables.statements).where(
            tables.statements.c.report == report, self.standing(tables.statements)
        )
        rows = self.fetch(query.order_by(tables.statements.c.place, tables.statements.c.row_id))
        return tuple(_statement(row) for row in rows)

    def find_claims_in_bands(self, bands: Iterable[int]) -> dict[str, int]:
        """The claims that share a MinHash band, each with how many it shares, in the order of their ids."""
        return self._find_in_bands(bands, "claim")

    def find_reports_in_bands(self, bands: Iterable[int]) -> dict[str, int]:
        """The reports that share a MinHash band, each with how many it shares, in the order of their ids."""
        return self._find_in_bands(bands, "report")

    def find_vectors_in_cells(self, cells: Iterable[int]) -> tuple[tuple[str, ...], Vectors]:
        """The ids of the N claims that lie in one of the cells, in their order, and their vectors [N, D]."""
        return _stack(self._find_signatures(tables.cells, "cell", cells, what="claim"))

    def load_vectors(self, claims: Iterable[str]) -> dict[str, Vectors]:
        """The vectors [D] of those of the claims that have one."""
        query = select(_SIGNATURES.subject, _SIGNATURES.vector).where(self.standing(tables.signatures))
        rows = self.fetch_by(query, _SIGNATURES.subject, claims)
        return {row.subject: np.frombuffer(row.vector, np.int8) for row in rows if row.vector is not None}

    def find_actors(self, keys: Iterable[str]) -> dict[str, tuple[KnownActor, ...]]:
        """The actors that a match gave each of the keys to, sorted by id, with all they were called."""
        columns = tables.actor_words.c
        query = select(tables.actor_words).where(self.standing(tables.actor_words))
        held: dict[str, set[str]] = {}
        cleaned = {clean_word(key): key for key in keys}
        for row in self.fetch_by(query.where(columns.what == "key"), columns.word, cleaned):
            held.setdefault(cleaned[row.word], set()).add(row.actor)
        wanted = set().union(*held.values())
        said: dict[str, tuple[set[str], set[str]]] = {name: (set(), set()) for name in wanted}
        for row in self.fetch_by(query.where(columns.what != "key"), columns.actor, wanted):
            said[row.actor][0 if row.what == "name" else 1].add(row.word)
        actors = self.load_actors(wanted)
        known = {
            name: KnownActor(
                actor=actors[name], names=tuple(sorted(said[name][0])), positions=tuple(sorted(said[name][1]))
            )
            for name in actors
        }
        return {
            key: tuple(known[name] for name in sorted(names) if name in known)
            for key, names in sorted(held.items())
        }

    def load_actors(self, actors: Iterable[str]) -> dict[str, Actor]:
        """Those of the actors that the view knows."""
        query = select(tables.actors).where(self.recorded(tables.actors))
        return {row.id: to_actor(row) for row in self.fetch_by(query, tables.actors.c.id, actors)}

    def _find_in_bands(self, bands: Iterable[int], what: str) -> dict[str, int]:
        shared: dict[str, int] = {}
        for row in self._find_signatures(tables.bands, "band", bands, what=what):
            shared[row.subject] = shared.get(row.subject, 0) + 1
        return dict(sorted(shared.items()))

    def _find_signatures(
        self, index: Table, column: str, values: Iterable[int], *, what: str
    ) -> list[Row[Any]]:
        columns = [_SIGNATURES.row_id, _SIGNATURES.subject]
        if index is tables.cells:
            columns.append(_SIGNATURES.vector)
        query = (
            select(*columns)
            .join(index, index.c.signature == _SIGNATURES.row_id)
            .where(_SIGNATURES.what == what, self.standing(tables.signatures))
        )
        return list(self.fetch_by(query, index.c[column], values))


def _stack(rows: list[Row[Any]]) -> tuple[tuple[str, ...], Vectors]:
    unique = {row.subject: row.vector for row in rows if row.vector is not None}
    ids = tuple(sorted(unique))
    joined = np.frombuffer(b"".join(unique[name] for name in ids), np.int8)
    return ids, joined.reshape(len(ids), -1) if ids else joined.reshape(0, 0)


def _statement(row: Row[Any]) -> Statement:
    return from_json(Statement, json.loads(row.record))


def to_actor(row: Row[Any]) -> Actor:
    """The actor of a row of `actors`."""
    kind = None if row.kind is None else SourceKind(row.kind)
    return Actor(id=row.id, name=row.name, kind=kind, is_named=row.is_named, scope=row.scope)
