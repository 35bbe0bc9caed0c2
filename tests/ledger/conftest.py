"""Every test of the ledger that asks for `where` or `ledger` runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from reportedly.ledger import Ledger, open_ledger
from tests.ledger.server import PACKAGE, find_programs, running_server

Place = Callable[[], str]
"""Gives a new, empty place for a ledger each time."""


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server, with {} for the database."""
    pytest.importorskip("psycopg", reason="the tests on PostgreSQL need psycopg")
    programs = find_programs()
    if programs is None:
        pytest.skip(f"the tests on PostgreSQL need Debian's {PACKAGE}")
    with running_server(programs) as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def dialect(request: pytest.FixtureRequest) -> str:
    """The two databases, one after the other."""
    return str(request.param)


_NUMBERS = itertools.count()


@pytest.fixture
def new_place(dialect: str, request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Makes places of the dialect: a file that is not there yet, or an empty schema of the server."""
    if dialect == "sqlite":
        return lambda: str(tmp_path / f"ledger-{next(_NUMBERS)}.db")
    address: str = request.getfixturevalue("server").format("postgres")

    def make() -> str:
        name = f"ledger_{next(_NUMBERS)}"
        admin = create_engine(address.replace("postgresql://", "postgresql+psycopg://"))
        with admin.begin() as connection:
            connection.exec_driver_sql(f"CREATE SCHEMA {name}")
        admin.dispose()
        return f"{address}&options=-csearch_path%3D{name}"

    return make


@pytest.fixture
def where(new_place: Place) -> str:
    """One empty place for a ledger."""
    return new_place()


@pytest.fixture
def ledger(where: str) -> Iterator[Ledger]:
    """An empty ledger, open for writing."""
    with open_ledger(where, create=True, wait_seconds=10.0) as made:
        yield made
