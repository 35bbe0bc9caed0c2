"""Statements named inside the statement about them: "denied claims by the ministry that ...".

Two contents hang on such words: who denies it, and whose claim it was.

    The mill denied *claims by the ministry* that the river was poisoned.
    *Earlier reports claiming* that she had resigned have been denied by the palace.
    The board rejected *any suggestion* that it had known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.attribute.statement_words import DENIED, DENIES
from reportedly.records.spans import Span
from reportedly.text.noun_phrases import phrase_after
from reportedly.text.reporting import CLAIM_NOUN

LEAST_OF_CHARS = 15
"""What follows "claims of" is a statement only where it is longer: not "claims of fraud"."""

LEAST_CONTENT_CHARS = 3

_NAMED = rf"(?P<named>(?:[\w’'-]+\s+){{0,3}}?(?P<noun>{CLAIM_NOUN}))"
_BY_WHOM = r"(?:\s+(?:by|from|in|on|made\s+by)\s+(?P<by>[^,;.“”\"]{2,60}?))?"
_SAYING = r"(?P<saying>claiming|saying|alleging|suggesting|stating)\s+(?:that\s+)?"
_THAT = r"that\s+(?!suggest|claim|said|alleg)"
_THAT_SAID = (
    r"(?:which|that)\s+(?:had\s+|have\s+)?(?P<finite>suggested|claimed|said|alleged|stated)\s+(?:that\s+)?"
)
_STATEMENT = re.compile(rf"{_NAMED}{_BY_WHOM}\s+(?:{_SAYING}|{_THAT}|{_THAT_SAID})", re.IGNORECASE)
_STATEMENT_OF = re.compile(rf"{_NAMED}\s+of\s+", re.IGNORECASE)

_ADVERBS = r"(?:(?:now|since|also|already|later|been|being|flatly|strongly|quickly)\s+){0,3}"
_AS = r"(?:\s+as\s+[“\"][^”\"]{1,60}[”\"](?:\s+and\s+[“\"][^”\"]{1,60}[”\"])?)?"
_REFUTED = re.compile(
    rf"(?<![\w’'-]){_NAMED}\s+(?:(?P<saying>claiming|saying|alleging|suggesting)\s+)?(?:that|of)\s+"
    r"(?P<content>[^;.“”\"]{10,300}?),?\s+"
    rf"(?P<cue>(?:has|have|had|was|were|is|are)\s+{_ADVERBS}(?:{DENIED}|confirmed|questioned)){_AS}\s+by\s+",
    re.IGNORECASE,
)
_CLAIM_NOUN = re.compile(rf"\b{CLAIM_NOUN}\b", re.IGNORECASE)
_REPORTS = re.compile(r"(?:reports?|rumou?rs?|speculation)\Z", re.IGNORECASE)
"""Nouns that are a source themselves where nobody else is named."""


@dataclass(frozen=True, slots=True)
class TakenUp:
    """`content`: what was stated; `source`, `cue`: by whom and by what word, None where it is not said."""

    content: Span
    source: Span | None
    cue: Span | None


@dataclass(frozen=True, slots=True)
class Refuted:
    """A statement that is denied, confirmed or disputed by somebody named behind it."""

    statement: TakenUp
    source: Span
    cue: Span


def denies(text: str, cue: Span) -> bool:
    """Say whether the words of a cue deny what they are about."""
    return DENIES.search(text, cue.start, cue.end) is not None


def names_a_claim(text: str, cue: Span) -> bool:
    """Say whether a cue is a noun such as "claims" or "a report"."""
    return _CLAIM_NOUN.search(text, cue.start, cue.end) is not None


def start_of_object(text: str, cue: Span) -> int:
    """Return where in a cue the words after its verb of denying begin ("denied |claims"), else its end."""
    found = DENIES.search(text, cue.start, cue.end)
    at = found.end() if found else cue.end
    while at < cue.end and not text[at].isspace():
        at += 1
    while at < cue.end and text[at].isspace():
        at += 1
    return at


def find_statement(text: str, start: int, end: int) -> TakenUp | None:
    """Read a content that begins with a named statement; None where it does not."""
    found = _STATEMENT.match(text, start, end)
    if found is not None:
        return _take_up(text, found, Span(found.end(), end))
    found = _STATEMENT_OF.match(text, start, end)
    if found is not None and end - found.end() > LEAST_OF_CHARS:
        return _take_up(text, found, Span(found.end(), end))
    return None


def find_refuted(text: str, start: int, end: int) -> Refuted | None:
    """Read a sentence whose subject is a statement that somebody denied; None where there is none."""
    found = _REFUTED.search(text, start, end)
    by = None if found is None else phrase_after(text, found.end(), end)
    if found is None or by is None:
        return None
    statement = _take_up(text, found, Span(*found.span("content")))
    return None if statement is None else Refuted(statement, by, Span(*found.span("cue")))


def _take_up(text: str, found: re.Match[str], content: Span) -> TakenUp | None:
    if len(content) < LEAST_CONTENT_CHARS:
        return None
    groups, noun = found.groupdict(), Span(*found.span("noun"))
    if groups.get("by"):
        start, end = found.span("by")
        return TakenUp(content, Span(start, start + len(text[start:end].rstrip())), noun)
    if not _REPORTS.match(text, noun.start, noun.end):
        return TakenUp(content, None, noun)
    saying = next((Span(*found.span(name)) for name in ("saying", "finite") if groups.get(name)), None)
    return TakenUp(content, Span(*found.span("named")), saying)
