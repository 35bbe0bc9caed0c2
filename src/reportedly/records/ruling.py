"""A ruling: a person's judgement on what the ledger holds. The machine's value is kept beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RulingKind(StrEnum):
    """What a person can rule."""

    ACCEPT = "accept"
    REJECT = "reject"
    SAME = "same"
    NOT_THE_SAME = "not the same"
    MERGE = "merge"
    SPLIT = "split"
    SET_RELIABILITY = "set reliability"
    NOTE = "note"
    REVOKE = "revoke"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """Who ruled what on which record, and when.

    `subject`: the id of a claim, proposition, actor, origin, report, or (REVOKE) ruling. `others`: ids
    of the same kind that SAME, NOT_THE_SAME, MERGE take beside it, or the claims that SPLIT takes out
    of it. `value`: the reliability letter, or the words of a note. `made_at`: an aware ISO 8601 time.
    `id`: digest of the rest.
    """

    id: str
    kind: RulingKind
    subject: str
    others: tuple[str, ...] = ()
    value: str | None = None
    reason: str | None = None
    by: str
    made_at: str
