"""Two ledgers held against each other, row by row: what is stored against what the log makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Table, Text

N_FETCHED = 1000
"""Rows that are in memory at a time."""

Row = tuple[Any, ...]


def compare_tables(stored: Connection, made: Connection, table: Table) -> Iterator[str]:
    """A sentence for each row of the table that is not as it should be; the words of a row are not told."""
    n_keys = len(table.primary_key.columns)
    names = _columns(table)
    ours, theirs = _walk(stored, table), _walk(made, table)
    one, other = next(ours, None), next(theirs, None)
    while one is not None or other is not None:
        if other is None or (one is not None and _order(one, n_keys) < _order(other, n_keys)):
            assert one is not None  # noqa: S101
            yield f"the row {_name(one, n_keys)} should not be there"
            one = next(ours, None)
        elif one is None or _order(other, n_keys) < _order(one, n_keys):
            yield f"the row {_name(other, n_keys)} is missing"
            other = next(theirs, None)
        else:
            differ = [name for name, a, b in zip(names, one, other, strict=True) if not _is_same(a, b)]
            if differ:
                yield f"the row {_name(one, n_keys)} differs in {', '.join(differ)}"
            one, other = next(ours, None), next(theirs, None)


def _order(row: Row, n_keys: int) -> list[tuple[int, Any]]:
    """What rows are sorted by. Damage may turn a key into bytes, which SQLite sorts after texts."""
    return [(0 if isinstance(key, int) else 1 if isinstance(key, str) else 2, key) for key in row[:n_keys]]


def _is_same(one: Any, other: Any) -> bool:
    """Whether two values are one. SQLite has no type for truth: 1 is true there, and 2 is nothing."""
    return bool(one == other) and isinstance(one, str) == isinstance(other, str)


def _columns(table: Table) -> list[str]:
    keys = [column.name for column in table.primary_key.columns]
    return keys + [column.name for column in table.columns if column.name not in keys]


def _walk(connection: Connection, table: Table) -> Iterator[Row]:
    """The rows as the driver gives them, their keys first, in the order of the keys."""
    is_postgresql = connection.dialect.name == "postgresql"
    order = ", ".join(
        f'{column.name} COLLATE "C"' if is_postgresql and isinstance(column.type, Text) else column.name
        for column in table.primary_key.columns
    )
    query = f"SELECT {', '.join(_columns(table))} FROM {table.name} ORDER BY {order}"  # noqa: S608
    result = connection.exec_driver_sql(query, execution_options={"yield_per": N_FETCHED})
    for row in result:
        yield tuple(bytes(value) if isinstance(value, memoryview) else value for value in row)


def _name(row: Row, n_keys: int) -> str:
    return " ".join(str(value) for value in row[:n_keys])
