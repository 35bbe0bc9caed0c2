"""JSON: the record itself, one object a line, and the same lines as an array."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.export.json_values import escape_unsafe, render_lines
from reportedly.records import Extraction


def render_jsonl(extractions: Iterable[Extraction]) -> Iterator[str]:
    """One object a line, ended by a newline."""
    for extraction in extractions:
        yield _to_line(extraction) + "\n"


def render_json(extractions: Iterable[Extraction]) -> Iterator[str]:
    """An array, one object a line, written as the extractions come."""
    return render_lines(_to_line(extraction) for extraction in extractions)


def _to_line(extraction: Extraction) -> str:
    return escape_unsafe(extraction.to_json_text())
