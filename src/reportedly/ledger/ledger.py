"""The ledger: opened once, read as of a moment, written in transactions."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, func, select

from reportedly import __version__
from reportedly.errors import LedgerDamaged, LedgerMissing, LedgerReadOnly, LedgerTooOld
from reportedly.ledger import tables
from reportedly.ledger.connect import as_writer, connect_engine
from reportedly.ledger.failures import told_clearly
from reportedly.ledger.migrations import MIGRATIONS, apply_next, count_applied
from reportedly.ledger.place import Place, default_path, find_place
from reportedly.ledger.reader import Reader
from reportedly.ledger.scrub import is_scrub_due, mark_scrub_due, scrub
from reportedly.ledger.times import to_end, to_utc
from reportedly.ledger.writer import Writer
from reportedly.records.extraction import Method

WAIT_SECONDS = 60.0
"""How long a writer waits for another one."""

_MIGRATION_LOCK = 7_278_117
"""The number of the advisory lock under which PostgreSQL's tables are made. Any number would do."""


class Ledger:
    """An open ledger; several threads may use it. Made by `open_ledger`, closed by `close` or a `with`."""

    def __init__(self, place: Place, engine: Engine, *, read_only: bool) -> None:
        self.place = place
        self.engine = engine
        self.is_read_only = read_only

    @contextmanager
    def writing(self, recorded_at: str, method: Method | None = None) -> Iterator[Writer]:
        """One transaction: all of it is on the disk when the block ends, or nothing where it raised.

        `recorded_at`: an aware ISO 8601 time. `method`: by default this version, without weights. Waits for
        another writer. Raises LedgerError: LedgerReadOnly, LedgerLocked, LedgerFull ...
        """
        if self.is_read_only:
            raise LedgerReadOnly(f"{self.place.name} was opened for reading only")
        time = to_utc(recorded_at)
        with told_clearly(self.place):
            with as_writer(self.engine).begin() as connection:
                if connection.dialect.name == "postgresql":
                    connection.exec_driver_sql("LOCK TABLE entries IN EXCLUSIVE MODE")
                writer = Writer(connection, time, method or Method(version=__version__))
                yield writer
                if writer.has_redacted:
                    mark_scrub_due(connection)
            if writer.has_redacted:
                scrub(self.engine, self.place)

    @contextmanager
    def reading(self, as_known_at: str | None = None) -> Iterator[Reader]:
        """One unchanging state of the ledger, the newest or that of a time.

        `as_known_at`: an aware ISO 8601 time, or a date for the end of that day in UTC. The state is that
        after the last entry of that time or before.
        """
        time = None if as_known_at is None else to_end(as_known_at)
        with told_clearly(self.place), self._snapshot() as connection:
            yield Reader(connection, None if time is None else _last_before(connection, time))

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _snapshot(self) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with connection.begin():
                # SQLite takes its snapshot at the first read.
                connection.execute(select(func.max(tables.entries.c.seq)))
                yield connection


def open_ledger(
    where: str | Path | None = None,
    *,
    create: bool = False,
    read_only: bool = False,
    wait_seconds: float = WAIT_SECONDS,
) -> Ledger:
    """Open the ledger at a path or at `postgresql://...`; None: the one in the user's data folder.

    `create`: make it where there is none. An older ledger is brought up to date, unless `read_only`. Raises
    LedgerError: LedgerMissing, NotALedger, LedgerTooNew, LedgerTooOld, LedgerUnreachable ...
    """
    place = find_place(default_path(os.environ, sys.platform) if where is None else where)
    if place.path is not None:
        _see_to_file(place.path, place.name, create=create and not read_only)
    ledger = Ledger(
        place, connect_engine(place, read_only=read_only, wait_seconds=wait_seconds), read_only=read_only
    )
    try:
        with told_clearly(place):
            _prepare(ledger, create=create)
    except UnicodeDecodeError as error:
        ledger.close()
        raise LedgerDamaged(
            f"{place.name} is damaged: {error.reason}", hint="restore it from a backup"
        ) from error
    except BaseException:
        ledger.close()
        raise
    return ledger


def _see_to_file(path: Path, name: str, *, create: bool) -> None:
    if not create:
        if not path.exists():
            raise LedgerMissing(f"there is no ledger at {name}", hint="`reportedly add` makes one")
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError as error:
        raise LedgerReadOnly(
            f"no ledger can be made at {name}: {error.strerror}", hint="name another place for it"
        ) from error


def _prepare(ledger: Ledger, *, create: bool) -> None:
    name = ledger.place.name
    with ledger.engine.begin() as connection:
        n_applied = count_applied(connection, name)
    if n_applied == 0 and (ledger.is_read_only or not create):
        raise LedgerMissing(f"there is no ledger at {name}", hint="`reportedly add` makes one")
    if ledger.is_read_only:
        if n_applied < len(MIGRATIONS):
            raise LedgerTooOld(
                f"{name} was made by an older version of reportedly",
                hint="open it for writing once: `reportedly add`",
            )
        return
    if ledger.place.path is not None:
        _set_journal(ledger.engine)
    while n_applied < len(MIGRATIONS):
        with as_writer(ledger.engine).begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
            apply_next(connection, name)
            n_applied = count_applied(connection, name)
    if is_scrub_due(ledger.engine):
        scrub(ledger.engine, ledger.place)


def _set_journal(engine: Engine) -> None:
    """Write ahead, so that readers and the writer do not wait for each other."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _last_before(connection: Connection, time: str) -> int:
    columns = tables.entries.c
    query = select(func.max(columns.seq)).where(columns.recorded_at <= time)
    return connection.execute(query).scalar_one() or 0
