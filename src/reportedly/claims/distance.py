"""Distance: words by which the reporter leaves the choice of a word to somebody else.

Scare quotes (one to four words inside a content), "so-called" and its like, "what he described as".
"""

from __future__ import annotations

import re

from reportedly.claims.cues import cue_pattern
from reportedly.records.delivery import Delivery
from reportedly.records.spans import Span, merge_spans

SCARE_QUOTE_WORDS = 4
"""No scare quote is longer: beyond, words are quoted for what they say. *From:* reading reports."""

_QUOTED = re.compile(
    r"“(?P<curly>[^“”\n]{1,60})”|(?<![\w\"])\"(?P<straight>[^\"\s][^\"\n]{0,58})\"(?!\w)"
    r"|(?<![\w’'])[‘'](?P<single>[^‘’'\s][^‘’'\n]{0,58})[’'](?!\w)"
)
_DESCRIBED = re.compile(
    r"\bwhat\s+(?:[\w.’'-]+\s+){1,6}?(?:described\s+as|describes\s+as|called|calls|termed|termed\s+as|dubbed|labell?ed"
    r"|characteri[sz]ed\s+as|referred\s+to\s+as|said\s+(?:was|were|is|are))\b",
    re.IGNORECASE,
)
_DUE = re.compile(r"\s+to\b")
"""After "supposed" it makes another word ("supposed to hold")."""

_SPEECH_END = re.compile(r"[.!?]\Z")


def find_distance(text: str, delivery: Delivery) -> tuple[Span, ...]:
    """The words that keep distance inside the content, in order."""
    found = []
    for piece in delivery.content:
        found += _scare_quotes(text, piece)
        for pattern in (cue_pattern("distance", "words"), _DESCRIBED):
            found += [
                Span(*m.span())
                for m in pattern.finditer(text, piece.start, piece.end)
                if not _DUE.match(text, m.end())
            ]
    return merge_spans(found)


def _scare_quotes(text: str, piece: Span) -> list[Span]:
    """Short quotations that are neither the whole piece nor a title."""
    found = []
    for m in _QUOTED.finditer(text, piece.start, piece.end):
        said = m.group(m.lastgroup or 0)
        words = said.split()
        is_title = len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3)
        is_whole = m.start() <= piece.start + 1 and m.end() >= piece.end - 1
        if len(words) <= SCARE_QUOTE_WORDS and not is_whole and not is_title and not _SPEECH_END.search(said):
            found.append(Span(*m.span()))
    return found
