"""An origin: where a claim goes back to as far as the record shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportedly.records.spans import Span
from reportedly.records.vocabulary import SourceKind


class Lineage(StrEnum):
    """What is known of two origins. Nothing is ever called independent."""

    SAME_ORIGIN = "same origin"
    NOT_ESTABLISHED = "independence not established"
    NOT_RECORDED = "no lineage recorded"


class StepKind(StrEnum):
    """How a claim leads further back."""

    CHAIN = "chain"
    COPIED = "copied"
    CITED = "cited"
    SAME_SOURCE = "same source"
    CIRCULAR = "circular"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step back from a claim: along its chain, or into the report that it was copied from or cites.

    `claim`, `report`: where the step starts; `spans`: the words behind it, in that report. `to`: the
    claim that it leads to, None for a step along the claim's own chain.
    """

    kind: StepKind
    claim: str
    report: str
    spans: tuple[Span, ...]
    to: str | None = None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Whose word, or what document, claims go back to.

    `kind` is outlet where no source is stated: it stands on the outlet's own word. `scope`: the outlets
    (or ids of reports without one) that an unnamed origin is reported by; empty for any other. `actors`:
    ids; several where sources were found to be one. `claims`: ids of the claims that go back to it.
    `is_circular`: whether the way back runs in a circle, so that no origin is recorded.
    """

    id: str
    name: str | None
    kind: SourceKind | None = None
    is_named: bool | None = None
    scope: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    is_circular: bool = False
    reason: str

    @property
    def is_recorded(self) -> bool:
        """Whether a source is recorded, beyond an outlet's own word."""
        return not self.is_circular and self.kind not in (None, SourceKind.OUTLET)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimOrigin:
    """The origin of one claim and the steps that lead to it, the first nearest to the reader."""

    claim: str
    origin: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageFinding:
    """What is known of two origins (ids), and why."""

    one: str
    other: str
    lineage: Lineage
    reason: str
