"""A view: one connection, and what the ledger knew at a time. Everything that reads takes one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, and_, or_

from reportedly.ledger.rows import parts_of


class View:
    """What the rows of the ledger say as of the entry `known`; None: all that has been written.

    Rows that were redacted since are gone from every view.
    """

    def __init__(self, connection: Connection, known: int | None = None) -> None:
        self.connection = connection
        self.known = known

    def standing(self, table: Table) -> ColumnElement[bool]:
        """The condition that a row is known and nothing known supersedes it."""
        until = table.c.until
        if self.known is None:
            return until.is_(None)
        return and_(table.c.seq <= self.known, or_(until.is_(None), until > self.known))

    def recorded(self, table: Table) -> ColumnElement[bool]:
        """The condition that a row is known, be it superseded or not."""
        seq: ColumnElement[Any] = table.c.seq
        return seq > 0 if self.known is None else seq <= self.known

    def fetch(self, query: Select[Any]) -> Sequence[Row[Any]]:
        """All rows of a query."""
        return self.connection.execute(query).all()

    def fetch_by(
        self, query: Select[Any], column: ColumnElement[Any], values: Iterable[Any]
    ) -> Iterator[Row[Any]]:
        """The rows of a query whose `column` is one of the values, which may be any number."""
        for some in parts_of(sorted(set(values))):
            yield from self.connection.execute(query.where(column.in_(some)))
