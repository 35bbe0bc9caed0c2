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

LEAST_CHARS = 12
"""A part shorter than this says nothing by itself: "No." """

_AND_THAT = re.compile(r",?\s+(?:and|but)\s+(?=that\s+(?!(?:is|was|would|has|had|will|can|could|means)\b))")


def divide(text: str, delivery: Delivery, meaning_of: Callable[[Delivery], object]) -> list[Delivery]:
    """Return the delivery in as many as have different meanings, neighbours with the same meaning together."""
    parts = _parts(text, delivery.content)
    if len(parts) < 2:
        return [delivery]
    runs: list[tuple[list[Span], object]] = []
    for part in parts:
        meaning = meaning_of(replace(delivery, content=(part,)))
        if runs and runs[-1][1] == meaning:
            runs[-1][0].append(part)
        else:
            runs.append(([part], meaning))
    if len(runs) < 2:
        return [delivery]
    return [replace(delivery, content=_join(text, run)) for run, _ in runs]


def _parts(text: str, content: tuple[Span, ...]) -> list[Span]:
    """Return the sentences of a content, and what it coordinates with "and that"."""
    parts: list[Span] = []
    for piece in content:
        for start, end in find_sentences(text, piece.start, piece.end):
            at = start
            for found in _AND_THAT.finditer(text, start, end):
                parts.append(Span(at, found.start()))
                at = found.end()
            parts.append(Span(at, end))
    trimmed = [s for part in parts for s in trim_content(text, (part,))]
    return [part for part in trimmed if len(part) >= LEAST_CHARS]


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
