"""The words of a content alone: without "that" and the marks that set it off."""

from __future__ import annotations

import re

from reportedly.records.spans import Span

_WHEN = (
    r"(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today"
    r"|(?:(?:late|earlier)\s+)?(?:this|last)\s+(?:week|month|year|spring|summer|autumn|fall|winter|morning|night))"
)
_BEFORE = re.compile(rf"[\s,;:–—-]*(?:(?:{_WHEN}\s+)?(?-i:that)(?=[\s,“\"‘'])[\s,]*)?", re.IGNORECASE)
_AFTER = re.compile(r"[\s,;:–—-]+\Z")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z]|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|No|vs|etc|Mr|Mrs|Dr|St))\Z"
)
_LINKING = frozenset({"that", "which", "who", "whom", "what", "as"})
LONGEST_TAIL = 12
"""Signs at the end that are looked at: what sets a content off is one or two, blanks included."""


def trim_content(text: str, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the pieces of a claim's content; pieces that say nothing by themselves are dropped.

    Such are pieces of which nothing is left, and a relative pronoun that stands apart from the rest ("a
    battle *that* the general called *a slaughter*").
    """
    trimmed = [_trim_piece(text, piece) for piece in pieces]
    trimmed = [piece for piece in trimmed if any(c.isalnum() for c in piece.slice(text))]
    said = [piece for piece in trimmed if piece.slice(text).lower() not in _LINKING]
    return tuple(said or trimmed)


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
