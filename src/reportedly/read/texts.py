"""Text that a program already holds, to a report."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from reportedly.errors import EmptyReport
from reportedly.read.finish import check_size, finish_report
from reportedly.read.plain import read_plain
from reportedly.records import Reading
from reportedly.settings import ReadSettings

UNNAMED = "the text"
"""What a refusal calls a text that has no path."""


def read_text(text: str, settings: ReadSettings, *, path: str | None = None) -> Reading:
    """Make a report of plain text, whatever it looks like. Raises ReadError where such a file is refused."""
    name = path or UNNAMED
    if not text:
        raise EmptyReport(f"{name} is empty", report=name, hint="give the text of a report")
    check_size(len(text), name, settings)
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    reading = finish_report(read_plain(text), name=name, raw_sha256=digest, settings=settings)
    if path is not None or reading.report is None:
        return reading
    return replace(reading, report=replace(reading.report, path=None))
