"""Coordinate sources: "both the FT and the Times" is one source of two members."""

from __future__ import annotations

import re

from reportedly.records.spans import Span
from reportedly.records.vocabulary import SourceKind
from reportedly.resolve.name_kinds import share_of_person
from reportedly.resolve.phrase import Phrase, read_phrase
from reportedly.text.noun_phrases import split_coordination
from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.outlets import load_outlets
from reportedly.wordlists.people import load_first_names
from reportedly.wordlists.source_nouns import load_source_nouns

_OPENS = re.compile(r"(?:both|either|neither)\s+", re.IGNORECASE)
_IN_NAME = re.compile(
    r"^(?:\w+ ){0,2}(?:Office|Ministry|Department|Bureau|Board|Institute|Centre|Center|School) (?:of|for) "
)
_FULL_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3}"
_PEOPLE = re.compile(rf"({_FULL_NAME}) and ({_FULL_NAME})(?=,)")
_JOINT = re.compile(r"\b(?:and|or|nor|as well as|along with)\b")


def split_members(text: str, span: Span) -> tuple[Span, ...]:
    """The members of a coordinate mention; none where it names one source.

    Coordination of heads only: "Smith, head of research and development" is one, "Procter and Gamble" too,
    unless its halves stand alone elsewhere in the text.
    """
    printed = span.slice(text)
    if not _JOINT.search(printed):
        return ()
    opening = _OPENS.match(printed)
    inner = Span(span.start + (opening.end() if opening else 0), span.end)
    if (
        not inner
        or load_outlets().candidates(inner.slice(text))
        or load_countries().governed(inner.slice(text))
    ):
        return ()
    parts = _two_people(text, inner) or split_coordination(text, inner)
    if len(parts) < 2 or not all(part.slice(text).strip() for part in parts):
        return ()
    phrases = [read_phrase(text, part) for part in parts]
    if not all(map(_is_source_like, phrases)) or _is_apposition(text, parts, phrases):
        return ()
    if _hangs_on_first(phrases) or (not opening and _may_be_one_name(text, inner, parts)):
        return ()
    return parts


def _hangs_on_first(phrases: list[Phrase]) -> bool:
    """The second half belongs to the first: "reports from CNBC and the FT", "the Office of Rail and Road"."""
    first, second = phrases[0], phrases[1]
    if first.name is not None and _IN_NAME.search(first.name) and not second.article and len(phrases) == 2:
        return True
    if first.name is not None or not first.tail:
        return False
    is_document = first.head in load_source_nouns().document
    ends_in_name = first.tail.split()[-1][:1].isupper() and second.name is not None
    ends_in_name = ends_in_name and (not second.article or share_of_person(second.name or "") < 0.5)
    return ends_in_name or (is_document and second.head not in load_source_nouns().document)


def _two_people(text: str, inner: Span) -> tuple[Span, ...]:
    """Two full names before what is said of both: "Ana Ruiz and Tobin Marr, two of the owners"."""
    found = _PEOPLE.match(text, inner.start, inner.end)
    if found is None or not all(name.split()[0] in load_first_names() for name in found.groups()):
        return ()
    return tuple(Span(*found.span(n)) for n in (1, 2))


def _is_source_like(phrase: Phrase) -> bool:
    """A name, a pronoun, or a noun for a source; no bare title ("lobbyist and adviser Ana Ruiz")."""
    nouns = load_source_nouns()
    if phrase.name is None and not phrase.article and not phrase.is_plural and phrase.head in nouns.person:
        return False
    return phrase.name is not None or phrase.pronoun is not None or nouns.knows(phrase.head or "")


def _is_apposition(text: str, parts: tuple[Span, ...], phrases: list[Phrase]) -> bool:
    """ "Ana Ruiz, the founder and head of the mill": a comma after a name, and no second name."""
    comma = text[parts[0].end : parts[1].start].strip() == ","
    return comma and phrases[0].name is not None and all(phrase.name is None for phrase in phrases[1:])


def _may_be_one_name(text: str, inner: Span, parts: tuple[Span, ...]) -> bool:
    """Two bare words of which neither is known, as in "Procter and Gamble"."""
    if len(parts) != 2 or any(
        " " in part.slice(text) or not part.slice(text)[:1].isupper() for part in parts
    ):
        return False
    return not all(_stands_alone(text, inner, part.slice(text)) for part in parts)


def _stands_alone(text: str, inner: Span, word: str) -> bool:
    if load_outlets().candidates(word) or load_countries().any_of(word) or load_source_nouns().singular(word):
        return True
    found = re.compile(rf"\b{re.escape(word)}\b").finditer(text)
    return any(not inner.start <= m.start() < inner.end for m in found)


def kind_of_several(kinds: list[SourceKind]) -> SourceKind:
    """The kind of a coordinate source: that of its members if they share one; people together are a group."""
    if len(set(kinds)) == 1 and kinds[0] is not SourceKind.PERSON:
        return kinds[0]
    return SourceKind.GROUP
