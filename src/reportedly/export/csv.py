"""CSV: one row a record, for spreadsheets. RFC 4180, in UTF-8, lines ended by CR LF.

Claims come first; then what stands beside them, told apart by the column `record`. A cell that a spreadsheet
would take for a formula gets an apostrophe in front (*From:* OWASP, "CSV Injection"). Line breaks in a cell
become blanks, and control characters are made visible: a row is a line. The JSON is the record to the letter;
this is for reading.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from reportedly.export.csv_claims import cells_of_claim
from reportedly.export.csv_rows import COLUMNS, Row, cells_of_report, cells_of_span
from reportedly.export.ties import word_relation
from reportedly.export.view import View
from reportedly.export.visible import show_on_one_line
from reportedly.records import Extraction, RelationKind

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

__all__ = ["COLUMNS", "neutralise", "render_csv"]


def render_csv(extractions: Iterable[Extraction]) -> Iterator[str]:
    """The head, then the rows of one report after the other."""
    yield _to_lines([list(COLUMNS)])
    for extraction in extractions:
        view = View(extraction)
        known = cells_of_report(extraction)
        rows = [_to_cells({**known, **row}) for row in _rows(view)]
        if rows:
            yield _to_lines(rows)


def neutralise(cell: str) -> str:
    """The cell on one line, and with an apostrophe in front where it would be taken for a formula."""
    shown = show_on_one_line(cell)
    return f"'{shown}" if cell.startswith(_FORMULA_STARTS) or shown.startswith(_FORMULA_STARTS) else shown


def _rows(view: View) -> Iterator[Row]:
    for claim in view.extraction.claims:
        yield cells_of_claim(view, claim)
    yield from _outcome_rows(view)
    yield from _relation_rows(view)
    yield from _rows_outside(view)


def _outcome_rows(view: View) -> Iterator[Row]:
    for outcome in view.extraction.comment_outcomes:
        yield {
            "record": "comment outcome",
            **cells_of_span(view, outcome.span),
            "source": view.name_of(outcome.party, outcome.party_span, ""),
            "source_as_printed": view.words_at(outcome.party_span) if outcome.party_span else "",
            "outcome": str(outcome.outcome),
            "asked_by": view.name_of(outcome.asked_by, None, ""),
        }
    for verification in view.extraction.verifications:
        yield {
            "record": "verification",
            **cells_of_span(view, verification.span),
            "source": view.name_of(verification.by, None, ""),
            "outcome": str(verification.outcome),
            "other_ids": " | ".join(verification.claims),
        }


def _relation_rows(view: View) -> Iterator[Row]:
    for relation in view.extraction.relations:
        is_dispute = relation.kind is RelationKind.DISPUTES_SOURCE
        yield {
            "record": "relation",
            **cells_of_span(view, *relation.spans),
            "claim_id": relation.from_,
            "source": view.name_of(relation.to, None, "") if is_dispute else "",
            "outcome": word_relation(relation.kind),
            "other_ids": relation.to,
            "reason": relation.reason,
        }


def _rows_outside(view: View) -> Iterator[Row]:
    for statement in view.extraction.unattributed:
        yield {"record": "unattributed", **cells_of_span(view, statement.span)}
    for quotation in view.quotations_outside():
        where = cells_of_span(view, quotation.span)
        yield {"record": "quotation", **where, "outcome": str(quotation.status)}
    for refusal in view.extraction.refusals:
        where = cells_of_span(view, refusal.span) if refusal.span is not None else {}
        reason = "; ".join(part for part in (refusal.reason, refusal.hint) if part)
        yield {"record": "not processed", **where, "outcome": refusal.step, "reason": reason}


def _to_cells(row: Mapping[str, str]) -> list[str]:
    return [neutralise(row.get(column, "")) for column in COLUMNS]


def _to_lines(rows: Iterable[list[str]]) -> str:
    lines = io.StringIO(newline="")
    csv.writer(lines, lineterminator="\r\n").writerows(rows)
    return lines.getvalue()
