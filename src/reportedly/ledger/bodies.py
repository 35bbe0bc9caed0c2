"""Bodies: the JSON that entries are about, to text and back to records."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, select

from reportedly.errors import RecordError
from reportedly.ledger import tables
from reportedly.ledger.entries import EntryKind
from reportedly.records.codec import from_json, to_json
from reportedly.records.extraction import Extraction
from reportedly.records.ids import canonical_json
from reportedly.records.report import Report


def body_text(body: Any) -> str:
    """The one spelling of a body, as it is stored and digested."""
    return canonical_json(body).decode("utf-8")


def body_digest(text: str) -> str:
    """SHA-256 of a body's text in UTF-8, 64 digits."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def is_body(text: object, sha256: str) -> bool:
    """Whether what is stored is a text with this digest; a damaged column may come back as bytes."""
    return isinstance(text, str) and body_digest(text) == sha256


def parse_body(text: str) -> dict[str, Any]:
    """The JSON object of a body. Raises RecordError where it is none."""
    try:
        value = json.loads(text)
    except ValueError as error:
        raise RecordError(f"a body is no JSON: {error}") from error
    if not isinstance(value, dict):
        raise RecordError("a body is no JSON object")
    return value


def extraction_body(extraction: Extraction) -> dict[str, Any]:
    """The JSON of an extraction, checked, with the id of its report in the place of the report."""
    return {**extraction.to_json(), "report": extraction.report.id}


def rebuild_extraction(body: Mapping[str, Any], report: Report) -> Extraction:
    """The extraction of a body, with its report put back. Raises RecordError where it breaks its rules."""
    return Extraction.from_json({**body, "report": to_json(report)})


def fetch_body(connection: Connection, sha256: str) -> str | None:
    """The text of a body; None where it was taken out."""
    columns = tables.bodies.c
    return connection.execute(select(columns.body).where(columns.sha256 == sha256)).scalar_one_or_none()


def fetch_report(connection: Connection, report: str) -> Report | None:
    """The report as it was added; None where the ledger does not have it, or not its words any more."""
    columns = tables.entries.c
    of_report = (columns.subject == report, columns.kind == str(EntryKind.REPORT))
    digest = connection.execute(select(columns.body_sha256).where(*of_report)).scalar_one_or_none()
    text = None if digest is None else fetch_body(connection, digest)
    return None if text is None else from_json(Report, parse_body(text))
