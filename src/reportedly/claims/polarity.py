"""Polarity: whether the core proposition is put as the case, syntactic negation and act taken together.

"He was not flying" is "-", "denied that he flew" is "-", "denied that he did not fly" is "+". A word that
only means something bad ("false", "baseless") is no negation.
"""

from __future__ import annotations

import re

from reportedly.claims.clause import DETERMINERS, PREPOSITIONS, Clause, Word
from reportedly.records.spans import Span
from reportedly.records.vocabulary import Act, Polarity

_NOBODY = frozenset({"nobody", "none", "nothing", "neither", "nowhere"})
_NOT_AT_ALL = frozenset(
    {"only", "just", "merely", "simply", "least", "long", "far", "surprisingly", "unlike", "without"}
)
"""Words after "not" that take its force away ("not only")."""

_NOT_NEGATED = frozenset(
    {
        "doubt",
        "matter",
        "wonder",
        "question",
        "more",
        "less",
        "fewer",
        "later",
        "earlier",
        "sooner",
        "stranger",
    }
)
"""Words after "no" with which it negates nothing ("no doubt", "no fewer than")."""

_TURNS_BACK = re.compile(
    r"(?:den(?:y|ies|ied|ying)|rul(?:e|ed|ing)\s+out|ruled|exclud\w+|disput\w+|doubt\w*|unlikely|forget|forgotten|impossible"
    r"|stop|help|fail)",
    re.IGNORECASE,
)
"""Words that, negated, leave the proposition standing ("does not deny", "cannot be ruled out")."""

NEGATED_CUE = re.compile(
    r"\b(?:not|never|neither|nor|cannot|\w+n[’']t|no\s+(?:evidence|indications?|signs?|reason|truth|proof|plans?|knowledge))\b",
    re.IGNORECASE,
)
_NEGATES_CONTENT = re.compile(
    r"\b(?:refus|declin)(?:e|es|ed|ing)(?:\s+to)?(?=\W*\Z)|\bno\s+(?:evidence|indications?|signs?|reason|truth|proof)\b"
    r"|(?:\bnot|\bnever|n[’']t)\s+(?:\w+ly\s+)?(?:believe|think|expect|anticipate|foresee)\b",
    re.IGNORECASE,
)
_DOUBTS = re.compile(r"\bdoubt(?:s|ed|ing)?\b|\bs[ck]eptic", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:ask|inquir|enquir|wonder)", re.IGNORECASE)
_OPEN_QUESTION = re.compile(
    r"[\W_]*(?:(?:about|of|as\s+to|on|over)\s+)?(?:whether|if|how|why|what|who|when|where|which)\b",
    re.IGNORECASE,
)
_DOUBTABLE = re.compile(
    r"\b(?:accura|authentic|credib|reliab|validity|verac|legitima|legality|truth|honest|integrity|claims?\b|reports?\b|account"
    r"|stor(?:y|ies)\b|version|figures\b|evidence|findings|wisdom|motiv|necessity|need\b|numbers\b|results?\b|assertion"
    r"|allegation|conclusion|fairness|effectiveness|sincerity|competence|independence)",
    re.IGNORECASE,
)
"""What can be true or good: doubt of it puts it as not so. A crew that is questioned is no such thing."""


def find_negations(clause: Clause) -> tuple[Span, ...]:
    """The words that negate the main clause; empty where it is affirmed."""
    found = [i for i in range(len(clause.words)) if _negates(clause, i)]
    if not found or _is_turned_back(clause, found[-1]):
        return ()
    return tuple(clause.words[i].span for i in found)


def combine_polarity(act: Act, negations: tuple[Span, ...], *, is_doubted: bool = False) -> Polarity:
    """A denial turns the polarity of its content; so does doubt of something named ("their accuracy")."""
    turned = act is Act.DENIES or is_doubted
    return Polarity.NEGATIVE if turned != bool(negations) else Polarity.POSITIVE


def find_cue_negations(text: str, cue: Span) -> tuple[Span, ...]:
    """The words of a cue that negate its content ("refused to", "does not believe", "no evidence")."""
    found = _NEGATES_CONTENT.search(text, cue.start, cue.end)
    return (Span(*found.span()),) if found else ()


def is_doubt(text: str, cue: Span, content: tuple[Span, ...]) -> bool:
    """Whether a questioning cue takes its content for untrue ("doubted", "questioned their accuracy")."""
    if not content or _OPEN_QUESTION.match(text, content[0].start, content[0].end):
        return False
    words = cue.slice(text)
    if _DOUBTS.search(words):
        return True
    return _DOUBTABLE.search(
        text, content[0].start, min(content[-1].end, content[0].start + 80)
    ) is not None and (_ASKS.search(words) is None)


def _negates(clause: Clause, i: int) -> bool:
    words, low = clause.words, clause.words[i].low
    after = words[i + 1].low if i + 1 < len(words) else ""
    before = words[i - 1].low if i else ""
    if low == "unlikely":
        return before not in DETERMINERS
    if low == "never":
        return after != "mind" and not _is_infinitive(clause, i)
    if low in {"not", "cannot"} or low.endswith("n't"):
        return _not_negates(clause, i, before, after)
    if low == "no":
        return _no_negates(words, before, after)
    if low in _NOBODY:
        return before not in PREPOSITIONS and after not in {"other", "but", "short", "if"}
    return False


def _not_negates(clause: Clause, i: int, before: str, after: str) -> bool:
    if after in _NOT_AT_ALL or [word.low for word in clause.words[i + 1 : i + 3]] == ["to", "mention"]:
        return False
    if before in DETERMINERS | {"or", "if", "why", "whether", "but"}:
        return False
    return not (clause.words[i].low == "not" and _is_infinitive(clause, i))


def _is_infinitive(clause: Clause, i: int) -> bool:
    """Whether the negation is of an infinitive under a finite verb ("told him not to come")."""
    near = {word.low for word in clause.words[max(0, i - 1) : i + 2]}
    return "to" in near and clause.verb is not None and clause.verb < i


def _no_negates(words: tuple[Word, ...], before: str, after: str) -> bool:
    if after in _NOT_NEGATED or after.isdigit() or (after in {"", ",", "."} and len(words) > 2):
        return False
    return before not in PREPOSITIONS - {"of"} and before not in {"or", "a", "the"}


def _is_turned_back(clause: Clause, i: int) -> bool:
    """Whether the next words take the negation back ("did not deny", "not without")."""
    following = [
        word.low for word in clause.words[i + 1 : i + 4] if word.low not in {"yet", "be", "been", "also"}
    ]
    return any(_TURNS_BACK.fullmatch(low) for low in following[:1])
