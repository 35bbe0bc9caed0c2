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
from reportedly.wordlists.outlets import load_outlets

_TOLD = r"(?:told|telling|tells|tell|informed|assured|informing)\b(?!\s+(?:by|of|about)\b)"
_SENT = r"e-?mail|emailed\s+statement|statements?|letter|comments?|remarks?|message|call|article"
_SPOKE = (
    r"(?:interview|interviews|conversation)\s+(?:\w+\s+){0,2}(?:with|to|for|by)\b"
    rf"|(?:{_SENT})\s+(?:sent\s+)?to\b"
    r"|(?:speaking|spoke|talking|talked)\s+(?:\w+\s+)?(?:to|with)\b"
    r"|(?:in\s+)?(?:comments|remarks)\s+(?:carried|published|quoted|reported)\s+by\b"
)
_TOLD_OR_SPOKE_TO = re.compile(rf"\b(?:{_TOLD}|{_SPOKE})\s*", re.IGNORECASE)
_SPOKE_TO = re.compile(rf"\b(?:{_SPOKE})\s*", re.IGNORECASE)

_NEXT_WORD = (
    r"that|on|in|during|last|this|yesterday|today|at|by|after|before|via|when|as|while|because|about|under|from"
    r"|he|she|it|they|there|how|why|what|whether|if|and\s+(?:that|said|added)|late|earlier"
)
_STOP = re.compile(rf"\s+(?:{_NEXT_WORD}|{WEEKDAY})\b|\s*[,;:()“”\"—]|\s+[‘'–-]|\s*[.!?](?=\s|\Z)|\s*\n")
"""What ends the name of the one who was told something."""

_POSSESSIVE = re.compile(r"(?P<outlet>[^’']+)(?:[’']s|(?<=s)[’'])\s+(?=\S)", re.IGNORECASE)
"""The outlet of a programme or reporter: "CNN's Ana Ruiz", "CBS' Face the Nation"."""

_TITLE = re.compile(r"The\s+(?!Hague\b)[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?")
"""A name whose article has a capital inside a sentence: newspapers and sites are written so."""

_CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?:-(?:TV|FM|AM))?")
"""A broadcaster in the United States. *From:* 47 CFR 73.3550: call signs begin with K or W."""

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
        outlet = _read_outlet(text[at:last])
        if outlet is not None:
            return Span(at, at + len(outlet))
    return None


def _read_outlet(words: str) -> str | None:
    """Return the outlet that words begin with, which follow "told": a name may be followed by other words."""
    if _may_be_outlet(words):
        return words
    owner = _POSSESSIVE.match(words)
    if owner is not None and _may_be_outlet(owner["outlet"]):
        return owner["outlet"]
    at = words.rfind(" ")
    while at > 0:
        if is_outlet(words[:at]) and any(c.isupper() for c in words[:at]):
            return words[:at]
        at = words.rfind(" ", 0, at)
    return None


def _may_be_outlet(words: str) -> bool:
    """Say whether words name an outlet when they name who was told: "ABC" does, and "The Undefeated"."""
    if is_outlet(words) or _TITLE.fullmatch(words) or _CALL_SIGN.fullmatch(words):
        return True
    return words.isupper() and len(load_outlets().candidates(words)) > 0
