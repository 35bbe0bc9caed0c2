"""The words of one mention, with their signs apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[,;:()\"“”—–]|``|''|[^\s,;:()\"“”—–]+")
_CONNECTORS = frozenset(
    [
        "of",
        "the",
        "for",
        "and",
        "&",
        "de",
        "la",
        "le",
        "du",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
        "da",
        "dos",
        "di",
        "del",
        "et",
        "y",
        "e",
        "und",
        "des",
    ]
)
_PREFIXES = re.compile(r"(?:al|el|as|ad|an|ar|ash|ul|abu|d|l|i|e)[-’'.](?=[A-Z])|i(?=[A-Z])|e(?=[A-Z])|@")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or sign as printed; `low` is it in small letters with straight apostrophes."""

    text: str

    @property
    def low(self) -> str:
        return self.text.lower().replace("’", "'")

    @property
    def is_possessive(self) -> bool:
        return self.low.endswith(("'s", "s'"))


def split_words(printed: str) -> list[Word]:
    """The words and signs of a line, in order; a full stop at the very end is left out."""
    words = [Word(found.group()) for found in _WORD.finditer(printed)]
    if words and len(words[-1].text) > 3 and words[-1].text.endswith(".") and "." not in words[-1].text[:-1]:
        words[-1] = Word(words[-1].text[:-1])
    return words


def is_capital(word: Word) -> bool:
    """Whether it begins as a proper name does: a capital, a digit, an article of Arabic names, "iGen"."""
    bare = word.text.lstrip("'‘’`")
    if bare[:1].isdigit() and (bare.endswith("%") or bare[-1:].islower()):
        return False
    return bool(bare) and (bare[0].isupper() or bare[0].isdigit() or _PREFIXES.match(bare) is not None)


def is_low(word: Word) -> bool:
    """Whether it is a word in small letters."""
    return word.text[:1].isalnum() and not is_capital(word)


def is_connector(words: Sequence[Word], i: int) -> bool:
    """Whether a small word stands between two capitals and belongs to a name ("Bank of the Isles")."""
    if words[i].text not in _CONNECTORS:
        return False
    left, right = i - 1, i + 1
    while left >= 0 and words[left].text in _CONNECTORS:
        left -= 1
    while right < len(words) and words[right].text in _CONNECTORS:
        right += 1
    is_start_of_name = left < 0 and words[i].text in (
        "al",
        "el",
        "de",
        "la",
        "van",
        "von",
        "bin",
        "ibn",
        "di",
        "del",
    )
    return (
        right < len(words)
        and is_capital(words[right])
        and (is_start_of_name or (left >= 0 and is_capital(words[left])))
    )


def word_set(listed: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(listed.split())
