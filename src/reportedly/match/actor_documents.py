"""Documents: which words name one for any reader, and the key that its spellings share."""

from __future__ import annotations

import re

from reportedly.match.actor_names import fold_words, word_set
from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.source_nouns import load_source_nouns

_LINKING = word_set(
    """
    of the on by from in for a an about into to and new latest recent same full original
    """
)
_OPEN = re.compile(
    r"\s*(?:an?|his|her|its|their|our|my|your|one|another|this|that|these|those|some|several|two|three)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"\b(?:1[89]|20)\d\d\b|\b\d{1,2}\b")
_RECURRING = word_set(
    """
    statement tweet post posting comment message email e-mail letter note interview release
    announcement speech remark video clip footage photo photograph picture page profile account blog
    article story piece memo cable filing form ticket update notice warning alert press broadcast
    column editorial note reply response quote thread transcript recording website site feed data
    material information record
    """
)
"""Sorts of documents of which one author makes many: only a date tells which one."""


def is_known_document(printed: str) -> bool:
    """Whether the words tell any reader which document it is: "the Mueller report", "Orlen's 2022 review".

    It takes a proper name that is not a country's alone, or a title; no indefinite article and no
    possessive pronoun before it; and of a sort of which one author makes many, a date.
    """
    if _OPEN.match(printed) or not _proper_words(printed):
        return False
    nouns = load_source_nouns()
    heads = {nouns.singular(word) or word for word in fold_words(printed)}
    return not heads & _RECURRING or _DATE.search(printed) is not None


def document_key(printed: str) -> str:
    """Its words in the singular without the small ones, in a fixed order; "" where there are none."""
    nouns = load_source_nouns()
    words = {nouns.singular(word) or word for word in fold_words(printed)}
    return " ".join(sorted(words - _LINKING))


def _proper_words(printed: str) -> list[str]:
    countries = load_countries()
    nouns = load_source_nouns()
    words = [word.strip(".,;:“”\"'‘’()") for word in printed.split()]
    bare = [re.sub(r"['’]s?$", "", word) for word in words]
    capital = [word for word in bare if word[:1].isupper() and word not in ("The", "A", "An")]
    proper = [word for word in capital if countries.any_of(word) is None and not nouns.knows(word.lower())]
    is_title = len(capital) > 1 and bool(proper)
    return proper if is_title or any(word for word in proper if not _begins_sentence(bare, word)) else []


def _begins_sentence(words: list[str], word: str) -> bool:
    """Whether the capital may be due to the place: the first of several words, a word of everyday use."""
    return len(words) > 1 and words[0] == word and load_source_nouns().singular(word.lower()) is not None
