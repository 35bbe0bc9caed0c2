"""Projections: what each entry changes in the tables that are read. A function a kind.

The same functions run when something is added and when `audit` builds the ledger anew, so a row depends on
nothing but the entries and their bodies. An entry whose body was taken out by a redaction brings no words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from reportedly.errors import RecordError
from reportedly.ledger import tables
from reportedly.ledger.address import make_address
from reportedly.ledger.bodies import body_text
from reportedly.ledger.entries import Entry, EntryKind
from reportedly.ledger.project_actors import forget_actors, list_actors
from reportedly.ledger.project_extraction import project_extraction
from reportedly.ledger.project_matching import project_matching
from reportedly.ledger.rows import clean, insert_rows
from reportedly.records.codec import from_json
from reportedly.records.report import Report
from reportedly.records.ruling import Ruling, RulingKind


def project_entry(connection: Connection, entry: Entry, body: Mapping[str, Any] | None) -> None:
    """Change the projections by one entry. `body`: None where it was taken out.

    Raises RecordError where the body is not of the entry's kind.
    """
    if entry.kind is EntryKind.REPORT:
        project_report(connection, entry, body)
    elif entry.kind is EntryKind.REDACTION:
        project_redaction(connection, entry)
    elif body is None:
        if entry.kind is EntryKind.RULING:
            raise RecordError(f"the body of entry {entry.seq} is missing")
    elif entry.kind is EntryKind.EXTRACTION:
        project_extraction(connection, entry, body)
    elif entry.kind is EntryKind.MATCHING:
        project_matching(connection, entry, body)
    else:
        project_ruling(connection, entry, body)


def project_report(connection: Connection, entry: Entry, body: Mapping[str, Any] | None) -> None:
    """A row of the report, its words, and the mark on the report that it supersedes."""
    row_id = entry.seq * tables.PLACES
    row: dict[str, Any] = {
        "row_id": row_id,
        "id": entry.subject,
        "recorded_at": entry.recorded_at,
        "supersedes": entry.supersedes,
        "seq": entry.seq,
    }
    report = None if body is None else from_json(Report, body)
    title = ""
    if report is not None:
        title = "" if report.title_span is None else report.title_span.slice(report.text)
        row |= {
            "url": report.url,
            "address": None if report.url is None else make_address(report.url),
            "outlet": report.outlet,
            "title": title or None,
            "published_at": report.published_at,
            "text_sha256": report.text_sha256,
        }
    connection.execute(insert(tables.reports).values(clean(row)))
    if report is not None:
        words = {"row_id": row_id, "report": report.id, "title": title, "text": report.text}
        connection.execute(insert(tables.report_texts).values(clean(words)))
    if entry.supersedes is not None:
        older = tables.reports.c
        connection.execute(
            update(tables.reports)
            .where(older.id == entry.supersedes, older.until.is_(None))
            .values(until=entry.seq, superseded_by=entry.subject)
        )


def project_ruling(connection: Connection, entry: Entry, body: Mapping[str, Any]) -> None:
    """A row of the ruling, one for every id that it is about, and the end of one that it revokes."""
    ruling = from_json(Ruling, body)
    row = {
        "row_id": entry.seq * tables.PLACES,
        "id": ruling.id,
        "kind": ruling.kind,
        "subject": ruling.subject,
        "value": ruling.value,
        "made_by": ruling.by,
        "made_at": ruling.made_at,
        "recorded_at": entry.recorded_at,
        "record": body_text(body),
        "seq": entry.seq,
    }
    connection.execute(insert(tables.rulings).values(clean(row)))
    subjects = dict.fromkeys((ruling.subject, *ruling.others))
    insert_rows(
        connection,
        tables.ruling_subjects,
        [clean({"subject": subject, "ruling": ruling.id}) for subject in subjects],
    )
    if ruling.kind is RulingKind.REVOKE:
        revoked = tables.rulings.c
        connection.execute(
            update(tables.rulings)
            .where(revoked.id == ruling.subject, revoked.until.is_(None))
            .values(until=entry.seq)
        )


def project_redaction(connection: Connection, entry: Entry) -> None:
    """Take every row away that holds words of the report; its id and its place among versions remain."""
    report = entry.subject
    columns = tables.reports.c
    signed = select(tables.signatures.c.row_id).where(tables.signatures.c.report == report)
    for index in (tables.bands, tables.cells):
        connection.execute(delete(index).where(index.c.signature.in_(signed)))
    named = list_actors(connection, report)
    for table in tables.WORDS_OF_A_REPORT:
        connection.execute(delete(table).where(table.c.report == report))
    connection.execute(
        update(tables.reports)
        .where(columns.id == report)
        .values(url=None, address=None, outlet=None, title=None, published_at=None, text_sha256=None)
    )
    connection.execute(
        update(tables.reports)
        .where(columns.id == report, columns.redacted.is_(None))
        .values(redacted=entry.seq)
    )
    forget_actors(connection, named, _entries_of(connection, report))


def _entries_of(connection: Connection, report: str) -> Sequence[int]:
    """The entries that matched the report."""
    columns = tables.entries.c
    of_report = (columns.subject == report, columns.kind == str(EntryKind.MATCHING))
    return connection.execute(select(columns.seq).where(*of_report)).scalars().all()
