"""Links with nobody named: "reportedly", "allegedly", "is said to", "it is claimed that"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.records.spans import Span

_ADVERB = r"reportedly|allegedly|purportedly|supposedly|rumou?redly|ostensibly"
_SAID = (
    r"(?:is|are|was|were|has\s+been|have\s+been|had\s+been)\s+(?:(?:also|widely|still|now|generally)\s+)?"
    r"(?:said|reported|rumou?red|alleged|claimed|understood|believed|thought|purported)(?=\s+to\s+(?:have|be|\w+))"
)
ADVERB = re.compile(rf"\b(?:{_ADVERB})\b", re.IGNORECASE)
_HEDGE = re.compile(rf"\b(?P<adverb>{_ADVERB})\b|\b(?P<said>{_SAID})", re.IGNORECASE)
_OPENS = re.compile(
    r"(?:[;:—(]|\s[–-]\s|,)\s*(?:and|but|while|although|though|whereas|as|because|where|who|which|that|after|before|when)\s+"
    r"|[;:—]\s*|\s[–-]+\s+",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(
    r"(?:[-–—•*\s“\"(]*)(?:(?:and|but|yet|so|however|meanwhile|moreover|still|also|now)\b,?\s+)?",
    re.IGNORECASE,
)
_MODIFIES_A_WORD = re.compile(r"\s+(?:\w+(?:ed|en|ing|al|ous|ent|ive|ful|ic)\s+)?\w+\Z")
_ARTICLE_BEFORE = re.compile(
    r"\b(?:the|an?|his|her|its|their|this|that|of|for|with|by|in|over)\s+\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge at `cue`, and the clause that it hedges, as the pieces around it."""

    cue: Span
    content: tuple[Span, ...]


def find_hedge(text: str, start: int, end: int) -> Span | None:
    """Return the first hedge that is an adverb in `text[start:end]`."""
    found = ADVERB.search(text, start, end)
    return Span(*found.span()) if found else None


def find_hedged_clauses(text: str, sentences: Sequence[tuple[int, int]]) -> Iterator[Hedge]:
    """Yield the hedged clauses of some sentences. A hedge on a single word ("the alleged, reportedly
    stolen ring") is none.
    """
    for start, end in sentences:
        for found in _HEDGE.finditer(text, start, end):
            if found["adverb"] and _ARTICLE_BEFORE.search(text, max(start, found.start() - 8), found.start()):
                continue
            opening, closing = _clause(text, start, end, found)
            pieces = []
            before = Span(opening, opening + len(text[opening : found.start()].rstrip(" ,")))
            after_at = (
                found.end() + len(text[found.end() : closing]) - len(text[found.end() : closing].lstrip(" ,"))
            )
            after = Span(after_at, after_at + len(text[after_at:closing].rstrip(" ,.;:\n")))
            pieces = [p for p in (before, after) if any(c.isalnum() for c in p.slice(text))]
            if after in pieces and (before in pieces or found["adverb"]):
                yield Hedge(Span(*found.span()), tuple(pieces))


def _clause(text: str, start: int, end: int, found: re.Match[str]) -> tuple[int, int]:
    """Return the bounds of the clause around a hedge, by the words and marks that open clauses."""
    opening = start
    for mark in _OPENS.finditer(text, start, found.start()):
        opening = mark.end()
    first = _CONJUNCTION.match(text, opening, found.start())
    opening = first.end() if first else opening
    close = _OPENS.search(text, found.end(), end)
    return opening, close.start() if close else end
