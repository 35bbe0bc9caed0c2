"""Act: what a link does with what it passes on."""

from __future__ import annotations

import re

from reportedly.claims.clause import PAST_FORMS, SUBJECT_PRONOUNS, Clause, words_of
from reportedly.claims.cues import cue_patterns
from reportedly.claims.polarity import NEGATED_CUE
from reportedly.records.spans import Span
from reportedly.records.vocabulary import Act

ActReading = tuple[Act, tuple[Span, ...]]
"""An act and the words that it was read from; none for "asserts"."""

ASSERTS: ActReading = (Act.ASSERTS, ())

_ASKS = re.compile(r"\b(?:ask(?:s|ed|ing)?)\b", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:told|tells|telling|warned|warns|warning|wants?|wanted|wanting|asked|asks)\b", re.IGNORECASE
)
_ASKS_FOR = re.compile(r"\bask(?:s|ed|ing)?\s+(?:\w+\s+){0,2}(?:for|that|to)\W*\Z", re.IGNORECASE)
_QUESTION_WORD = re.compile(
    r"[\W_]*(?:about\s+|of\s+)?(?:whether|if|how|why|what|who|whom|whose|when|where|which)\b", re.IGNORECASE
)
_INFINITIVE = re.compile(r"[\W_]*(?:[\w’'.,-]+\s+){0,8}?(?:not\s+|never\s+)?to\s+[a-z]\w*", re.IGNORECASE)
_BARE_INFINITIVE = re.compile(r"[\W_]*(?:not\s+|never\s+)?to\s+[a-z]\w*", re.IGNORECASE)
_ASKED_FOR = re.compile(r"[\W_]*(?:for|that)\b", re.IGNORECASE)
_EVALUATES = re.compile(r"\bas\W*\Z", re.IGNORECASE)
_SELF_DENIAL = re.compile(
    r"[\W_]*(?:i|we|he|she|it|they)\s+(?:\w+ly\s+|do\s+|also\s+|would\s+)*"
    r"(?P<denies>den(?:y|ies|ied)|rejects?|rejected|refutes?|refuted|disputes?|disputed)\s+",
    re.IGNORECASE,
)
_SELF_DEMAND = re.compile(
    r"[\W_]*(?:(?:i|we)\s+(?:\w+ly\s+|would\s+|also\s+|do\s+|are\s+|[’']re\s+|am\s+|can\s+only\s+)*"
    r"(?P<asks>ask(?:ing)?|urg(?:e|ing)|demand(?:ing)?|call(?:ing)?\s+(?:up)?on|call(?:ing)?\s+for|beg|appeal(?:ing)?|implore|request)\b"
    r"|(?P<please>please)\b)",
    re.IGNORECASE,
)
_SELF_PROMISE = re.compile(
    r"[\W_]*(?:i|we)\s+(?:\w+ly\s+)?(?P<promises>promise|pledge|vow|swear|undertake)\b", re.IGNORECASE
)
_NEUTRAL_MODALS = frozenset({"should", "must", "shouldn't", "mustn't"})
_FUTURE = frozenset({"will", "won't", "shall"})
_STATES = words_of(
    """
    be have mean take cost need happen become remain seem appear depend contain include result lead likely
    cause hurt help harm affect rise fall grow bring end
    """
)
"""What nobody promises to do by saying that it "will" be so."""

_DUE = re.compile(
    r"\b(?:set|due|expected|poised|scheduled|slated|going|about|likely|unlikely|bound)\s+to\b", re.IGNORECASE
)
_NOUN_OF_THE_SELF = frozenset({"its", "his", "her", "our", "their", "my"})


def read_cue_act(text: str, cue: Span) -> ActReading:
    """What a cue by itself says the link does; a negated denial or demand asserts nothing of the kind."""
    words = cue.slice(text)
    if _EVALUATES.search(words):
        return ASSERTS
    for name, pattern in cue_patterns("act").items():
        found = pattern.search(words)
        if found and not NEGATED_CUE.search(words, 0, found.start()):
            return Act(name), (Span(cue.start + found.start(), cue.start + found.end()),)
    return ASSERTS


def read_act(text: str, content: tuple[Span, ...], cue: Span | None, clause: Clause) -> ActReading:
    """What the innermost link does with the content, by its cue, else by the form of the content."""
    head = Span(content[0].start, min(content[0].end, content[0].start + 300)) if content else Span(0, 0)
    by_cue = ASSERTS if cue is None else read_cue_act(text, cue)
    if by_cue[0] is not Act.ASSERTS:
        return by_cue
    if cue is not None:
        by_complement = _read_complement(text, head, cue, clause)
        if by_complement[0] is not Act.ASSERTS:
            return by_complement
    return _read_content(text, head, clause)


def _read_complement(text: str, head: Span, cue: Span, clause: Clause) -> ActReading:
    """ "Asked whether" questions; "asked them to", "told them to" and "wants them to" demand."""
    words = cue.slice(text)
    if _ASKS.search(words):
        if clause.is_question or _QUESTION_WORD.match(text, head.start, head.end):
            return Act.QUESTIONS, (cue,)
        if (
            _ASKS_FOR.search(words)
            or _ASKED_FOR.match(text, head.start, head.end)
            or _INFINITIVE.match(text, head.start, head.end)
        ):
            return Act.DEMANDS, (cue,)
        return Act.QUESTIONS, (cue,)
    told = _TELLS.search(words)
    wants = told is not None and told.group().lower().startswith("want")
    if told and not wants and _BARE_INFINITIVE.match(text, head.start, head.end):
        return Act.DEMANDS, (cue,)
    if wants and clause.verb is None and not _BARE_INFINITIVE.match(text, head.start, head.end):
        return Act.DEMANDS, (cue,)
    return ASSERTS


def _read_content(text: str, head: Span, clause: Clause) -> ActReading:
    for pattern, group, act in (
        (_SELF_DENIAL, "denies", Act.DENIES),
        (_SELF_DEMAND, "asks", Act.DEMANDS),
        (_SELF_DEMAND, "please", Act.DEMANDS),
        (_SELF_PROMISE, "promises", Act.PROMISES),
    ):
        found = pattern.match(text, head.start, head.end)
        if found and found.group(group):
            return act, (Span(*found.span(group)),)
    if clause.is_question:
        return Act.QUESTIONS, (Span(head.end - 1, head.end),) if head.end > head.start else ()
    return _read_modal(text, clause)


def _read_modal(text: str, clause: Clause) -> ActReading:
    if clause.verb is None:
        return ASSERTS
    word = clause.words[clause.verb]
    low = word.low
    following = [w.low for w in clause.words[clause.verb + 1 : clause.verb + 6]]
    following = [
        w for w in following if w not in {"not", "also", "never", "now", "only"} and not w.endswith("ly")
    ]
    after = following[0] if following else ""
    is_contracted_will = low.endswith("'ll")
    if low in _NEUTRAL_MODALS and after != "have":
        return Act.DEMANDS, (word.span,)
    if low in _FUTURE or is_contracted_will:
        return (Act.PROMISES if _is_own(clause, after) else Act.PREDICTS), (word.span,)
    if low in {"would", "wouldn't"} and after != "have":
        return _read_would(clause, after, word.span)
    if low in {"may", "might", "could"} and _is_coming(following):
        return Act.PREDICTS, (word.span,)
    due = clause.find(text, _DUE)
    if due is not None and low in {"is", "are", "was", "were"} and due.start <= word.end + 12:
        return Act.PREDICTS, (due,)
    return ASSERTS


def _read_would(clause: Clause, after: str, span: Span) -> ActReading:
    """ "Said it would review" promises, "said prices would rise" predicts; "it would be wrong" supposes."""
    subject = clause.words[0].low if clause.words else ""
    if subject in {"i", "we", "you", "that", "this"} or (subject == "it" and after in _STATES):
        return ASSERTS
    return (Act.PROMISES if _is_own(clause, after) else Act.PREDICTS), (span,)


def _is_own(clause: Clause, after: str) -> bool:
    """Whether somebody speaks of what they themselves will do."""
    subject = [word.low for word in clause.before_verb()] or [clause.words[0].low.split("'")[0]]
    speaks_of_self = subject[0] in SUBJECT_PRONOUNS - {"you"} and len(subject) <= 2
    speaks_of_own = subject[0] in _NOUN_OF_THE_SELF and len(subject) <= 5
    return (speaks_of_self or speaks_of_own) and after not in _STATES


def _is_coming(following: list[str]) -> bool:
    """Whether what may be so is an event to come: no state ("may be ill"), nothing past ("may have")."""
    if not following or following[0] == "have":
        return False
    if following[0] != "be":
        return following[0] not in {
            "need",
            "know",
            "want",
            "mean",
            "seem",
            "contain",
            "include",
            "see",
            "hear",
        }
    return len(following) > 1 and (following[1].endswith(("ed", "en", "ing")) or following[1] in PAST_FORMS)
