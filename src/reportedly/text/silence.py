"""What somebody declined to say is no claim: tells "declined to comment" from "declined the offer"."""

from __future__ import annotations

import re

_REFUSES = re.compile(r"\b(?:declin|refus|would not|wouldn[’']t|won[’']t|will not)", re.IGNORECASE)
_TO_SPEAK = re.compile(
    r"\W*(?:to\s+|be\s+)*(?:comment|say|discuss|confirm|answer|elaborate|respond|reply|speak"
    r"|talk|identify|name"
    r"|disclose|reveal|explain|provide|give|specify|go into|be (?:named|identified|quoted|interviewed))",
    re.IGNORECASE,
)
_IS_SILENT = re.compile(
    r"(?:did(?:\s+not|n[’']t)|has(?:\s+not|n[’']t)|ha(?:d|ve)\s+not|not|never)\s+(?:\w+ly\s+)?(?:yet\s+)?"
    r"(?:respond|repl(?:y|ied)|return|answer|comment)|could\s*(?:n[o’']t"
    r"|not)\s+(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?reached"
    r"|not\s+(?:\w+ly\s+)?(?:available|reachable)|unavailable|unreachable"
    r"|(?:yet|failed|neglected)\s+to\s+(?:respond|reply|return|answer|comment)",
    re.IGNORECASE,
)
_OUTRIGHT = re.compile(
    r"\bno\s+(?:\w+\s+)?comment\b|\bnot\s+(?:be\s+)?commenting\b|\bneither\s+confirm\w*\s+n?or\s+den\w+"
    r"|\brefer(?:s|red|ring)\s+(?:all\s+|any\s+|further\s+)?(?:questions|inquiries|queries"
    r"|requests|calls|comment)\b"
    r"|\bdeclin(?:ed|es|ing)\s+(?:any\s+|further\s+)?comment\b",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    r"(?:it|they|he|she)\s+(?:would|could|can|will)\s+(?:neither\s+confirm\s+n?or\s+deny"
    r"|not\s+(?:confirm\s+or\s+deny|comment|be\s+commenting)|(?:had|have)\s+no\s+comment)",
    re.IGNORECASE,
)
"""Somebody's own word that nothing will be said ("said it *would neither confirm nor deny* the report")."""

_SAYS = re.compile(r"\b(?:say|says|said|saying)\Z", re.IGNORECASE)
_NOTHING = re.compile(r"nothing(?:\s+(?:about|of|on|more|further|else|publicly|yet)\b|\W*\Z)", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:comment|request|quer|inquir|enquir|question|call|e-?mail|message|letter)", re.IGNORECASE
)


def is_silence(cue: str, content: str) -> bool:
    """Say whether cue and content together report that somebody would not speak or did not answer."""
    together = f"{cue} {content}"
    outright, silent = _OUTRIGHT.search(together), _IS_SILENT.search(together)
    if outright is not None and outright.start() <= len(cue) + 2:
        return True
    if silent is not None and silent.start() <= len(cue) and _ASKED.search(together):
        return True
    if _OF_ITSELF.match(content) or (_SAYS.search(cue) and _NOTHING.match(content)):
        return True
    refuses = _REFUSES.search(cue)
    if refuses is None:
        return False
    rest = together[refuses.end() :]
    return _TO_SPEAK.match(rest.lstrip("abcdefghijklmnopqrstuvwxyz")) is not None
