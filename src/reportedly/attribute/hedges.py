"""Links with nobody named: "reportedly", "allegedly", "is said to", "it is claimed that"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span, jaccard

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

SAME_CONTENT = 0.5
"""Shared characters over covered ones from which on a clause and a content are the same."""

HEDGED_CONFIDENCE = 0.6
"""Of a clause that only its hedge shows to be passed on, before the curve of the weights folder."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge at `cue`, and the clause that it hedges, as the pieces around it."""

    cue: Span
    content: tuple[Span, ...]


def add_hedged(text: str, sentence: tuple[int, int], here: list[Delivery]) -> list[Delivery]:
    """Add the link with nobody named that a hedge makes, or the clause it hedges where nothing delivers it."""
    used = [link.cue for d in here for link in d.links if link.source is None and link.cue is not None]
    for hedge in find_hedged_clauses(text, sentence):
        if not any(hedge.cue.overlaps(cue) for cue in used):
            here = _add_hedge(here, hedge)
    return here


def _add_hedge(here: list[Delivery], hedge: Hedge) -> list[Delivery]:
    nobody = LinkMention(cue=hedge.cue)
    whole = Span(hedge.content[0].start, hedge.content[-1].end)
    said = [d for d in here if _is_hedged_saying(d, hedge.cue, whole)]
    if not said and not any(piece.contains(hedge.cue) for d in here for piece in d.content):
        said = [d for d in here if jaccard(d.content, hedge.content) >= SAME_CONTENT]
    if said:
        return [replace(d, links=(nobody, *d.links)) if d in said else d for d in here]
    inside = [d for d in here if any(piece.contains(hedge.cue) for piece in d.content)]
    if inside:
        return [
            replace(d, content=hedge.content, links=(*d.links, nobody))
            if d in inside and jaccard(d.content, hedge.content) >= SAME_CONTENT
            else d
            for d in here
        ]
    if any(whole.overlaps(piece) for d in here for piece in d.content):
        return here
    return [*here, Delivery(content=hedge.content, links=(nobody,), confidence=HEDGED_CONFIDENCE)]


def _is_hedged_saying(delivery: Delivery, hedge: Span, clause: Span) -> bool:
    """Say whether the hedge stands between a source and its cue ("A minister *reportedly* told ...")."""
    return any(
        link.source is not None
        and link.cue is not None
        and clause.contains(link.cue)
        and min(link.source.start, link.cue.start) <= hedge.start <= link.cue.start + 1
        and link.cue.start - hedge.end < 20
        for link in delivery.links
    )


def find_hedged_clauses(text: str, sentence: tuple[int, int]) -> Iterator[Hedge]:
    """Yield the hedged clauses of a sentence; a hedge on one word ("the reportedly stolen ring") makes none."""
    start, end = sentence
    if True:
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
