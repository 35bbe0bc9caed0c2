"""What an extraction puts into the tables: claims, their chains, sources, comment outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection

from reportedly.errors import RecordError
from reportedly.ledger import tables
from reportedly.ledger.bodies import body_text, fetch_report
from reportedly.ledger.entries import Entry
from reportedly.ledger.rows import end_rows, ends_of, insert_numbered
from reportedly.records.claim import Claim
from reportedly.records.codec import from_json, to_json
from reportedly.records.extraction import Extraction
from reportedly.records.report import Report
from reportedly.records.source import Source

OF_EXTRACTIONS = (tables.claims, tables.links, tables.sources, tables.comment_outcomes)


def project_extraction(connection: Connection, entry: Entry, body: Mapping[str, Any]) -> None:
    """Put the rows of an extraction in; those of an earlier extraction of the report end."""
    report = fetch_report(connection, entry.subject)
    if report is None:
        raise RecordError(f"entry {entry.seq} is of a report that the ledger does not hold")
    extraction = from_json(Extraction, {**body, "report": to_json(report)})
    end_rows(connection, OF_EXTRACTIONS, report.id, entry.seq)
    sources = {source.id: source for source in extraction.sources}
    insert_numbered(
        connection, tables.sources, entry.seq, [_source_row(s, report) for s in extraction.sources]
    )
    insert_numbered(
        connection,
        tables.claims,
        entry.seq,
        [_claim_row(claim, place, report, sources) for place, claim in enumerate(extraction.claims)],
    )
    insert_numbered(
        connection,
        tables.links,
        entry.seq,
        [row for claim in extraction.claims for row in _link_rows(claim, report, sources)],
    )
    insert_numbered(
        connection,
        tables.comment_outcomes,
        entry.seq,
        [
            {
                "report": report.id,
                "party": outcome.party,
                "outcome": outcome.outcome,
                "asked_by": outcome.asked_by,
                "record": body_text(to_json(outcome)),
            }
            for outcome in extraction.comment_outcomes
        ],
    )


def _source_row(source: Source, report: Report) -> dict[str, Any]:
    return {
        "id": source.id,
        "report": report.id,
        "name": source.name,
        "as_printed": source.as_printed,
        "kind": source.kind,
        "is_named": source.is_named,
    }


def _claim_row(claim: Claim, place: int, report: Report, sources: Mapping[str, Source]) -> dict[str, Any]:
    innermost = claim.chain[-1] if claim.chain else None
    source = sources.get(innermost.source) if innermost is not None and innermost.source else None
    return {
        "id": claim.id,
        "report": report.id,
        "place": place,
        "text": claim.text,
        "act": claim.act,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "source": None if source is None else source.id,
        "source_kind": None if source is None else source.kind,
        "is_named": None if source is None else source.is_named,
        **ends_of(None if innermost is None else innermost.said_at, "said"),
        **ends_of(claim.happened_on, "about"),
        "is_title": _is_in_title(claim, report),
        "confidence": claim.confidence,
    }


def _is_in_title(claim: Claim, report: Report) -> bool:
    title = report.title_span
    return title is not None and bool(claim.content) and title.contains(claim.content[0])


def _link_rows(claim: Claim, report: Report, sources: Mapping[str, Source]) -> Iterator[dict[str, Any]]:
    for place, link in enumerate(claim.chain):
        source = sources.get(link.source) if link.source else None
        yield {
            "claim": claim.id,
            "report": report.id,
            "place": place,
            "source": link.source,
            "name": None if source is None else source.name,
            "kind": None if source is None else source.kind,
            "is_named": None if source is None else source.is_named,
            "channel": link.channel,
            "basis": link.basis,
            "act": link.act,
            "certainty": link.certainty,
            **ends_of(link.said_at, "said"),
        }
