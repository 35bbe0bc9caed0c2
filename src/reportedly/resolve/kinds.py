"""What kind of source a mention means by itself, and whether a proper name identifies it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.records.vocabulary import SourceKind
from reportedly.resolve.name_kinds import kind_of_name, share_of_person
from reportedly.resolve.phrase import Phrase
from reportedly.resolve.tokens import word_set
from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.outlets import load_outlets
from reportedly.wordlists.source_nouns import load_source_nouns

_PRONOUN_KINDS = {
    "he": SourceKind.PERSON,
    "him": SourceKind.PERSON,
    "his": SourceKind.PERSON,
    "himself": SourceKind.PERSON,
    "she": SourceKind.PERSON,
    "her": SourceKind.PERSON,
    "herself": SourceKind.PERSON,
    "i": SourceKind.PERSON,
    "me": SourceKind.PERSON,
    "myself": SourceKind.PERSON,
    "you": SourceKind.PERSON,
    "who": SourceKind.PERSON,
    "whom": SourceKind.PERSON,
    "whose": SourceKind.PERSON,
    "one": SourceKind.PERSON,
    "it": SourceKind.ORGANISATION,
    "its": SourceKind.ORGANISATION,
    "itself": SourceKind.ORGANISATION,
    "they": SourceKind.GROUP,
    "them": SourceKind.GROUP,
    "their": SourceKind.GROUP,
    "themselves": SourceKind.GROUP,
    "we": SourceKind.GROUP,
    "us": SourceKind.GROUP,
    "ourselves": SourceKind.GROUP,
    "these": SourceKind.GROUP,
    "those": SourceKind.GROUP,
}
_AGENTS = re.compile(r"[a-z-]+(?:er|or|ist|ian|man|woman|eer|ee|ant|ate)")
_DESCRIBED = re.compile(r"year-old\Z|\A(?:father|mother|parent|grandmother|grandfather)-of-")
_PLATFORMS = word_set(
    """
    youtube facebook twitter instagram tiktok telegram whatsapp reddit x snapchat internet
    """
)
_AUTHOR = re.compile(
    r"\b(?:from|by|of|released by|issued by|published by|obtained by|in) (?:the |an? )?(?P<who>.+)"
)


Contexts = Sequence[tuple[str, str]]
"""The words before and after a name, at some of its places."""


def kind_of(phrase: Phrase, contexts: Contexts = ()) -> SourceKind:
    """The kind of what a mention means, as far as its words tell, and those beside its name."""
    if phrase.pronoun is not None:
        return _PRONOUN_KINDS.get(phrase.pronoun, SourceKind.UNKNOWN)
    if load_outlets().candidates(phrase.printed):
        return SourceKind.OUTLET
    if phrase.name is not None:
        return _kind_of_named(phrase, contexts)
    return kind_of_noun(phrase)


def _kind_of_named(phrase: Phrase, contexts: Contexts) -> SourceKind:
    """The noun before a name tells what it is of; without one, the name itself does."""
    name = phrase.name or ""
    nouns = load_source_nouns()
    if load_outlets().find(name) is not None and phrase.head in (None, "official", *nouns.outlet):
        return SourceKind.OUTLET
    has_title = phrase.head in nouns.person or any(
        title.rstrip(".") in nouns.title for title in phrase.titles
    )
    if phrase.titles and has_title and phrase.head in nouns.person | {None} and not phrase.is_plural:
        return SourceKind.PERSON
    if phrase.head is not None:
        by_noun = kind_of_noun(phrase)
        if by_noun is not SourceKind.UNKNOWN:
            return by_noun
    if phrase.told_as in nouns.person:
        return SourceKind.PERSON
    if phrase.owner is not None and share_of_person(name) > 0.5:
        return SourceKind.PERSON
    if phrase.roles & nouns.person and not phrase.roles & (nouns.outlet | nouns.organisation):
        return SourceKind.PERSON
    told = phrase.roles & (nouns.organisation | nouns.company | nouns.band)
    if told and not phrase.titles:
        return SourceKind.ORGANISATION
    return kind_of_name(name, tuple(contexts))


def kind_of_noun(phrase: Phrase) -> SourceKind:
    """The kind that the head noun of a description tells."""
    nouns = load_source_nouns()
    head = phrase.head or ""
    many = phrase.is_plural and phrase.name is None
    if head == "person" or head in nouns.person or _DESCRIBED.search(head):
        return SourceKind.GROUP if phrase.is_plural else SourceKind.PERSON
    if head in nouns.government:
        is_many = many and head != "authority" and not head.endswith("ies")
        return SourceKind.GROUP if is_many else SourceKind.GOVERNMENT
    for listed, kind in (
        (nouns.group, SourceKind.GROUP),
        (frozenset({"agency", "service"}), _agency(phrase)),
        (
            frozenset({"station"}),
            SourceKind.ORGANISATION if "police" in phrase.modifiers else SourceKind.OUTLET,
        ),
        (
            frozenset({"network"}),
            SourceKind.ORGANISATION if "terror" in phrase.modifiers else SourceKind.OUTLET,
        ),
        (nouns.outlet, SourceKind.OUTLET),
        (nouns.document, SourceKind.DOCUMENT),
        (nouns.organisation | nouns.company | nouns.band, SourceKind.ORGANISATION),
    ):
        if head in listed:
            return kind
    if _AGENTS.fullmatch(head):
        return SourceKind.GROUP if phrase.is_plural else SourceKind.PERSON
    return SourceKind.GROUP if phrase.is_plural else SourceKind.UNKNOWN


def _agency(phrase: Phrase) -> SourceKind:
    """An agency is a body, unless it sends news."""
    return SourceKind.OUTLET if phrase.modifiers & {"news", "wire", "press"} else SourceKind.ORGANISATION


def is_identified(phrase: Phrase, kind: SourceKind) -> bool:
    """Whether a proper name in the mention itself says which one it is."""
    if phrase.pronoun is not None:
        return False
    if phrase.name is not None or load_outlets().candidates(phrase.printed):
        return phrase.name not in load_countries().peoples
    if kind is SourceKind.DOCUMENT:
        return _has_author(phrase)
    if kind in (SourceKind.GOVERNMENT, SourceKind.ORGANISATION):
        return (
            phrase.owner is not None
            and not phrase.is_plural_noun
            and phrase.article not in ("a", "an", "one")
        )
    return False


def _has_author(phrase: Phrase) -> bool:
    """Whether a document is named by who made it: "a Kremlin report", "a statement from Ana Ruiz"."""
    if phrase.owner is not None and _is_author(phrase.owner):
        return True
    found = _AUTHOR.match(phrase.tail)
    return found is not None and _is_author(found["who"])


def _is_author(who: str) -> bool:
    """Whether the words hold a proper name other than a country, a nationality or a platform."""
    countries = load_countries()
    words = [word for word in who.replace("’s", "").replace("'s", "").split() if word[:1].isupper()]
    if not words or (not who.split(maxsplit=1)[0][:1].isupper() and len(words) < 1):
        return False
    if " ".join(words) in ("Kremlin", "White House", "Downing Street", "Vatican"):
        return True
    proper = [
        word
        for word in words
        if countries.any_of(word) is None
        and word.lower() not in _PLATFORMS
        and "-" not in word[2:]
        and word not in ("North", "South", "Western", "Eastern", "Saudi", "New", "Sri")
    ]
    return bool(proper)
