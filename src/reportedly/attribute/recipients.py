"""The outlet that a source spoke to: a link of the chain, nearer to the reader than the source.

US officials told *The New York Times* that ...
..., he said in an interview with *CNN*.
Speaking to *The Independent*, an official said ...
"""

from __future__ import annotations

import re

from reportedly.attribute.outlets import is_outlet
from reportedly.attribute.statement_words import WEEKDAY
from reportedly.records.spans import Span

_TOLD = r"(?:told|telling|tells|tell|informed|assured|informing)\b(?!\s+(?:by|of|about)\b)"
_SENT = r"e-?mail|emailed\s+statement|statements?|letter|comments?|remarks?|message|call|article"
_SPOKE = (
    r"(?:interview|interviews|conversation)\s+(?:\w+\s+){0,2}(?:with|to|for|by)\b"
    rf"|(?:{_SENT})\s+(?:sent\s+)?to\b"
    r"|(?:speaking|spoke|talking|talked)\s+(?:\w+\s+)?(?:to|with)\b"
    r"|(?:in\s+)?(?:comments|remarks)\s+(?:carried|published|quoted|reported)\s+by\b"
)
_TOLD_OR_SPOKE_TO = re.compile(rf"\b(?:{_TOLD}|{_SPOKE})\s*")
_SPOKE_TO = re.compile(rf"\b(?:{_SPOKE})\s*", re.IGNORECASE)

_NEXT_WORD = (
    r"that|on|in|during|last|this|yesterday|today|at|by|after|before|via|when|as|while|because|about|under|from"
    r"|he|she|it|they|there|how|why|what|whether|if|and\s+(?:that|said|added)|late|earlier"
)
_STOP = re.compile(rf"\s+(?:{_NEXT_WORD}|{WEEKDAY})\b|\s*[,;:()“”\"—]|\s+[‘'–-]|\s*[.!?](?=\s|\Z)|\s*\n")
"""What ends the name of the one who was told something."""

LONGEST_CHARS = 80
"""The name of an outlet with what it is called ("the state broadcaster TRV") is no longer."""


def find_recipient(text: str, start: int, end: int, *, told: bool = True) -> Span | None:
    """Return the outlet that is spoken to in `text[start:end]`, None where none is.

    `told`: whether the words may be "told the Courier", which belong to their own subject, besides "in an
    interview with the Courier".
    """
    for found in (_TOLD_OR_SPOKE_TO if told else _SPOKE_TO).finditer(text, start, end):
        at = found.end()
        limit = min(end, at + LONGEST_CHARS)
        stop = _STOP.search(text, at, limit)
        last = at + len(text[at : stop.start() if stop else limit].rstrip())
        while last > at:
            if is_outlet(text[at:last]):
                return Span(at, last)
            last = text.rfind(" ", at, last)  # a name may be followed by words that are not of it
    return None
