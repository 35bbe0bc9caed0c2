"""Whether two names, each from its own report, stand for one source: by case, article and short forms."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.records.vocabulary import SourceKind
from reportedly.wordlists.outlets import is_same_outlet, load_outlets

_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"['’]s?\b")


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LITTLE = _listed(
    """
    a an and as at by for from his her in its of on one our said some that the their this to two was who with
    """
)
_SORTS = _listed(
    """
    agency article blog broadcaster channel com interview magazine network news newspaper outlet paper program
    programme radio report site station story television tv website
    """
)
"""What outlets are called: "the Vasmoor newspaper" and "Vasmoor"."""

_COMMON = _listed("daily evening free mail morning post press sunday times weekly world")
"""Words of many outlets' names, by which alone none is known."""

_ANYBODY = _listed(
    """
    analyst analysts authorities colleague colleagues company critics employee executive executives
    expert experts family friend friends government he i insider insiders it locals man many media men
    million mother neighbour neighbours observers official officials others people person press report
    reporter reporters reports representative resident residents rumor rumors rumour rumours several she
    someone source sources spokesman spokesperson spokeswoman statement they user users we which witness
    witnesses woman women you
    """
)
"""Words by which alone nobody is known in another report."""

_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.GROUP, SourceKind.UNKNOWN})


@dataclass(frozen=True, slots=True)
class SourceName:
    """A source as a report names it; `actor`: its id across reports, where it is known."""

    name: str
    kind: SourceKind | None = None
    is_named: bool | None = None
    actor: str | None = None


def is_same_source(one: SourceName, other: SourceName) -> bool:
    """Whether the two are one, as far as names tell; the same actor is. Each sort of source has its rule."""
    if one.actor is not None and one.actor == other.actor:
        return True
    if SourceKind.OUTLET in (one.kind, other.kind):
        return is_same_outlet_name(one.name, other.name)
    left, right = _words(one.name), _words(other.name)
    if not _is_known_by(left) or not _is_known_by(right):
        return False
    if SourceKind.PERSON in (one.kind, other.kind) and one.is_named and other.is_named:
        return _is_same_person(left, right)
    return _is_same_body(left, right)


def is_same_outlet_name(one: str, other: str) -> bool:
    """Whether two names are of one outlet; by the list where it knows them, else by their words."""
    if not all(set(_words(name)) - _SORTS for name in (one, other)):
        return False  # "the newspaper"
    if is_same_outlet(one, other) or is_same_outlet(other, one):
        return True
    listed = load_outlets()
    if listed.find(one) is not None and listed.find(other) is not None:
        return False
    left = [word for word in _words(one) if word not in _SORTS]
    right = [word for word in _words(other) if word not in _SORTS]
    shorter, longer = sorted((left, right), key=len)
    if not set(shorter) - _COMMON - _ANYBODY:
        return bool(shorter) and left == right and len(left) > 1
    return longer[: len(shorter)] == shorter or longer[-len(shorter) :] == shorter


def _words(name: str) -> list[str]:
    words = [word.casefold() for word in _WORD.findall(_POSSESSIVE.sub("", name))]
    return [word for word in words if word not in _LITTLE]


def _is_known_by(words: list[str]) -> bool:
    return any(word not in _ANYBODY and not word.isdigit() for word in words)


def _is_same_person(one: list[str], other: list[str]) -> bool:
    """By the last word; first names that both have must agree or be short for each other."""
    if not one or not other or one[-1] != other[-1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    return one[0].startswith(other[0][:1]) and (
        len(one[0]) < 3 or len(other[0]) < 3 or one[0][:3] == other[0][:3]
    )


def _is_same_body(one: list[str], other: list[str]) -> bool:
    """By all their telling words, or by those of the shorter name where they end or begin the longer."""
    left = [word for word in one if word not in _ANYBODY]
    right = [word for word in other if word not in _ANYBODY]
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) == 1 and len(longer) > 3:
        return False
    return longer[: len(shorter)] == shorter or longer[-len(shorter) :] == shorter
