"""The tables that the code names are those that the migrations make."""

from __future__ import annotations

import pytest
from sqlalchemy import BigInteger, Boolean, Double, LargeBinary, Table, Text, inspect

from reportedly.ledger import Ledger, tables

KINDS = {
    "sqlite": {BigInteger: "INTEGER", Boolean: "INTEGER", Double: "REAL", Text: "TEXT", LargeBinary: "BLOB"},
    "postgresql": {
        BigInteger: "BIGINT",
        Boolean: "BOOLEAN",
        Double: "DOUBLE PRECISION",
        Text: "TEXT",
        LargeBinary: "BYTEA",
    },
}


@pytest.mark.parametrize("table", tables.metadata.sorted_tables, ids=lambda table: str(table.name))
def test_a_table_has_the_columns_that_the_migrations_gave_it(ledger: Ledger, table: Table) -> None:
    found = inspect(ledger.engine).get_columns(table.name)
    kinds = KINDS[ledger.engine.dialect.name]
    made = {c["name"]: (str(c["type"]), c["nullable"]) for c in found if c["name"] != "words"}
    named = {}
    for column in table.columns:
        kind = "INTEGER" if column.name == "number" else kinds[type(column.type)]
        is_row_id = ledger.engine.dialect.name == "sqlite" and column.primary_key and kind == "INTEGER"
        alone = len(table.primary_key.columns) == 1
        named[column.name] = (kind, bool(column.nullable) or (is_row_id and alone))
    assert made == named


def test_every_table_is_the_log_or_made_from_it() -> None:
    log = {tables.migrations, tables.entries, tables.bodies}
    assert set(tables.PROJECTIONS) == set(tables.metadata.sorted_tables) - log


def test_tables_of_sqlite_are_strict(ledger: Ledger) -> None:
    if ledger.engine.dialect.name == "postgresql":
        pytest.skip("PostgreSQL is always strict")
    with ledger.engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).all()
    assert {name for name, strict in rows if not strict} == set()
    assert len(rows) == len(tables.metadata.tables)


def test_what_is_confirmed_is_on_the_disk(ledger: Ledger) -> None:
    if ledger.engine.dialect.name == "postgresql":
        pytest.skip("that is for the server to see to")
    with ledger.engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
