"""The audit: recomputes everything that can be recomputed and says what differs. It changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from reportedly.errors import ReportedlyError
from reportedly.ledger import tables
from reportedly.ledger.audit_file import check_pages, check_schema
from reportedly.ledger.audit_words import check_full_text
from reportedly.ledger.bodies import body_text, fetch_report, is_body, parse_body, rebuild_extraction
from reportedly.ledger.check_bodies import check_ids, check_matching, check_report, check_ruling
from reportedly.ledger.compare import compare_tables
from reportedly.ledger.connect import as_writer, memory_engine
from reportedly.ledger.entries import FIRST_PREVIOUS, Entry, EntryKind
from reportedly.ledger.ledger import Ledger
from reportedly.ledger.migrations import apply_next, count_applied
from reportedly.ledger.reader import Reader
from reportedly.ledger.replay import check_body, check_entry, list_redacted, replay_entry, walk_log
from reportedly.records.codec import from_json
from reportedly.records.matching import Matching
from reportedly.records.report import Report
from reportedly.records.ruling import Ruling

MAX_FINDINGS = 20
"""Rows of one table that are told one by one."""

IN_MEMORY = "the ledger made anew"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was written. `part`: the table, or "file"; `reason`: a sentence."""

    part: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditReport:
    """What an audit found. `head`: the hash of the last entry; two ledgers with one head have one log.

    `notes`: what could not be looked at, and oddities that are no damage.
    """

    n_entries: int
    n_reports: int
    n_redacted: int
    head: str
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


@dataclass(slots=True)
class _Audit:
    """An audit under way."""

    findings: list[Finding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    n_entries: int = 0
    head: str = FIRST_PREVIOUS
    last_at: str = ""

    def find(self, part: str, reasons: Iterable[str]) -> None:
        """Note what is found; where it cannot be read, that is a finding too."""
        try:
            for reason in reasons:
                self.findings.append(Finding(part, reason))
        except DBAPIError as error:
            self.findings.append(Finding(part, f"it cannot be read: {error.orig}"))
        except UnicodeDecodeError as error:
            self.findings.append(Finding(part, f"it cannot be read: {error.reason}"))


def audit_ledger(ledger: Ledger) -> AuditReport:
    """Go through the whole ledger. Raises LedgerError where it cannot be read at all.

    Recomputed are the chain of the log, the digests of the bodies, all ids, all spans, and every row that is
    made from the log; on SQLite also the file's pages, its indexes and its schema.
    """
    audit = _Audit()
    with ledger.reading() as reader, _anew() as made:
        stored = reader.connection
        redacted: set[str] = set()
        audit.find("migrations", _check_migrations(stored, ledger.place.name))
        if stored.dialect.name == "sqlite":
            audit.find("file", check_pages(stored))
            audit.find("file", check_schema(stored, made))
        before = len(audit.findings)
        audit.find("entries", _find_redacted(stored, redacted))
        audit.find("entries", _check_log(audit, stored, made, frozenset(redacted)))
        audit.find("bodies", _check_bodies(stored))
        if len(audit.findings) == before:
            for table in tables.PROJECTIONS:
                audit.find(table.name, _first(compare_tables(stored, made, table)))
        else:
            audit.notes.append("The rows made from the log were not compared, since the log is damaged.")
        n_reports = made.execute(select(tables.reports.c.id)).all()
        if stored.dialect.name == "sqlite" and len(audit.findings) == before:
            audit.find("file", check_full_text(stored, made))
    return AuditReport(
        n_entries=audit.n_entries,
        n_reports=len(n_reports),
        n_redacted=len(redacted),
        head=audit.head,
        findings=tuple(audit.findings),
        notes=tuple(audit.notes),
    )


@contextmanager
def _anew() -> Iterator[Connection]:
    """An empty ledger that is gone afterwards."""
    engine = memory_engine()
    try:
        with as_writer(engine).connect() as connection:
            while apply_next(connection, IN_MEMORY):
                pass
            yield connection
            connection.rollback()
    finally:
        engine.dispose()


def _check_migrations(connection: Connection, name: str) -> Iterator[str]:
    try:
        count_applied(connection, name)
    except ReportedlyError as error:
        yield str(error)


def _find_redacted(connection: Connection, redacted: set[str]) -> Iterator[str]:
    redacted |= list_redacted(connection)
    yield from ()


def _check_log(
    audit: _Audit, stored: Connection, made: Connection, redacted: frozenset[str]
) -> Iterator[str]:
    """Follow the chain and build the ledger anew along it. After a wrong entry the rest is still read."""
    for fields, text in walk_log(stored):
        audit.n_entries += 1
        seq = fields["seq"]
        try:
            entry = check_entry(fields, seq=audit.n_entries, previous=audit.head)
            _note_time(audit, entry)
            check_body(entry, text, redacted)
            if text is not None:
                _check_meaning(made, entry, text)
            replay_entry(made, entry, text)
        except (ValueError, ReportedlyError) as error:
            yield f"entry {seq} ({fields['kind']} {fields['subject']}): {error}"
        except DBAPIError as error:
            yield f"entry {seq} ({fields['kind']} {fields['subject']}) cannot be built anew: {error.orig}"
        audit.head = fields["hash"]


def _note_time(audit: _Audit, entry: Entry) -> None:
    if entry.recorded_at < audit.last_at:
        audit.notes.append(
            f"Entry {entry.seq} was recorded at an earlier time than the one before it: clocks differ."
        )
    audit.last_at = entry.recorded_at


def _check_meaning(made: Connection, entry: Entry, text: str) -> None:
    """Raise ValueError or RecordError where a body breaks its rules. `made`: the ledger before it."""
    body = parse_body(text)
    if body_text(body) != text:
        raise ValueError("its body is not spelled as it is written")
    if entry.kind is EntryKind.RULING:
        ruling = from_json(Ruling, body)
        check_ruling(ruling)
        _same_subject(entry, ruling.id)
    elif entry.kind is EntryKind.REDACTION:
        _same_subject(entry, body.get("report"))
    elif entry.kind is EntryKind.REPORT:
        report = from_json(Report, body)
        check_report(report)
        _same_subject(entry, report.id)
    else:
        held = fetch_report(made, entry.subject)
        if held is None:
            raise ValueError("the ledger does not hold its report")
        if entry.kind is EntryKind.EXTRACTION:
            _same_subject(entry, body.get("report"))
            check_ids(rebuild_extraction(body, held))
        else:
            matching = from_json(Matching, body)
            _same_subject(entry, matching.report)
            check_matching(Reader(made), matching, held)


def _same_subject(entry: Entry, named: object) -> None:
    if entry.subject != named:
        raise ValueError("its body is about something else")


def _check_bodies(stored: Connection) -> Iterator[str]:
    """Bodies that have another digest than the one they stand under, or that no entry is about."""
    columns, entries = tables.bodies.c, tables.entries.c
    query = (
        select(columns.sha256, columns.body, entries.seq)
        .outerjoin(tables.entries, entries.body_sha256 == columns.sha256)
        .order_by(columns.sha256, entries.seq)
    )
    last = None
    for sha256, text, seq in stored.execution_options(yield_per=100).execute(query):
        if seq is None:
            yield f"no entry is about the body {sha256}"
        elif sha256 != last and not is_body(text, sha256):
            yield f"the body {sha256} is not the one that was written"
        last = sha256


def _first(reasons: Iterator[str]) -> Iterator[str]:
    """The first findings of a table, and how many more there are."""
    yield from islice(reasons, MAX_FINDINGS)
    n_more = sum(1 for _ in reasons)
    if n_more:
        yield f"and {n_more} more"
