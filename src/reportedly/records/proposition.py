"""A proposition: what several claims in several reports are about, whether they assert or deny it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportedly.records.claim import TimeInterval
from reportedly.records.origin import Lineage, LineageFinding, Origin
from reportedly.records.statement import Teller
from reportedly.records.vocabulary import Bound, Certainty


class Stance(StrEnum):
    """How a claim stands to its proposition."""

    ASSERTS = "asserts"
    DENIES = "denies"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A claim's place in a proposition, whose id is that of its founding claim. `confidence`: 0 to 1."""

    claim: str
    proposition: str
    stance: Stance
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Who takes which stance, in which report.

    `speaker`: the innermost link that is stated; None where the report speaks itself or nobody is stated.
    `certainty`: as the speaker puts it. `is_at_origin`: whether the report has it from the origin itself,
    with no other report or outlet between. `published_at`: of the report; `recorded_at`: when the ledger
    got it; `said_at`: of the speaker; `happened_on`: when it is about.
    """

    claim: str
    report: str
    outlet: str | None = None
    stance: Stance
    speaker: Teller | None = None
    certainty: Certainty | None = None
    origin: str | None = None
    is_at_origin: bool = False
    said_at: TimeInterval | None = None
    happened_on: TimeInterval | None = None
    published_at: str | None = None
    recorded_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFigure:
    """One number as one claim states it."""

    claim: str
    value: int | float
    bound: Bound


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRange:
    """What a proposition's claims state of one quantity: a range, and who states what. Never one number."""

    unit: str | None = None
    low: int | float
    high: int | float
    is_disputed: bool
    stated: tuple[StatedFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTime:
    """When one claim puts what it is about: ISO dates, both inclusive, None where that end is open."""

    claim: str
    from_: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRange:
    """When a proposition's claims put what it is about: from the earliest to the latest, and who says what.

    `is_disputed`: whether two of them exclude each other.
    """

    from_: str | None = None
    to: str | None = None
    is_disputed: bool
    stated: tuple[StatedTime, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A remark on how a proposition is sourced. `policy`: the check; `claims`: ids of those it is about."""

    policy: str
    reason: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What a report added to a proposition when it was published, in one sentence."""

    report: str
    claims: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The second axis of the Admiralty code: 1 confirmed to 5 improbable, 6 cannot be judged.

    `rule`: the name of the rule that decided; `reasons`: its grounds, a sentence each.
    """

    credibility: int
    rule: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A proposition with all that the ledger knows of it. `text`: the words of the founding claim.

    `lineage`: of the origins that assert it, taken together.
    """

    proposition: str
    text: str
    positions: tuple[Position, ...]
    figures: tuple[FigureRange, ...] = ()
    happened: TimeRange | None = None
    additions: tuple[Addition, ...] = ()
    origins: tuple[Origin, ...] = ()
    lineage: Lineage
    lineages: tuple[LineageFinding, ...] = ()
    assessment: Assessment
    notes: tuple[Note, ...] = ()
