"""Whose act a predicate is: its subject, the one that a pronoun or an ellipsis takes up, a speaker."""

from __future__ import annotations

import re

from reportedly.records.spans import Span
from reportedly.text.noun_phrases import antecedent_before, phrase_after, phrase_before
from reportedly.text.phrase_tokens import is_verb, tokenise
from reportedly.text.quotes import find_quoted_passages

_FILLERS = (
    r"(?:\s*,[^,.;]{1,40},)?(?:\s+(?:also|has|have|had|would|did|could|in\s+turn|so\s+far|\w+ly"
    r"|then|later|still))*\s*"
)
_RELATIVE = re.compile(rf"\b(who|which|that)\b{_FILLERS}\Z", re.IGNORECASE)
_ELLIPSIS = re.compile(
    r"(?:(?:\b(?:and|but|or|then|yet)\b|,)(?:\s+(?:also|has|have|had|then|later|again|still"
    r"|otherwise|so\s+far|\w+ly))*"
    r"|\b(?:while|before|after|when|by)\b(?:\s+\w+ly)?)\s*\Z",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:said|says|saying|say|stated|added|cautioned|warned|noted|stressed|told\s+[^,.;“\"]{2,40}?)(?:\s+(?:on\s+)?\w+day"
    r"|\s+in\s+(?:a|an)\s+[\w-]+)?"
    r"(?:\s+that)?\s+\Z",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:it|he|she|they|the\s+(?:agency|company|department|office|ministry|firm|government"
    r"|organi[sz]ation|group|bureau|state))\Z",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\W*(?:while|although|though|when|after|as|if|because|since|before|asked|reached"
    r"|contacted|pressed|in|on|at|according)\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:said|says|told|added|adding|wrote|tweeted|replied|responded|stated|answered)\b", re.IGNORECASE
)

LOOK_BACK_CHARS = 160
"""Between a quotation and the words that name who speaks."""


def find_subject(text: str, sentence: tuple[int, int], at: int, *, shares: bool = False) -> Span | None:
    """Return the words that name whose act the predicate at `at` is; None where the sentence names nobody.

    A relative pronoun gives its antecedent, a verb that shares its subject (“and declined”) the subject of
    the verb before, and “said it would not comment” whoever said so. `shares`: the predicate is a
    participle, which has no subject of its own (“, declining to comment”).
    """
    floor = sentence[0]
    before = text[max(floor, at - LOOK_BACK_CHARS) : at]
    relative = _RELATIVE.search(before)
    if relative is not None:
        pronoun = at - len(before) + relative.start()
        found = antecedent_before(text, pronoun, floor)
        if found is not None or relative.group(1).lower() != "that":
            return found
    ellipsis = _ELLIPSIS.search(before)
    if ellipsis is not None or shares:
        comma = ellipsis is not None and ellipsis.group().startswith(",") and not shares
        if comma and not re.match(r",\s*(?:and|but|or|then|yet)\b", ellipsis.group() if ellipsis else ""):
            aside = phrase_before(text, at, floor)
            if aside is not None:
                return aside
        return _first_subject(text, floor, at)
    subject = phrase_before(text, at, floor)
    if subject is None:
        return None
    if _PRONOUN.match(subject.slice(text)):
        said = _REPORTED.search(text[max(floor, subject.start - LOOK_BACK_CHARS) : subject.start])
        if said is not None:
            return _sayer(text, floor, subject.start - len(said.group())) or subject
    return subject


def _sayer(text: str, floor: int, verb: int) -> Span | None:
    """Whoever the verb at `verb` belongs to."""
    before = text[max(floor, verb - LOOK_BACK_CHARS) : verb]
    relative = _RELATIVE.search(before)
    if relative is not None:
        return antecedent_before(text, verb - len(before) + relative.start(), floor)
    return phrase_before(text, verb, floor)


def _first_subject(text: str, floor: int, at: int) -> Span | None:
    """The subject of the first main verb before `at`, quotations and a fronted clause left out."""
    fronted = _SUBORDINATE.match(text, floor, at)
    if fronted is not None:
        comma = text.find(",", fronted.end(), at - 2)
        floor = comma + 1 if comma >= 0 else floor
    quoted = [
        piece
        for passage in find_quoted_passages(text, [(floor, at)])
        for piece in passage.pieces
        if passage.closed
    ]
    tokens = list(tokenise(text, floor, at))
    for i, token in enumerate(tokens):
        if not is_verb(tokens, i) or any(start <= token.start < end for start, end in quoted):
            continue
        subject = phrase_before(text, token.start, floor)
        if subject is None and _SAID.match(token.word):
            subject = phrase_after(text, token.end, at)
        if subject is not None:
            return subject
    return None


def find_speaker(text: str, sentence: tuple[int, int], at: int) -> Span | None:
    """Return the words that name who says the quotation around `at`; None where there is none."""
    quotation = _quotation_at(text, sentence, at)
    if quotation is None:
        return None
    said = _SAID.search(text, quotation.end, min(sentence[1], quotation.end + LOOK_BACK_CHARS))
    if said is not None and text[quotation.end - 2 : quotation.end - 1] in {",", "?", "!"}:
        between = text[quotation.end : said.start()].strip()
        if between:
            return phrase_before(text, said.start(), quotation.end)
        return phrase_after(text, said.end(), sentence[1])
    earlier = list(_SAID.finditer(text, max(sentence[0], quotation.start - LOOK_BACK_CHARS), quotation.start))
    return phrase_before(text, earlier[-1].start(), sentence[0]) if earlier else None


def is_quoted(text: str, sentence: tuple[int, int], at: int) -> bool:
    """Say whether `at` lies in a quotation of the sentence."""
    return _quotation_at(text, sentence, at) is not None


def _quotation_at(text: str, sentence: tuple[int, int], at: int) -> Span | None:
    for passage in find_quoted_passages(text, [sentence]):
        for start, end in passage.pieces:
            if start <= at < end:
                return Span(start, end)
    return None
