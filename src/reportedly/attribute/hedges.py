"""Links with nobody named: "reportedly", "allegedly", "is said to", "it is claimed that"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span, jaccard
from reportedly.text.word_classes import is_finite_verb

_ADVERB = r"reportedly|allegedly|purportedly|supposedly|rumou?redly|ostensibly"
_IS = r"(?:is|are|was|were|has\s+been|have\s+been|had\s+been)"
_SAID = (
    rf"{_IS}\s+(?:(?:also|widely|still|now|generally)\s+)?"
    r"(?:said|reported|rumou?red|alleged|claimed|understood|believed|thought|purported)"
    r"(?=\s+to\s+\w)"
)
ADVERB = re.compile(rf"\b(?:{_ADVERB})\b", re.IGNORECASE)
_HEDGE = re.compile(rf"\b(?P<adverb>{_ADVERB})\b|\b(?P<said>{_SAID})", re.IGNORECASE)

_OF_NOBODY = re.compile(
    rf"\b(?:{_ADVERB})\b|\b(?:is|are|was|were|been)\s+(?:\w+\s+)?"
    r"(?:said|reported|rumou?red|alleged|claimed|understood|believed|thought"
    r"|accused|blamed|suspected|criticised|criticized)\b",
    re.IGNORECASE,
)

_MARK = r"[;:—(]|\s[–-]\s|,"
_OPENER = r"and|but|while|although|though|whereas|as|because|where|who|which|that|after|before|when"
_OPENS = re.compile(rf"(?:{_MARK})\s*(?:{_OPENER})\s+|[;:—]\s*|\s[–-]+\s+", re.IGNORECASE)
_NEAR_OPENER = re.compile(rf"\b(?:{_OPENER})\s+(?=(?:[\w’'-]+\s+){{1,4}}\Z)", re.IGNORECASE)
"""A conjunction of one to four words before a hedge opens its clause: "*and* the guards allegedly fled"."""

_CONJUNCTION = re.compile(
    r"[-–—•*\s“\"(]*(?:(?:and|but|yet|so|however|meanwhile|moreover|still|also|now)\b,?\s+)?",
    re.IGNORECASE,
)
_ARTICLE_BEFORE = re.compile(
    r"\b(?:the|an?|his|her|its|their|this|that|of|for|with|by|in|over)\s+\Z", re.IGNORECASE
)

SAME_CONTENT = 0.5
"""Shared characters over covered ones from which on a clause and a content are the same."""

FARTHEST_BEFORE_CUE_CHARS = 20
"""A hedge further before a cue does not hedge the saying."""

HEDGED_CONFIDENCE = 0.6
"""Of a clause that only its hedge shows to be passed on, before the curve of the weights folder."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge at `cue`, and the clause that it hedges, as the pieces around it."""

    cue: Span
    content: tuple[Span, ...]

    @property
    def whole(self) -> Span:
        """The clause from its first word to its last."""
        return Span(self.content[0].start, self.content[-1].end)


def add_hedged(text: str, sentence: tuple[int, int], here: list[Delivery]) -> list[Delivery]:
    """Add the link with nobody named that a hedge makes, or the clause it hedges if nothing delivers it."""
    used = [link.cue for d in here for link in d.links if link.source is None and link.cue is not None]
    for hedge in find_hedged_clauses(text, sentence):
        if not any(hedge.cue.overlaps(cue) for cue in used):
            here = _add_hedge(here, hedge)
    return here


def is_of_nobody(cue: str) -> bool:
    """Say whether a cue passes on what nobody is named for: "reportedly", "is said to", "are accused of"."""
    return _OF_NOBODY.search(cue) is not None


def find_hedged_clauses(text: str, sentence: tuple[int, int]) -> Iterator[Hedge]:
    """Yield the hedged clauses of a sentence; a hedge on one word ("the reportedly stolen ring") makes none.

    "The board met, but *its chair* has reportedly *resigned*"; "*Marr* is said *to own the mill*".
    """
    start, end = sentence
    for found in _HEDGE.finditer(text, start, end):
        if found["adverb"] and _ARTICLE_BEFORE.search(text, max(start, found.start() - 8), found.start()):
            continue
        first, last = _clause(text, start, end, found)
        before = _strip(text, first, found.start(), "", " ,")
        after = _strip(text, found.end(), last, " ,", " ,.;:\n")
        if after is not None and (found["adverb"] or before is not None):
            yield Hedge(Span(*found.span()), (after,) if before is None else (before, after))


def _clause(text: str, start: int, end: int, found: re.Match[str]) -> tuple[int, int]:
    """Return the bounds of the clause around a hedge, by the words and marks that open clauses."""
    opening = start
    for mark in _OPENS.finditer(text, start, found.start()):
        opening = mark.end()
    for near in _NEAR_OPENER.finditer(text[opening : found.start()]):
        if near.group().split()[0].lower() not in {"and", "but"} or _has_verb(
            text, opening, opening + near.start()
        ):
            opening += near.end()
            break
    first = _CONJUNCTION.match(text, opening, found.start())
    opening = first.end() if first else opening
    close = _OPENS.search(text, found.end(), end)
    return opening, close.start() if close else end


def _has_verb(text: str, start: int, end: int) -> bool:
    """Say whether a clause stands there, so that a conjunction behind it opens another."""
    words = text[start:end].split()
    return any(
        is_finite_verb(
            word, words[i - 1].lower() if i else None, words[i + 1] if i + 1 < len(words) else None
        )
        for i, word in enumerate(words)
    )


def _strip(text: str, start: int, end: int, left: str, right: str) -> Span | None:
    """Return `text[start:end]` without the signs at its ends; None where no letter or digit is left."""
    words = text[start:end]
    start += len(words) - len(words.lstrip(left))
    end = max(start, end - len(words) + len(words.rstrip(right)))
    return Span(start, end) if any(c.isalnum() for c in text[start:end]) else None


def _add_hedge(here: list[Delivery], hedge: Hedge) -> list[Delivery]:
    """Put a hedge around the saying that it hedges, else into the content, else make it a delivery."""
    nobody = LinkMention(cue=hedge.cue)
    hedge = _within(here, hedge)
    around = [d for d in here if any(piece.contains(hedge.cue) for piece in d.content)]
    same = [d for d in here if jaccard(d.content, hedge.content) >= SAME_CONTENT]
    said = [d for d in here if _is_hedged_saying(d, hedge)] or ([] if around else same)
    if said:
        return [replace(d, links=(nobody, *d.links)) if d in said else d for d in here]
    if around:
        return [
            replace(d, content=hedge.content, links=(*d.links, nobody)) if d in around and d in same else d
            for d in here
        ]
    if any(hedge.whole.overlaps(piece) for d in here for piece in d.content):
        return here
    return [*here, Delivery(content=hedge.content, links=(nobody,), confidence=HEDGED_CONFIDENCE)]


def _within(here: Sequence[Delivery], hedge: Hedge) -> Hedge:
    """Return the hedge with no more of its clause than stands in the content around it."""
    around = next((p for d in here for p in d.content if p.contains(hedge.cue)), None)
    if around is None:
        return hedge
    clipped = [
        Span(max(p.start, around.start), min(p.end, around.end)) for p in hedge.content if p.overlaps(around)
    ]
    return replace(hedge, content=tuple(clipped)) if clipped else hedge


def _is_hedged_saying(delivery: Delivery, hedge: Hedge) -> bool:
    """Say whether the hedge stands between a source and its cue ("A minister *reportedly* told ...")."""
    return any(
        link.source is not None
        and link.cue is not None
        and hedge.whole.contains(link.cue)
        and min(link.source.start, link.cue.start) <= hedge.cue.start <= link.cue.start + 1
        and link.cue.start - hedge.cue.end < FARTHEST_BEFORE_CUE_CHARS
        for link in delivery.links
    )
