"""Places: whether two contents can be about the same place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.match.evidence.names import Name, NameKind, find_words, read_names
from reportedly.records.comparison import Clue, ClueKind
from reportedly.records.statement import Statement
from reportedly.wordlists.countries import load_countries

SAME_TOWN, SAME_COUNTRY, TOWN_IN_COUNTRY = 1.0, 0.5, 0.4
"""The same town or region, the same country, and a seat of government with its country."""

SAME_REGION = 0.1
"""Two places that both lie in a third."""

OTHER_COUNTRY, OTHER_TOWN = -1.0, -0.5
"""Different countries; different places of which one may lie in the other."""

NEARBY = -0.2
"""Different places, one of which is only near or outside."""

_ONLY_NEAR = frozenset({"near", "outside", "around", "across"})


@dataclass(frozen=True, slots=True)
class _Pair:
    one: Name
    other: Name
    value: float


def compare_places(one: Statement, other: Statement) -> Clue | None:
    """Whether the places agree (up to 1.0) or differ (down to -1.0).

    Two places differ only where both say where something is or happens ("in", "at", "near"), and neither
    content names the place of the other. None where no side names a place.
    """
    left, right = _read_places(one), _read_places(other)
    left, right = _find_again(one, left, right), _find_again(other, right, left)
    if not left and not right:
        return None
    if not left or not right:
        alone = (left or right)[0]
        return Clue(kind=ClueKind.PLACES, value=0.0, reason=f"Only one names a place: {_show(alone)}.")
    shared = [_Pair(a, b, value) for a in left for b in right if (value := _agree(a, b)) > 0]
    if shared:
        best = max(shared, key=lambda pair: pair.value)
        return _make_clue(best.value, _say_shared(best), best)
    differing = [_Pair(a, b, _differ(a, b)) for a in left for b in right if a.is_where and b.is_where]
    if not differing:
        names = f"{_show(left[0])} and {_show(right[0])}"
        return Clue(kind=ClueKind.PLACES, value=0.0, reason=f"They name different places: {names}.")
    mildest = max(differing, key=lambda pair: pair.value)
    reason = f"One says {_show(mildest.one)}, the other {_show(mildest.other)}."
    return _make_clue(mildest.value, reason, mildest)


def _read_places(statement: Statement) -> tuple[Name, ...]:
    return tuple(
        name
        for name in read_names(statement)
        if name.kind is NameKind.PLACE
        or (name.kind is NameKind.COUNTRY and (name.before is not None or not name.is_subject))
    )


def _find_again(statement: Statement, places: tuple[Name, ...], others: tuple[Name, ...]) -> tuple[Name, ...]:
    """The places, and those of the other side that stand here too, as words that were taken for no place."""
    known = {place.words for place in places}
    again = [
        replace(place, span=span, before=None, of=None)
        for place in others
        if place.words not in known and (span := find_words(statement, place.words)) is not None
    ]
    return (*places, *again)


def _agree(one: Name, other: Name) -> float:
    """How much two places agree, 0.0 where nothing says that they do."""
    if one.words == other.words:
        return 0.0 if _lie_apart(one, other) else SAME_COUNTRY if _is_country(one) else SAME_TOWN
    if one.country is not None and one.country == other.country:
        return SAME_COUNTRY if _is_country(one) and _is_country(other) else TOWN_IN_COUNTRY
    if _lies_in(one, other) or _lies_in(other, one):
        return TOWN_IN_COUNTRY
    if one.of is not None and other.of is not None and _is_short_for(one.of, other.of):
        return SAME_REGION
    return 0.0


def _is_country(name: Name) -> bool:
    """Whether the name is that of the country itself, not of its seat of government."""
    return name.country is not None and name.printed in load_countries().names


def _lies_in(inner: Name, outer: Name) -> bool:
    return inner.of is not None and (inner.of == outer.country or _is_short_for(inner.of, outer.printed))


def _lie_apart(one: Name, other: Name) -> bool:
    """Whether two places of one name are said to lie in two different places ("Paris, Texas")."""
    return one.of is not None and other.of is not None and not _is_short_for(one.of, other.of)


def _is_short_for(one: str, other: str) -> bool:
    """Whether two names are the same or one begins the other ("Fla." and "Florida")."""
    shorter, longer = sorted((one.rstrip(".").lower(), other.rstrip(".").lower()), key=len)
    return longer.startswith(shorter)


def _differ(one: Name, other: Name) -> float:
    if _ONLY_NEAR & {one.before, other.before}:
        return NEARBY
    if one.country is not None and other.country is not None:
        return OTHER_COUNTRY
    if one.of is not None and other.of is not None and one.words == other.words:
        return OTHER_COUNTRY
    if (one.country is None) != (other.country is None):
        return NEARBY if not _is_elsewhere(one, other) else OTHER_COUNTRY
    return OTHER_TOWN


def _is_elsewhere(one: Name, other: Name) -> bool:
    """Whether a town is said to lie in another country than the one that the other side names."""
    town, country = (one, other) if one.country is None else (other, one)
    return town.of is not None and town.of != country.country


def _make_clue(value: float, reason: str, pair: _Pair) -> Clue:
    return Clue(
        kind=ClueKind.PLACES,
        value=value,
        reason=reason,
        from_spans=(pair.one.span,),
        to_spans=(pair.other.span,),
    )


def _say_shared(pair: _Pair) -> str:
    left, right = _show(pair.one), _show(pair.other)
    return f"Both name {left}." if left == right else f"One names {left}, the other {right}: they can be one."


def _show(name: Name) -> str:
    return name.printed if name.of is None else f"{name.printed}, {name.of}"
