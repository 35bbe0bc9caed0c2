"""Which proper names in one report mean the same: full and short forms, initials, outlets, governments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from reportedly.records.spans import Span
from reportedly.records.vocabulary import SourceKind
from reportedly.resolve.entity import Entity
from reportedly.resolve.kinds import is_identified, kind_of
from reportedly.resolve.phrase import Phrase
from reportedly.resolve.tokens import word_set
from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.known import KnownName, KnownNames
from reportedly.wordlists.outlets import Outlet, load_outlets, outlet_key

_OWN_VOICES = frozenset(
    {"Kremlin", "White House", "Downing Street", "Whitehall", "Elysee", "Élysée", "Holyrood", "Stormont"}
)
"""Seats that speak for themselves: what they say is kept apart from what their country is said to do."""

_SMALL = word_set(
    """
    of the and for & de la le du von van der al
    """
)
_FILLERS = word_set(
    """
    group inc inc. corp corp. corporation company co co. ltd ltd. plc llc holdings news movement
    organisation organization foundation international motors airlines airways newspaper magazine
    television tv online agency university police department ministry bank party militia network
    entertainment pictures technologies electronics
    """
)
_DOTS = re.compile(r"\.")


class NameBook:
    """Entities by name. Full forms are to be entered before short ones: see `in_order`."""

    def __init__(self, known: KnownNames | None, judge: Callable[[Phrase], SourceKind] = kind_of) -> None:
        self._judge = judge
        self.entities: list[Entity] = []
        self._known: dict[str, KnownName] = {} if known is None else known.by_form()
        self._keys: dict[str, Entity] = {}
        self._by_word: dict[str, list[Entity]] = {}
        self._initials: dict[str, Entity] = {}
        self._aliases: dict[str, Entity] = {}

    @staticmethod
    def in_order(phrases: Iterable[Phrase]) -> list[Phrase]:
        """The order to enter phrases in: longer names first, then as they stand in the text."""
        return sorted(phrases, key=lambda p: (-len((p.name or p.plain).split()), p.span))

    def enter(self, phrase: Phrase, *, kind: SourceKind | None = None) -> Entity | None:
        """The entity that a named phrase means, a new one where none fits; None where it has no name."""
        known = self._known_name(phrase)
        kind = kind or self._judge(phrase)
        if known is not None:
            kind = SourceKind(known.kind)
        elif not is_identified(phrase, kind) or (phrase.name is None and kind is SourceKind.DOCUMENT):
            return None
        entity = self.find(phrase, kind)
        if entity is None:
            entity = Entity(kind=kind, is_named=True)
            self.entities.append(entity)
        entity.add(phrase)
        self._index(entity, phrase, kind, known)
        return entity

    def find(self, phrase: Phrase, kind: SourceKind) -> Entity | None:
        """The entity entered so far that the phrase means."""
        for key in self._keys_of(phrase, kind):
            if key in self._keys:
                return self._keys[key]
        if phrase.name in self._aliases:
            return self._aliases[phrase.name]
        if kind in (SourceKind.OUTLET, SourceKind.GOVERNMENT) and phrase.name is None:
            return None
        if kind is SourceKind.OUTLET and _outlet(phrase) is not None:
            return None
        if kind is SourceKind.OUTLET:
            return self._ambiguous_outlet(phrase) or self._shorter(phrase, kind)
        if country_of(phrase, kind) is not None:
            return None
        initials = self._initials.get(_DOTS.sub("", phrase.name or ""))
        return initials or self._shorter(phrase, kind) or self._longer(phrase, kind)

    def outlet(self, outlet: Outlet) -> Entity | None:
        """The entity that is this outlet."""
        return self._keys.get(f"outlet:{outlet.name}")

    def alike(self, phrase: Phrase, kind: SourceKind) -> Entity | None:
        """The entity whose name is printed like the description, but for case and article."""
        return self._keys.get(f"{_group(kind)}:{outlet_key(phrase.plain)}")

    def knows_word(self, name: str) -> bool:
        """Whether the last or the first word of a name stands in a name of the book."""
        words = name.split()
        return (
            _bare(words[-1]) in self._by_word
            or _bare(words[0]) in self._by_word
            or name in self._initials
            or name in self._aliases
        )

    def _known_name(self, phrase: Phrase) -> KnownName | None:
        if not self._known:
            return None
        forms = (phrase.printed, phrase.name or "")
        return next((self._known[key] for form in forms if (key := outlet_key(form)) in self._known), None)

    def _keys_of(self, phrase: Phrase, kind: SourceKind) -> list[str]:
        """What a phrase is looked up by, the most certain first."""
        keys = []
        known = self._known_name(phrase)
        if known is not None:
            keys.append(f"known:{known.name}")
        outlet = _outlet(phrase)
        if outlet is not None and kind is SourceKind.OUTLET:
            keys.append(f"outlet:{outlet.name}")
        country = country_of(phrase, kind)
        if country is not None:
            keys.append(f"country:{country}")
        name = phrase.name or phrase.plain
        keys.append(f"{_group(kind)}:{outlet_key(name)}")
        nation = _with_country(name) if kind is SourceKind.ORGANISATION else None
        if nation is not None:
            keys.append(f"body:{nation}")
        return keys

    def _index(self, entity: Entity, phrase: Phrase, kind: SourceKind, known: KnownName | None) -> None:
        for key in self._keys_of(phrase, kind):
            self._keys.setdefault(key, entity)
        outlet = _outlet(phrase)
        if known is not None:
            entity.known = known.name
        elif outlet is not None and kind is SourceKind.OUTLET:
            entity.known = outlet.name
        entity.country = entity.country or country_of(phrase, kind)
        if phrase.alias:
            self._aliases.setdefault(phrase.alias, entity)
        if phrase.name is None:
            return
        words = phrase.name.split()
        for word in dict.fromkeys(map(_bare, words)):
            if entity not in self._by_word.setdefault(word, []):
                self._by_word[word].append(entity)
        if len(words) > 1 and kind is not SourceKind.PERSON:
            self._initials.setdefault(_initials(words), entity)

    def _ambiguous_outlet(self, phrase: Phrase) -> Entity | None:
        """ "The Times" means the one outlet of that short form which the report names in full."""
        outlets = load_outlets().candidates(phrase.printed)
        found = {id(e): e for o in outlets if (e := self._keys.get(f"outlet:{o.name}")) is not None}
        return next(iter(found.values())) if len(found) == 1 else None

    def _longer(self, phrase: Phrase, kind: SourceKind) -> Entity | None:
        """The one entity of the same kind that so far has a short form of the name alone."""
        words = (phrase.name or "").split()
        fits = _fits_person if kind is SourceKind.PERSON else _fits_body
        ends = {_bare(word): None for word in (words[0], words[-1])} if len(words) > 1 else {}
        found = [
            entity
            for word in ends
            for entity in self._by_word.get(word, ())
            if entity.kind is kind
            and entity.names
            and all(fits(name.split(), words) for name in entity.names)
        ]
        return found[0] if len(found) == 1 else None

    def _shorter(self, phrase: Phrase, kind: SourceKind) -> Entity | None:
        """A short form of a longer name that was entered before."""
        words = (phrase.name or "").split()
        if not words:
            return None
        fitting = [e for e in self._by_word.get(_bare(words[-1]), []) if _fits(words, phrase, kind, e)]
        if not fitting and len(words) == 1:
            return None
        if not fitting:
            fitting = [e for e in self._by_word.get(_bare(words[0]), []) if _fits(words, phrase, kind, e)]
        if len(fitting) > 1:
            # The report's main bearer of a last name is meant; of two as frequent, the one named last.
            ranks = [
                (len(e.spans), e.last_before(phrase.span) or Span(0, 0), -i) for i, e in enumerate(fitting)
            ]
            return fitting[-max(ranks)[2]]
        return fitting[0] if fitting else None


def _fits(words: list[str], phrase: Phrase, kind: SourceKind, entity: Entity) -> bool:
    """Whether an entity can be meant by a shorter (or slightly other) name."""
    is_person = entity.kind is SourceKind.PERSON
    if is_person != (kind is SourceKind.PERSON) and (len(words) > 1 or phrase.titles or phrase.article):
        return False
    if is_person and phrase.titles:
        own = Entity(kind=kind, is_named=True, phrases=[phrase]).pronoun()
        if own is not None and entity.pronoun() not in (None, own):
            return False
    return any((_fits_person if is_person else _fits_body)(words, name.split()) for name in entity.names)


def _fits_person(words: list[str], full: list[str]) -> bool:
    """A last name, a first name alone, or a variant of the same full name."""
    if len(full) < len(words):
        return False
    if len(words) == 1:
        return _bare(words[0]) in (_bare(full[-1]), _bare(full[0])) and len(full) > 1
    if _bare(words[-1]) != _bare(full[-1]):
        return False
    first, other = _bare(words[0]), _bare(full[0])
    return first == other or first[:3] == other[:3] or (len(first) == 1 and other.startswith(first))


def _fits_body(words: list[str], full: list[str]) -> bool:
    """A name without its kind of body, or without the country before it."""
    if len(words) >= len(full):
        return False
    short, long = [_bare(w) for w in words], [_bare(w) for w in full]
    n = len(short)
    if long[:n] == short and all(word in _FILLERS for word in long[n:]):
        return True
    return long[-n:] == short and n > 1 and all(load_countries().any_of(word) for word in full[:-n])


def _bare(word: str) -> str:
    low = word.lower().replace("’", "'").removesuffix("'s")
    return low.strip(".,") or low


def _group(kind: SourceKind) -> str:
    return {SourceKind.PERSON: "person", SourceKind.OUTLET: "outlet name"}.get(kind, "body")


def _outlet(phrase: Phrase) -> Outlet | None:
    outlets = load_outlets()
    found = outlets.find(phrase.printed)
    if found is None and phrase.name is not None:
        found = outlets.find(phrase.name) or outlets.find(
            f"The {phrase.name}" if phrase.article == "the" else phrase.name
        )
    return found


def country_of(phrase: Phrase, kind: SourceKind) -> str | None:
    """The country whose government the phrase means."""
    if kind is not SourceKind.GOVERNMENT:
        return None
    countries = load_countries()
    if phrase.name is not None:
        return None if phrase.name in _OWN_VOICES else countries.governed(phrase.name)
    if phrase.owner is not None and phrase.head in ("government", "authority", "regime", "state"):
        return countries.any_of(phrase.owner)
    return None


def _with_country(name: str) -> str | None:
    """One key for "China's Foreign Ministry" and the "Chinese Ministry of Foreign Affairs"."""
    words = [re.sub(r"[’']s?$", "", word) for word in name.split()]
    country = load_countries().any_of(words[0]) or (
        load_countries().any_of(" ".join(words[:2])) if len(words) > 2 else None
    )
    rest = {_bare(w) for w in words[1:]} - {"of", "the", "for", "and", "affairs"}
    return (
        f"{country}:{' '.join(sorted(rest))}"
        if country and rest & {"ministry", "department", "embassy"}
        else None
    )


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word.lower() not in _SMALL and word[0].isupper())
