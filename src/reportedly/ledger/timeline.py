"""The timeline: claims with their four times apart, which are said, happened, published and recorded.

None of them stands in for another. A claim without a time of a kind comes after those that have one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, Select, and_, select

from reportedly.ledger import tables
from reportedly.ledger.view import View
from reportedly.records.proposition import Stance
from reportedly.records.vocabulary import Act


class TimeKind(StrEnum):
    """The times of a claim. SAID: by its innermost source; HAPPENED: what it is about."""

    SAID = "said"
    HAPPENED = "happened"
    PUBLISHED = "published"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One claim on the timeline.

    `said_from`, `said_to`, `happened_from`, `happened_to`: ISO dates, both inclusive, None where it is not
    stated. `published_at`: as the report gives it; `recorded_at`: an aware time in UTC. `stance`: how the
    claim stands to its proposition.
    """

    claim: str
    report: str
    proposition: str | None
    outlet: str | None
    speaker: str | None
    act: Act | None
    stance: Stance | None
    text: str
    said_from: str | None
    said_to: str | None
    happened_from: str | None
    happened_to: str | None
    published_at: str | None
    recorded_at: str


_CLAIMS, _REPORTS = tables.claims.c, tables.reports.c
_SOURCES, _MEMBERS = tables.sources.c, tables.memberships.c


def load_timeline(
    view: View, claims: Iterable[str] | None = None, *, by: TimeKind = TimeKind.PUBLISHED
) -> tuple[TimelineEntry, ...]:
    """The claims of the newest versions of all reports, or those of `claims`, in the order of a time."""
    query = _query(view)
    rows = view.fetch(query) if claims is None else view.fetch_by(query, _CLAIMS.id, claims)
    entries = map(_entry, sorted(rows, key=lambda row: int(row.row_id)))
    return tuple(sorted(entries, key=lambda entry: tuple(map(_last_if_none, _times_of(entry, by)))))


def _times_of(entry: TimelineEntry, by: TimeKind) -> tuple[str | None, ...]:
    if by is TimeKind.SAID:
        return entry.said_from or entry.said_to, entry.said_to
    if by is TimeKind.HAPPENED:
        return entry.happened_from or entry.happened_to, entry.happened_to
    return (entry.published_at,) if by is TimeKind.PUBLISHED else (entry.recorded_at,)


def _last_if_none(time: str | None) -> tuple[bool, str]:
    return time is None, time or ""


def _query(view: View) -> Select[Any]:
    named = and_(_SOURCES.id == _CLAIMS.source, view.standing(tables.sources))
    placed = and_(_MEMBERS.claim == _CLAIMS.id, view.standing(tables.memberships))
    return (
        select(
            *(_CLAIMS.row_id, _CLAIMS.id, _CLAIMS.report, _CLAIMS.text, _CLAIMS.act),
            *(_CLAIMS.said_from, _CLAIMS.said_to, _CLAIMS.about_from, _CLAIMS.about_to),
            *(_REPORTS.outlet, _REPORTS.published_at, _REPORTS.recorded_at),
            *(_SOURCES.name, _MEMBERS.proposition, _MEMBERS.stance),
        )
        .join(tables.reports, _REPORTS.id == _CLAIMS.report)
        .outerjoin(tables.sources, named)
        .outerjoin(tables.memberships, placed)
        .where(view.standing(tables.claims), view.standing(tables.reports))
    )


def _entry(row: Row[Any]) -> TimelineEntry:
    return TimelineEntry(
        claim=row.id,
        report=row.report,
        proposition=row.proposition,
        outlet=row.outlet,
        speaker=row.name,
        act=None if row.act is None else Act(row.act),
        stance=None if row.stance is None else Stance(row.stance),
        text=row.text,
        said_from=row.said_from,
        said_to=row.said_to,
        happened_from=row.about_from,
        happened_to=row.about_to,
        published_at=row.published_at,
        recorded_at=row.recorded_at,
    )
