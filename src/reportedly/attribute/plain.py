"""Attributions of the plainest form inside a content, which the tagger passed over.

*The patient claims* to have seen it; *letters showing* that it was sold; *he had denied* taking it. Subject,
verb of saying, clause: nothing stands between them but an adverb or whom it was told to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.attribute.statement_words import NOBODY
from reportedly.records.spans import Span
from reportedly.text.noun_phrases import phrase_before
from reportedly.text.phrase_tokens import is_verb, tokenise
from reportedly.text.sentences import find_sentences

LEAST_CONTENT_CHARS = 12
LONGEST_SUBJECT_CHARS = 200
"""Within so much of a content its verb is sought."""

FARTHEST_CHARS = 120
"""How far into its sentence a subject may begin."""

_BEFORE_VERB = r"(?:(?:has|have|had|also|later|now|today|flatly|repeatedly|previously|reportedly)\s+){0,2}"
_VERB = (
    r"(?:said|says|say|claims?|claimed|told|tells|denied|denies|confirmed|confirms|announced|insisted|insists"
    r"|alleged|alleges|admitted|acknowledged|stated|argued|argues|maintained|maintains|revealed|warned|warns"
    r"|declared|contends|contended|testified|concluded)"
)
_PARTICIPLE = (
    r"(?:claiming|saying|stating|alleging|warning|insisting|showing|suggesting|indicating|revealing"
    r"|confirming)"
)
_SUBJECT = r"(?:he|she|it|they|there|we|the|an?|this|these|no|his|her|its|their|[A-Z]\w+)\b"
_CLAUSE = rf"(?:\s+(?:that\s+)?(?={_SUBJECT})|\s+that\s+|\s+(?=to\s+(?:have|be|know|own)\b))"
_SAYS = re.compile(
    r"(?<=[\w’'”\",)]\s)"
    rf"(?:(?P<cue>{_BEFORE_VERB}{_VERB}){_CLAUSE}"
    r"|(?P<denied>(?:(?:has|have|had|also)\s+)?denied)\s+(?=\w+ing\b)"
    rf"|(?P<participle>{_PARTICIPLE})\s+that\s+)"
)
_NOT_A_VERB = re.compile(
    r"\b(?:the|an?|these|those|this|that|any|such|of|to|by|his|her|their|its|in|no|all)\s\Z", re.IGNORECASE
)
"""What stands before a noun that looks like one of the verbs ("*the* claims")."""

_SAYS_BY_ITSELF = re.compile(
    r"\b(?:reports?|documents?|letters?|memos?|cables?|e-?mails?|messages?|statements?|posts?|tweets?|videos?"
    r"|tapes?|recordings?|transcripts?|filings?|files|notes?|papers?|articles?|stories|story|records?|texts?"
    r"|leaks?|sources?|officials?|witnesses)\Z",
    re.IGNORECASE,
)
"""Whose participle is a saying of their own: "a letter *claiming* that", not "the man claiming that"."""

_TOLD = re.compile(r"\b(?:told|tells)\Z")
_TO_WHOM = re.compile(
    r"(?:the\s+)?(?:[\w.’'-]+\s+){1,4}?(?:that\s+)?(?=(?:he|she|it|they|there|we|his|her|their)\b|that\s)"
)
_NOT_A_SUBJECT = (NOBODY - {"one"}) | {"who", "which", "it", "and"}


@dataclass(frozen=True, slots=True)
class Plain:
    """Who says it, by what words, and what: spans of the text that was read."""

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
    cue = Span(*next(found.span(name) for name in ("cue", "denied", "participle") if found[name]))
    if _NOT_A_VERB.search(text, max(first, cue.start - 8), cue.start):
        return None
    start = found.end()
    if _TOLD.search(text, cue.start, cue.end):
        whom = _TO_WHOM.match(text, cue.end + 1, last)
        if whom is None:
            return None
        start = max(start, whom.end())
    subject = phrase_before(text, cue.start, first)
    if subject is None or last - start < LEAST_CONTENT_CHARS:
        return None
    words = subject.slice(text)
    if words.lower() in _NOT_A_SUBJECT or (found["participle"] and not _SAYS_BY_ITSELF.search(words)):
        return None
    content = Span(start, start + len(text[start:last].rstrip(" .,;:”\"’'")))
    return Plain(subject, cue, content) if found["denied"] or _has_verb(text, content) else None


def _has_verb(text: str, content: Span) -> bool:
    """Say whether a clause follows, and not only what somebody "announced"."""
    if text.startswith("to ", content.start):
        return True
    tokens = list(tokenise(text, content.start, min(content.end, content.start + LONGEST_SUBJECT_CHARS)))
    return any(is_verb(tokens, i) for i in range(len(tokens)))
