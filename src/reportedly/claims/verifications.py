"""Verifications: who tried to confirm what, and with what outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.claims.sentence_pieces import find_sentence_pieces
from reportedly.claims.subjects import find_speaker, find_subject, is_quoted
from reportedly.claims.verified_claims import find_verified, in_order
from reportedly.records.claim import Claim
from reportedly.records.outcomes import Verification
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.records.spans import Span
from reportedly.records.vocabulary import VerificationOutcome
from reportedly.text.noun_phrases import antecedent_before, phrase_after


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundVerification:
    """An attempt to confirm something, as spans.

    `by`: the words that name who tried, None where nobody is named; `by_report`: the report speaks of
    itself, or names nobody. `about`: the words for what was to be confirmed (“the claims”, “his account”,
    “that he had fled”).
    """

    by: Span | None = None
    by_report: bool = False
    outcome: VerificationOutcome
    span: Span
    about: Span | None = None


TRIGGER = re.compile(r"verif|authentic|corroborat|confirm", re.IGNORECASE)

_ADVERBS = r"(?:\s+(?:\w+ly|yet|been\s+able\s+to|so\s+far|also|itself))*"
_NOT = r"(?:\s+not|n[’']t|not)"
_PROVE = r"(?:verif(?:y|ied)|authenticated?|corroborated?|confirm(?:ed)?)"
_PROVED = r"(?:verified|authenticated|corroborated|confirmed)"
_UNABLE = (
    rf"(?:(?:could|can){_NOT}{_ADVERBS}|(?:(?:was|were|is|are|been)\s+(?:\w+ly\s+)?)?(?:unable"
    rf"|not{_ADVERBS}\s+able)\s+to(?:\s+\w+ly)?"
    rf"|(?:has|have|had|did|does|do){_NOT}(?:\s+(?:yet|also"
    r"|so\s+far))*(?:\s+been\s+able\s+to)?\s+(?:independently|immediately)"
    rf"|(?:has|have|had){_NOT}(?:\s+yet)?\s+been\s+able\s+to)\s+{_PROVE}"
    rf"|(?:has|have|had){_NOT}(?:\s+yet)?\s+(?:verified|authenticated|corroborated)"
)
_ACTIVE_NOT = re.compile(rf"\b(?:{_UNABLE})\b(?!\s+by\b)", re.IGNORECASE)
_PASSIVE_NOT = re.compile(
    rf"\b(?:(?:could|can){_NOT}{_ADVERBS}\s+be{_ADVERBS}|(?:has|have|had){_NOT}{_ADVERBS}\s+been{_ADVERBS}"
    rf"|(?:was|were|is|are){_NOT}\s+independently|(?:has|have|is|are)\s+(?:yet|still)\s+to\s+be{_ADVERBS}"
    rf"|(?:is|are|was|were)\s+(?:\w+\s+)?(?:impossible|difficult|hard)\s+to{_ADVERBS})\s+{_PROVE}\b",
    re.IGNORECASE,
)
_REMAINS = re.compile(
    r"\b(?:remains?|remained|(?:is|are|was|were)(?:\s+\w+)?)\s+(?:unverified"
    r"|unconfirmed)(?=\s*(?:[.,;:)—–-]|\Z|(?:and|but|by|as|at|for|on|though|while)\b))",
    re.IGNORECASE,
)
_NO_WAY = re.compile(
    r"\b(?:(?:no\s+(?:\w+\s+)?way|not\s+(?:\w+ly\s+)?possible|impossible"
    rf"|difficult)\s+to{_ADVERBS}\s+(?:verify|confirm|authenticate|corroborate)"
    r"|no\s+(?:immediate\s+)?(?:independent|outside)\s+(?:confirmation|verification"
    r"|corroboration)(?:\s+(?:of|that|regarding))?)\b",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    r"\b(?:(?:has|have|had)\s+)?(?:(?:also|since|now|later)\s+)?(?:independently\s+(?:verified"
    r"|authenticated|corroborated|confirmed)"
    r"|(?:verified|authenticated|corroborated)|confirm(?:ed|s)\s+(?=the\s+authenticity))\b(?!\s+by\b)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:(?:was|were|has\s+been|have\s+been|had\s+been)(?:\s+(?:later|since|also"
    rf"|initially))?\s+(?:independently\s+{_PROVED}|verified|authenticated|corroborated)"
    rf"|(?:independently\s+{_PROVED}|verified|authenticated|corroborated)(?=\s+by\b))\b",
    re.IGNORECASE,
)
_PARTLY = re.compile(r"\b(?:partly|partially|in\s+part|some\s+of)\b", re.IGNORECASE)
_HYPOTHETICAL = re.compile(
    r"\b(?:(?:to\s+be|must\s+be|to|would|never|not|will|being|having|an?|the|any|every"
    r"|previously)\s+(?:\w+ly\s+)?"
    r"|(?:if|once|until|unless|should|without|no|not|didn[’']t|any)\b[^,;.]{0,60})\Z",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"\bwhose\s+(?:[\w’'-]+\s+){1,4}\Z", re.IGNORECASE)
_CLAIM_THAT = re.compile(
    r"\b(?:claims?|reports?|allegations?|rumou?rs?|accusations?|assertions?|suggestions?|story)\s+that\s+",
    re.IGNORECASE,
)
_BY = re.compile(r"\s+(?:\w+\s+){0,3}?by\s+", re.IGNORECASE)
_THAT = re.compile(r"\s*,?\s*(?:that|whether|if|how)\s+(?!and\b|or\b|but\b|claim|report|\[)", re.IGNORECASE)
_CLAUSE_END = re.compile(
    r"[,;.!?]\s|[.!?;]?\Z|\s(?:and|but|although|while)\s(?=\w+\s(?:is|was|has|had|said|did)\b)"
)
_BREAK = re.compile(r"[,;.!?]\s")
_OWN = re.compile(r"(?:we|i|us|our\s+\w+)\Z", re.IGNORECASE)
_NO_SUBJECT = re.compile(r"(?:there|which|that|what|who)\Z", re.IGNORECASE)

NOT_VERIFIED, VERIFIED, PARTLY = (
    VerificationOutcome.NOT_VERIFIED,
    VerificationOutcome.VERIFIED,
    VerificationOutcome.PARTLY_VERIFIED,
)


def find_verifications(text: str, paragraphs: list[tuple[int, int]]) -> list[FoundVerification]:
    """Return what the report says of attempts to confirm, in the order of the text."""
    found: list[FoundVerification] = []
    for start, end in paragraphs:
        if TRIGGER.search(text, start, end):
            for sentence in find_sentence_pieces(text, start, end):
                if TRIGGER.search(text, *sentence):
                    found += sorted(_read_sentence(text, sentence), key=lambda one: one.span)
    return found


def _read_sentence(text: str, sentence: tuple[int, int]) -> list[FoundVerification]:
    found: list[FoundVerification] = []
    readings = (
        (_PASSIVE_NOT, NOT_VERIFIED, _passive),
        (_REMAINS, NOT_VERIFIED, _passive),
        (_ACTIVE_NOT, NOT_VERIFIED, _active),
        (_NO_WAY, NOT_VERIFIED, _impersonal),
        (_PASSIVE, VERIFIED, _passive),
        (_ACTIVE, VERIFIED, _active),
    )
    for pattern, outcome, read in readings:
        for match in pattern.finditer(text, *sentence):
            span = Span(match.start(), match.end())
            if any(one.span.overlaps(span) for one in found):
                continue
            before = text[max(sentence[0], span.start - 70) : span.start]
            if outcome is VERIFIED and _HYPOTHETICAL.search(before):
                continue
            partly = _PARTLY.search(before[-30:]) or _PARTLY.search(span.slice(text))
            found += read(text, sentence, span, PARTLY if partly else outcome)
    return found


def _passive(
    text: str, sentence: tuple[int, int], span: Span, outcome: VerificationOutcome
) -> Iterator[FoundVerification]:
    about = _taken_up(text, sentence, span.start)
    agent = _BY.match(text, span.end, sentence[1])
    by = None if agent is None else phrase_after(text, agent.end(), sentence[1])
    if about is None and by is None:
        return
    own = by is not None and _OWN.match(by.slice(text)) is not None
    if outcome is VERIFIED and by is None:
        yield FoundVerification(outcome=outcome, span=span, about=about)
        return
    yield FoundVerification(
        by=None if own else by, by_report=by is None or own, outcome=outcome, span=span, about=about
    )


def _active(
    text: str, sentence: tuple[int, int], span: Span, outcome: VerificationOutcome
) -> Iterator[FoundVerification]:
    by = find_subject(text, sentence, span.start)
    about = _object_after(text, sentence, span.end) or _taken_up_object(text, sentence, by)
    if by is None or about is None or _NO_SUBJECT.match(by.slice(text)):
        return
    own = _OWN.match(by.slice(text)) is not None
    if own and is_quoted(text, sentence, span.start):
        by, own = find_speaker(text, sentence, span.start), False
        if by is None:
            return
    yield FoundVerification(by=None if own else by, by_report=own, outcome=outcome, span=span, about=about)


def _impersonal(
    text: str, sentence: tuple[int, int], span: Span, outcome: VerificationOutcome
) -> Iterator[FoundVerification]:
    yield FoundVerification(
        by_report=True, outcome=outcome, span=span, about=_object_after(text, sentence, span.end)
    )


def _taken_up(text: str, sentence: tuple[int, int], at: int) -> Span | None:
    """What a passive is said of; the antecedent of “whose information”."""
    before = text[max(sentence[0], at - 80) : at]
    whose = _WHOSE.search(before)
    if whose is not None:
        return antecedent_before(text, at - len(before) + whose.start(), sentence[0])
    clauses = list(_CLAIM_THAT.finditer(text, sentence[0], at))
    if clauses and not _BREAK.search(text, clauses[-1].end(), at):
        start = clauses[-1].end()
        length = len(text[start:at].rstrip())
        if length:  # else it is the relative "claims that could not be verified"
            return Span(start, start + length)
    return find_subject(text, sentence, at)


def _taken_up_object(text: str, sentence: tuple[int, int], by: Span | None) -> Span | None:
    """What a relative pronoun before the subject takes up (“claims that the agency could not verify”)."""
    if by is None:
        return None
    before = text[max(sentence[0], by.start - 12) : by.start]
    pronoun = re.search(r"\b(?:which|that)\s+\Z", before)
    return None if pronoun is None else antecedent_before(text, by.start - len(pronoun.group()), sentence[0])


def _object_after(text: str, sentence: tuple[int, int], at: int) -> Span | None:
    """The object of the verb before `at`: a clause, or a noun phrase."""
    clause = _THAT.match(text, at, sentence[1])
    if clause is not None:
        end = _CLAUSE_END.search(text, clause.end(), sentence[1])
        stop = sentence[1] if end is None else end.start()
        return Span(clause.end(), stop) if stop > clause.end() else None
    if not text.startswith(" ", at):
        return None
    return phrase_after(text, at, sentence[1])


def make_verifications(
    report: Report,
    found: Sequence[FoundVerification],
    claims: Sequence[Claim],
    sources: Sequence[Source],
    own_outlet: str | None = None,
) -> tuple[Verification, ...]:
    """Tie what was found to the claims it is about. `own_outlet`: id of the report's outlet as a source.

    Words for a statement (“the claims”) are looked up in the same sentence, then in those before, up to the
    paragraph before; words for something else (“the video”) in the claims that rest on it or speak of it.
    """
    ordered = in_order(claims)
    by_mention = {mention: source.id for source in sources for mention in source.mentions}
    return tuple(
        Verification(
            by=by_mention.get(one.by) if one.by is not None else own_outlet if one.by_report else None,
            outcome=one.outcome,
            span=one.span,
            claims=find_verified(report.text, one.span, one.about, ordered, sources),
        )
        for one in found
    )
