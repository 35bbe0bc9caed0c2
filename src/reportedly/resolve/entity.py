"""Whom mentions mean, while they are being gathered."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from reportedly.records.spans import Span
from reportedly.records.vocabulary import SourceKind
from reportedly.resolve.phrase import Phrase
from reportedly.resolve.tokens import word_set
from reportedly.wordlists.people import load_first_names

SHE, HE = "she", "he"
_PRONOUNS = {"he": HE, "him": HE, "himself": HE, "she": SHE, "her": SHE, "herself": SHE}
_MALE = word_set(
    """
    mr sir lord king prince spokesman chairman congressman man boy father brother son husband
    """
)
_FEMALE = word_set(
    """
    mrs ms miss lady dame queen princess spokeswoman chairwoman congresswoman woman girl mother sister
    daughter wife widow
    """
)


_WORD = re.compile(r"[\w.-]+")


@dataclass(eq=False, slots=True)
class Entity:
    """Somebody or something, its mentions so far in any order, and what they say of it.

    `country`: of a government, the country it governs; `known`: a name from outside the report that replaces
    the printed ones; `is_given`: whether a mention that was given means it; `parts`: what a coordinate one is
    made of; `taken_up_as`: "he" or "she", where such a pronoun took it up. `phrases`: one of each wording;
    `told`: all words of them, in small letters; `spans`: where it is mentioned, in the order of the text.
    """

    kind: SourceKind
    is_named: bool
    phrases: list[Phrase] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    names: dict[str, None] = field(default_factory=dict)
    roles: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    is_several: bool = False
    country: str | None = None
    known: str | None = None
    is_given: bool = False
    parts: list[Entity] = field(default_factory=list)
    taken_up_as: str | None = None

    def add(self, phrase: Phrase) -> None:
        """Note one more mention; words that were read before tell nothing new."""
        self.add_span(phrase.span)
        if any(phrase.printed == earlier.printed for earlier in self.phrases):
            return
        self.phrases.append(phrase)
        self.roles |= phrase.roles
        self.told |= set(_WORD.findall(phrase.printed.lower()))
        self.is_several = self.is_several or phrase.is_plural
        if phrase.name is not None:
            self.names.setdefault(phrase.name)

    def add_span(self, span: Span, *, only_if_free: bool = False) -> None:
        """Note where it is mentioned, once; `only_if_free`: not where a mention overlaps it."""
        at = bisect_left(self.spans, span)
        beside = self.spans[max(0, at - 2) : at + 2]
        if span not in beside and not (only_if_free and any(span.overlaps(own) for own in beside)):
            self.spans.insert(at, span)

    def last_before(self, span: Span) -> Span | None:
        """Its last mention before a place, None where there is none."""
        at = bisect_left(self.spans, span)
        return self.spans[at - 1] if at else None

    @property
    def is_plural(self) -> bool:
        """Whether "they" can take it up because it is several."""
        return bool(self.parts) or self.is_several

    def pronoun(self) -> str | None:
        """ "he" or "she", where titles, descriptions, a pronoun or a first name tell."""
        if self.taken_up_as is not None:
            return self.taken_up_as
        for phrase in self.phrases:
            if phrase.pronoun in _PRONOUNS:
                return _PRONOUNS[phrase.pronoun]
            words = {title.rstrip(".") for title in phrase.titles} | phrase.roles
            if words & _FEMALE:
                return SHE
            if words & _MALE:
                return HE
        for name in self.names:
            first = name.split()[0]
            if " " in name and first in load_first_names():
                return load_first_names()[first]
        return None
