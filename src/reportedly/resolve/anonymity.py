"""What a report says of a source that it does not name: how many, what they are, why they are not named."""

from __future__ import annotations

import re

from reportedly.records.source import Anonymity
from reportedly.records.spans import Span
from reportedly.records.vocabulary import SourceKind
from reportedly.resolve.phrase import Phrase
from reportedly.resolve.phrase_words import NUMBERS
from reportedly.resolve.tokens import word_set
from reportedly.text.sentences import sentence_at

_BARE = word_set(
    """
    person source individual man woman someone somebody
    """
)
_UNNAMED = re.compile(r"\b(?:unnamed|unidentified|anonymous)\s+")
_QUANTITY = re.compile(
    r"(?:(?:the|a|an|one|another|some|several|many|multiple|both|at least|about|more than|nearly"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|of|other|these|those)\s+)+",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"(?:on|under)\s+(?:the\s+)?condition\s+"
    r"(?:of\s+anonymity|(?:that\s+)?(?:he|she|they|it)\s+not\s+be\s+(?:named|identified))"
    r"|(?:asked|asking|requested|wished|wanted|declined|refused|declining)\s+(?:not\s+)?to\s+(?:be|remain)\s+"
    r"(?:named|identified|anonymous|quoted by name)"
    r"|(?:requested|requesting|granted|given|insisted on|sought)\s+anonymity"
    r"|not\s+to\s+be\s+(?:named|identified)|spoke\s+anonymously|speaking\s+anonymously"
)
_BECAUSE = re.compile(
    r",?\s*(?:because\s+(?:of\s+)?|since\s+|as\s+(?=he|she|they|it|the)|due\s+to\s+|citing\s+|out\s+of\s+|for\s+(?=fear)"
    r"|in\s+order\s+to\s+|to\s+(?=discuss|describe|speak|talk|avoid|protect))"
    r"(?P<reason>[^.;\n\"“”]{4,200})"
)
_NOT_ALLOWED = re.compile(
    r"(?:was|were|is|are)\s+(?:not|n['’]t)\s+(?:yet\s+)?(?:authori[sz]ed|permitted|allowed)\s+to\s+[^,.;\n\"“”]{4,120}"
)
_CUE = re.compile(r",?\s+(?:said|says|told|tells|added|adds|wrote|confirmed|denied|noted|explained|warned)\b")
_TALE = re.compile(r"\s*,?\s*\b(?:who|whom|whose|speaking|spoke|asking|requesting)\b.*", re.DOTALL)


def read_anonymity(text: str, phrase: Phrase, kind: SourceKind) -> Anonymity | None:
    """What is said of an unnamed person or group; None of anything else."""
    if kind not in (SourceKind.PERSON, SourceKind.GROUP) or phrase.pronoun is not None:
        return None
    return Anonymity(
        count=_count(phrase, kind), position=_position(phrase), reason=_reason(text, phrase.span)
    )


def _count(phrase: Phrase, kind: SourceKind) -> int | None:
    first = next((w for w in phrase.printed.lower().split()[:4] if w in NUMBERS or w.isdigit()), None)
    if first is not None and (phrase.is_plural or first == "one"):
        return int(first) if first.isdigit() else NUMBERS[first]
    if phrase.article == "both" or phrase.head in ("couple", "pair", "duo"):
        return 2
    return 1 if kind is SourceKind.PERSON and not phrase.is_plural else None


def _position(phrase: Phrase) -> str | None:
    words = _UNNAMED.sub("", phrase.printed.strip(' ,"“”'))
    words = _QUANTITY.sub("", words, count=1) if _QUANTITY.match(words) else words
    words = _TALE.sub("", words).strip(' ,"“”')
    if phrase.head in _BARE:
        noun = re.search(rf"\b(?:{phrase.head}s?|people|men|women)\b", words, re.IGNORECASE)
        if noun is not None and words[: noun.start()].strip():
            return words
        words = words[noun.end() :].strip(" ,") if noun is not None else ""
    return words or None


def _reason(text: str, span: Span) -> str | None:
    """The reason that the sentence gives after the mention."""
    _, end = sentence_at(text, span.start)
    condition = _CONDITION.search(text, span.start, max(end, span.end))
    if condition is not None:
        reason = _BECAUSE.match(text, condition.end(), max(end, span.end))
        if reason is not None:
            return _before_cue(reason["reason"])
    allowed = _NOT_ALLOWED.search(text, span.start, max(end, span.end))
    return _before_cue(allowed.group()) if allowed is not None else None


def _before_cue(words: str) -> str:
    """The words on one line, up to the verb that attributes."""
    return _CUE.split(" ".join(words.split()), maxsplit=1)[0].strip(" ,")
