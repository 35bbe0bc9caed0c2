"""Whom a pronoun that is a source takes up.

A rule for sources, not for all pronouns: whoever was quoted last is the first to think of. Each candidate
gets points for where it stands; where two are too near each other, nobody is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records.spans import Span
from reportedly.records.vocabulary import SourceKind
from reportedly.resolve.entity import HE, SHE, Entity
from reportedly.resolve.surroundings import Place, Surroundings

_SAYS = {"he": HE, "his": HE, "him": HE, "himself": HE, "she": SHE, "her": SHE, "herself": SHE}
_PLURAL = frozenset({"they", "their", "them", "themselves", "these", "those"})
_NEUTER = frozenset({"it", "its", "itself"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
_BODIES = (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.GOVERNMENT, SourceKind.DOCUMENT)

LEAST_LEAD = 0.25
"""Points by which the best candidate must lead. *From:* GAP validation and the pronouns of news-cluster."""
MOST_SENTENCES = 4
"""How many sentences back a person is looked for; bodies and groups half as many."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity at one of its mentions. `is_given`: a source there; `speaks`: and with a cue of its own."""

    entity: Entity
    span: Span
    is_given: bool
    speaks: bool


def find_antecedent(
    pronoun: str, at: int, candidates: Sequence[Candidate], around: Surroundings
) -> Candidate | None:
    """The candidate that the pronoun at `at` takes up; None where none does for certain.

    `candidates`: in the order of the text, all before `at`.
    """
    if pronoun not in _SAYS and pronoun not in _PLURAL | _NEUTER:
        return None
    fitting = [c for c in candidates if _can_be(pronoun, c.entity)]
    firsts = _first_of_sentences(fitting, around)
    last_speaker = next((c.entity for c in reversed(fitting) if c.speaks), None)
    reach = MOST_SENTENCES if pronoun in _SAYS else MOST_SENTENCES // 2
    points: dict[int, float] = {}
    best: dict[int, Candidate] = {}
    for candidate in fitting:
        place = around.place_of(candidate.span, at)
        if place.n_sentences > reach:
            continue
        value = rate(place, is_quoted=around.is_quoted(at)) + 0.8 * (candidate.span in firsts)
        value += 1.5 * (candidate.entity is last_speaker) + 0.4 * candidate.is_given
        value += 0.3 * (pronoun in _SAYS and candidate.entity.pronoun() is not None)
        value -= 0.5 * (candidate.entity.kind is SourceKind.DOCUMENT)
        key = id(candidate.entity)
        if value >= points.get(key, value):
            points[key], best[key] = value, candidate
    order = sorted(points, key=lambda key: -points[key])
    if not order or (len(order) > 1 and points[order[0]] - points[order[1]] < LEAST_LEAD):
        return None
    return best[order[0]]


def _can_be(pronoun: str, entity: Entity) -> bool:
    """Whether kind, number and gender agree."""
    if pronoun in _SAYS:
        is_one = entity.kind is SourceKind.PERSON and not entity.is_plural
        return is_one and entity.pronoun() in (None, _SAYS[pronoun])
    if pronoun in _PLURAL:
        return entity.is_plural or entity.kind in (SourceKind.GROUP, SourceKind.ORGANISATION)
    return entity.kind in _BODIES and not entity.parts


def rate(place: Place, *, is_quoted: bool) -> float:
    """The points for where a candidate stands. *From:* set by hand on news-cluster, compared on GAP."""
    points = -1.0 * place.n_sentences
    points -= 1.2 * (place.is_quoted and not is_quoted)
    points -= 0.6 * place.is_possessive
    points -= 0.5 * place.is_governed
    return points


def _first_of_sentences(candidates: Sequence[Candidate], around: Surroundings) -> set[Span]:
    """The mentions that come first of all that fit in their sentence: its subjects, mostly."""
    firsts: dict[int, Span] = {}
    for candidate in candidates:
        firsts.setdefault(around.sentence_number(candidate.span.start), candidate.span)
    return set(firsts.values())
