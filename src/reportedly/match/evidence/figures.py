"""Figures: the quantities of a content as ranges of numbers of one thing, so that two can be compared."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportedly.match.evidence.content_words import KEPT_READINGS, ContentWord, ContentWords, read_words
from reportedly.records.claim import Quantity
from reportedly.records.spans import Span
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import Bound
from reportedly.text.stems import stem_word
from reportedly.wordlists.units import load_units

ABOUT_SHARE = 0.1
"""How far off "about" may be. *From:* reading counts of one event: "about 20" is said of 18 to 22."""

ROUND_SHARE = 0.05
"""A round number from LEAST_ROUND on may be off by half its last printed digit, and by this share at most."""

LEAST_ROUND = 1000

WORDS_AFTER, WORDS_BEFORE = 9, 5
"""Words beside a number that can say what became of those counted ("12 people, three of them boys, died")."""

NEXT_WORDS = 2
"""A bare number counts people where a fate stands so close after it ("15 killed", "15 were killed")."""

NEAR_WORDS = 6
"""Words on each side of a number by which it is known whether two figures are of the same thing."""

_KINDS_OF_PEOPLE = frozenset(
    {"hostages", "hostage", "captives", "captive", "refugees", "survivors", "survivor", "evacuees"}
)
"""Of the words for a fate those that name people, of whom another fate can be told ("12 hostages died")."""

_DIVIDERS = frozenset({"and", "while", "but", "when", "after", "where", "as"})
_RANGE_CHARS = 12
_POUNDS_OF_MONEY = 10_000
"""So many "pounds" are no weight."""

KILOGRAMS_IN_A_POUND = 0.45359237


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of one thing, from `low` to `high` in its base unit, rounding allowed for.

    `thing`: what is counted or measured, the same word for all that mean the same; None where nothing says.
    `fate`: what became of the people counted, None where it is not people or nothing says. `kind`: "people",
    "money", "measure" or "count". `exact`: value and bound as stated, in the base unit. `near`: the stems
    of the words around it.
    """

    thing: str | None
    fate: str | None
    kind: str
    low: float
    high: float
    exact: tuple[float, Bound]
    name: str
    span: Span
    near: frozenset[str]


def read_figures(statement: Statement) -> tuple[Figure, ...]:
    """The figures of a statement in order; the two ends of a range are one figure."""
    if not statement.quantities:
        return ()
    return _read_figures(read_words(statement), statement.quantities)


@lru_cache(maxsize=KEPT_READINGS)
def _read_figures(content: ContentWords, quantities: tuple[Quantity, ...]) -> tuple[Figure, ...]:
    figures = [_read_figure(content.words, quantity) for quantity in quantities]
    joined: list[Figure] = []
    for figure in figures:
        if joined and _are_ends(joined[-1], figure):
            joined[-1] = _join_ends(joined[-1], figure)
        else:
            joined.append(figure)
    return tuple(joined)


def _read_figure(words: Sequence[ContentWord], quantity: Quantity) -> Figure:
    thing, kind, factor = _read_thing(quantity)
    value = quantity.value
    before, after = _neighbours(words, quantity.span)
    if after and after[0].low == "old" and (quantity.unit or "").startswith("year"):
        thing, factor = "age", 1.0
    if kind == "share":
        value, kind, thing, factor = value * 100, "measure", "percent", 1.0
    fate = _read_fate(quantity, before, after) if kind in {"people", "count"} else None
    if kind == "count" and thing is None and _first_fate(after[:NEXT_WORDS]):
        kind, thing = "people", "people"
    low, high = _limits(value * factor, quantity.bound, kind, _step(value, kind) * factor)
    return Figure(
        thing=thing,
        fate=fate,
        kind=kind,
        low=low,
        high=high,
        exact=(value * factor, quantity.bound),
        name=_name(quantity, fate),
        span=quantity.span,
        near=frozenset(
            word.stem for word in (*before[-NEAR_WORDS:], *after[:NEAR_WORDS]) if not word.is_small
        ),
    )


def _read_thing(quantity: Quantity) -> tuple[str | None, str, float]:
    """What is counted, which kind of thing it is, and how many of its base unit one is."""
    if quantity.unit is None:
        return None, "count", 1.0
    units, low = load_units(), quantity.unit.lower()
    if low in units.money:
        return units.money[low], "money", 1.0
    if low in {"pounds", "pound"}:
        return _read_pounds(quantity)
    if low in units.measures:
        base, factor = units.measures[low]
        return base, "measure", factor
    if low.startswith("of ") and 0 < quantity.value <= 1:
        return (None, "count", 1.0) if low in {"of this", "of it", "of that"} else ("percent", "share", 1.0)
    if low in units.people or low in units.fates:
        return "people", "people", 1.0
    if low.endswith(("-old", "-olds")):
        return "age", "measure", 1.0
    return units.same.get(low) or stem_word(low), "count", 1.0


def _read_pounds(quantity: Quantity) -> tuple[str, str, float]:
    """Pounds are a weight unless they are very many."""
    if quantity.value >= _POUNDS_OF_MONEY:
        return "GBP", "money", 1.0
    return "kilograms", "measure", KILOGRAMS_IN_A_POUND


def _neighbours(words: Sequence[ContentWord], span: Span) -> tuple[list[ContentWord], list[ContentWord]]:
    before = [word for word in words if word.span.end <= span.start]
    after = [word for word in words if word.span.start >= span.end]
    return before[-max(WORDS_BEFORE, NEAR_WORDS) :], after[: max(WORDS_AFTER, NEAR_WORDS)]


def _read_fate(quantity: Quantity, before: Sequence[ContentWord], after: Sequence[ContentWord]) -> str | None:
    """What became of those counted: by the unit, else by the words after it, else by those before."""
    fates = load_units().fates
    unit = (quantity.unit or "").lower()
    own = fates.get(unit)
    if own and unit not in _KINDS_OF_PEOPLE:
        return own
    if own:
        return _first_fate(after[:NEXT_WORDS]) or own
    return _first_fate(after[:WORDS_AFTER]) or _first_fate(reversed(before[-WORDS_BEFORE:]))


def _first_fate(words: Sequence[ContentWord] | Iterator[ContentWord]) -> str | None:
    fates = load_units().fates
    for word in words:
        if word.low in fates:
            return fates[word.low]
        if word.low in _DIVIDERS:
            return None
    return None


def _step(value: float, kind: str) -> float:
    """Half of the last printed digit of a rounded number; 0 where a number is taken at its word."""
    if value != int(value):
        digits = f"{value:.4f}".rstrip("0").partition(".")[2]
        return 0.5 * 10.0 ** -len(digits)
    if kind == "measure" and abs(value) < LEAST_ROUND:
        return 0.5
    if abs(value) < LEAST_ROUND:
        return 0.0
    whole = str(int(abs(value)))
    zeros = len(whole) - len(whole.rstrip("0"))
    return min(0.5 * 10.0**zeros if zeros else 0.0, ROUND_SHARE * abs(value))


def _limits(value: float, bound: Bound, kind: str, step: float) -> tuple[float, float]:
    slack = max(step, ABOUT_SHARE * abs(value)) if bound is Bound.ABOUT else step
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return value - slack, math.inf
    if bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return (-math.inf if kind == "measure" else 0.0), value + slack
    return value - slack, value + slack


def _are_ends(first: Figure, second: Figure) -> bool:
    """Whether two figures are the ends of one range ("10 to 20 people")."""
    return (
        first.exact[1] is Bound.AT_LEAST
        and second.exact[1] is Bound.AT_MOST
        and first.exact[0] <= second.exact[0]
        and first.kind == second.kind
        and 0 <= second.span.start - first.span.end <= _RANGE_CHARS
    )


def _join_ends(first: Figure, second: Figure) -> Figure:
    low = first.name.removeprefix("at least ").partition(" ")[0]
    return replace(
        second,
        low=first.low,
        exact=((first.exact[0] + second.exact[0]) / 2, Bound.ABOUT),
        name=f"{low} to {second.name.removeprefix('at most ')}",
        span=Span(first.span.start, second.span.end),
        near=first.near | second.near,
    )


_FATE_NAMES = {"dead": "killed", "hurt": "injured"}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def _name(quantity: Quantity, fate: str | None) -> str:
    """The figure for the reader: "at least 12 killed", "$4.2 billion"."""
    unit = quantity.unit or ""
    bound = "" if quantity.bound is Bound.EXACTLY else f"{quantity.bound.value} "
    number = _name_number(quantity.value)
    if unit and not unit[0].isalpha() and unit not in {"%", "°C", "°F"}:
        return f"{bound}{unit}{number}"
    if unit in {"%", "°C", "°F"}:
        return f"{bound}{number}{unit}"
    if unit.startswith("of ") and 0 < quantity.value <= 1:
        return f"{bound}{100 * quantity.value:g}%"
    if fate and (not unit or unit.lower() in load_units().people | load_units().fates.keys()):
        unit = _FATE_NAMES.get(fate, fate)
    return f"{bound}{number}{' ' + unit if unit else ''}"


def _name_number(value: float) -> str:
    for scale, word in _SCALES:
        if abs(value) >= scale:
            return f"{round(value / scale, 3):g} {word}"
    return f"{value:,}"
