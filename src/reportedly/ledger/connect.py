"""Connections: how each database is spoken to, so that what is confirmed is on the disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import Pool, QueuePool, StaticPool

from reportedly.errors import LedgerError
from reportedly.ledger.place import Place

CACHE_KIB = 32_768
"""Memory for pages of an SQLite file, a connection."""


def connect_engine(place: Place, *, read_only: bool, wait_seconds: float) -> Engine:
    """An engine whose transactions begin as readers; see `as_writer`. `wait_seconds`: for another writer."""
    if place.path is not None:
        return _sqlite(place.path, read_only=read_only, wait_seconds=wait_seconds)
    assert place.url is not None  # noqa: S101
    if find_spec("psycopg") is None:
        raise LedgerError(
            "a ledger on PostgreSQL needs psycopg",
            hint="install it with: pip install 'reportedly[postgresql]'",
        )
    wait_ms = max(1, round(wait_seconds * 1000))
    asked = place.url.query.get("options", "")
    ours = f"-c lock_timeout={wait_ms} -c client_encoding=UTF8 -c timezone=UTC"
    return create_engine(
        place.url,
        pool_pre_ping=True,
        connect_args={"options": f"{asked if isinstance(asked, str) else ' '.join(asked)} {ours}"},
    )


def memory_engine() -> Engine:
    """An empty SQLite database that is gone when it is closed. Where it grows it uses a temporary file."""
    return _engine_of(
        lambda: _open_file("", uri=False, wait_seconds=1.0), "PRAGMA synchronous = OFF", pool=StaticPool
    )


def as_writer(engine: Engine) -> Engine:
    """The same engine, with transactions that wait for their turn to write before they read anything."""
    return engine.execution_options(reportedly_writes=True)


def _sqlite(path: Path, *, read_only: bool, wait_seconds: float) -> Engine:
    address = path.as_uri()

    def connect() -> sqlite3.Connection:
        if not read_only:
            return _open_file(f"{address}?mode=rw", uri=True, wait_seconds=wait_seconds)
        try:
            connection = _open_file(f"{address}?mode=ro", uri=True, wait_seconds=wait_seconds)
            connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
        except sqlite3.OperationalError:
            # A folder that may not be written to has no room for the files beside a ledger that is open.
            if path.with_name(path.name + "-wal").exists():
                raise
            return _open_file(f"{address}?mode=ro&immutable=1", uri=True, wait_seconds=wait_seconds)
        return connection

    return _engine_of(connect, "PRAGMA query_only = ON" if read_only else "PRAGMA synchronous = FULL")


def _open_file(address: str, *, uri: bool, wait_seconds: float) -> sqlite3.Connection:
    return sqlite3.connect(
        address, uri=uri, timeout=wait_seconds, isolation_level=None, check_same_thread=False
    )


def _engine_of(
    connect: Callable[[], sqlite3.Connection], own: str, *, pool: type[Pool] = QueuePool
) -> Engine:
    """`own`: a further pragma for each connection."""
    engine = create_engine("sqlite://", creator=connect, poolclass=pool)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: Any) -> None:
        for pragma in (
            "PRAGMA foreign_keys = ON",
            "PRAGMA secure_delete = ON",
            f"PRAGMA cache_size = -{CACHE_KIB}",
            own,
        ):
            connection.execute(pragma).close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("reportedly_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
