"""Statements named inside the statement about them: "denied claims by the ministry that ...".

Two contents hang on such words: who denies it, and whose claim it was.

    The mill denied *claims by the ministry* that the river was poisoned.
    *Earlier reports claiming* that she had resigned have been denied by the palace.
    The board rejected *any suggestion* that it had known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.records.spans import Span
from reportedly.text.noun_phrases import phrase_after

_NOUN = (
    r"(?:claims?|reports?|allegations?|accusations?|suggestions?|assertions?|rumou?rs?|statements?|speculation"
    r"|charges?|contentions?|insinuations?)"
)
_BEFORE = r"(?:[\w’'-]+\s+){0,3}?"
_STATEMENT = re.compile(
    rf"(?P<named>{_BEFORE}(?P<noun>{_NOUN}))(?:\s+(?P<how>by|from|in|on|made\s+by)\s+(?P<by>[^,;.“”\"]{{2,60}}?))?"
    r"\s+(?:(?P<saying>claiming|saying|alleging|suggesting|stating)\s+(?P<that>that\s+)?|that\s+(?!suggest|claim|said|alleg)"
    r"|(?:which|that)\s+(?:had\s+|have\s+)?(?P<finite>suggested|claimed|said|alleged|stated)\s+(?:that\s+)?)",
    re.IGNORECASE,
)
_OF = re.compile(rf"(?P<named>{_BEFORE}(?P<noun>{_NOUN}))\s+(?P<of>of)\s+", re.IGNORECASE)
_PASSIVE = re.compile(
    rf"(?P<named>{_BEFORE}(?P<noun>{_NOUN}))\s+(?:(?P<saying>claiming|saying|alleging|suggesting)\s+)?(?P<that>that|of)\s+"
    r"(?P<content>[^;.“”\"]{10,300}?),?\s+"
    r"(?P<cue>(?:has|have|had|was|were|is|are)\s+(?:(?:now|since|also|already|later|been|being|flatly|strongly|quickly)\s+){0,3}"
    r"(?:denied|refuted|rejected|dismissed|disputed|rebutted|debunked|confirmed|contradicted|questioned))"
    r"(?:\s+as\s+[“\"][^”\"]{1,60}[”\"](?:\s+and\s+[“\"][^”\"]{1,60}[”\"])?)?\s+by\s+",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject|dismiss|refut|disput|rebuff|rebut|contradict|scoff)", re.IGNORECASE
)
_CLAIM_NOUN = re.compile(rf"\b{_NOUN}\b", re.IGNORECASE)
_REPORTS = re.compile(r"(?:reports?|rumou?rs?|speculation)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TakenUp:
    """`content`: what was stated; `source`, `cue`: by whom and by what word (None: by nobody named, no word)."""

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
    return _DENIES.search(text, cue.start, cue.end) is not None


def names_a_claim(text: str, cue: Span) -> bool:
    """Say whether a cue is a noun such as "claims" or "a report"."""
    return _CLAIM_NOUN.search(text, cue.start, cue.end) is not None


def start_of_object(text: str, cue: Span) -> int:
    """Return where the words after a denying verb begin ("has denied |claims"), the cue's end where none do."""
    found = _DENIES.search(text, cue.start, cue.end)
    at = found.end() if found else cue.end
    while at < cue.end and not text[at].isspace():
        at += 1
    while at < len(text) and text[at].isspace():
        at += 1
    return min(at, cue.end) if at >= cue.end else at


def find_statement(text: str, start: int, end: int) -> TakenUp | None:
    """Read a content that begins with a named statement; None where it does not."""
    found = _STATEMENT.match(text, start, end)
    if found is not None:
        content = Span(found.end(), end)
        by = _by(text, found) if found["by"] else None
        return _make(text, found, content, by)
    found = _OF.match(text, start, end)
    if found is not None and end - found.end() > 15:
        return _make(text, found, Span(found.end(), end), None)
    return None


def find_refuted(text: str, start: int, end: int) -> Refuted | None:
    """Read a sentence whose subject is a statement that somebody denied; None where there is none."""
    found = _PASSIVE.search(text, start, end)
    if found is None:
        return None
    by = phrase_after(text, found.end(), end)
    if by is None:
        return None
    content = Span(*found.span("content"))
    statement = _make(text, found, content, None)
    return None if statement is None else Refuted(statement, by, Span(*found.span("cue")))


def _by(text: str, found: re.Match[str]) -> Span:
    return Span(found.start("by"), found.start("by") + len(found["by"].rstrip()))


def _make(text: str, found: re.Match[str], content: Span, by: Span | None) -> TakenUp | None:
    if len(content) < 3:
        return None
    groups = found.groupdict()
    noun = Span(*found.span("noun"))
    if by is not None:
        return TakenUp(content, by, noun)
    name = next((n for n in ("saying", "finite") if groups.get(n)), None)
    saying = None if name is None else Span(*found.span(name))
    if _REPORTS.match(text, noun.start, noun.end):
        return TakenUp(content, Span(*found.span("named")), saying)
    return TakenUp(content, None, noun)
