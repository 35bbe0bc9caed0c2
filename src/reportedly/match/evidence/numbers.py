"""Numbers: whether the figures of two contents can both be right."""

from __future__ import annotations

import math
from dataclasses import dataclass

from reportedly.match.evidence.figures import Figure, read_figures
from reportedly.records.comparison import Clue, ClueKind
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import Bound

EQUAL, EQUAL_BUT_BOUND = 1.0, 0.8
LEAST_FITTING, MOST_FITTING = 0.2, 0.6
"""Figures that can both be right: the further apart, the less they speak for one event."""

EXCLUDES, EXCLUDES_PERHAPS = -1.0, -0.5
"""Figures of one unit that exclude each other: of the same thing for all one sees, or of a thing unclear."""

EXCLUDES_ONE_OF_MANY, EXCLUDES_A_FATE = -0.3, -0.7
"""Where other figures of the two agree; the latter where both say what became of those they count."""

_NO_THING = 0.6
"""What agreement of two figures counts for where one of them names no unit."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figures of the same thing and how they stand: from 1.0 (equal) to -1.0 (exclude each other)."""

    one: Figure
    other: Figure
    value: float


def compare_numbers(one: Statement, other: Statement) -> Clue | None:
    """Whether the figures agree (up to 1.0) or exclude each other (down to -1.0).

    Only figures of the same unit are compared, each with the one that it fits best. A figure that has no
    counterpart says nothing. None where neither content has a figure.
    """
    left, right = read_figures(one), read_figures(other)
    if not left and not right:
        return None
    if not left or not right:
        alone = (left or right)[0]
        return Clue(kind=ClueKind.NUMBERS, value=0.0, reason=f"Only one gives a figure: {alone.name}.")
    pairs = _pair_up(left, right)
    if not pairs:
        names = f"{left[0].name} and {right[0].name}"
        return Clue(
            kind=ClueKind.NUMBERS, value=0.0, reason=f"Their figures count different things: {names}."
        )
    value, telling = _weigh(pairs)
    return Clue(
        kind=ClueKind.NUMBERS,
        value=round(value, 6),
        reason=_say(telling),
        from_spans=tuple(sorted({pair.one.span for pair in telling})),
        to_spans=tuple(sorted({pair.other.span for pair in telling})),
    )


def _pair_up(left: tuple[Figure, ...], right: tuple[Figure, ...]) -> list[_Pair]:
    """Pairs of figures, each figure in one at most: those that fit best first."""
    possible = [
        (pair, i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if (pair := _relate(a, b)) is not None
    ]
    possible.sort(
        key=lambda found: (-found[0].value, -len(found[0].one.near & found[0].other.near), *found[1:])
    )
    pairs, taken_left, taken_right = [], set(), set()
    for pair, i, j in possible:
        if i not in taken_left and j not in taken_right:
            pairs.append(pair)
            taken_left.add(i)
            taken_right.add(j)
    return pairs


def _weigh(pairs: list[_Pair]) -> tuple[float, list[_Pair]]:
    """What all pairs say together, and which of them say it."""
    best, worst = max(p.value for p in pairs), min(p.value for p in pairs)
    differing = [pair for pair in pairs if pair.value < 0]
    agreeing = [pair for pair in pairs if pair.value >= 0]
    if not differing:
        return best, agreeing
    if not agreeing:
        return worst, differing
    if worst == EXCLUDES and best < EQUAL_BUT_BOUND:
        return EXCLUDES_PERHAPS, differing
    has_fate = any(pair.one.fate is not None and pair.one.fate == pair.other.fate for pair in differing)
    return (EXCLUDES_A_FATE if has_fate else EXCLUDES_ONE_OF_MANY), differing


def _relate(one: Figure, other: Figure) -> _Pair | None:
    """How two figures stand; None where they are not of the same thing."""
    if one.thing is None or other.thing is None:
        return _relate_bare(one, other)
    if one.kind != other.kind or one.thing != other.thing:
        return _relate_people(one, other)
    if one.fate != other.fate:
        is_same = None in (one.fate, other.fate) and one.exact[0] == other.exact[0]
        return _Pair(one, other, _NO_THING) if is_same else None
    return _Pair(one, other, _fit(one, other) if _can_both_be(one, other) else _exclude(one, other))


def _relate_bare(one: Figure, other: Figure) -> _Pair | None:
    """Numbers of which one says not what it counts: they can agree, they cannot exclude each other."""
    if "money" in (one.kind, other.kind) or "measure" in (one.kind, other.kind):
        return None
    return _Pair(one, other, _NO_THING) if one.exact[0] == other.exact[0] else None


def _relate_people(one: Figure, other: Figure) -> _Pair | None:
    """12 soldiers killed are among 15 people killed; they are never the 15 themselves."""
    if {one.kind, other.kind} != {"people", "count"} or one.fate is None or one.fate != other.fate:
        return None
    everybody, some = (one, other) if one.kind == "people" else (other, one)
    if some.low > everybody.high:
        return _Pair(one, other, EXCLUDES_PERHAPS)
    return _Pair(one, other, _NO_THING if one.exact[0] == other.exact[0] else LEAST_FITTING / 2)


def _can_both_be(one: Figure, other: Figure) -> bool:
    return one.low <= other.high and other.low <= one.high


def _fit(one: Figure, other: Figure) -> float:
    """How well two figures that can both be right fit: equal ones best."""
    (a, bound_a), (b, bound_b) = one.exact, other.exact
    if math.isclose(a, b, rel_tol=1e-6):
        return EQUAL if bound_a is bound_b else EQUAL_BUT_BOUND
    if bound_a is bound_b is Bound.EXACTLY:
        return MOST_FITTING
    apart = min(abs(a), abs(b)) / max(abs(a), abs(b)) if a and b and (a > 0) == (b > 0) else 0.0
    return LEAST_FITTING + (MOST_FITTING - LEAST_FITTING) * apart


def _exclude(one: Figure, other: Figure) -> float:
    """Two that exclude each other are of the same thing where the words around them are."""
    if one.fate is not None or (one.near & other.near) - _unit_stems(one):
        return EXCLUDES
    return EXCLUDES_PERHAPS


def _unit_stems(figure: Figure) -> set[str]:
    return {figure.thing} if figure.thing else set()


def _say(pairs: list[_Pair]) -> str:
    if pairs[0].value < 0:
        worst = min(pairs, key=lambda pair: pair.value)
        return f"One says {worst.one.name}, the other {worst.other.name}."
    best = max(pairs, key=lambda pair: pair.value)
    if best.value >= EQUAL_BUT_BOUND or best.one.name == best.other.name:
        return f"Both say {best.one.name}." if best.one.name == best.other.name else _both_fit(best)
    return _both_fit(best)


def _both_fit(pair: _Pair) -> str:
    return f"One says {pair.one.name}, the other {pair.other.name}: both can be right."
