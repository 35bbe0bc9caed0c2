"""The writer: appends to the log, in one transaction that also reads what it has written itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, select

from reportedly.errors import LedgerError, NotInLedger, RecordError
from reportedly.ledger import tables
from reportedly.ledger.bodies import body_digest, body_text, extraction_body
from reportedly.ledger.check_bodies import check_ids, check_matching, check_report, check_ruling
from reportedly.ledger.entries import FIRST_PREVIOUS, KINDS_WITH_WORDS, Entry, EntryKind, make_entry
from reportedly.ledger.project import project_entry
from reportedly.ledger.read_reports import to_entry
from reportedly.ledger.reader import Reader
from reportedly.ledger.replay import store_entry
from reportedly.records.codec import to_json
from reportedly.records.extraction import Extraction, Method
from reportedly.records.matching import Matching
from reportedly.records.report import Report
from reportedly.records.ruling import Ruling, RulingKind


@dataclass(frozen=True, slots=True)
class Appended:
    """What became of a report. `is_new`: False where the ledger had it already, and nothing was written.

    `supersedes`: the id of the older version of the same address, if there is one.
    """

    is_new: bool
    supersedes: str | None = None


class Writer(Reader):
    """Appends entries and brings the projections up to date. Made by `Ledger.writing`.

    `recorded_at`: as `times.to_utc` spells it. `method`: of what has none of its own.
    """

    def __init__(self, connection: Connection, recorded_at: str, method: Method) -> None:
        super().__init__(connection)
        self.has_redacted = False
        self._recorded_at = recorded_at
        self._method = method
        columns = tables.entries.c
        last = connection.execute(select(tables.entries).order_by(columns.seq.desc()).limit(1)).one_or_none()
        self._last: Entry | None = None if last is None else to_entry(last)

    def append_report(self, report: Report, *, supersedes: str | None = None) -> Appended:
        """Put a report in. One that the ledger has, by its id, is not put in again.

        Where its address is that of a report, it is a new version of it; `supersedes` names another one.
        Raises RecordError or SpanError where the report breaks its rules, NotInLedger for `supersedes`.
        """
        check_report(report)
        if self.has_report(report.id):
            return Appended(is_new=False)
        if supersedes is None and report.url is not None:
            supersedes = self.find_report_by_url(report.url)
        if supersedes is not None:
            supersedes = self.find_newest_version(supersedes)
        self._append(EntryKind.REPORT, report.id, to_json(report), supersedes=supersedes)
        return Appended(is_new=True, supersedes=supersedes)

    def append_extraction(self, extraction: Extraction) -> None:
        """Put in what was read from a report of the ledger. An earlier one of it is superseded and kept.

        Raises NotInLedger, ReportRedacted; RecordError where the extraction is of a report with the same id
        that otherwise is not the one that the ledger holds, or breaks its rules.
        """
        report = extraction.report
        if self.load_report(report.id) != report:
            raise RecordError(
                f"{report.id} is not as the ledger holds it",
                report=report.id,
                hint="extract the report of the ledger",
            )
        check_ids(extraction)
        body = extraction_body(extraction)
        self._append(EntryKind.EXTRACTION, report.id, body, method=extraction.method)

    def append_matching(self, matching: Matching) -> None:
        """Put in what a report has to do with others. An earlier matching of it is superseded and kept.

        Raises NotInLedger, ReportRedacted; RecordError where it names claims that are not there.
        """
        report = self.load_report(matching.report)
        check_matching(self, matching, report)
        self._append(EntryKind.MATCHING, matching.report, to_json(matching), method=matching.method)

    def append_ruling(self, ruling: Ruling) -> bool:
        """Put a ruling in; False where the ledger has it. Revoking ends the ruling that is its subject.

        Raises RecordError where its id is not its own; NotInLedger, LedgerError where nothing can be revoked.
        """
        check_ruling(ruling)
        if self.connection.execute(
            select(tables.rulings.c.id).where(tables.rulings.c.id == ruling.id)
        ).one_or_none():
            return False
        if ruling.kind is RulingKind.REVOKE:
            self._check_revocable(ruling.subject)
        self._append(EntryKind.RULING, ruling.id, to_json(ruling))
        return True

    def append_redaction(self, report: str, *, reason: str, by: str) -> bool:
        """Take the words of a report out: its bodies and every row that holds some of them.

        The log, the id and the report's place among its versions stay. False where that was done before.
        What is left of the words in the files goes when the transaction is over. Raises NotInLedger.
        """
        self.has_redacted = True
        if self.describe_report(report).is_redacted:
            return False
        entries = [e for e in self.list_entries(report) if e.kind in KINDS_WITH_WORDS]
        self._append(EntryKind.REDACTION, report, {"report": report, "reason": reason, "by": by})
        digests = {entry.body_sha256 for entry in entries}
        self.connection.execute(delete(tables.bodies).where(tables.bodies.c.sha256.in_(sorted(digests))))
        return True

    def _check_revocable(self, subject: str) -> None:
        columns = tables.rulings.c
        row = self.connection.execute(
            select(columns.kind, columns.until).where(columns.id == subject)
        ).one_or_none()
        if row is None:
            raise NotInLedger(f"the ledger has no ruling {subject}")
        if row.until is not None:
            raise LedgerError(f"the ruling {subject} was revoked before")
        if row.kind == str(RulingKind.REVOKE):
            raise LedgerError("a revocation cannot be revoked", hint="make the ruling anew")

    def _append(
        self,
        kind: EntryKind,
        subject: str,
        body: Any,
        *,
        method: Method | None = None,
        supersedes: str | None = None,
    ) -> None:
        text = body_text(body)
        method = method or self._method
        entry = make_entry(
            seq=1 if self._last is None else self._last.seq + 1,
            kind=kind,
            subject=subject,
            supersedes=supersedes,
            body_sha256=body_digest(text),
            recorded_at=self._recorded_at,
            version=method.version,
            weights=method.weights,
            previous=FIRST_PREVIOUS if self._last is None else self._last.hash,
        )
        store_entry(self.connection, entry, text)
        project_entry(self.connection, entry, body)
        self._last = entry
