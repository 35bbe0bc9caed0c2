"""Attributions of the plainest form inside a content, which the tagger passed over: "the patient claims to have ...".

Subject, verb of saying, clause: nothing stands between them but an adverb or whom it was told to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.records.spans import Span
from reportedly.text.noun_phrases import phrase_before
from reportedly.text.sentences import find_sentences

_VERB = (
    r"(?:(?:has|have|had|also|later|now|today|flatly|repeatedly|previously|reportedly)\s+){0,2}"
    r"(?:said|says|say|claims?|claimed|told|tells|denied|denies|confirmed|confirms|announced|insisted|insists|alleged"
    r"|alleges|admitted|acknowledged|stated|argued|argues|maintained|maintains|revealed|warned|warns|declared|contends"
    r"|contended|testified|concluded)"
)
_PARTICIPLE = r"(?:claiming|saying|stating|alleging|warning|insisting|showing|suggesting|indicating|revealing|confirming)"
_CLAUSE = (
    r"(?:\s+(?:that\s+)?(?=(?:he|she|it|they|there|we|the|an?|this|these|no|his|her|its|their|[A-Z]\w+)\b)"
    r"|\s+that\s+|\s+(?=to\s+(?:have|be|know|own)\b))"
)
_SAYS = re.compile(
    rf"(?<=[\w’'”\",)]\s)(?:(?P<cue>{_VERB})(?P<clause>{_CLAUSE})|(?P<denied>(?:(?:has|have|had|also)\s+)?denied)\s+(?=\w+ing\b)"
    rf"|(?P<participle>{_PARTICIPLE})\s+that\s+)"
)
_NOT_A_SUBJECT = re.compile(
    r"\b(?:the|an?|these|those|this|that|any|such|of|to|by|his|her|their|its|in|no|all)\s\Z", re.IGNORECASE
)
_DOCUMENT = re.compile(
    r"\b(?:reports?|documents?|letters?|memos?|cables?|e-?mails?|messages?|statements?|posts?|tweets?|videos?|tapes?|recordings?"
    r"|transcripts?|filings?|files|notes?|papers?|articles?|stories|story|records?|texts?|leaks?|sources?|officials?|witnesses)\Z",
    re.IGNORECASE,
)
_TO_WHOM = re.compile(
    r"(?:the\s+)?(?:[\w.’'-]+\s+){1,4}?(?:that\s+)?(?=(?:he|she|it|they|there|we|his|her|their)\b|that\s)"
)
_TOLD = re.compile(r"\b(?:told|tells)\Z")
_NOBODY = frozenset({"i", "we", "who", "which", "that", "it", "and", "this", "what"})
LEAST_CONTENT_CHARS = 12
FARTHEST_CHARS = 120
"""How far into its sentence a subject may begin."""


@dataclass(frozen=True, slots=True)
class Plain:
    source: Span
    cue: Span
    content: Span


def find_plain(text: str, start: int, end: int) -> Iterator[Plain]:
    """Yield at most one attribution a sentence of `text[start:end]`."""
    for first, last in find_sentences(text, start, end):
        for found in _SAYS.finditer(text, first, min(last, first + FARTHEST_CHARS)):
            plain = _read(text, found, first, last)
            if plain is not None:
                yield plain
                break


def _read(text: str, found: re.Match[str], first: int, last: int) -> Plain | None:
    name = found.lastgroup if found.lastgroup != "clause" else "cue"
    assert name is not None
    cue = Span(*found.span(name))
    if _NOT_A_SUBJECT.search(text, max(first, cue.start - 8), cue.start):
        return None
    at = found.end()
    if _TOLD.search(text, cue.start, cue.end):
        whom = _TO_WHOM.match(text, cue.end + 1, last)
        if whom is None:
            return None
        at = max(at, whom.end())
    subject = phrase_before(text, cue.start, first)
    if subject is None or last - at < LEAST_CONTENT_CHARS or subject.slice(text).lower() in _NOBODY:
        return None
    if name == "participle" and not _DOCUMENT.search(subject.slice(text)):
        return None
    tail = len(text[at:last]) - len(text[at:last].rstrip(" .,;:”\"’'"))
    return Plain(subject, cue, Span(at, last - tail))
