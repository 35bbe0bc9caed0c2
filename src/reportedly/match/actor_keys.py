"""Keys: what a source is looked up by among known actors, and the names that its report gives it."""

from __future__ import annotations

import re

from reportedly.match.actor_documents import document_key, is_known_document
from reportedly.match.actor_names import (
    body_key,
    country_of,
    fold_words,
    initials_of,
    is_generic_body,
    read_acronym,
    read_person,
    sound_of,
    squeeze,
    surname_words,
    word_set,
)
from reportedly.match.actor_scope import outlet_keys
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.records.vocabulary import SourceKind
from reportedly.wordlists.outlets import load_outlets
from reportedly.wordlists.source_nouns import load_source_nouns

BODIES = (
    SourceKind.ORGANISATION,
    SourceKind.GROUP,
    SourceKind.GOVERNMENT,
    SourceKind.OUTLET,
    SourceKind.UNKNOWN,
    None,
)
"""Kinds that reports mix up: a name printed alike is one body under any of them."""

_ALIAS = re.compile(r"\s*\(\s*(?:the\s+|or\s+)?[“\"‘']?(?P<alias>[A-Z][\w.&-]{1,11})[”\"’']?\s*\)")
_TITLED = re.compile(
    r"(?:.*\s)?(?:Mr|Mrs|Ms|Miss|President|Minister|Senator|Sen|Gov|Governor|Chancellor)\.?\s+(?P<name>[^\W\d_][\w’'-]*)"
)
_NOBODY = word_set(
    """
    he she it they we i you who which that this these those one everyone everybody someone somebody
    anyone nobody others another some many most all both him her them me us himself herself itself
    themselves
    """
)


def actor_keys(source: Source, report: Report) -> tuple[str, ...]:
    """What the ledger finds the actors by that the source may be; each key begins with its sort.

    A group of several named sources has none: it is known by its members.
    """
    if source.members:
        return ()
    names = find_names(source, report)
    if not is_identified(source):
        return (f"unnamed:{unnamed_key(source)}",)
    keys: dict[str, None] = {}
    for name in names:
        for key in _keys_of(name, source.kind):
            keys.setdefault(key)
    return tuple(keys)


def _keys_of(name: str, kind: SourceKind | None) -> list[str]:
    if kind is SourceKind.DOCUMENT:
        return [f"document:{document_key(name)}"]
    if kind is SourceKind.PERSON:
        person = read_person(name)
        keys = [f"name:{person.plain()}", *(f"surname:{word}" for word in surname_words(name))]
        if person.is_full:
            keys.append(f"sound:{person.given[:1]} {sound_of(person.surname)}")
        return keys
    country = country_of(name)
    if country is not None:
        return [f"country:{country}", f"name:{squeeze(name)}"]
    keys = [f"name:{squeeze(name)}", f"body:{body_key(name)}"]
    if kind is SourceKind.OUTLET or load_outlets().find(name) is not None:
        keys.extend(f"outlet:{key}" for key in outlet_keys(name))
    acronym = read_acronym(name) or initials_of(name)
    return [*keys, f"acronym:{acronym}"] if len(acronym) > 1 else keys


def find_names(source: Source, report: Report) -> tuple[str, ...]:
    """What the report calls the source: its name, initials in brackets after it, a surname printed alone.

    Initials count where they are those of the name; a surname where a title stands before it ("Mr Xi").
    """
    names: dict[str, None] = {source.name or source.as_printed: None}
    for printed, following in _mentions(source, report):
        alias = _ALIAS.search(printed) or _ALIAS.match(following)
        if source.kind in BODIES and alias is not None and _is_short_for(alias["alias"], source.name):
            names.setdefault(alias["alias"])
        if source.kind in BODIES and read_acronym(printed) and _is_short_for(printed, source.name):
            names.setdefault(" ".join(printed.split()).removeprefix("the ").removeprefix("The "))
        titled = _TITLED.fullmatch(printed)
        if source.kind is SourceKind.PERSON and titled is not None:
            words = fold_words(source.name)
            if len(words) > 1 and fold_words(titled["name"]) in ((words[0],), words[-1:]):
                names.setdefault(titled["name"])
    return tuple(names)


def _mentions(source: Source, report: Report) -> list[tuple[str, str]]:
    text = report.text
    return [(span.slice(text), text[span.end : span.end + 20]) for span in source.mentions]


def _is_short_for(short: str, name: str) -> bool:
    acronym, initials = read_acronym(short), initials_of(name)
    return bool(acronym) and (
        acronym == initials or acronym == "".join(word[:1] for word in fold_words(name))
    )


def unnamed_key(source: Source) -> str:
    """The words of a description in one spelling: case, article and full stops do not count."""
    return " ".join(fold_words(source.name or source.as_printed))


def is_identified(source: Source) -> bool:
    """Whether the name tells any reader who is meant: no sort of document, no pronoun."""
    name = source.name or source.as_printed
    if source.is_named is not True or not fold_words(name):
        return False
    if source.kind is SourceKind.DOCUMENT:
        return is_known_document(name) and bool(document_key(name))
    return is_nobody(source) is False


def is_nobody(source: Source) -> bool:
    """Whether the words only take up what was said before: "he", "others", "another witness"."""
    name = source.name or source.as_printed
    first = next(iter(name.split()), "")
    is_initials = first.isupper() and first != "I"  # "US officials", "WHO"
    return not fold_words(name) or (first.lower() in _NOBODY and not is_initials)


def is_shared_name(source: Source) -> bool:
    """Whether many bodies have the name that is given: "the Interior Ministry" without its country."""
    if source.kind not in BODIES or source.kind is SourceKind.OUTLET or country_of(source.name) is not None:
        return False
    return is_generic_body(source.name, _common_words())


def _common_words() -> frozenset[str]:
    nouns = load_source_nouns()
    return nouns.every | _COMMON


_COMMON = word_set(
    """
    foreign interior defense health justice education finance labor transport environment
    agriculture state supreme high federal national local city county district police fire regional
    municipal central public civil aviation security safety homeland trade commerce energy culture
    interior sheriff sheriffs coroner attorney general office department ministry medical examiner
    emergency services transportation
    """
)
"""Words that with a noun for a body still name none: every country, or every town, has one."""
