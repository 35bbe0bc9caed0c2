"""The content of an attribution -> the proposition alone: without "that" and the marks that set it off."""

from __future__ import annotations

import re

from reportedly.records.spans import Span

_BEFORE = re.compile(r"[\s,;:–—-]*(?:that(?=[\s,“\"‘'])[\s,]*)?", re.IGNORECASE)
_AFTER = re.compile(r"[\s,;:–—-]+\Z")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z]|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|No|vs|etc|Mr|Mrs|Dr|St))\Z"
)
LONGEST_TAIL = 12
"""Signs at the end that are looked at: what sets a content off is one or two, blanks included."""


def trim_content(text: str, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the pieces of a claim's content; pieces of which nothing is left are dropped."""
    trimmed = [_trim_piece(text, piece) for piece in pieces]
    return tuple(piece for piece in trimmed if any(c.isalnum() for c in piece.slice(text)))


def _trim_piece(text: str, piece: Span) -> Span:
    start, end = piece.start, piece.end
    before = _BEFORE.match(text, start, end)
    start = before.end() if before else start
    tail = max(start, end - LONGEST_TAIL)
    end = tail + len(_AFTER.sub("", text[tail:end]))
    if (
        text[start:end].endswith(".")
        and not text[start:end].endswith("..")
        and not _ABBREVIATION.search(text[tail : end - 1])
    ):
        end -= 1
    return Span(start, max(start, end))
