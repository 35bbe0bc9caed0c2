"""Where a ledger is: a file, or a database on a PostgreSQL server."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from reportedly.errors import LedgerMissing, NotALedger

FILE_NAME = "ledger.db"
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)
_POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg")


@dataclass(frozen=True, slots=True)
class Place:
    """Exactly one of `path` and `url` is given. `name`: what messages call it, never with a password."""

    name: str
    path: Path | None = None
    url: URL | None = None


def find_place(where: str | Path) -> Place:
    """The place that a path or an address `postgresql://...` names. Raises NotALedger for other addresses."""
    scheme = _SCHEME.match(where) if isinstance(where, str) else None
    if scheme is None:
        return Place(str(where), path=Path(where).expanduser().absolute())
    if scheme[1].lower() not in _POSTGRESQL:
        raise NotALedger(
            f"a ledger is a file or postgresql://..., not {scheme[1]}://...",
            hint="give a path or such an address",
        )
    try:
        url = make_url(str(where)).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as error:
        raise NotALedger(
            "the address of the ledger cannot be read", hint="write postgresql://USER@HOST/DATABASE"
        ) from error
    name = url.set(drivername="postgresql").render_as_string(hide_password=True)
    return Place(name, url=url)


def default_path(environ: Mapping[str, str], platform: str) -> Path:
    """The ledger in the user's data folder. `platform`: as `sys.platform` says.

    Raises LedgerMissing where the environment names no such folder. *From:* the XDG base directory
    specification, Apple's file system guide, and Microsoft's known folders.
    """
    home = environ.get("USERPROFILE" if platform == "win32" else "HOME")
    if platform == "win32":
        folder = environ.get("LOCALAPPDATA") or (home and f"{home}/AppData/Local")
    elif platform == "darwin":
        folder = home and f"{home}/Library/Application Support"
    else:
        # The specification says that a relative path there is to be passed over.
        named = environ.get("XDG_DATA_HOME", "")
        folder = named if named.startswith("/") else home and f"{home}/.local/share"
    if not folder:
        raise LedgerMissing("the environment names no folder for your data", hint="give --ledger PATH")
    return Path(folder) / "reportedly" / FILE_NAME
