"""JSON: the record itself, one object a line, and the same lines as an array."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportedly.records import Extraction

# Legal in JSON strings, but some terminals obey them, and some readers of lines break at them.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def render_jsonl(extractions: Iterable[Extraction]) -> Iterator[str]:
    """One object a line, ended by a newline."""
    for extraction in extractions:
        yield _to_line(extraction) + "\n"


def render_json(extractions: Iterable[Extraction]) -> Iterator[str]:
    """An array, one object a line, written as the extractions come."""
    joint = "[\n"
    for extraction in extractions:
        yield joint + _to_line(extraction)
        joint = ",\n"
    yield "[]\n" if joint == "[\n" else "\n]\n"


def _to_line(extraction: Extraction) -> str:
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", extraction.to_json_text())
