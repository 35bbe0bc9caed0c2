"""What looks like a saying and says nothing: denied, supposed, named, called up.

*did not mention* the plan; *if* the mill *says* so; a union *called* the Harbour Guild; she *called* a
meeting; in *a statement* that was longer than the first
"""

from __future__ import annotations

import re

from reportedly.records.attribution import Attribution
from reportedly.text.reporting import is_reporting_noun

_NOT = r"(?:did|does|do|has|have|had)(?:\s+not|n[o’']t)\s+(?:\w+ly\s+)?(?:yet\s+)?"
_SAY = (
    r"sa(?:y|id)|mention|elaborate|specif|cite|give|given|provide|name|identif|disclose|reveal|explain|confirm"
    r"|admit|acknowledge|announce|state|indicate|threaten"
)
_NOT_SAID = re.compile(rf"\b{_NOT}(?:{_SAY})", re.IGNORECASE)
_YET_TO = re.compile(r"\b(?:has|have|had|is|are|was|were)\s+(?:yet|still)\s+to\b", re.IGNORECASE)
_NOT_DENIED = re.compile(
    r"\b(?:(?:did|does|do|has|have|had)(?:\s+not|n[o’']t)\s+(?:\w+ly\s+)?(?:den(?:y|ied)|dispute)"
    r"|confirm\w*\s+n?or\s+den\w+)",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\b(?:as\s+)?(?:according\s+to|per)\Z", re.IGNORECASE)
_MEASURE = re.compile(
    r"(?:.*\s)?(?:abilit(?:y|ies)|circumstances|conditions|constitution|custom|customs|law|laws|means|merit|needs?"
    r"|norms|plans?|polic(?:y|ies)|preferences?|principles?|procedures?|protocols?|requirements?|rules?|schedule|size"
    r"|standards?|taste|tastes|terms|traditions?|usual|will|wishes)(?:\s+(?:of|in|for)\s.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""What something is done by, no source ("distributed according to *certain standards*")."""

_IF = re.compile(r"\b(?:if|unless|whether)\s+\Z", re.IGNORECASE)
LONGEST_IF_CHARS = 12

_NAMES = re.compile(
    r"(?:(?:also|now|then)\s+)?(?:called|named|dubbed|titled|entitled|nicknamed)", re.IGNORECASE
)
_NAME = re.compile(r"(?:(?:[A-Z][\w’'&.-]*|the|of|for|and|&)(?:\s+|\Z))+")
_MEETING = re.compile(
    r"(?:an?|the)\s+(?:\w+\s+){0,2}(?:meeting|session|conference|summit|election|vote|strike)\b"
)
_RELATIVE_CLAUSE = re.compile(r"(?:that|which|who)\s+(?:was|were|is|are|has|had|have|will|would|could|may)\b")


def says_nothing(text: str, attribution: Attribution) -> bool:
    """Say whether the words of an attribution pass no statement on, though their verb could."""
    cue = " ".join(span.slice(text) for span in attribution.cue)
    first = attribution.content[0]
    if _NOT_SAID.search(cue) or _YET_TO.search(cue) or _NOT_DENIED.search(cue):
        return True
    if _is_supposed(text, attribution) or _is_measured(text, attribution, cue):
        return True
    if _NAMES.fullmatch(cue):
        return bool(_NAME.fullmatch(first.slice(text)) or _MEETING.match(text, first.start, first.end))
    return is_reporting_noun(cue) and _RELATIVE_CLAUSE.match(text, first.start, first.end) is not None


def _is_measured(text: str, attribution: Attribution, cue: str) -> bool:
    """Say whether "according to" names a standard that is kept."""
    if _ACCORDING.search(cue) is None or len(attribution.source) != 1:
        return False
    return _MEASURE.fullmatch(attribution.source[0].slice(text)) is not None


def _is_supposed(text: str, attribution: Attribution) -> bool:
    """Say whether the saying stands after "if"."""
    start = min((span.start for span in (*attribution.source, *attribution.cue)), default=0)
    return _IF.search(text, max(0, start - LONGEST_IF_CHARS), start) is not None
