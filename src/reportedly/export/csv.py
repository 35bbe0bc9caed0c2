"""CSV: one row a claim, for spreadsheets. RFC 4180, in UTF-8, lines ended by CR LF.

A cell that a spreadsheet would take for a formula gets an apostrophe in front (*From:* OWASP, "CSV
Injection"). Line breaks in a cell become blanks, and control characters are made visible: a row is a line.
The JSON is the record to the letter; this is for reading.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from reportedly.export.places import Places
from reportedly.export.visible import show_on_one_line
from reportedly.export.words import (
    LinkWords,
    join_names,
    title_of,
    word_chain,
    word_polarity,
    word_range,
)
from reportedly.records import Claim, Extraction, Span, hull

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_PIECES_JOINT = " | "

Row = tuple[Extraction, Claim, tuple[LinkWords, ...], Places]

COLUMNS: dict[str, Callable[[Row], str]] = {
    "report_id": lambda row: row[0].report.id,
    "path": lambda row: row[0].report.path or "",
    "outlet": lambda row: row[0].report.outlet or "",
    "published_at": lambda row: row[0].report.published_at or "",
    "title": lambda row: title_of(row[0]) if row[0].report.title_span else "",
    "url": lambda row: row[0].report.url or "",
    "claim_id": lambda row: row[1].id,
    "content_start": lambda row: str(_whole(row[1]).start),
    "content_end": lambda row: str(_whole(row[1]).end),
    "content_pieces": lambda row: _PIECES_JOINT.join(map(word_range, row[1].content)),
    "line": lambda row: str(row[3].line_of(_whole(row[1]).start)),
    "paragraph": lambda row: str(row[3].paragraph_of(_whole(row[1]).start)),
    "text": lambda row: row[1].text,
    "source": lambda row: row[2][-1].name if row[2][-1].printed else "",
    "source_as_printed": lambda row: row[2][-1].printed,
    "source_kind": lambda row: (row[2][-1].source and row[2][-1].source.kind) or "",
    "chain": lambda row: join_names(row[2]),
    "cue": lambda row: _PIECES_JOINT.join(link.cue for link in row[2] if link.cue),
    "act": lambda row: row[1].act or "",
    "polarity": lambda row: word_polarity(row[1].polarity),
    "certainty": lambda row: row[1].certainty or "",
    "happened_from": lambda row: (row[1].happened_on and row[1].happened_on.from_) or "",
    "happened_to": lambda row: (row[1].happened_on and row[1].happened_on.to) or "",
    "confidence": lambda row: repr(row[1].confidence),
    "quotes": lambda row: _PIECES_JOINT.join(
        show_on_one_line(quote.slice(row[0].report.text)) for quote in row[1].quotes
    ),
}
"""The columns in their order, each with what fills it; new ones are added at the end only."""


def render_csv(extractions: Iterable[Extraction]) -> Iterator[str]:
    """The head, then the rows of one report after the other."""
    yield _to_lines([list(COLUMNS)])
    for extraction in extractions:
        places = Places(extraction.report.text)
        rows = [(extraction, claim, word_chain(extraction, claim), places) for claim in extraction.claims]
        if rows:
            yield _to_lines([[neutralise(fill(row)) for fill in COLUMNS.values()] for row in rows])


def neutralise(cell: str) -> str:
    """The cell on one line, and with an apostrophe in front where it would be taken for a formula."""
    shown = show_on_one_line(cell)
    return f"'{shown}" if cell.startswith(_FORMULA_STARTS) or shown.startswith(_FORMULA_STARTS) else shown


def _to_lines(rows: Iterable[list[str]]) -> str:
    lines = io.StringIO(newline="")
    csv.writer(lines, lineterminator="\r\n").writerows(rows)
    return lines.getvalue()


def _whole(claim: Claim) -> Span:
    return hull(claim.content) or Span(0, 0)
