"""The columns of the CSV, and the cells that rows of every kind have."""

from __future__ import annotations

from reportedly.export.view import View
from reportedly.export.words import title_of, word_range
from reportedly.records import Extraction, Span, hull, join_pieces

PIECES_JOINT = " | "
LINKS_JOINT = " <- "
"""Between the cells of a chain: plain ASCII, so that it can be typed where a column is split."""

Row = dict[str, str]
"""Cells by column; a column that is not in it is empty."""

_REPORT = ("report_id", "path", "outlet", "published_at", "title", "url")
_PLACE = ("content_start", "content_end", "content_pieces", "line", "paragraph", "text")
_SOURCE = ("source", "source_as_printed", "source_kind", "chain", "cue")
_JUDGEMENT = ("act", "polarity", "certainty", "happened_from", "happened_to", "confidence", "quotes")
_MORE_SOURCE = ("source_is_named", "source_anonymity", "source_members")
_OUTERMOST = ("outermost", "outermost_kind", "outermost_is_named")
_CHAIN = (
    "kinds",
    "is_named",
    "cues",
    "channels",
    "bases",
    "acts",
    "certainties",
    "said",
    "spans",
    "cue_spans",
)
_WORDS = ("act_words", "polarity_words", "certainty_words", "distance_words", "happened_words")
_TIMES = ("as_of_from", "as_of_to", "as_of_words", "said_from", "said_to", "said_words")
_TIES = ("disputed", "disputed_by", "denies", "denied_by", "verified")
_OTHER = ("outcome", "asked_by", "other_ids", "reason")

COLUMNS = (
    *_REPORT, "claim_id", *_PLACE, *_SOURCE, *_JUDGEMENT,
    "record", "number", *_MORE_SOURCE, *_OUTERMOST, *(f"chain_{name}" for name in _CHAIN),
    *_WORDS, *_TIMES, "quantities", *_TIES, *_OTHER,
)  # fmt: skip
"""The columns in their order; new ones are added at the end only."""


def cells_of_report(extraction: Extraction) -> Row:
    """What every row of a report begins with."""
    report = extraction.report
    return {
        "report_id": report.id,
        "path": report.path or "",
        "outlet": report.outlet or "",
        "published_at": report.published_at or "",
        "title": title_of(extraction) if report.title_span else "",
        "url": report.url or "",
    }


def cells_of_span(view: View, *pieces: Span) -> Row:
    """Where something stands, and its words."""
    whole = hull(pieces)
    if whole is None:
        return {}
    return {
        "content_start": str(whole.start),
        "content_end": str(whole.end),
        "content_pieces": PIECES_JOINT.join(map(word_range, pieces)),
        "line": str(view.places.line_of(whole.start)),
        "paragraph": str(view.places.paragraph_of(whole.start)),
        "text": join_pieces(view.text, pieces),
    }
