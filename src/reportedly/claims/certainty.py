"""Certainty: how firmly the text puts a content, by FactBank's values.

*From:* FactBank (Saurí and Pustejovsky 2009): certain, probable, possible, unknown. What a chain leaves
in the end is the least of what its links and the content say.
"""

from __future__ import annotations

import re

from reportedly.claims.clause import SUBJECT_PRONOUNS, Clause, words_of
from reportedly.claims.cues import cue_patterns
from reportedly.records.spans import Span
from reportedly.records.vocabulary import Certainty

_FROM_LEAST = (Certainty.UNKNOWN, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN)

Reading = tuple[Certainty, tuple[Span, ...]]
"""A value and the words that it was read from; none for "certain"."""

CERTAIN: Reading = (Certainty.CERTAIN, ())

_PERCEIVES = words_of(
    "see hear feel smell understand remember tell afford only barely hardly clearly easily always"
)
"""What somebody "could" do: an ability, not a possibility."""

_THINKS = {
    **dict.fromkeys(
        words_of("believe believes believed think thinks thought suspect suspects suspected assume guess"),
        Certainty.PROBABLE,
    ),
    **dict.fromkeys(words_of("hope hopes hoped fear fears feared wish"), Certainty.POSSIBLE),
    **dict.fromkeys(words_of("wonder wondered doubt doubts doubted"), Certainty.UNKNOWN),
}
_IN_DOUBT = re.compile(r"[\W_]*(?:about\s+|over\s+|on\s+|as\s+to\s+)?(?P<word>whether|if)\b")
_ASKS_IF = re.compile(
    r"\b(?:ask|wonder|question|know|sure|see|clear|not\s+say|n[’']t\s+say|tell|determin|check|confirm)",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:more|less|as|how|equally)\s+\Z", re.IGNORECASE)
_LEFT_OPEN = re.compile(
    r"(?:\bnot|\bnever|n[’']t|\bwithout)\s+(?:\w+\s+){0,2}(?:rul(?:e|ed|ing)\s+out|den(?:y|ied|ying)|exclud|disput)",
    re.IGNORECASE,
)
_NO_VIEW = re.compile(
    r"\b(?:no|without\s+a?|beyond)\s+doubt\b|\b(?:thought|think|thinks|thinking)\s+(?:of|about)\b",
    re.IGNORECASE,
)
_NOT_CONFIRMED = re.compile(
    r"\b(?:not|n[’']t|never|neither|cannot|unable\s+to)\s+(?:\w+\s+){0,2}(?:confirm|verif|corroborat|substantiat|prove|say|know)",
    re.IGNORECASE,
)
UNVERIFIED = re.compile(
    r"\b(?:could|can|cannot|have|has|had|was|were|been|to\s+be)(?:\s*n[o’']t)?\s+(?:\w+\s+){0,3}(?:verified|confirmed|corroborated)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"not\b|n[’']t\b", re.IGNORECASE)


def least_certain(readings: list[Reading]) -> Reading:
    """The least certain of all, with the words of every reading that says so."""
    least = min((value for value, _ in readings), key=_FROM_LEAST.index, default=Certainty.CERTAIN)
    if least is Certainty.CERTAIN:
        return CERTAIN
    words = dict.fromkeys(span for value, spans in readings if value is least for span in spans)
    return least, tuple(sorted(words))


def read_cue_certainty(text: str, cue: Span, *, is_hedge: bool) -> Reading:
    """How firm a cue leaves its content. `is_hedge`: nobody is named: it says only "reportedly"."""
    words = cue.slice(text)
    if _NOT_CONFIRMED.search(words):
        return Certainty.UNKNOWN, (cue,)
    if _NO_VIEW.search(words):
        return CERTAIN
    if _LEFT_OPEN.search(words):
        return Certainty.POSSIBLE, (cue,)
    patterns = cue_patterns("cue_certainty")
    for value in _FROM_LEAST[:-1]:
        found = patterns[value].search(words)
        if found:
            return value, (Span(cue.start + found.start(), cue.start + found.end()),)
    if is_hedge and text.startswith(" to ", cue.end):
        words += " to"  # "is said | to have": the network leaves the "to" to the content
    if is_hedge and patterns["hedge"].search(words):
        return Certainty.PROBABLE, (cue,)
    return CERTAIN


def read_content_certainty(text: str, content: tuple[Span, ...], clause: Clause, cue: Span | None) -> Reading:
    """How firm a content puts its own main clause; "if" leaves it open only after a cue that asks."""
    if not content:
        return CERTAIN
    in_doubt = _IN_DOUBT.match(text, content[0].start, content[0].end)
    if in_doubt and (in_doubt["word"] == "whether" or (cue and _ASKS_IF.search(cue.slice(text)))):
        return Certainty.UNKNOWN, (Span(*in_doubt.span("word")),)
    if clause.is_question:
        return Certainty.UNKNOWN, (content[-1],)
    readings = [_read_listed(text, clause), _read_modal(clause), _read_belief(clause)]
    return least_certain(readings)


def read_unverified(text: str, sentence: Span, content: tuple[Span, ...]) -> Reading:
    """Whether the sentence says, outside the content, that this could not be verified."""
    for found in UNVERIFIED.finditer(text, sentence.start, sentence.end):
        span = Span(*found.span())
        if _NOT.search(found.group()) and not any(span.overlaps(piece) for piece in content):
            return Certainty.UNKNOWN, (span,)
    return CERTAIN


def _read_listed(text: str, clause: Clause) -> Reading:
    for value, pattern in reversed(cue_patterns("content_certainty").items()):
        found = clause.find(text, pattern)
        if found is not None and not _MORE.search(text[max(0, found.start - 10) : found.start]):
            return Certainty(value), (found,)
    return CERTAIN


def _read_modal(clause: Clause) -> Reading:
    if clause.verb is None:
        return CERTAIN
    word = clause.words[clause.verb]
    if word.low in {"may", "might", "mightn't"}:
        return Certainty.POSSIBLE, (word.span,)
    if word.low == "could" and not is_ability(clause):
        return Certainty.POSSIBLE, (word.span,)
    return CERTAIN


def is_ability(clause: Clause) -> bool:
    """Whether the "could" of a clause is the past of "can" ("could hear shots", "could not leave")."""
    if clause.verb is None:
        return False
    following = [word.low for word in clause.words[clause.verb + 1 : clause.verb + 3]]
    return (
        not following or following[0] in _PERCEIVES or (following[0] == "not" and following[1:] != ["have"])
    )


def _read_belief(clause: Clause) -> Reading:
    """ "They believe ..." at the head of a content, where "they" are no link of their own."""
    head = clause.words[:5]
    for i, word in enumerate(head):
        if word.low in _THINKS and any(before.low in SUBJECT_PRONOUNS for before in head[:i]):
            return _THINKS[word.low], (word.span,)
    return CERTAIN
