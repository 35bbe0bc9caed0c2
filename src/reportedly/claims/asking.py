"""Who asked for a comment, and who answered when asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from reportedly.claims.subjects import find_subject
from reportedly.records.spans import Span
from reportedly.text.noun_phrases import phrase_after

MOST_ASKINGS = 3
"""Askings in one sentence that are looked at."""

_PASSIVE = re.compile(
    r"\b(?:asked|contacted|reached(?:\s+out\s+to)?|approached|pressed|questioned|queried"
    r"|called|emailed|interviewed)"
    r"(?:\s+(?:for\s+(?:a\s+)?(?:comment|reaction|response)|about\s+[\w\s’']{2,40}?"
    r"|by\s+(?:phone|telephone|e-?mail)|\w+day))?"
    r"\s+by\s+(?=(?!phone|telephone|e-?mail|text)\S)",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(
    r"((?:the\s+)?(?:(?:[A-Z][\w.&]*|of|the|and)\s+){0,4}[A-Z][\w.&]*"
    r"|the\s+(?:\w+\s+)?(?:paper|newspaper|magazine|network|site|website|agency|outlet"
    r"|broadcaster|channel|publication|news\s+agency))"
    r"(?:[’']s?)\s+(?:\w+\s+){0,3}?(?:requests?|inquir\w+|enquir\w+|quer(?:y|ies)|questions?"
    r"|e-?mails?|calls?|messages?)\b"
)
_MODIFIER = re.compile(
    r"\b(?:an?|the|multiple|several"
    r"|repeated)\s+((?-i:[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3}))\s+(?:requests?|inquir\w+"
    r"|quer(?:y|ies)|questions?)\b"
)
_FROM = re.compile(
    r"\b(?:requests?|inquir\w+|quer(?:y|ies)|questions?|e-?mails?|calls?"
    r"|messages?)\b(?:\s+for\s+(?:\w+\s+)?comment)?\s+(?:from|by)\s+(?=(?:the\s+)?[A-Z])"
)
_TOLD = re.compile(r"\bcomment(?:\s+further|\s+publicly)?\s+to\s+(?=(?:the\s+)?[A-Z])")
_ACTIVE = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:also\s+)?(?:reached\s+out|contacted|asked|approached|emailed"
    r"|requested|sought)"
    r"|(?:reached\s+out|contacted|sought\s+comment)|(?:was"
    r"|were)\s+(?:also\s+)?(?:\w+ly\s+)?(?:unable|not\s+able)\s+to\s+(?:reach|contact)"
    r"|could\s+not\s+(?:\w+ly\s+)?(?:reach|contact))\b"
)
_REQUEST = re.compile(
    r"\b(?:requests?|questions?|inquir\w+|quer(?:y|ies)|e-?mails?|calls?|messages?)\s+(?:for"
    r"|seeking)\s+(?:\w+\s+)?comment|\bcomment\s+to\b"
)
_SPEAKS_FOR_REPORT = re.compile(r"(?:we|i|our)\b", re.IGNORECASE)
_OUR = re.compile(
    r"\b(?:our|my)\s+(?:\w+\s+){0,3}?(?:requests?|inquir\w+|quer(?:y|ies)|questions?|e-?mails?"
    r"|calls?|messages?)\b",
    re.IGNORECASE,
)

_ANSWER = (
    r"(?:said|says|told|replied|responded|answered|explained|insisted|added|denied|confirmed"
    r"|called|acknowledged|argued|suggested)"
)
_FRONTED = re.compile(
    r"(?:(?:when|if|after|repeatedly|later)\s+)*(?:being\s+)?(?:(?:asked|pressed|questioned"
    r"|quizzed|queried)\b|(?:reached|contacted|approached)\s+(?:for\s+(?:a\s+)?comment|by|via"
    r"|on|at)\b"
    r"|in\s+(?:an?\s+)?(?:\w+\s+)?(?:response|answer|reply)\s+to\s+(?:an?\s+"
    r"|the\s+)?(?:[\w’'.]+\s+){0,4}?(?:questions?|quer\w+|inquir\w+"
    r"|requests?\s+for\s+comment)\b"
    r"|(?:responding|replying)\s+to\s+(?:an?\s+|the\s+)?(?:[\w’'.]+\s+){0,4}?(?:questions?"
    r"|quer\w+|inquir\w+|requests?\s+for\s+comment)\b)",
    re.IGNORECASE,
)
_SAYS = re.compile(rf"\b{_ANSWER}\b")
_TRAILING = re.compile(
    rf"\b{_ANSWER}(?:\s[^,.;“”\"]{{1,60}}?)?,?\s+(?:when|after\s+being)\s+(?:asked|pressed"
    r"|questioned|contacted|reached)\b"
)


def find_asker(text: str, sentence: tuple[int, int], span: Span) -> Span | None:
    """Return the words that name who put the question that `span` is the outcome of; None without any."""
    start, end = sentence
    within = _asker_in(text, span.start, span.end) or _asker_in(
        text, span.start, _end_of_request(text, span, end)
    )
    if within is not None:
        return within
    if _OUR.search(text, span.start, span.end):
        return None
    passive = _PASSIVE.search(text, start, end)
    if passive is not None:
        return _outlet_at(text, passive.end(), end)
    for active in islice(_ACTIVE.finditer(text, start, end), MOST_ASKINGS):
        subject = find_subject(text, sentence, active.start())
        if subject is not None and not _SPEAKS_FOR_REPORT.match(subject.slice(text)):
            return subject
    return None


def _end_of_request(text: str, span: Span, end: int) -> int:
    """Where the request ends that stands right behind the outcome (“did not respond on Friday to ...”)."""
    request = _REQUEST.search(text, span.end, min(end, span.end + 80))
    return span.end if request is None else min(end, request.end() + 40)


def _asker_in(text: str, start: int, end: int) -> Span | None:
    """The asker that the words of the outcome name (“the paper’s request”, “reached by X”)."""
    for pattern in (_POSSESSIVE, _MODIFIER):
        found = pattern.search(text, start, end)
        if found is not None:
            return Span(found.start(1), found.end(1))
    for pattern in (_FROM, _TOLD, _PASSIVE):
        found = pattern.search(text, start, end)
        if found is not None:
            return _outlet_at(text, found.end(), end + 60)
    return None


def _outlet_at(text: str, at: int, ceiling: int) -> Span | None:
    phrase = phrase_after(text, at, min(len(text), ceiling))
    if phrase is None or (
        not any(c.isupper() for c in phrase.slice(text)) and not text.startswith("the ", phrase.start)
    ):
        return None
    return phrase


def asked_openings(text: str, sentence: tuple[int, int]) -> Iterator[tuple[Span, Span | None, bool, Span]]:
    """Yield who answered when asked: the party, who asked, whether the report itself did, and the words
    that say so.

    Only an asking in so many words counts: “Asked about the dam, Marr said”, “Marr said when asked”, “In
    response to questions from the Gazette, Marr said”.
    """
    start, end = sentence
    opening = start + (len(text[start:end]) - len(text[start:end].lstrip("“\"‘'- ")))
    fronted = _FRONTED.match(text, opening, end)
    if fronted is not None:
        comma = text.find(",", fronted.end(), end)
        said = _SAYS.search(text, comma, end) if comma >= 0 else None
        party = None if said is None else find_subject(text, (comma + 1, end), said.start())
        if said is not None and party is not None and text[comma + 1 : party.start].strip() == "":
            span = Span(fronted.start(), said.end())
            asker = find_asker(text, sentence, Span(fronted.start(), comma))
            yield party, asker, asker is None and "comment" in text[fronted.start() : comma], span
        return
    for trailing in _TRAILING.finditer(text, start, end):
        party = find_subject(text, sentence, trailing.start())
        if party is None and trailing.group().startswith("said"):
            party = phrase_after(text, trailing.start() + len("said"), end)
        if party is not None:
            span = Span(trailing.start(), trailing.end())
            yield party, find_asker(text, sentence, span), False, span
