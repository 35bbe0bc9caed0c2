"""The reliability of an actor: a letter that a person sets, with its history."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.errors import RecordError
from reportedly.records.actor import Reliability
from reportedly.records.ruling import Ruling, RulingKind
from reportedly.text.published import publication_key


def reliability_of(actor: str, rulings: Iterable[Ruling]) -> tuple[Reliability, tuple[Ruling, ...]]:
    """The letter that the last ruling on the actor (id) set, and all that set or revoked it, oldest first.

    F until a person sets it: no count of reports or of denials does. A revoked ruling does not count, unless
    the revoking one was revoked in turn. Raises RecordError where a ruling sets no letter from A to F.
    """
    every = sorted(rulings, key=lambda r: (publication_key(r.made_at), r.made_at, r.id))
    history: list[Ruling] = []
    ids: set[str] = set()
    for ruling in every:
        is_setting = ruling.kind is RulingKind.SET_RELIABILITY and ruling.subject == actor
        if is_setting or (ruling.kind is RulingKind.REVOKE and ruling.subject in ids):
            history.append(ruling)
            ids.add(ruling.id)
    revoked: set[str] = set()
    for ruling in reversed(history):
        if ruling.kind is RulingKind.REVOKE and ruling.id not in revoked:
            revoked.add(ruling.subject)
    standing = [r for r in history if r.kind is RulingKind.SET_RELIABILITY and r.id not in revoked]
    return (_letter_of(standing[-1]) if standing else Reliability.F), tuple(history)


def _letter_of(ruling: Ruling) -> Reliability:
    try:
        return Reliability(ruling.value or "")
    except ValueError as error:
        raise RecordError(
            f"the ruling {ruling.id} sets the reliability {ruling.value!r}, which is no letter from A to F",
            hint="revoke it and set a letter from A (completely reliable) to F (cannot be judged)",
        ) from error
