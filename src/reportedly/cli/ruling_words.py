"""The words of `reportedly rule` as a ruling: which ids each kind takes, and how many."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reportedly import story
from reportedly.errors import SettingsError
from reportedly.ledger import Reader
from reportedly.ledger.find_ids import IdKind, find_id
from reportedly.records import Reliability, Ruling, RulingKind

_ANYTHING = (IdKind.CLAIM, IdKind.REPORT, IdKind.ACTOR, IdKind.ORIGIN, IdKind.SOURCE, IdKind.RULING)
_SUBJECTS: dict[RulingKind, tuple[IdKind, ...]] = {
    RulingKind.ACCEPT: (IdKind.CLAIM,),
    RulingKind.REJECT: (IdKind.CLAIM,),
    RulingKind.SAME: (IdKind.CLAIM,),
    RulingKind.NOT_THE_SAME: (IdKind.CLAIM,),
    RulingKind.MERGE: (IdKind.CLAIM, IdKind.ACTOR),
    RulingKind.SPLIT: (IdKind.CLAIM, IdKind.ACTOR),
    RulingKind.SET_RELIABILITY: (IdKind.ACTOR,),
    RulingKind.NOTE: _ANYTHING,
    RulingKind.REVOKE: (IdKind.RULING,),
}
_WITH_OTHERS = (RulingKind.SAME, RulingKind.NOT_THE_SAME, RulingKind.MERGE, RulingKind.SPLIT)


def read_ruling(reader: Reader, arguments: argparse.Namespace, made_at: str) -> Ruling:
    """The ruling without its id. Raises SettingsError or NotInLedger where the words make none."""
    kind = RulingKind(arguments.kind.replace("-", " "))
    subject = find_id(reader, arguments.subject, _SUBJECTS[kind])
    name = subject.id
    is_proposition = subject.kind is IdKind.CLAIM and kind in (RulingKind.MERGE, RulingKind.SPLIT)
    if is_proposition:
        name = find_proposition(reader, name)
    others: tuple[str, ...] = ()
    value = None
    if kind in _WITH_OTHERS:
        others = _read_others(reader, kind, subject.kind, arguments.others)
        if kind is RulingKind.MERGE and is_proposition:
            others = tuple(find_proposition(reader, other) for other in others)
        if name in others and kind is not RulingKind.SPLIT:
            raise SettingsError(f"{name} is named on both sides", hint="name others")
    else:
        value = _read_value(kind, arguments.others)
    return Ruling(
        id="",
        kind=kind,
        subject=name,
        others=tuple(dict.fromkeys(others)),
        value=value,
        reason=arguments.reason,
        by=arguments.by,
        made_at=made_at,
    )


def find_proposition(reader: Reader, claim: str) -> str:
    """The proposition that a claim is in, as ruled; the claim itself where it was matched into none."""
    ruled = story.read_rulings(reader)
    membership = reader.load_memberships([claim]).get(claim)
    place = None if membership is None else ruled.place(membership)
    return ruled.find(claim) if place is None else place.proposition


def _read_others(reader: Reader, kind: RulingKind, of: IdKind, typed: Sequence[str]) -> tuple[str, ...]:
    if not typed:
        raise SettingsError(f"{kind} takes at least two ids", hint="name the others after the first")
    wanted = IdKind.SOURCE if kind is RulingKind.SPLIT and of is IdKind.ACTOR else of
    return tuple(find_id(reader, each, (wanted,)).id for each in typed)


def _read_value(kind: RulingKind, typed: Sequence[str]) -> str | None:
    """The letter of a reliability, or the words of a note."""
    if kind is RulingKind.SET_RELIABILITY:
        if len(typed) != 1 or typed[0] not in tuple(Reliability):
            raise SettingsError("a reliability is one letter from A to F", hint="name it after the actor")
        return typed[0]
    words = " ".join(typed).strip()
    if kind is RulingKind.NOTE:
        if not words:
            raise SettingsError("a note has words", hint="write them after the id")
        return words
    if words:
        raise SettingsError(f"{kind} takes one id", hint="give the words as --reason")
    return None
