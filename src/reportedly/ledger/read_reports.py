"""Reading reports, extractions and their versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select

from reportedly.errors import LedgerDamaged, NotInLedger, ReportRedacted
from reportedly.ledger import tables
from reportedly.ledger.address import make_address
from reportedly.ledger.bodies import fetch_body, fetch_report, parse_body, rebuild_extraction
from reportedly.ledger.entries import Entry, EntryKind
from reportedly.ledger.view import View
from reportedly.records.extraction import Extraction
from reportedly.records.report import Report

_REPORTS = tables.reports.c


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldReport:
    """A report as the ledger lists it. `recorded_at`: when it came in.

    `supersedes`: the id of the older version of it; `superseded_by`: that of the newer one, if known.
    `is_redacted`: its words were taken out; then all but the ids and `recorded_at` is None.
    """

    id: str
    url: str | None
    outlet: str | None
    title: str | None
    published_at: str | None
    recorded_at: str
    supersedes: str | None
    superseded_by: str | None
    is_redacted: bool


class ReportReading(View):
    """What a reader or a writer can ask about reports."""

    def has_report(self, report: str) -> bool:
        """Whether the id is that of a report of the ledger, redacted or not."""
        return self._find(report) is not None

    def describe_report(self, report: str) -> HeldReport:
        """The report as it is listed. Raises NotInLedger."""
        row = self._find(report)
        if row is None:
            raise NotInLedger(f"the ledger has no report {report}", report=report)
        return self._held(row)

    def find_report_by_url(self, url: str) -> str | None:
        """The id of the newest version of what stands at an address, however the address is spelled."""
        query = select(tables.reports).where(
            _REPORTS.address == make_address(url), self.recorded(tables.reports)
        )
        row = self.connection.execute(query.order_by(_REPORTS.seq.desc()).limit(1)).one_or_none()
        return None if row is None else self.find_newest_version(row.id)

    def find_newest_version(self, report: str) -> str:
        """The id at the end of the versions that supersede one another. Raises NotInLedger."""
        newer = self.describe_report(report).superseded_by
        while newer is not None:
            report, newer = newer, self.describe_report(newer).superseded_by
        return report

    def list_reports(self) -> tuple[HeldReport, ...]:
        """All reports in the order in which they came in, superseded and redacted ones too."""
        query = select(tables.reports).where(self.recorded(tables.reports)).order_by(_REPORTS.seq)
        return tuple(self._held(row) for row in self.fetch(query))

    def count_reports(self) -> int:
        """How many reports there are, superseded and redacted ones too."""
        query = select(func.count()).select_from(tables.reports).where(self.recorded(tables.reports))
        return self.connection.execute(query).scalar_one()

    def load_report(self, report: str) -> Report:
        """The report with its text. Raises NotInLedger, or ReportRedacted where its words were taken out."""
        held = self.describe_report(report)
        if held.is_redacted:
            raise ReportRedacted(f"the words of {report} were taken out of the ledger", report=report)
        loaded = fetch_report(self.connection, report)
        if loaded is None:
            raise LedgerDamaged(f"the body of {report} is missing", hint="restore the ledger from a backup")
        return loaded

    def load_reports(self, reports: Iterable[str]) -> dict[str, Report]:
        """Those of the reports that the ledger holds with their words."""
        wanted = select(_REPORTS.id).where(self.recorded(tables.reports), _REPORTS.redacted.is_(None))
        held = [row.id for row in self.fetch_by(wanted, _REPORTS.id, reports)]
        loaded = {report: fetch_report(self.connection, report) for report in held}
        return {name: report for name, report in loaded.items() if report is not None}

    def load_extraction(self, report: str) -> Extraction:
        """The newest extraction of a report that the view knows.

        Raises NotInLedger where there is none, and ReportRedacted.
        """
        loaded = self.load_report(report)
        entries = self.list_entries(report, EntryKind.EXTRACTION)
        if not entries:
            raise NotInLedger(f"the ledger has no extraction of {report}", report=report)
        text = fetch_body(self.connection, entries[-1].body_sha256)
        if text is None:
            raise LedgerDamaged(
                f"an extraction of {report} is missing", hint="restore the ledger from a backup"
            )
        return rebuild_extraction(parse_body(text), loaded)

    def list_entries(self, subject: str, kind: EntryKind | None = None) -> tuple[Entry, ...]:
        """The entries about a report or a ruling, oldest first: what was done, when, by which method."""
        columns = tables.entries.c
        query = select(tables.entries).where(columns.subject == subject, self.recorded(tables.entries))
        if kind is not None:
            query = query.where(columns.kind == str(kind))
        return tuple(to_entry(row) for row in self.fetch(query.order_by(columns.seq)))

    def _find(self, report: str) -> Row[Any] | None:
        query = select(tables.reports).where(_REPORTS.id == report, self.recorded(tables.reports))
        return self.connection.execute(query).one_or_none()

    def _held(self, row: Row[Any]) -> HeldReport:
        is_superseded = row.until is not None and (self.known is None or row.until <= self.known)
        return HeldReport(
            id=row.id,
            url=row.url,
            outlet=row.outlet,
            title=row.title,
            published_at=row.published_at,
            recorded_at=row.recorded_at,
            supersedes=row.supersedes,
            superseded_by=row.superseded_by if is_superseded else None,
            is_redacted=row.redacted is not None,
        )


def to_entry(row: Row[Any]) -> Entry:
    """The entry of a row of the log."""
    fields = dict(row._mapping)  # noqa: SLF001
    return Entry(**{**fields, "kind": EntryKind(fields["kind"])})
