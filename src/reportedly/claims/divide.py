"""One content, several claims: what is coordinated under one cue is divided where its meaning changes.

“There is no truth in it,” he said. “We will sue.” is a denial and a promise; "said the bridge was safe and
the road was closed" is one claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from reportedly.records.delivery import Delivery
from reportedly.records.spans import Span
from reportedly.text.content import trim_content
from reportedly.text.sentences import find_sentences
from reportedly.text.word_classes import is_finite_verb

LEAST_CHARS = 12
"""A part shorter than this says nothing by itself ("No."): it stays with the one after it."""

_AND_THAT = re.compile(r",?\s+(?:and|but)\s+(?=that\s+(?!(?:is|was|would|has|had|will|can|could|means)\b))")
_AND = re.compile(r",?\s+(?:and|but)\s+(?=(?:[\w’'-]+\s+){1,7})")
LONGEST_SUBJECT_WORDS = 6
"""A clause that "and" joins has its verb no later."""

REACH_CHARS = 300
"""So much is looked at to either side of a joint."""

_CLAUSE_MARK = re.compile(r"[,;:]|\b(?:that|which|who|whom|where|when|if|because|as|while|after|before)\b")
_OPENS_SUBJECT = re.compile(
    r"(?:(?:nonetheless|nevertheless|also|then|now|perhaps|probably|instead)\s+)?"
    r"(?:he|she|it|they|we|i|you|there|this|these|those|the|a|an|his|her|its|their|our|no|some|many|most|any"
    r"|[A-Z][\w’'-]*|[\w-]+s)(?=\s|\Z)"
)
_ENDS_SENTENCE = re.compile(r"[.!?…]\W*\Z")
_GOES_ON = re.compile(r"\W*(?!(?:and|but|yet)\b)[a-z]")
_SUBORDINATE = re.compile(
    r"\W*(?:as|if|when|while|although|though|because|since|once|after|before|until|unless)\b", re.IGNORECASE
)

_Part = tuple[Span, ...]


def divide(text: str, delivery: Delivery, meaning_of: Callable[[Delivery], object]) -> list[Delivery]:
    """Return the delivery in as many as have different meanings; neighbours with the same stay together."""
    parts = _parts(text, delivery.content)
    if len(parts) < 2:
        return [delivery]
    runs: list[tuple[list[Span], object]] = []
    for part in parts:
        meaning = meaning_of(replace(delivery, content=part))
        if runs and runs[-1][1] == meaning:
            runs[-1][0].extend(part)
        else:
            runs.append(([*part], meaning))
    if len(runs) < 2:
        return [delivery]
    return [replace(delivery, content=_join(text, run)) for run, _ in runs]


def _parts(text: str, content: tuple[Span, ...]) -> list[_Part]:
    """Return the sentences of a content, and what it coordinates with "and that".

    A sentence may stand in several pieces ("As the water falls, *experts say*, more will come to light").
    """
    parts: list[_Part] = []
    for piece in content:
        for start, end in find_sentences(text, piece.start, piece.end):
            at = start
            for found in _joints(text, start, end):
                _add(text, parts, Span(at, found.start()))
                at = found.end()
            _add(text, parts, Span(at, end), goes_on=at == piece.start)
    if len(parts) > 1 and _is_short(parts[-1]):
        parts[-2:] = [parts[-2] + parts[-1]]
    return parts


def _joints(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return where "and" or "but" joins another clause, which has a subject and a verb of its own."""
    found = {m.start(): m for m in _AND_THAT.finditer(text, start, end)}
    for m in _AND.finditer(text, start, end):
        if _opens_clause(text, m.end(), end) and _closes_clause(
            text, max(start, m.start() - REACH_CHARS), m.start()
        ):
            found.setdefault(m.start(), m)
    return [found[at] for at in sorted(found)]


def _closes_clause(text: str, start: int, end: int) -> bool:
    """Say whether a clause with a verb ends there, not a subject that goes on ("he *and she* said")."""
    words = _CLAUSE_MARK.split(text[start:end])[-1].split()
    return any(
        is_finite_verb(
            word, words[i - 1].lower() if i else None, words[i + 1] if i + 1 < len(words) else None
        )
        for i, word in enumerate(words)
    )


def _opens_clause(text: str, start: int, end: int) -> bool:
    words = text[start : min(end, start + REACH_CHARS)].split(maxsplit=LONGEST_SUBJECT_WORDS + 1)[
        : LONGEST_SUBJECT_WORDS + 1
    ]
    for i, word in enumerate(words):
        if word.endswith((",", ".", ";", ":")):
            return False
        if i and is_finite_verb(word, words[i - 1].lower(), words[i + 1] if i + 1 < len(words) else None):
            return _OPENS_SUBJECT.match(" ".join(words[:i])) is not None
    return False


def _add(text: str, parts: list[_Part], span: Span, *, goes_on: bool = False) -> None:
    """Add what a span says as a part of its own, or to the part that it belongs to."""
    trimmed = trim_content(text, (span,))
    if not trimmed:
        return
    if parts and (_is_short(parts[-1]) or (goes_on and _is_one_sentence(text, parts[-1], trimmed[0]))):
        parts[-1] += trimmed
    else:
        parts.append(trimmed)


def _is_one_sentence(text: str, part: _Part, following: Span) -> bool:
    """Say whether a piece goes on with the sentence of the part before it."""
    if _ENDS_SENTENCE.search(text[part[-1].start : part[-1].end + 1]):
        return False
    if _GOES_ON.match(text, following.start):
        return True
    begun = text[part[0].start : part[-1].end].rstrip(",”\"’'")
    return "," not in begun and _SUBORDINATE.match(begun) is not None


def _is_short(part: _Part) -> bool:
    return sum(map(len, part)) < LEAST_CHARS


def _join(text: str, parts: list[Span]) -> tuple[Span, ...]:
    """Put parts together that only white space or "and that" divides."""
    joined = [parts[0]]
    for part in parts[1:]:
        between = text[joined[-1].end : part.start]
        if not between.strip(" \t,.;”\"’'“‘") or between.strip(" ,").lower() in {"and that", "but that"}:
            joined[-1] = Span(joined[-1].start, part.end)
        else:
            joined.append(part)
    return tuple(joined)
