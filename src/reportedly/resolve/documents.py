"""Which mentions of documents mean the same: by the sort of document, what is said of it, and who made it."""

from __future__ import annotations

from reportedly.resolve.entity import Entity
from reportedly.resolve.phrase import Phrase
from reportedly.resolve.tokens import word_set
from reportedly.wordlists.countries import load_countries

_SORTS = (
    word_set(
        """
        document file paper record memo memorandum cable leak material slide dossier documentation archive
        """
    ),
    word_set("report study survey analysis paper research finding review"),
    word_set("article story piece report"),
    word_set("statement communique communiqué release announcement declaration"),
    word_set("video footage clip film videotape recording tape audio broadcast"),
    word_set("letter email e-mail message note text telegram correspondence"),
    word_set("tweet post posting blog comment"),
    word_set("complaint lawsuit suit filing affidavit indictment warrant motion petition document record"),
    word_set("book memoir autobiography biography"),
)
"""Nouns in one set can mean the same document."""

_LEAKED = word_set("document file paper record memo cable report leak material slide assessment intelligence")
"""Nouns that can mean the same leak."""

_STEMS = {
    "leaked": "leak",
    "leak": "leak",
    "intel": "intelligence",
    "classified": "secret",
    "secret": "secret",
    "u.s.": "us",
    "american": "us",
}
_EMPTY = word_set(
    """
    the a an of new same latest full original said alleged purported so-called infamous recent
    """
)


def same_document(phrase: Phrase, entity: Entity) -> bool:
    """Whether a mention of a document takes up one that was mentioned before, as far as its words tell."""
    return any(_agree(phrase, earlier) for earlier in entity.phrases if earlier.head is not None)


def _agree(phrase: Phrase, earlier: Phrase) -> bool:
    heads = {phrase.head or "", earlier.head or ""}
    is_leak = "leak" in _content(phrase) & _content(earlier) and heads <= _LEAKED
    if not is_leak and not _same_sort(heads):
        return False
    if _countries(phrase) - _countries(earlier):
        return False
    if phrase.is_plural != earlier.is_plural and not _may_be_several(phrase, earlier):
        return False
    said, known = _content(phrase), _content(earlier)
    if _authors(phrase) - known and _authors(phrase) != _authors(earlier):
        return False
    if phrase.is_definite:
        return not said - known or bool(said & known) or ("leak" in said and "leak" in known)
    return len(said & known) >= 2 and "leak" in said & known


def _may_be_several(phrase: Phrase, earlier: Phrase) -> bool:
    """A leak is one and many: "a leaked report", "the leaks"; so are findings."""
    return "leak" in _content(phrase) & _content(earlier) or "finding" in (phrase.head, earlier.head)


def _same_sort(heads: set[str]) -> bool:
    return len(heads) == 1 or any(heads <= sort for sort in _SORTS)


def _content(phrase: Phrase) -> frozenset[str]:
    """The words that tell one document from another, in one form."""
    words = {word.removesuffix("'s") for word in phrase.modifiers}
    if phrase.head == "leak":
        words.add("leak")
    return frozenset(_STEMS.get(word, word) for word in words if word not in _EMPTY)


def _countries(phrase: Phrase) -> set[str]:
    countries = load_countries()
    words = (phrase.owner or "").replace("’s", "").replace("'s", "").split()
    return {country for word in words if (country := countries.any_of(word)) is not None}


def _authors(phrase: Phrase) -> frozenset[str]:
    countries = load_countries()
    words = (phrase.owner or "").replace("’s", "").replace("'s", "").split()
    return frozenset(word.lower() for word in words if countries.any_of(word) is None)
