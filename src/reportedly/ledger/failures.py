"""What a database says went wrong, as one of our errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from reportedly.errors import (
    LedgerDamaged,
    LedgerError,
    LedgerFull,
    LedgerLocked,
    LedgerMissing,
    LedgerReadOnly,
    LedgerUnreachable,
    NotALedger,
)
from reportedly.ledger.place import Place

_NOTHING_WRITTEN = "nothing of it was written"


@contextmanager
def told_clearly(place: Place) -> Iterator[None]:
    """Raise what a database raises inside as a LedgerError with one sentence and a hint."""
    try:
        yield
    except DBAPIError as error:
        original = error.orig or error
        raise _of_driver(original, place) from error
    except sqlite3.Error as error:
        raise _of_driver(error, place) from error
    except SQLAlchemyError as error:
        raise LedgerError(f"{place.name}: {_first_line(error)}") from error


def _of_driver(error: BaseException, place: Place) -> LedgerError:
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(error, place.name)
    return _of_postgresql(error, place.name)


def _of_sqlite(error: sqlite3.Error, name: str) -> LedgerError:
    """*From:* the result codes of SQLite, by their names."""
    code = getattr(error, "sqlite_errorname", "")
    said = _first_line(error)
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LedgerLocked(
            f"another program holds {name} for longer than we wait; {_NOTHING_WRITTEN}",
            hint="try again later",
        )
    if code.startswith("SQLITE_READONLY"):
        return LedgerReadOnly(
            f"{name} may not be written to; {_NOTHING_WRITTEN}",
            hint="see to the permissions of file and folder",
        )
    if code.startswith(("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE")):
        return LedgerFull(
            f"no space is left for {name}; {_NOTHING_WRITTEN}", hint="make room and do it again"
        )
    if code == "SQLITE_NOTADB":
        return NotALedger(f"{name} is not a ledger", hint="name the file that `reportedly add` made")
    if code.startswith("SQLITE_CORRUPT") or "decode to UTF-8" in said:
        return LedgerDamaged(f"{name} is damaged: {said}", hint="restore it from a backup")
    if code.startswith("SQLITE_CANTOPEN"):
        return LedgerReadOnly(f"{name} cannot be opened", hint="see to the permissions of file and folder")
    return LedgerError(f"{name}: {said}")


def _of_postgresql(error: BaseException, name: str) -> LedgerError:
    """*From:* the appendix "Error codes" of PostgreSQL's manual: classes of SQLSTATE."""
    state = getattr(error, "sqlstate", None) or ""
    said = _first_line(error)
    if state == "55P03":
        return LedgerLocked(
            f"another program holds {name} for longer than we wait; {_NOTHING_WRITTEN}",
            hint="try again later",
        )
    if state in ("25006", "42501"):
        return LedgerReadOnly(
            f"{name} may not be written to; {_NOTHING_WRITTEN}", hint="ask who runs the server"
        )
    if state.startswith("53"):
        return LedgerFull(
            f"the server has no room left for {name}; {_NOTHING_WRITTEN}", hint="ask who runs it"
        )
    if state == "3D000" or (not state and "does not exist" in said and "database" in said):
        return LedgerMissing(f"there is no database {name}", hint="make it with createdb")
    if state.startswith("XX"):
        return LedgerDamaged(f"{name} is damaged: {said}", hint="restore it from a backup")
    if not state or state.startswith(("08", "28", "57P")):
        return LedgerUnreachable(f"the server of {name} does not answer: {said}", hint="see to the address")
    return LedgerError(f"{name}: {said}")


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
