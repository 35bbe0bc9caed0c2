"""What comparing two claims, or two reports, gave: the relation with its reason, spans and evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportedly.records.spans import Span
from reportedly.records.vocabulary import RelationKind


class ClueKind(StrEnum):
    """What a piece of evidence is about; one file of `match` each."""

    WORDING = "wording"
    NUMBERS = "numbers"
    DATES = "dates"
    PLACES = "places"
    PEOPLE = "people"
    NEGATION = "negation"
    ACT = "act"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """One piece of evidence on two claims.

    `value`: from -1.0 (they differ in it) to 1.0 (they agree in it); 0.0 where it says nothing. `reason`: a
    sentence for the reader that quotes nothing but numbers, dates and names.
    """

    kind: ClueKind
    value: float
    reason: str
    from_spans: tuple[Span, ...] = ()
    to_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRelation:
    """How the claim `from_` ("from" in JSON), the later added, stands to the claim `to`, of any report.

    `from_spans`, `to_spans`: the words on each side, each in the text of its own report. `confidence`:
    how sure *we* are, 0 to 1.
    """

    from_: str
    to: str
    kind: RelationKind
    reason: str
    from_spans: tuple[Span, ...]
    to_spans: tuple[Span, ...]
    confidence: float
    clues: tuple[Clue, ...] = ()


class ReportRelation(StrEnum):
    """Where two reports come from, as far as their texts show."""

    COPIED = "copied"
    CREDITED = "credited"
    SHARED_SOURCE = "shared source"
    SEPARATE = "separate"


class MainNews(StrEnum):
    """How the main news of a second report stands to that of a first."""

    SAME = "same"
    CONTRADICTS = "contradicts"
    UPDATES = "updates"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportComparison:
    """Two reports side by side: `one` and `other` are their ids, the spans lie in the text of each."""

    one: str
    other: str
    relation: ReportRelation
    relation_reason: str
    relation_one_spans: tuple[Span, ...]
    relation_other_spans: tuple[Span, ...]
    main_news: MainNews
    main_news_reason: str
    main_news_one_spans: tuple[Span, ...]
    main_news_other_spans: tuple[Span, ...]
    claims: tuple[ClaimRelation, ...] = ()
