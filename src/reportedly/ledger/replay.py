"""The log, entry by entry with its bodies, and a ledger built anew from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, insert, select

from reportedly.ledger import tables
from reportedly.ledger.bodies import is_body, parse_body
from reportedly.ledger.entries import KINDS_WITH_WORDS, Entry, EntryKind, hash_entry
from reportedly.ledger.project import project_entry

N_FETCHED = 100
"""Entries that are in memory at a time."""

_ENTRIES = tables.entries.c


def walk_log(connection: Connection) -> Iterator[tuple[dict[str, Any], str | None]]:
    """The fields of every entry in their order, with the text of its body; None where that is not there."""
    bodies = tables.bodies.c
    query = (
        select(tables.entries, bodies.body)
        .outerjoin(tables.bodies, bodies.sha256 == _ENTRIES.body_sha256)
        .order_by(_ENTRIES.seq)
    )
    for row in connection.execution_options(yield_per=N_FETCHED).execute(query):
        fields = dict(row._mapping)  # noqa: SLF001
        yield fields, fields.pop("body")


def list_redacted(connection: Connection) -> frozenset[str]:
    """The ids of the reports that an entry of the log redacts."""
    query = select(_ENTRIES.subject).where(_ENTRIES.kind == str(EntryKind.REDACTION))
    return frozenset(connection.execute(query).scalars())


def check_entry(fields: dict[str, Any], *, seq: int, previous: str) -> Entry:
    """The entry of these fields. Raises ValueError with a sentence where it does not follow in the chain."""
    for name, value in fields.items():
        if not isinstance(value, int if name == "seq" else str | None):
            raise ValueError(f"its {name} is no {'number' if name == 'seq' else 'text'}")  # noqa: TRY004 - damage
    if fields["kind"] not in tuple(EntryKind):
        raise ValueError(f'"{fields["kind"]}" is no kind of entry')
    entry = Entry(**{**fields, "kind": EntryKind(fields["kind"])})
    if entry.seq != seq:
        raise ValueError(f"it stands where entry {seq} is expected")
    if entry.previous != previous:
        raise ValueError("it does not follow the entry before it")
    if entry.hash != hash_entry(entry):
        raise ValueError("its hash is not that of its fields")
    return entry


def check_body(entry: Entry, text: str | None, redacted: frozenset[str]) -> None:
    """Raise ValueError with a sentence where the text is not the body that the entry is about."""
    if text is None:
        if entry.kind not in KINDS_WITH_WORDS or entry.subject not in redacted:
            raise ValueError("its body is missing, and no entry redacts it")
    elif not is_body(text, entry.body_sha256):
        raise ValueError("its body is not the one that was written")


def replay_entry(connection: Connection, entry: Entry, text: str | None) -> None:
    """Put an entry into a ledger as it stands in another one, and bring the projections up to date."""
    store_entry(connection, entry, text)
    project_entry(connection, entry, None if text is None else parse_body(text))


def store_entry(connection: Connection, entry: Entry, text: str | None) -> None:
    """Put an entry and its body into the log. `text`: None where the body was taken out."""
    bodies = tables.bodies.c
    if text is not None:
        had = connection.execute(select(bodies.sha256).where(bodies.sha256 == entry.body_sha256))
        if had.one_or_none() is None:
            connection.execute(insert(tables.bodies).values(sha256=entry.body_sha256, body=text))
    connection.execute(insert(tables.entries).values({**asdict(entry), "kind": str(entry.kind)}))
