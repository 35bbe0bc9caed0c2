"""Extractions in the forms that people and programs read: one file a format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reportedly.errors import SettingsError
from reportedly.export.csv import render_csv
from reportedly.export.html import render_html
from reportedly.export.jsonl import render_json, render_jsonl
from reportedly.export.notebook import to_notebook_html
from reportedly.export.table import render_table
from reportedly.export.visible import make_visible, show_on_one_line
from reportedly.records import Extraction

__all__ = ["SUFFIXES", "make_visible", "render_extractions", "show_on_one_line", "to_notebook_html"]


@dataclass(frozen=True, slots=True)
class _Format:
    """How a format is written: the suffix of its files, and what turns extractions into pieces of text."""

    suffix: str
    render: Callable[[Iterable[Extraction]], Iterator[str]]


_FORMATS = {
    "table": _Format(".txt", render_table),
    "json": _Format(".json", render_json),
    "jsonl": _Format(".jsonl", render_jsonl),
    "csv": _Format(".csv", render_csv),
    "html": _Format(".html", render_html),
}

SUFFIXES = {name: known.suffix for name, known in _FORMATS.items()}
"""The names of the formats, each with the suffix of its files."""


def render_extractions(
    extractions: Iterable[Extraction], format: str, *, width_columns: int = 100
) -> Iterator[str]:
    """The extractions in one of the SUFFIXES formats, piece by piece as they come.

    `width_columns` is for the table alone. Put together, the pieces are the whole; the same extractions give
    the same characters. Raises SettingsError for a format that there is none of.
    """
    known = _FORMATS.get(format)
    if known is None:
        raise SettingsError(f"there is no format {format!r}", hint=f"choose one of {', '.join(_FORMATS)}")
    if format == "table":
        return render_table(extractions, width_columns)
    return known.render(extractions)
