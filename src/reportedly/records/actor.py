"""An actor: the same person, group, body, outlet or document across reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportedly.records.vocabulary import SourceKind


class Reliability(StrEnum):
    """The first axis of the Admiralty code, set by a person only.

    *From:* the grading system of NATO's AJP-2.1: A completely reliable, B usually, C fairly, D not usually,
    E unreliable, F cannot be judged.
    """

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Whom sources of several reports stand for; see `records.ids.actor_id`.

    `scope`: None for a named actor. An unnamed one ("US officials") is one only within the outlet that
    reports it, or within its report where that has no outlet; `scope` is then the outlet's name or the
    report's id. A named one has a scope too where its name is not enough to know it by (a second person of
    one name, a first name alone): the report's id, or the source's.
    """

    id: str
    name: str
    kind: SourceKind | None = None
    is_named: bool | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMatch:
    """The actor that a source of a report was taken for, and why. `confidence`: 0 to 1.

    `names`: what the report calls it, the fullest first; `positions`: the offices and trades that the
    report states of it; `keys`: what later reports find it by, see `match.actor_keys`.
    """

    source: str
    report: str
    actor: Actor
    as_printed: str
    reason: str
    confidence: float
    names: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownActor:
    """An actor of the ledger with all names and positions that its matches have, in any order."""

    actor: Actor
    names: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
