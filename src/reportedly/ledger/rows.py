"""Small steps that all projections take: rows in, rows ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, insert, update

from reportedly.errors import RecordError
from reportedly.ledger import tables
from reportedly.records.claim import TimeInterval

T = TypeVar("T")

N_VALUES = 500
"""Values asked for in one query."""

NUL_SIGN = "\ufffd"
"""What stands for the character NUL in the projections: PostgreSQL has none. It stays in the bodies."""


def clean(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row without NUL characters; words of a vocabulary become plain strings."""
    return {
        key: str(value).replace("\0", NUL_SIGN) if isinstance(value, str) else value
        for key, value in row.items()
    }


def parts_of(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values in parts that a query may have: databases limit how many."""
    for start in range(0, len(values), N_VALUES):
        yield values[start : start + N_VALUES]


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Put rows of the same keys in, none at all where there are none."""
    if rows:
        connection.execute(insert(table), rows)


def insert_numbered(
    connection: Connection, table: Table, seq: int, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Put the rows of one entry in, each with its `row_id` and `seq`, cleaned."""
    if len(rows) >= tables.PLACES:
        raise RecordError(f"entry {seq} has more than {tables.PLACES} rows for {table.name}")
    first = seq * tables.PLACES
    insert_rows(
        connection,
        table,
        [clean({**row, "row_id": first + place, "seq": seq}) for place, row in enumerate(rows)],
    )


def end_rows(connection: Connection, names: Sequence[Table], report: str, seq: int) -> None:
    """Mark what stands of a report in these tables as superseded by the entry `seq`."""
    for table in names:
        connection.execute(
            update(table).where(table.c.report == report, table.c.until.is_(None)).values(until=seq)
        )


def ends_of(time: TimeInterval | None, name: str) -> dict[str, str | None]:
    """The two columns of an interval: `name_from` and `name_to`."""
    return {
        f"{name}_from": None if time is None else time.from_,
        f"{name}_to": None if time is None else time.to,
    }
