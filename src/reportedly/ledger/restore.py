"""Restore: a new ledger from a backup, on either database, made anew entry by entry."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import select

from reportedly.errors import LedgerExists, LedgerMissing
from reportedly.ledger import tables
from reportedly.ledger.backup import verify_log
from reportedly.ledger.connect import as_writer
from reportedly.ledger.dump import is_dump, verify_dump, walk_dump
from reportedly.ledger.entries import FIRST_PREVIOUS
from reportedly.ledger.failures import told_clearly
from reportedly.ledger.ledger import open_ledger
from reportedly.ledger.replay import check_entry, replay_entry, walk_log

Log = Iterator[tuple[dict[str, Any], str | None]]


def restore_ledger(path: str | Path, where: str | Path) -> str:
    """Make a new ledger at `where` from a backup, and return the hash of its last entry.

    `path`: a portable dump or a ledger file. Raises LedgerMissing where it is not there, LedgerExists where
    `where` holds entries already, LedgerDamaged where the backup is not whole: nothing is restored then.
    """
    source = Path(path)
    if not source.is_file():
        raise LedgerMissing(
            f"there is no backup at {path}", hint="name the file that `reportedly backup` wrote"
        )
    head = FIRST_PREVIOUS
    with (
        _open_log(source) as log,
        open_ledger(where, create=True) as ledger,
        told_clearly(ledger.place),
        as_writer(ledger.engine).begin() as connection,
    ):
        if connection.execute(select(tables.entries.c.seq).limit(1)).one_or_none() is not None:
            raise LedgerExists(f"{ledger.place.name} holds a ledger already", hint="name an empty place")
        for seq, (fields, text) in enumerate(log, start=1):
            entry = check_entry(fields, seq=seq, previous=head)
            replay_entry(connection, entry, text)
            head = entry.hash
    return head


@contextmanager
def _open_log(path: Path) -> Iterator[Log]:
    """The log of a backup that was verified as a whole."""
    if is_dump(path):
        verify_dump(path)
        yield walk_dump(path)
        return
    with open_ledger(path, read_only=True) as backup, backup.reading() as reader:
        verify_log(reader.connection, str(path))
        yield walk_log(reader.connection)
