"""What SQLite itself can say of its file: pages, indexes, references, and the schema."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

MAX_LINES = 20
"""Findings of SQLite's own check that are told."""


def check_pages(connection: Connection) -> Iterator[str]:
    """What `PRAGMA integrity_check` and `foreign_key_check` find."""
    for row in connection.exec_driver_sql(f"PRAGMA integrity_check({MAX_LINES})"):
        if row[0] != "ok":
            yield " ".join(str(row[0]).split())
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"a row of {row[0]} refers to what is not in {row[2]}"


def check_schema(connection: Connection, made: Connection) -> Iterator[str]:
    """The tables, indexes and triggers that are not as the migrations make them."""
    stored, expected = _schema(connection), _schema(made)
    for name in sorted(stored.keys() | expected.keys()):
        if name not in stored:
            yield f"{name} is missing"
        elif name not in expected:
            yield f"{name} should not be there"
        elif stored[name] != expected[name]:
            yield f"{name} is not as it was made"


def _schema(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    return {f"the {kind} {name}": f"{table}: {sql}" for kind, name, table, sql in rows}
