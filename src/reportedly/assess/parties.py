"""Whether a claim is about the one who speaks on it: a party to the matter, not a witness."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.wordlists.countries import load_countries

_CAPITALISED = re.compile(r"\b[^\W\d_a-zß-ÿ][\w-]+")
_OFFICE_WORDS = """
    agency authority board bureau chief chamber commission committee company corp council court department
    director energy executive federal force foreign former general government group head health inc
    inspector interior justice limited ltd minister ministry mr mrs ms national office police president
    prime republic secretary service spokesman spokesperson spokeswoman state the treasury unnamed
"""
_OFFICES = frozenset(_OFFICE_WORDS.split())
"""Words of names that name no one body by themselves. *From:* written for this rule, general knowledge."""


def name_words(name: str) -> frozenset[str]:
    """The words with a capital that tell who is named; a country and its people are one word."""
    return frozenset(_country(word) for word in _CAPITALISED.findall(name) if word.casefold() not in _OFFICES)


def is_about(name: str | None, texts: Iterable[str]) -> bool:
    """Whether one of the texts names the one who is called `name`, or the country it speaks for."""
    words = name_words(name or "")
    return bool(words) and any(words & name_words(text) for text in texts)


def _country(word: str) -> str:
    bare = word.removesuffix("’s").removesuffix("'s")
    return (load_countries().any_of(bare) or bare).casefold()
