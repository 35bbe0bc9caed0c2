"""What a matching puts into the tables: what a report has to do with others, and how it is found again."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from reportedly.errors import RecordError
from reportedly.ledger import tables
from reportedly.ledger.address import make_address
from reportedly.ledger.bodies import body_text
from reportedly.ledger.entries import Entry
from reportedly.ledger.project_actors import list_actors, project_actors
from reportedly.ledger.rows import end_rows, insert_numbered, insert_rows
from reportedly.records.codec import from_json, to_json
from reportedly.records.matching import Matching, Signature

OF_MATCHINGS = (
    tables.statements,
    tables.actor_matches,
    tables.relations,
    tables.memberships,
    tables.copyings,
    tables.credits_,
    tables.signatures,
)


def project_matching(connection: Connection, entry: Entry, body: Mapping[str, Any]) -> None:
    """Put the rows of a matching in; those of an earlier matching of the report end."""
    matching = from_json(Matching, dict(body))
    earlier = list_actors(connection, matching.report)
    end_rows(connection, OF_MATCHINGS, matching.report, entry.seq)
    for table, rows in (
        (tables.statements, _statement_rows(matching)),
        (tables.actor_matches, _actor_rows(matching)),
        (tables.relations, _relation_rows(matching)),
        (tables.memberships, _membership_rows(matching)),
        (tables.copyings, _copying_rows(matching)),
        (tables.credits_, _credit_rows(matching)),
        (tables.signatures, [_signature_row(each, matching.report) for each in matching.signatures]),
    ):
        insert_numbered(connection, table, entry.seq, rows)
    _index(connection, entry.seq, matching.signatures)
    project_actors(connection, entry.seq, matching, earlier)


def _index(connection: Connection, seq: int, signatures: Sequence[Signature]) -> None:
    first = seq * tables.PLACES
    signed = list(enumerate(signatures, start=first))
    bands = [{"band": band, "signature": row} for row, each in signed for band in sorted(set(each.bands))]
    cells = [{"cell": cell, "signature": row} for row, each in signed for cell in sorted(set(each.cells))]
    insert_rows(connection, tables.bands, bands)
    insert_rows(connection, tables.cells, cells)


def _signature_row(signature: Signature, report: str) -> dict[str, Any]:
    try:
        vector = None if signature.vector is None else base64.b64decode(signature.vector, validate=True)
    except binascii.Error as error:
        raise RecordError(f"the vector of {signature.subject} is no base64") from error
    what = "report" if signature.subject == report else "claim"
    return {"subject": signature.subject, "what": what, "report": report, "vector": vector}


def _statement_rows(matching: Matching) -> list[dict[str, Any]]:
    return [
        {
            "claim": statement.claim,
            "report": matching.report,
            "place": statement.order,
            "record": body_text(to_json(statement)),
        }
        for statement in matching.statements
    ]


def _actor_rows(matching: Matching) -> list[dict[str, Any]]:
    return [
        {
            "source": match.source,
            "report": matching.report,
            "actor": match.actor.id,
            "as_printed": match.as_printed,
            "names": body_text(list(match.names)),
            "positions": body_text(list(match.positions)),
            "found_by": body_text(list(match.keys)),
            "reason": match.reason,
            "confidence": match.confidence,
        }
        for match in matching.actors
    ]


def _relation_rows(matching: Matching) -> list[dict[str, Any]]:
    return [
        {
            "report": matching.report,
            "from_claim": relation.from_,
            "to_claim": relation.to,
            "kind": relation.kind,
            "reason": relation.reason,
            "confidence": relation.confidence,
            "record": body_text(to_json(relation)),
        }
        for relation in matching.relations
    ]


def _membership_rows(matching: Matching) -> list[dict[str, Any]]:
    return [
        {
            "claim": membership.claim,
            "report": matching.report,
            "proposition": membership.proposition,
            "stance": membership.stance,
            "reason": membership.reason,
            "confidence": membership.confidence,
        }
        for membership in matching.memberships
    ]


def _copying_rows(matching: Matching) -> list[dict[str, Any]]:
    return [
        {
            "report": matching.report,
            "one": copying.one,
            "other": copying.other,
            "is_copied": copying.is_copied,
            "earlier": copying.earlier,
            "share_of_one": copying.share_of_one,
            "share_of_other": copying.share_of_other,
            "record": body_text(to_json(copying)),
        }
        for copying in matching.copyings
    ]


def _credit_rows(matching: Matching) -> list[dict[str, Any]]:
    return [
        {
            "report": matching.report,
            "kind": credit.kind,
            "name": credit.name,
            "actor": credit.actor,
            "cited": credit.cited,
            "address": None if credit.href is None else make_address(credit.href),
            "record": body_text(to_json(credit)),
        }
        for credit in matching.credits
    ]
