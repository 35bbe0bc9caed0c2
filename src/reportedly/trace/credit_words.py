"""The words by which a report says that it has something from another outlet, read around its name."""

from __future__ import annotations

import re

from reportedly.records.copying import CreditKind

LONGEST_CHARS = 60
"""How far from the name the words may stand."""

_FIRST_BEFORE = re.compile(
    r"\b(?:first\s+(?:reported|published|revealed|disclosed|broken|seen|spotted)"
    r"|originally\s+(?:reported|published|appeared))\s+(?:\w+\s+){0,2}?(?:by|in|on|at)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_FIRST_AFTER = re.compile(
    r"[’'s]{0,2}\s*,?\s*(?:which\s+|who\s+)?(?:was\s+(?:the\s+)?first\s+to\s+(?:report|reveal|publish|break)"
    r"|first\s+(?:reported|published|revealed|broke|spotted)|broke\s+the\s+(?:news|story)|exclusively\s+reported)\b",
    re.IGNORECASE,
)
_TOLD_BEFORE = re.compile(
    r"\b(?:told|tells|telling|spoke\s+(?:to|with)|speaking\s+(?:to|with|on)|spoken\s+to|talk(?:ed|ing)\s+(?:to|with)"
    r"|(?:interview|conversation|chat)\s+(?:with|on|in|to|given\s+to)|interview\s+\w+\s+(?:to|with)|interviewed\s+by"
    r"|(?:statement|email|e-mail|comment)s?\s+to|said\s+to|confirmed\s+to|appear(?:ed|ing|ance)\s+on)"
    r"\s+(?:the\s+|an?\s+)?(?:[\w.’'-]+\s+){0,4}?\Z",
    re.IGNORECASE,
)
_CITED_BEFORE = re.compile(
    r"\b(?:according\s+to|citing|cites|cited\s+(?:by|in)|quoting|quoted\s+(?:as\s+saying\s+)?(?:by|in)|via|per|source:|h/t|hat\s+tip"
    r"|(?:reported|reports|report|revealed|published|printed|posted|obtained|broadcast|aired|seen|claims?|story|article"
    r"|piece|footage|video|documents?|interview)(?:\s+\w+){0,2}\s+(?:by|in|from|on|at)|as\s+reported\s+by"
    r"|(?:appeared|wrote|writing)\s+(?:in|on|for|at))\s+(?:the\s+|an?\s+)?(?:[\w.’'-]+\s+){0,4}?\Z",
    re.IGNORECASE,
)
_CITED_AFTER = re.compile(
    r"(?:[’']s?)?\)?(?:\s*,?\s*(?:which|who)\b)?\s*,?\s*(?:[\w]+ly\s+|has\s+|have\s+|had\s+|also\s+|first\s+|later\s+|is\s+|are\s+)*"
    r"(?:report(?:s|ed|ing)?|said|says|writes|wrote|claim(?:s|ed)|reveal(?:s|ed)|quot(?:es|ed)|cit(?:es|ed|ing)"
    r"|not(?:es|ed)|publish(?:es|ed)|learn(?:s|ed|t)|obtain(?:s|ed)|describ(?:es|ed)|add(?:s|ed)|explain(?:s|ed)"
    r"|confirm(?:s|ed)|post(?:s|ed)|broadcast|air(?:s|ed)|stat(?:es|ed)|spoke|understands|nam(?:es|ed)|identif(?:ies|ied)"
    r"|story|article|report|reporter|exclusive|interview|investigation|correspondent)\b",
    re.IGNORECASE,
)
_END = re.compile(r"(?<!\b[A-Z])[.!?]\s|\n")


def read_credit(text: str, start: int, end: int) -> tuple[CreditKind, str] | None:
    """The kind of credit that the outlet named at `text[start:end]` gets there, and the words of it.

    None where the outlet is only spoken of.
    """
    before = text[max(0, start - LONGEST_CHARS) : start]
    breaks = list(_END.finditer(before))
    before = before[breaks[-1].end() :] if breaks else before
    after = text[end : end + LONGEST_CHARS]
    if _FIRST_BEFORE.search(before) or _FIRST_AFTER.match(after):
        return CreditKind.FIRST_REPORTED_BY, "first reported by"
    if _TOLD_BEFORE.search(before):
        return CreditKind.TOLD, "told"
    if _CITED_BEFORE.search(before) or _CITED_AFTER.match(after):
        return CreditKind.ACCORDING_TO, "according to"
    return None
