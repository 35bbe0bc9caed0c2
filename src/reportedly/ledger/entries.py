"""The log: entries that are chained by their hashes, and the bodies that they are about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from reportedly.records.ids import canonical_json

FIRST_PREVIOUS = "0" * 64
"""What stands for the hash of the entry before the first one."""


class EntryKind(StrEnum):
    """What an entry puts into the ledger."""

    REPORT = "report"
    EXTRACTION = "extraction"
    MATCHING = "matching"
    RULING = "ruling"
    REDACTION = "redaction"


KINDS_WITH_WORDS = (EntryKind.REPORT, EntryKind.EXTRACTION, EntryKind.MATCHING)
"""The kinds whose bodies hold words of a report; a redaction of their subject takes the bodies away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the log. The body stands apart: its digest is here.

    `seq`: from 1, without gaps. `subject`: the id of the report or the ruling. `supersedes`: the id of the
    report of which this one is a newer version. `body_sha256`: of the body's canonical JSON in UTF-8.
    `recorded_at`: a time as `times.to_utc` spells it. `version`, `weights`: the method that made
    the body.
    `previous`: the hash of the entry before, or FIRST_PREVIOUS. `hash`: see `hash_entry`.
    """

    seq: int
    kind: EntryKind
    subject: str
    supersedes: str | None
    body_sha256: str
    recorded_at: str
    version: str
    weights: str | None
    previous: str
    hash: str


def make_entry(**fields: Any) -> Entry:
    """The entry of these fields, all but `hash`, with its hash."""
    return Entry(**fields, hash=hash_fields(fields))


def hash_entry(entry: Entry) -> str:
    """SHA-256 of the canonical JSON of all fields of the entry but `hash`: 64 digits."""
    fields = asdict(entry)
    del fields["hash"]
    return hash_fields(fields)


def hash_fields(fields: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical JSON of a mapping of strings, integers and None: 64 digits."""
    return sha256(canonical_json(dict(fields))).hexdigest()
