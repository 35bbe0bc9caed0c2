"""Numbered changes of the schema. Each is applied in one transaction with its own record, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, insert, inspect, select

from reportedly import __version__
from reportedly.errors import LedgerDamaged, LedgerTooNew, NotALedger
from reportedly.ledger import tables
from reportedly.ledger.entries import FIRST_PREVIOUS, hash_fields
from reportedly.ledger.migrations import m0001_first_schema


@dataclass(frozen=True, slots=True)
class Migration:
    """One change. `statements`: what it runs, in order, for a dialect ("sqlite" or "postgresql")."""

    number: int
    name: str
    statements: Callable[[str], tuple[str, ...]]

    def digest(self, dialect: str) -> str:
        """SHA-256 of the statements, 64 digits."""
        return sha256("\n;\n".join(self.statements(dialect)).encode("utf-8")).hexdigest()


MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, m0001_first_schema.NAME, m0001_first_schema.make_statements),
)
"""All migrations in their order; the last number is the version of the schema."""


def count_applied(connection: Connection, name: str) -> int:
    """How many migrations the ledger has had; 0 where the place, `name` in messages, is empty.

    Raises NotALedger where something else is there, LedgerTooNew where a newer version has been at it, and
    LedgerDamaged where a record is not the one that was written.
    """
    names = inspect(connection).get_table_names()
    if tables.migrations.name not in names:
        if names:
            raise NotALedger(
                f"{name} holds tables of another program", hint="name another place for the ledger"
            )
        return 0
    applied = connection.execute(select(tables.migrations).order_by(tables.migrations.c.number)).all()
    previous = FIRST_PREVIOUS
    for number, row in enumerate(applied, start=1):
        if row.number != number or row.hash != _hash(
            number, row.name, row.statements_sha256, row.version, previous
        ):
            raise LedgerDamaged(
                f"{name}: the record of migration {number} is not the one that was written",
                hint="restore the ledger from a backup",
            )
        previous = row.hash
    if len(applied) > len(MIGRATIONS):
        raise LedgerTooNew(
            f"{name} was written by reportedly {applied[-1].version}, newer than this, {__version__}",
            hint="install a newer version of reportedly",
        )
    for row, migration in zip(applied, MIGRATIONS, strict=False):
        if row.statements_sha256 != migration.digest(connection.dialect.name):
            raise LedgerDamaged(f"{name}: migration {row.number} is not the one that this version knows")
    return len(applied)


def apply_next(connection: Connection, name: str) -> bool:
    """Apply the next migration, inside the transaction of the connection. False where there is none."""
    n_applied = count_applied(connection, name)
    if n_applied >= len(MIGRATIONS):
        return False
    migration = MIGRATIONS[n_applied]
    dialect = connection.dialect.name
    if n_applied == 0:
        _make_records(connection, dialect)
    for statement in migration.statements(dialect):
        run_plainly(connection, statement)
    columns = tables.migrations.c
    previous = connection.execute(
        select(columns.hash).where(columns.number == migration.number - 1)
    ).scalar_one_or_none()
    record = (migration.number, migration.name, migration.digest(dialect), __version__)
    connection.execute(
        insert(tables.migrations).values(
            number=record[0],
            name=record[1],
            statements_sha256=record[2],
            version=record[3],
            hash=_hash(*record, previous or FIRST_PREVIOUS),
        )
    )
    return True


def run_plainly(connection: Connection, statement: str) -> None:
    """Run a statement as it is written, without a look for parameters in it."""
    connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def _make_records(connection: Connection, dialect: str) -> None:
    strict = " STRICT" if dialect == "sqlite" else ""
    run_plainly(
        connection,
        "CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, "
        f"statements_sha256 TEXT NOT NULL, version TEXT NOT NULL, hash TEXT NOT NULL){strict}",
    )


def _hash(number: int, name: str, statements_sha256: str, version: str, previous: str) -> str:
    return hash_fields(
        {
            "number": number,
            "name": name,
            "statements_sha256": statements_sha256,
            "version": version,
            "previous": previous,
        }
    )
