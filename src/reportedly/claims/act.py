"""Act: what a link does with what it passes on."""

from __future__ import annotations

import re

from reportedly.claims.certainty import is_ability
from reportedly.claims.clause import PAST_FORMS, SUBJECT_PRONOUNS, Clause, words_of
from reportedly.claims.cues import cue_patterns
from reportedly.claims.polarity import NEGATED_CUE
from reportedly.records.spans import Span
from reportedly.records.vocabulary import Act

ActReading = tuple[Act, tuple[Span, ...]]
"""An act and the words that it was read from; none for "asserts"."""

ASSERTS: ActReading = (Act.ASSERTS, ())

HEAD_CHARS = 300
"""How much of a content is looked at for its form."""

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
    be have mean make cost need happen become remain seem appear depend contain include result lead likely
    cause hurt help harm affect rise fall grow bring end
    """
)
"""What nobody promises to do by saying that it "will" be so."""

_DUE = re.compile(
    r"\b(?:set|due|expected|poised|scheduled|slated|going|about|likely|unlikely|bound)\s+to\b", re.IGNORECASE
)
_BODIES = words_of(
    """
    board directors ministry government company firm team party committee council department office army
    forces troops police officers staff members agency administration group union club school university
    bank lawyers country family
    """
)
"""Bodies that somebody can speak for ("its board would review the offer")."""

_ANNOUNCES = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|announc|confirm|add(?:s|ed|ing)?\b|insist|repl|respon|state|wr[io]te|tweet|reveal"
    r"|indicat|declar|assur|according|stress|promis|repeat)",
    re.IGNORECASE,
)
"""Cues with which what one says one will do is a promise; not so with "argued", "hoped" or "feared"."""

_NO_DOUBT = re.compile(r"\bno\s+doubt\b", re.IGNORECASE)
_SUPPOSES = re.compile(r"\bif\b", re.IGNORECASE)
_NOUN_PHRASE = re.compile(r"(?:an?|the|his|her|its|their)\s", re.IGNORECASE)
_NOUN_OF_THE_SELF = frozenset({"its", "his", "her", "our", "their", "my"})


def read_cue_act(text: str, cue: Span) -> ActReading:
    """What a cue by itself says the link does; a negated denial or demand asserts nothing of the kind."""
    words = cue.slice(text)
    if _EVALUATES.search(words):
        return ASSERTS
    for name, pattern in cue_patterns("act").items():
        found = pattern.search(words)
        if found and name == "denies" and _NOUN_PHRASE.match(words) and "deni" not in words:
            continue
        if found and not NEGATED_CUE.search(words, 0, found.start()) and not _NO_DOUBT.search(words):
            return Act(name), (Span(cue.start + found.start(), cue.start + found.end()),)
    return ASSERTS


def read_act(text: str, content: tuple[Span, ...], cue: Span | None, clause: Clause) -> ActReading:
    """What the innermost link does with the content, by its cue, else by the form of the content."""
    head = _head_of(content)
    by_cue = ASSERTS if cue is None else read_cue_act(text, cue)
    if by_cue[0] is not Act.ASSERTS:
        return by_cue
    if cue is not None:
        by_complement = _read_complement(text, head, cue, clause)
        if by_complement[0] is not Act.ASSERTS:
            return by_complement
    is_announced = cue is None or _ANNOUNCES.search(cue.slice(text)) is not None
    return _read_content(text, content, clause, is_announced=is_announced)


def _head_of(content: tuple[Span, ...]) -> Span:
    """Where the words stand that show the form of a content."""
    return (
        Span(content[0].start, min(content[0].end, content[0].start + HEAD_CHARS)) if content else Span(0, 0)
    )


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


def _read_content(text: str, content: tuple[Span, ...], clause: Clause, *, is_announced: bool) -> ActReading:
    if not content:
        return ASSERTS
    head = _head_of(content)
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
        mark = text.rfind("?", content[0].start, content[-1].end)
        return Act.QUESTIONS, (Span(mark, mark + 1),)
    if _QUESTION_WORD.match(text, head.start, head.end):
        return ASSERTS
    return _read_modal(text, head, clause, is_announced=is_announced)


def _read_modal(text: str, head: Span, clause: Clause, *, is_announced: bool) -> ActReading:
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
        return (Act.PROMISES if is_announced and _is_own(clause, following) else Act.PREDICTS), (word.span,)
    if low in {"would", "wouldn't"} and after != "have":
        if _SUPPOSES.search(text, word.end, head.end):
            return ASSERTS
        return _read_would(clause, following, word.span, is_announced=is_announced)
    if (
        low in {"may", "might", "could"}
        and _is_coming(following)
        and not (low == "could" and is_ability(clause))
    ):
        return Act.PREDICTS, (word.span,)
    due = clause.find(text, _DUE)
    if due is not None and low in {"is", "are", "was", "were"} and due.start <= word.end + 12:
        return Act.PREDICTS, (due,)
    return ASSERTS


def _read_would(clause: Clause, following: list[str], span: Span, *, is_announced: bool) -> ActReading:
    """ "Said it would review" promises, "said prices would rise" predicts; "it would be wrong" supposes."""
    subject = clause.words[0].low if clause.words else ""
    if subject in {"i", "we", "you", "that", "this"} or (
        subject == "it" and following[:1] and following[0] in _STATES
    ):
        return ASSERTS
    return (Act.PROMISES if is_announced and _is_own(clause, following) else Act.PREDICTS), (span,)


def _is_own(clause: Clause, following: list[str]) -> bool:
    """Whether somebody speaks of what they themselves will do."""
    subject = [word.low for word in clause.before_verb()] or [clause.words[0].low.split("'")[0]]
    speaks_of_self = subject[0] in SUBJECT_PRONOUNS - {"you"} and len(subject) <= 2
    speaks_of_own = subject[0] in _NOUN_OF_THE_SELF and len(subject) <= 5 and subject[-1] in _BODIES
    happens = following[:1] and (
        following[0] in _STATES or following[:2] in (["take", "place"], ["take", "effect"])
    )
    return (speaks_of_self or speaks_of_own) and not happens


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
