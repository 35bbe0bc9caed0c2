"""What a source goes by: the one cited is the inner link of whatever the citer passes on in that sentence.

Reuters, *citing* tribal sources in Iraq, said ...
The Courier reported, *based on* the leaked ledgers, that ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from reportedly.records.spans import Span
from reportedly.text.noun_phrases import phrase_after

_CITES = re.compile(
    r"(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbe\s)(?<!\bbeen\s)"
    r"\b(?:citing|quoting|based\s+(?:up)?on|on\s+the\s+basis\s+of|relying\s+on|drawing\s+on)(?=\s)",
    re.IGNORECASE,
)
_IS_CITING = re.compile(
    r"cit(?:es|ed|ing)|quot(?:es|ed|ing)|based\s+on|relying\s+on|drawing\s+on", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Cited:
    """Who is cited at `source`, by the words at `cue`."""

    cue: Span
    source: Span


def is_citing(cue: str) -> bool:
    """Say whether a cue only names whom its source goes by."""
    return _IS_CITING.fullmatch(cue.strip()) is not None


def find_cited(text: str, start: int, end: int) -> Iterator[Cited]:
    """Yield who is cited in the sentence `text[start:end]`."""
    every = list(_CITES.finditer(text, start, end))
    for found, following in zip_longest(every, every[1:]):
        phrase = phrase_after(text, found.end(), following.start() if following else end)
        if phrase is not None and any(c.isalpha() for c in phrase.slice(text)):
            yield Cited(Span(*found.span()), phrase)
