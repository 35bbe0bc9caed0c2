"""Comment outcomes: who was asked, by whom, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.claims.asking import asked_openings, find_asker
from reportedly.claims.comment_words import ASKING, COMMENT_PATTERNS, CONTACTS, TRIGGER, CommentPattern, Place
from reportedly.claims.sentence_pieces import find_sentence_pieces
from reportedly.claims.subjects import find_speaker, find_subject
from reportedly.records.spans import Span
from reportedly.records.vocabulary import Outcome
from reportedly.text.noun_phrases import phrase_after, split_coordination

_NO_PARTY = re.compile(
    r"(?:(?:this|that|these|those|there|what|one|nothing|something|everyone|anyone|everything"
    r"|i|we|you|which|such)\b|\d+\s+percent\b|.*\b(?:voters|respondents)\Z"
    r"|.*\b(?:threshold|agreement|deal|compromise|consensus|settlement|verdict|decision"
    r"|conclusion|quorum|goal|target"
    r"|details?|information|tickets?|data|copies|footage|video|product|results?|figures)\Z)",
    re.IGNORECASE | re.DOTALL,
)
_REQUEST = re.compile(r"\brequests?\s+(?:for|to)\s+(?:\w+\s+)?comment|for\s+comment\b", re.IGNORECASE)
_NEITHER = re.compile(r"\b(?:neither|no\s+one|nobody|none)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundComment:
    """A party that was asked and what came of it, as spans.

    `asked_by`: the words that name who asked, None where nobody is named; `asked_by_report`: the report
    says that somebody asked and names nobody, so that it was its own outlet.
    """

    party: Span
    outcome: Outcome
    asked_by: Span | None = None
    asked_by_report: bool = False
    span: Span


def find_comment_outcomes(text: str, paragraphs: list[tuple[int, int]]) -> list[FoundComment]:
    """Return the comment outcomes of a report in their order; coordinated parties have one each."""
    found: list[FoundComment] = []
    for start, end in paragraphs:
        if not TRIGGER.search(text, start, end):
            continue
        before: tuple[int, int] | None = None
        for sentence in find_sentence_pieces(text, start, end):
            if TRIGGER.search(text, *sentence):
                found += _read_sentence(text, sentence, before)
            before = sentence
    return found


def _read_sentence(
    text: str, sentence: tuple[int, int], before: tuple[int, int] | None
) -> Iterator[FoundComment]:
    asks = ASKING.search(text, *sentence) is not None
    asked_before = before is not None and ASKING.search(text, *before) is not None
    outcomes: list[FoundComment] = []
    for row in COMMENT_PATTERNS:
        if row.needs_asking and not (asks or asked_before):
            continue
        for match in row.pattern.finditer(text, *sentence):
            words = Span(match.start(), match.end())
            if any(outcome.span.overlaps(words) for outcome in outcomes):
                continue
            outcomes += _make(text, sentence, row, match)
    silent = {outcome.party for outcome in outcomes}
    outcomes += (
        FoundComment(party=party, outcome=Outcome.RESPONDED, asked_by=asker, asked_by_report=own, span=span)
        for party, asker, own, span in asked_openings(text, sentence)
        if not any(party.overlaps(other) for other in silent) and not _NO_PARTY.match(party.slice(text))
    )
    return iter(sorted(outcomes, key=lambda outcome: (outcome.party, outcome.span)))


def _make(
    text: str, sentence: tuple[int, int], row: CommentPattern, match: re.Match[str]
) -> Iterator[FoundComment]:
    party = _find_party(text, sentence, row, match)
    if party is None or _NO_PARTY.match(party.slice(text)):
        return
    span = Span(match.start(), match.start("from") if "from" in match.re.groupindex else match.end())
    asker = find_asker(text, sentence, span)
    own = _REQUEST.search(text, *sentence) is not None
    for one in split_coordination(text, party):
        yield FoundComment(
            party=one,
            outcome=row.outcome,
            asked_by=asker,
            asked_by_report=asker is None and (row.asks or (row.needs_asking and own)),
            span=span,
        )


def _find_party(
    text: str, sentence: tuple[int, int], row: CommentPattern, match: re.Match[str]
) -> Span | None:
    if "party" in match.re.groupindex:
        return phrase_after(text, match.start("party"), match.end("party"))
    if row.place is Place.AFTER:
        return phrase_after(text, match.end(), sentence[1])
    if row.place is Place.ASKED:
        asked = list(CONTACTS.finditer(text, sentence[0], match.start()))
        return phrase_after(text, asked[-1].end(), match.start()) if asked else None
    if row.place is Place.QUOTED:
        return find_speaker(text, sentence, match.start())
    subject = find_subject(text, sentence, match.start(), shares="ing" in match.group().split()[0])
    if row.place is Place.NEITHER:
        negated = subject is not None and _NEITHER.search(
            text, max(sentence[0], subject.start - 10), subject.end
        )
        return subject if negated else None
    return subject
