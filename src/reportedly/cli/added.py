"""What became of one report that was added: new, there already, or a new version, and what it met."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reportedly.ledger import Reader
from reportedly.match.versions import VersionChanges, compare_versions
from reportedly.records import Copying, Matching, Report
from reportedly.story import Added


class AddedState(StrEnum):
    """What the ledger did with a report."""

    NEW = "new"
    NEW_VERSION = "new version"
    ALREADY_THERE = "already there"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedReport:
    """Another report of the ledger that this one copied or cites, or that copied it.

    `name`: its outlet and date. `is_earlier`: whether it was published first, None where that is not known.
    """

    report: str
    name: str
    is_earlier: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedReport:
    """One report of `reportedly add`.

    `n_known`: claims about a proposition that the ledger had from another report. `changes`: against the
    version that it supersedes.
    """

    report: str
    path: str | None
    title: str | None
    outlet: str | None
    published_at: str | None
    state: AddedState
    n_claims: int = 0
    n_known: int = 0
    shares_text_with: tuple[RelatedReport, ...] = ()
    cites: tuple[RelatedReport, ...] = ()
    supersedes: str | None = None
    changes: VersionChanges | None = None


def describe_added(reader: Reader, report: Report, added: Added) -> AddedReport:
    """Put together what is told of a report. `reader`: of the ledger after the report was added."""
    title = None if report.title_span is None else report.title_span.slice(report.text)
    matching = added.matching
    state = AddedState.NEW if added.supersedes is None else AddedState.NEW_VERSION
    return AddedReport(
        report=report.id,
        path=report.path,
        title=title,
        outlet=report.outlet,
        published_at=report.published_at,
        state=state if added.is_new else AddedState.ALREADY_THERE,
        n_claims=0 if matching is None else len(matching.statements),
        n_known=0 if matching is None else count_known(matching),
        shares_text_with=() if matching is None else _name_copied(reader, report.id, matching.copyings),
        cites=() if matching is None else _name_cited(reader, matching),
        supersedes=added.supersedes,
        changes=None if matching is None else _changes(reader, added.supersedes, matching),
    )


def count_known(matching: Matching) -> int:
    """How many claims are about a proposition that another report founded."""
    own = {statement.claim for statement in matching.statements}
    return sum(membership.proposition not in own for membership in matching.memberships)


def _changes(reader: Reader, supersedes: str | None, matching: Matching) -> VersionChanges | None:
    if supersedes is None or reader.describe_report(supersedes).is_redacted:
        return None
    old = reader.load_statements_of_report(supersedes)
    return compare_versions(old, matching.statements, matching.relations)


def _name_copied(reader: Reader, report: str, copyings: Iterable[Copying]) -> tuple[RelatedReport, ...]:
    found = []
    for copying in copyings:
        if copying.is_copied:
            other = copying.other if copying.one == report else copying.one
            is_earlier = None if copying.earlier is None else copying.earlier == other
            found.append(RelatedReport(report=other, name=name_report(reader, other), is_earlier=is_earlier))
    return tuple(found)


def _name_cited(reader: Reader, matching: Matching) -> tuple[RelatedReport, ...]:
    cited = dict.fromkeys(credit.cited for credit in matching.credits if credit.cited is not None)
    return tuple(RelatedReport(report=name, name=name_report(reader, name)) for name in cited)


def name_report(reader: Reader, report: str) -> str:
    """The outlet and the date of a report, or its id where it has no outlet."""
    held = reader.describe_report(report)
    date = f", {held.published_at[:10]}" if held.published_at else ""
    return f"{held.outlet}{date}" if held.outlet else report
