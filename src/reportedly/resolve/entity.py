"""Whom mentions mean, while they are being gathered."""

from __future__ import annotations

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


@dataclass(eq=False, slots=True)
class Entity:
    """Somebody or something, its mentions so far in any order, and what they say of it.

    `country`: of a government, the country it governs; `known`: a name from outside the report that replaces
    the printed ones; `is_given`: whether a mention that was given means it; `parts`: what a coordinate one is
    made of; `taken_up_as`: "he" or "she", where such a pronoun took it up.
    """

    kind: SourceKind
    is_named: bool
    phrases: list[Phrase] = field(default_factory=list)
    spans: set[Span] = field(default_factory=set)
    country: str | None = None
    known: str | None = None
    is_given: bool = False
    parts: list[Entity] = field(default_factory=list)
    taken_up_as: str | None = None

    def add(self, phrase: Phrase) -> None:
        """Note one more mention."""
        self.phrases.append(phrase)
        self.spans.add(phrase.span)

    @property
    def names(self) -> list[str]:
        """The proper names it is mentioned by."""
        return [phrase.name for phrase in self.phrases if phrase.name]

    @property
    def roles(self) -> frozenset[str]:
        """All nouns that describe it."""
        return frozenset(role for phrase in self.phrases for role in phrase.roles)

    @property
    def is_plural(self) -> bool:
        """Whether "they" can take it up because it is several."""
        return bool(self.parts) or any(phrase.is_plural for phrase in self.phrases)

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
