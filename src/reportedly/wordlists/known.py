"""A desk's own names: who is one source, under which forms, and of what kind. Read from TOML.

    [[outlet]]
    name = "Port Gazette"
    short = ["the Gazette"]
    domains = ["portgazette.example"]

    [[person]]
    name = "Ana Ruiz"
    short = ["Ruiz", "Mayor Ruiz"]

The name of a table is the kind. `short` is optional everywhere; an outlet may have what outlets.toml gives.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.errors import SettingsError
from reportedly.wordlists.outlets import Outlet, Outlets, outlet_key, read_outlets

KINDS = ("person", "group", "government", "organisation", "outlet", "document")
"""The kinds that a table may have. *From:* `records.SourceKind`, less "unknown"."""

_LISTS = ("short", "ambiguous", "domains")
_KEYS = {"name", "short"}
_OUTLET_KEYS = _KEYS | {"ambiguous", "domains", "country", "wire"}
_HINT = 'write tables such as [[person]] with name = "…" and short = ["…"]'


@dataclass(frozen=True, slots=True)
class KnownName:
    """One source that the desk knows: its name, what else it is called, its kind."""

    name: str
    short: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class KnownNames:
    """All names of a file, in its order; `outlets` are those among them with what is known of outlets."""

    names: tuple[KnownName, ...] = ()
    outlets: tuple[Outlet, ...] = ()

    def by_form(self) -> dict[str, KnownName]:
        """Each form's key (`outlets.outlet_key`) -> the name it means."""
        return {outlet_key(form): known for known in self.names for form in (known.name, *known.short)}

    def find_outlet(self, printed: str) -> Outlet | None:
        """The outlet of the file that the words name, else None."""
        return Outlets(self.outlets).find(printed)


def load_known(path: str | Path) -> KnownNames:
    """Read a file of names. Raises SettingsError with one sentence that says what is wrong with it."""
    path = Path(path)
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not in UTF-8", hint="save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is no TOML: {error}", hint=_HINT) from error
    names = tuple(_read_names(path, table))
    _check_forms(path, names)
    return KnownNames(names=names, outlets=read_outlets(table.get("outlet", [])))


def _read_names(path: Path, table: dict[str, Any]) -> Iterator[KnownName]:
    for kind, rows in table.items():
        if kind not in KINDS:
            raise SettingsError(
                f"{path} has the kind {kind!r}, which is none of {', '.join(KINDS)}", hint=_HINT
            )
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise SettingsError(f"{path}: {kind} must be a list of tables, written [[{kind}]]", hint=_HINT)
        for number, row in enumerate(rows, 1):
            _check_row(f"{path}: {kind} number {number}", row, _OUTLET_KEYS if kind == "outlet" else _KEYS)
            yield KnownName(row["name"], tuple(row.get("short", ())), kind)


def _check_row(where: str, row: dict[str, Any], keys: set[str]) -> None:
    if not _is_text(row.get("name")):
        raise SettingsError(f"{where} has no name", hint=_HINT)
    where = f"{where} ({row['name']})"
    for key, value in row.items():
        if key not in keys:
            raise SettingsError(f"{where} has the key {key!r}, which is none of {', '.join(sorted(keys))}")
        if key in _LISTS and not (isinstance(value, list) and all(map(_is_text, value))):
            raise SettingsError(f"{where}: {key} must be a list of texts that are not empty")
        if key == "country" and not _is_text(value):
            raise SettingsError(f"{where}: country must be a text")
        if key == "wire" and not isinstance(value, bool):
            raise SettingsError(f"{where}: wire must be true or false")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _check_forms(path: Path, names: tuple[KnownName, ...]) -> None:
    """No form may mean two names: nobody could say which."""
    owners: dict[str, KnownName] = {}
    for known in names:
        for form in (known.name, *known.short):
            owner = owners.setdefault(outlet_key(form), known)
            if owner is not known:
                raise SettingsError(
                    f"{path}: {form!r} stands for both {owner.name!r} and {known.name!r}",
                    hint="give each form to one name only",
                )
