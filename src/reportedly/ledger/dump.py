"""The portable dump: the log as JSON lines, the same from any database and for any.

The first line names the schema, the last one counts the entries and gives the hash of the last; between them
stands a line for each entry with its body, null where that was taken out.
"""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from reportedly.errors import LedgerDamaged
from reportedly.ledger.entries import FIRST_PREVIOUS, Entry, EntryKind
from reportedly.ledger.replay import check_body, check_entry, walk_log

SCHEMA = "reportedly-ledger/1"
SUFFIX = ".jsonl"

_FIELDS = frozenset(field.name for field in dataclasses.fields(Entry))


def write_dump(connection: Connection, path: Path) -> str:
    """Write the log to a new file and return the hash of its last entry."""
    n_entries, head = 0, FIRST_PREVIOUS
    with path.open("x", encoding="utf-8", newline="\n") as file:

        def write(value: dict[str, Any]) -> None:
            file.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")

        write({"schema": SCHEMA})
        for entry, text in walk_log(connection):
            write({"entry": entry, "body": text})
            n_entries, head = n_entries + 1, entry["hash"]
        write({"end": {"n_entries": n_entries, "head": head}})
        file.flush()
        os.fsync(file.fileno())
    return head


def is_dump(path: Path) -> bool:
    """Whether a file begins as a dump does."""
    with path.open("rb") as file:
        return file.read(1) == b"{"


def walk_dump(path: Path) -> Iterator[tuple[dict[str, Any], str | None]]:
    """The fields of every entry of a dump, with its body. Raises LedgerDamaged, with the line."""
    n_entries, head = -1, FIRST_PREVIOUS
    has_ended = False
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            with _told_by_line(path, number):
                if has_ended:
                    raise ValueError("it goes on after its end")
                value = json.loads(line)
                if n_entries < 0:
                    _check_schema(value)
                    n_entries = 0
                elif "end" in value:
                    _check_end(value, n_entries, head)
                    has_ended = True
                else:
                    entry, text = _read_line(value)
                    n_entries, head = n_entries + 1, entry["hash"]
                    yield entry, text
    if not has_ended:
        raise LedgerDamaged(f"{path} has no end: it is not whole", hint="use another backup")


def verify_dump(path: Path) -> str:
    """Go through a dump and return the hash of its last entry. Raises LedgerDamaged where it is not whole."""
    redactions = (entry["subject"] for entry, _ in walk_dump(path) if entry["kind"] == EntryKind.REDACTION)
    redacted, head = frozenset(redactions), FIRST_PREVIOUS
    for number, (fields, text) in enumerate(walk_dump(path), start=1):
        with _told_by_line(path, number + 1):
            entry = check_entry(fields, seq=number, previous=head)
            check_body(entry, text, redacted)
        head = entry.hash
    return head


def _check_schema(value: Any) -> None:
    if value["schema"] != SCHEMA:
        raise ValueError(f"its schema is {value['schema']!r}, and not {SCHEMA!r}")


def _check_end(value: Any, n_entries: int, head: str) -> None:
    if value["end"] != {"n_entries": n_entries, "head": head}:
        raise ValueError("its end is not that of its entries")


def _read_line(value: Any) -> tuple[dict[str, Any], str | None]:
    entry, text = value["entry"], value["body"]
    if set(entry) != _FIELDS or not isinstance(text, str | None):
        raise ValueError("it is no entry with its body")
    return entry, text


@contextmanager
def _told_by_line(path: Path, number: int) -> Iterator[None]:
    try:
        yield
    except (ValueError, KeyError, TypeError) as error:
        raise LedgerDamaged(f"{path}, line {number}: {error}", hint="use another backup") from error
