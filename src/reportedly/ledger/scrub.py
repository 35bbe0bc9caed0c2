"""After a redaction: takes out of the files what deleting left in them.

A deleted row's bytes may stay in free space, in the full text index, in the log of pages (SQLite) or in dead
rows (PostgreSQL). SQLite's `user_version` says that this is still to be done, should the program die before.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine

from reportedly.errors import LedgerLocked
from reportedly.ledger import tables
from reportedly.ledger.place import Place

_DUE = 1


def mark_scrub_due(connection: Connection) -> None:
    """Note, in the transaction of a redaction, that the files are to be gone over."""
    if connection.dialect.name == "sqlite":
        for words in ("report_words", "claim_words"):
            connection.exec_driver_sql(f"INSERT INTO {words} ({words}) VALUES ('optimize')")  # noqa: S608
        connection.exec_driver_sql(f"PRAGMA user_version = {_DUE}")


def is_scrub_due(engine: Engine) -> bool:
    """Whether a redaction was confirmed whose words may still be in the file."""
    if engine.dialect.name != "sqlite":
        return False
    with engine.connect() as connection:
        return bool(connection.exec_driver_sql("PRAGMA user_version").scalar_one() == _DUE)


def scrub(engine: Engine, place: Place) -> None:
    """Write the files anew without what was deleted. Raises LedgerLocked where others hold them open."""
    if engine.dialect.name == "postgresql":
        names = ", ".join(table.name for table in (tables.bodies, *tables.PROJECTIONS))
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql(f"VACUUM (FULL) {names}")
        return
    file = engine.raw_connection()
    try:
        _scrub_file(file, place)
    finally:
        file.close()


def _scrub_file(connection: Any, place: Place) -> None:
    kept = LedgerLocked(
        f"the redaction is recorded, but another program has {place.name} open and its file keeps the words",
        hint="close the other program and redact again",
    )
    try:
        connection.execute("VACUUM")
        _empty_log(connection, kept)
        connection.execute("PRAGMA user_version = 0")
        _empty_log(connection, kept)
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise kept from error
        raise


def _empty_log(connection: Any, kept: LedgerLocked) -> None:
    is_busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if is_busy:
        raise kept
