"""Backup: a second ledger file, or a portable dump of the log that any database can be restored from."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from reportedly.errors import LedgerDamaged, LedgerExists, LedgerFull
from reportedly.ledger.audit_file import check_pages
from reportedly.ledger.connect import connect_engine
from reportedly.ledger.dump import SUFFIX, verify_dump, write_dump
from reportedly.ledger.entries import FIRST_PREVIOUS
from reportedly.ledger.failures import told_clearly
from reportedly.ledger.ledger import Ledger
from reportedly.ledger.place import Place
from reportedly.ledger.replay import check_body, check_entry, list_redacted, walk_log


def backup_ledger(ledger: Ledger, path: str | Path) -> str:
    """Write a backup and read it back; the hash of its last entry is returned.

    A name that ends in ".jsonl" gets the portable dump, and so does any name where the ledger is on
    PostgreSQL; else it is an SQLite ledger of its own, a whole copy. Others may go on reading and writing.
    Raises LedgerExists where the path is taken, LedgerFull where there is no room, and LedgerDamaged where
    what is written is not what the ledger holds.
    """
    target = Path(path)
    if target.exists():
        raise LedgerExists(f"{path} is there already", hint="name another file for the backup")
    half = target.with_name(f"{target.name}.part")
    half.unlink(missing_ok=True)
    try:
        if ledger.engine.dialect.name == "postgresql" or target.suffix == SUFFIX:
            with ledger.reading() as reader:
                head = write_dump(reader.connection, half)
            read = verify_dump(half)
        else:
            head = _copy_file(ledger, half)
            read = _verify_file(half)
        if read != head:
            raise LedgerDamaged(f"the backup {path} is not what was written to it", hint="see to the disk")
        half.replace(target)
        _flush(target.absolute().parent)
    except OSError as error:
        raise LedgerFull(
            f"the backup {path} cannot be written: {error.strerror or error}",
            hint="make room or name another place",
        ) from error
    finally:
        half.unlink(missing_ok=True)
    return head


def verify_log(connection: Connection, name: str) -> str:
    """The hash of the last entry of an SQLite ledger.

    Raises LedgerDamaged where the log, the bodies or the pages of the file are not whole.
    """
    for found in check_pages(connection):
        raise LedgerDamaged(f"{name}: {found}", hint="run `reportedly audit` on the ledger")
    redacted, head = list_redacted(connection), FIRST_PREVIOUS
    for seq, (fields, text) in enumerate(walk_log(connection), start=1):
        try:
            entry = check_entry(fields, seq=seq, previous=head)
            check_body(entry, text, redacted)
        except ValueError as error:
            raise LedgerDamaged(
                f"{name}, entry {seq}: {error}", hint="run `reportedly audit` on the ledger"
            ) from error
        head = entry.hash
    return head


def _copy_file(ledger: Ledger, path: Path) -> str:
    with told_clearly(Place(str(path), path=path)):
        source = ledger.engine.raw_connection()
        try:
            with closing(sqlite3.connect(path)) as copy:
                driver: Any = source.driver_connection
                driver.backup(copy)
                # One file, without the two beside it that a ledger in use has.
                copy.execute("PRAGMA journal_mode = DELETE")
                head = copy.execute("SELECT hash FROM entries ORDER BY seq DESC LIMIT 1").fetchone()
        finally:
            source.close()
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    return FIRST_PREVIOUS if head is None else str(head[0])


def _verify_file(path: Path) -> str:
    place = Place(str(path), path=path.absolute())
    engine = connect_engine(place, read_only=True, wait_seconds=1.0)
    try:
        with told_clearly(place), engine.connect() as connection:
            return verify_log(connection, place.name)
    finally:
        engine.dispose()


def _flush(folder: Path) -> None:
    """See to it that the new name of a file is on the disk. Windows has no such thing."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
