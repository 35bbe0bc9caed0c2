"""Persons: which of the known ones a source is, by its names, its positions and what speaks against it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from reportedly.match.actor_names import (
    PersonName,
    is_given_name,
    read_person,
    sound_of,
    squeeze,
    surname_words,
)
from reportedly.match.actor_pool import ActorPool, Choice, Found
from reportedly.match.actor_positions import agree, exclude
from reportedly.records.actor import KnownActor
from reportedly.records.vocabulary import SourceKind
from reportedly.wordlists.people import load_first_names

LEAST_CHARS = 4
"""Shorter names are not compared by a letter: "Lee" and "Lea" are two."""
_HE = re.compile(r"(?:Mr|Sir|Lord)\b")
_SHE = re.compile(r"(?:Mrs|Ms|Miss|Dame|Lady)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAsked:
    """A source that is a person. `printed`: its mentions; `others`: the report's other persons."""

    source: str
    report: str
    name: str
    keys: tuple[str, ...]
    positions: tuple[str, ...]
    printed: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def pronoun(self) -> str | None:
        """ "he" or "she", where a title before the name tells."""
        titles = {
            pronoun
            for printed in self.printed
            for form, pronoun in ((_HE, "he"), (_SHE, "she"))
            if form.match(printed)
        }
        return titles.pop() if len(titles) == 1 else None


def choose_person(asked: PersonAsked, pool: ActorPool) -> Choice:
    """The known person that the source is, else a new one."""
    persons = [one for one in pool.find(asked.keys) if _may_be_person(one)]
    ids = {one.actor.id for one in persons}
    local = [one for one in pool.find_local(asked.keys) if _may_be_person(one) and one.actor.id not in ids]
    local = [one for one in local if _is_printed_alike(asked, one)]
    if not read_person(asked.name).is_full:
        return _choose_by_surname(asked, persons, local, pool)
    return _choose_by_full_name(asked, [*persons, *local], persons, pool)


def _may_be_person(one: KnownActor) -> bool:
    kinds = (SourceKind.PERSON, SourceKind.UNKNOWN, None)
    return one.actor.kind in kinds and one.actor.is_named is not False


def _is_printed_alike(asked: PersonAsked, one: KnownActor) -> bool:
    return squeeze(asked.name) in {squeeze(name) for name in (one.actor.name, *one.names)}


def _choose_by_full_name(
    asked: PersonAsked, candidates: Sequence[KnownActor], persons: Sequence[KnownActor], pool: ActorPool
) -> Choice:
    named = [one for one in candidates if _any_name(asked.name, one, is_same_name)]
    able = [one for one in named if not exclude(asked.positions, one.positions)]
    agreeing = [one for one in able if _agrees(asked, one)]
    chosen = agreeing if len(agreeing) == 1 else able
    if len(chosen) == 1:
        return _same_name(asked, chosen[0])
    if named:
        actor = pool.found(Found(asked.name, SourceKind.PERSON), asked.report, asked.source)
        if able:
            return Choice(
                actor, "several known persons have this name, and nothing here tells which is meant", 0.5
            )
        return Choice(
            actor, "a known person of this name holds a position that hardly goes with this one", 0.7
        )
    close = [one for one in persons if _agrees(asked, one)]
    close = [one for one in close if not _is_of_other_gender(asked, one)]
    spelt = [one for one in close if _any_name(asked.name, one, is_close_name)]
    if len(spelt) == 1:
        return Choice(spelt[0].actor, "a name spelt nearly alike, and an office in common", 0.75)
    bare = [one for one in close if _has_bare_surname_only(asked.name, one)]
    if not spelt and len(bare) == 1:
        return Choice(bare[0].actor, "the surname of a known person, and an office in common", 0.75)
    actor = pool.found(Found(asked.name, SourceKind.PERSON), asked.report, asked.source)
    if any(_any_name(asked.name, one, is_close_name) for one in persons):
        return Choice(actor, "a name like that of a known person, and no office in common", 0.6)
    return Choice(actor, "nobody known has this name", 0.95)


def _same_name(asked: PersonAsked, one: KnownActor) -> Choice:
    alike = _is_printed_alike(asked, one)
    how = (
        "printed under the same name"
        if alike
        else "the same name but for what stands between first and last name"
    )
    if _agrees(asked, one):
        return Choice(one.actor, f"{how}, in the same position", 0.97 if alike else 0.95)
    if asked.positions and one.positions:
        return Choice(one.actor, f"{how}; the positions are others and do not exclude each other", 0.8)
    return Choice(one.actor, how, 0.9 if alike else 0.85)


def _choose_by_surname(
    asked: PersonAsked, persons: Sequence[KnownActor], local: Sequence[KnownActor], pool: ActorPool
) -> Choice:
    surname = read_person(asked.name).surname
    if is_given_name(asked.name) and asked.pronoun is None and not asked.positions:
        actor = pool.found(Found(asked.name, SourceKind.PERSON, asked.report), asked.source)
        return Choice(actor, "a first name alone tells nobody from others outside the report", 0.8)
    if any(surname == read_person(other).surname for other in asked.others):
        actor = pool.found(Found(asked.name, SourceKind.PERSON, asked.report), asked.source)
        return Choice(actor, "the report names another person of that surname", 0.6)
    bearers = [one for one in persons if surname in _known_surnames(one)]
    able = [one for one in bearers if not _speaks_against(asked, one)]
    able = [one for one in able if not (asked.positions and one.positions) or _agrees(asked, one)]
    agreeing = [one for one in able if _agrees(asked, one)]
    if len(bearers) == 1 and able:
        return Choice(able[0].actor, "the only known person of that surname", 0.9 if agreeing else 0.8)
    if len(agreeing) == 1:
        return Choice(agreeing[0].actor, "the only known person of that surname in that position", 0.8)
    bare = [one for one in [*persons, *local] if _is_printed_alike(asked, one) and one.actor.scope is None]
    bare = [one for one in bare if not bearers and not _speaks_against(asked, one)]
    if is_given_name(asked.name):
        bare = [one for one in bare if _agrees(asked, one)]
    if len(bare) == 1:
        return Choice(
            bare[0].actor, "printed under the same single name, and nobody else is known by it", 0.65
        )
    actor = pool.found(
        Found(asked.name, SourceKind.PERSON, asked.report if bearers else None), asked.report, asked.source
    )
    if len(able) > 1:
        return Choice(
            actor, "several known persons have that surname, and nothing here tells which is meant", 0.5
        )
    if bearers:
        return Choice(actor, "what is told of the known person of that surname speaks against it", 0.6)
    return Choice(actor, "nobody known has this name", 0.9)


def _agrees(asked: PersonAsked, one: KnownActor) -> bool:
    return agree(asked.positions, one.positions)


def _known_surnames(one: KnownActor) -> set[str]:
    """The words that stand for a person whose full name is known; none where it is not."""
    names = (one.actor.name, *one.names)
    if not any(read_person(name).is_full for name in names):
        return set()
    return {word for name in names for word in surname_words(name)}


def _has_bare_surname_only(name: str, one: KnownActor) -> bool:
    names = (one.actor.name, *one.names)
    return one.actor.scope is None and all(
        not read_person(known).is_full and read_person(known).surname in surname_words(name)
        for known in names
    )


def _speaks_against(asked: PersonAsked, one: KnownActor) -> bool:
    return exclude(asked.positions, one.positions) or _is_of_other_gender(asked, one)


def _is_of_other_gender(asked: PersonAsked, one: KnownActor) -> bool:
    known = {
        load_first_names().get(name.split(maxsplit=1)[0])
        for name in (one.actor.name, *one.names)
        if " " in name
    }
    return asked.pronoun is not None and bool(known - {None}) and asked.pronoun not in known


def _any_name(name: str, one: KnownActor, fits: Callable[[PersonName, PersonName], bool]) -> bool:
    return any(fits(read_person(name), read_person(known)) for known in _full_names(one))


def _full_names(one: KnownActor) -> Iterable[str]:
    return (name for name in dict.fromkeys((one.actor.name, *one.names)) if read_person(name).is_full)


def is_same_name(one: PersonName, other: PersonName) -> bool:
    """Whether two full names are one but for middle names that only one states, and hyphens.

    Two middle names, or two suffixes ("Jr", "Sr"), that differ keep apart.
    """
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    if one.plain() == other.plain() and not _differ(one.middles, other.middles):
        return True
    return (
        one.given == other.given and one.surname == other.surname and not _differ(one.middles, other.middles)
    )


def _differ(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether both state middle names and their initials are others."""
    if not one or not other or "".join(one) == "".join(other):
        return False
    n = min(len(one), len(other))
    return any(
        a[0] != b[0] or (len(a) > 1 and len(b) > 1 and not _is_near(a, b))
        for a, b in zip(one[:n], other[:n], strict=True)
    )


def is_close_name(one: PersonName, other: PersonName) -> bool:
    """Whether two full names can be one: an initial, a letter, another transliteration, a second surname."""
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    given = (
        one.given == other.given or _is_near(one.given, other.given) or _is_short_form(one.given, other.given)
    )
    has_two = one.surname in other.middles or other.surname in one.middles
    surname = one.surname == other.surname or _is_near(one.surname, other.surname)
    return given and (surname or has_two)


def _is_short_form(one: str, other: str) -> bool:
    """ "J" for "John", "Tom" for "Thomas"? Only what begins alike: "Chris" for "Christopher"."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (len(short) == 1 or len(short) >= 3)


def _is_near(one: str, other: str) -> bool:
    """One letter apart, or the same consonants: "Anthony" and "Antony", "Gaddafi" and "Qadhafi"."""
    if min(len(one), len(other)) < LEAST_CHARS:
        return False
    return OSA.distance(one, other) <= 1 or sound_of(one) == sound_of(other)
