"""Decides how two claims stand to each other, from the evidence, with a reason in words.

Two things are kept apart. The network and the evidence say how the *contents* stand: the same, opposed,
about the same matter, or neither. What the sources do with them (denying, asking, foretelling) is then
put on top by rule: the same content asserted here and denied there is a denial, whatever the words have
in common.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

import numpy as np

from reportedly.match.evidence import oppose_contents
from reportedly.match.network import PairReading
from reportedly.match.outer_sign import is_turned
from reportedly.records.comparison import ClaimRelation, Clue, ClueKind
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import Act, RelationKind

FEATURES = (
    "likeness",
    "paraphrase",
    "entails_most",
    "entails_least",
    "contradicts",
    "stance_for",
    "stance_against",
    "weakens",
    "strengthens",
    "wording",
    "numbers_agree",
    "numbers_differ",
    "dates_differ",
    "places_differ",
    "people_agree",
    "people_differ",
    "contents_opposed",
)
"""What the decision looks at, in the order of the rows of decision.json."""

LEAST_CONFIDENCE = {
    RelationKind.SAME: 0.5,
    RelationKind.DENIES: 0.5,
    RelationKind.CONTRADICTS: 0.5,
    RelationKind.UPDATES: 0.5,
    RelationKind.QUALIFIES: 0.6,
}
"""Below which no relation is recorded: it would more often be wrong than right."""


class ContentRelation(StrEnum):
    """How the words of two contents stand, whoever says them, in the order of the fitted columns."""

    SAME = "same"
    OPPOSED = "opposed"
    RELATED = "related"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How sure we are of each way two contents can stand; the four add up to 1."""

    same: float
    opposed: float
    related: float
    nothing: float

    def best(self) -> tuple[ContentRelation, float]:
        """The surest of the four and how sure it is."""
        values = (self.same, self.opposed, self.related, self.nothing)
        at = max(range(len(values)), key=values.__getitem__)
        return tuple(ContentRelation)[at], values[at]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two claims side by side, `one` the later added, with all that the decision rests on."""

    one: Statement
    other: Statement
    likeness: float
    forth: PairReading
    back: PairReading
    clues: tuple[Clue, ...]

    def opposition(self) -> float:
        """How far the words of one content negate those of the other, 0.0 to 1.0."""
        return max(-oppose_contents(self.one, self.other), 0.0)


def judge_contents(compared: Compared) -> Verdict:
    """How the two contents stand, whoever says them."""
    weights = _load_weights()
    scores = np.asarray(make_features(compared)) @ weights.matrix + weights.bias
    shares = np.exp(scores - scores.max())
    same, opposed, related, nothing = (round(float(x), 6) for x in shares / shares.sum())
    return Verdict(same, opposed, related, nothing)


def relate_claims(compared: Compared, verdict: Verdict) -> ClaimRelation | None:
    """The relation of the two claims with its reason; None where there is none worth recording."""
    kind, reason = _put_together(compared, verdict)
    if kind is None:
        return None
    confidence = _confidence(kind, compared, verdict)
    if confidence < LEAST_CONFIDENCE[kind]:
        return None
    return ClaimRelation(
        from_=compared.one.claim,
        to=compared.other.claim,
        kind=kind,
        reason=_with_clues(reason, kind, compared.clues),
        from_spans=compared.one.content,
        to_spans=compared.other.content,
        confidence=confidence,
        clues=compared.clues,
    )


def make_features(compared: Compared) -> tuple[float, ...]:
    """The values of FEATURES for two claims, each about 0 to 1."""
    forth, back, clues = compared.forth, compared.back, {clue.kind: clue.value for clue in compared.clues}
    return (
        compared.likeness,
        (forth.paraphrase + back.paraphrase) / 2,
        max(forth.entails, back.entails),
        min(forth.entails, back.entails),
        (forth.contradicts + back.contradicts) / 2,
        (forth.stance_for + back.stance_for) / 2,
        (forth.stance_against + back.stance_against) / 2,
        (forth.weakens + back.weakens) / 2,
        (forth.strengthens + back.strengthens) / 2,
        max(clues.get(ClueKind.WORDING, 0.0), 0.0),
        max(clues.get(ClueKind.NUMBERS, 0.0), 0.0),
        max(-clues.get(ClueKind.NUMBERS, 0.0), 0.0),
        max(-clues.get(ClueKind.DATES, 0.0), 0.0),
        max(-clues.get(ClueKind.PLACES, 0.0), 0.0),
        max(clues.get(ClueKind.PEOPLE, 0.0), 0.0),
        max(-clues.get(ClueKind.PEOPLE, 0.0), 0.0),
        compared.opposition(),
    )


_NOT_PUT_AS_THE_CASE = frozenset({Act.DEMANDS, Act.PROMISES, Act.PREDICTS})
"""Acts whose content is not put as the case: the same words asserted are another claim."""


def contents_of(compared: Compared, verdict: Verdict) -> tuple[ContentRelation, float]:
    """How the two contents stand, and how sure that is.

    Figures that exclude each other, in contents that are else the same, are one content with two figures: the
    network takes them for opposed.
    """
    best, sure = verdict.best()
    both = round(verdict.same + verdict.opposed, 6)
    only_figures = _clue(compared, ClueKind.NUMBERS) < 0 and not compared.opposition()
    if best is ContentRelation.OPPOSED and only_figures:
        return ContentRelation.SAME, both
    return best, both if best is ContentRelation.SAME and only_figures else sure


def _put_together(compared: Compared, verdict: Verdict) -> tuple[RelationKind | None, str]:
    """Put what the sources do on top of how the contents stand."""
    contents, _ = contents_of(compared, verdict)
    if contents is ContentRelation.NOTHING:
        return None, ""
    reason = _why_only_qualified(compared, contents)
    if reason is not None:
        return RelationKind.QUALIFIES, reason
    return _both_put_as_the_case(compared, contents)


def _why_only_qualified(compared: Compared, contents: ContentRelation) -> str | None:
    acts = compared.one.act, compared.other.act
    if contents is ContentRelation.RELATED:
        return "Both are about the same matter; neither says just what the other does."
    if (acts[0] in _NOT_PUT_AS_THE_CASE) != (acts[1] in _NOT_PUT_AS_THE_CASE):
        return "One wants, promises or foretells what the other puts as the case."
    if Act.QUESTIONS in acts and acts[0] is not acts[1]:
        return "One questions what the other puts as the case."
    return None


def _both_put_as_the_case(compared: Compared, contents: ContentRelation) -> tuple[RelationKind, str]:
    one, other = compared.one, compared.other
    turned = is_turned(one) != is_turned(other)
    if contents is ContentRelation.SAME:
        if turned:
            return RelationKind.DENIES, "One denies what the other puts as the case."
        return _same_or_later_figure(compared)
    if turned:
        return RelationKind.SAME, "One denies the opposite of what the other puts as the case."
    if compared.opposition() > 0:
        return RelationKind.DENIES, "One says that it is so, the other that it is not."
    return RelationKind.CONTRADICTS, "Both cannot be the case."


def _same_or_later_figure(compared: Compared) -> tuple[RelationKind, str]:
    """Tell apart the same claim, another figure at a later date, and another figure at the same time."""
    if _clue(compared, ClueKind.NUMBERS) >= 0:
        return RelationKind.SAME, "Both say the same in other words."
    one, other = (s.published_at or "" for s in (compared.one, compared.other))
    if one[:10] and other[:10] and one[:10] != other[:10]:
        return RelationKind.UPDATES, "The one published later gives another figure."
    return RelationKind.CONTRADICTS, "They give figures that exclude each other."


def _confidence(kind: RelationKind, compared: Compared, verdict: Verdict) -> float:
    contents, sure = contents_of(compared, verdict)
    if kind is RelationKind.QUALIFIES and contents is not ContentRelation.RELATED:
        return round(verdict.same + verdict.opposed + verdict.related, 6)
    return sure


def _clue(compared: Compared, kind: ClueKind) -> float:
    return next((clue.value for clue in compared.clues if clue.kind is kind), 0.0)


def _with_clues(reason: str, kind: RelationKind, clues: Sequence[Clue]) -> str:
    """Add what speaks for the relation, in the words of the clues."""
    sign = 1 if kind in (RelationKind.SAME, RelationKind.DENIES) else -1
    telling = [c.reason for c in clues if c.value * sign > 0 and c.kind is not ClueKind.WORDING]
    return " ".join([reason, *(f"{_capital(words.rstrip('.'))}." for words in telling)])


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


@dataclass(frozen=True, slots=True)
class _Weights:
    """The fitted decision: a matrix [features, 4] and a bias [4]."""

    matrix: np.ndarray
    bias: np.ndarray


@cache
def _load_weights() -> _Weights:
    raw = json.loads(Path(__file__).with_name("decision.json").read_text("utf-8"))
    if tuple(raw["features"]) != FEATURES:
        raise ValueError("decision.json was fitted for other features")
    return _Weights(np.asarray(raw["matrix"], np.float64), np.asarray(raw["bias"], np.float64))
