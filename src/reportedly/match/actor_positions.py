"""Positions: what a report says a named person is, and whether two such statements can be of one person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reportedly.match.actor_fields import FIELDS, GO_TOGETHER, OF_A_PLACE
from reportedly.match.actor_names import fold_words, read_person, word_set
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.source_nouns import load_source_nouns

MAX_POSITIONS = 6
"""More of one report are not kept: they repeat themselves."""
_MOST_CHARS = 120
_AFTER = re.compile(r"\s*,\s+(?:who\s+(?:is|was)\s+)?(?P<told>[^,;:\n“”\"()]{3,100})(?=[,;.\n)])")
_FINITE = re.compile(
    r"\b(?:said|says|told|tells|added|wrote|tweeted|announced|confirmed|denied|claimed|insisted|is|was|are|were|has|had|have"
    r"|will|would)\b"
)
_NOT_WHOLE = word_set(
    """
    man woman person people guy boy girl local source one
    """
)
_LONG = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "sgt": "sergeant",
    "capt": "captain",
    "lt": "lieutenant",
    "pres": "president",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "det": "detective",
    "chairwoman": "chair",
    "chairman": "chair",
    "chairperson": "chair",
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
    "premier": "minister",
}
_HONORIFICS = word_set(
    """
    mr mrs ms miss sir lord lady dame madam mx dr st
    """
)


@dataclass(frozen=True, slots=True)
class Position:
    """`offices`: its nouns, singular; `countries`; `proper`: its other words with a capital, folded."""

    offices: frozenset[str]
    countries: frozenset[str]
    proper: frozenset[str]

    @property
    def fields(self) -> frozenset[str]:
        """The walks of life that its offices belong to."""
        return frozenset(field for field, nouns in FIELDS.items() if nouns & self.offices)


def find_positions(source: Source, report: Report) -> tuple[str, ...]:
    """The positions that the report states of a named source, as printed, in the order of the text."""
    surname = read_person(source.name).surname
    found: dict[str, None] = {}
    for printed in (*_mentions(source, report), source.as_printed):
        for told in _positions_in(" ".join(printed.split()), source.name, surname):
            if len(told) <= _MOST_CHARS and read_position(told).offices:
                found.setdefault(told)
    return tuple(found)[:MAX_POSITIONS]


def _mentions(source: Source, report: Report) -> Iterable[str]:
    for span in source.mentions:
        following = _AFTER.match(report.text, span.end, span.end + _MOST_CHARS)
        tail = "" if following is None or _FINITE.search(following["told"]) else f", {following['told']}"
        yield span.slice(report.text) + tail


def _positions_in(printed: str, name: str, surname: str) -> Iterable[str]:
    """What stands before the name and behind its comma; all of a mention that does not hold the name."""
    last = name.rsplit(maxsplit=1)[-1] if name.split() else ""
    at = printed.rfind(last) if last and surname else -1
    if at < 0:
        words = printed.split()
        if 1 < len(words) <= 8:
            yield printed
        return
    start = printed.find(name)
    before = printed[: start if start >= 0 else at].strip(" ,")
    if before:
        yield before
    after = printed[at + len(last) :]
    if after.startswith(","):
        yield after.strip(" ,").split(", who ")[0]


@lru_cache(maxsize=8192)
def read_position(printed: str) -> Position:
    """The parts of a position that tell it from others."""
    nouns = load_source_nouns()
    offices: set[str] = set()
    proper: set[str] = set()
    for word in re.findall(r"[^\W_][\w.'’-]*", printed):
        low = word.casefold().replace("’", "'").removesuffix("'s").strip(".")
        one = nouns.singular(low) or low
        if one in nouns.person | nouns.title and one not in _NOT_WHOLE | _HONORIFICS:
            offices.add(_LONG.get(one, one))
        elif word[0].isupper():
            proper.update(fold_words(word))
    return Position(
        frozenset(offices), _countries_in(printed), frozenset(proper - {"former", "the", "acting", "deputy"})
    )


def _countries_in(printed: str) -> frozenset[str]:
    words = [re.sub(r"['’]s?$", "", word) for word in re.findall(r"[\w.'’-]+", printed)]
    forms = [" ".join(words[i : i + n]) for n in (1, 2) for i in range(len(words) - n + 1)]
    countries = load_countries()
    return frozenset(c for form in forms if (c := countries.names.get(form) or countries.peoples.get(form)))


def agree(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether a position on one side fits one on the other: an office in common, and no other country."""
    return any(
        left.offices & right.offices and not _in_other_places(left, right)
        for left in map(read_position, one)
        for right in map(read_position, other)
    )


def exclude(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether the positions of both sides can hardly be one person's.

    So it is where none agree and there is an office of a place that is held in two, or walks of life that
    seldom go together. A position that is not stated excludes nothing.
    """
    left = [read_position(printed) for printed in one]
    right = [read_position(printed) for printed in other]
    if any(a.offices & b.offices and not _in_other_places(a, b) for a in left for b in right):
        return False
    if any(a.offices & b.offices and _in_other_places(a, b) for a in left for b in right):
        return True
    fields = [frozenset(field for position in side for field in position.fields) for side in (left, right)]
    if not fields[0] or not fields[1] or fields[0] & fields[1]:
        return False
    return not any(frozenset((a, b)) in GO_TOGETHER for a in fields[0] for b in fields[1])


def _in_other_places(one: Position, other: Position) -> bool:
    if one.countries and other.countries and not one.countries & other.countries:
        return True
    shared = one.offices & other.offices
    return bool(shared & OF_A_PLACE and one.proper and other.proper and not one.proper & other.proper)
