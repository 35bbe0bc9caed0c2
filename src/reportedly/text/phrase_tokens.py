"""The words and signs that noun phrases are made of, and which of them end a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.text.word_classes import (
    ABBREVIATIONS,
    PEOPLE_NOUNS,
    SENTENCE_STARTERS,
    TIME_NOUNS,
    is_finite_verb,
)

WINDOW_CHARS = 400
"""How far a phrase can reach. *From:* reading: longer subjects are lists of names."""

_TOKEN = re.compile(
    r"(?:[$€£])?\w+(?:(?:[-.’'&/]|(?<=\d),(?=\d))\w+)*(?:[’'](?=\s|\Z))?|``|''|--+|[^\w\s]|\n"
)
NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th)?\Z")
"""A number that a date may hold."""

OPENING, CLOSING, STRAIGHT = frozenset("“„«‘"), frozenset("”»"), frozenset({'"'})

LONGEST_QUOTED_CHARS = 80
"""A quotation inside a noun phrase (“a “senior official””) is no longer."""

_ENDS = frozenset({".", "!", "?", "…"})
_BREAKS = frozenset({";", ":", "–", "—", "--", "---", "\n", "|", "*", "•"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign at `[start, end)`; `low` is the word in small letters with plain apostrophes."""

    start: int
    end: int
    word: str

    @property
    def low(self) -> str:
        return self.word.lower().replace("’", "'")


def tokenise(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of `text[start:end]`; white space other than a line break is none."""
    for found in _TOKEN.finditer(text, start, end):
        yield Token(found.start(), found.end(), found.group())


def tokens_before(text: str, offset: int, floor: int) -> list[Token]:
    """The tokens from the start of the sentence, as far as the window shows it, to `offset`."""
    start = max(floor, offset - WINDOW_CHARS)
    if start > floor:  # do not begin inside a word
        while start < offset and not text[start - 1].isspace():
            start += 1
    tokens = list(tokenise(text, start, offset))
    for i in range(len(tokens) - 1, -1, -1):
        if ends_sentence(tokens, i):
            return tokens[i + 1 :]
    return tokens


def ends_sentence(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the token is a break between clauses that no noun phrase spans."""
    word = tokens[i].word
    if word in _BREAKS:
        return True
    if word not in _ENDS:
        return False
    if i + 1 == len(tokens):
        return word != "." or not is_abbreviated(tokens, i)
    follower = tokens[i + 1]
    if follower.start == tokens[i].end and is_word(follower):
        return False
    if word == "." and is_abbreviated(tokens, i):
        return follower.low in SENTENCE_STARTERS and follower.word[0].isupper()
    return True


def is_abbreviated(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the full stop at `i` belongs to the word before it."""
    before = tokens[i - 1] if i and tokens[i - 1].end == tokens[i].start else None
    if before is None:
        return False
    return (
        before.low in ABBREVIATIONS
        or (len(before.word) == 1 and before.word.isupper())
        or bool(re.fullmatch(r"(?:\w\.)+\w", before.word))
    )


def is_word(token: Token) -> bool:
    """Say whether a token is a word or a number, not a sign."""
    return token.word[0].isalnum() or token.word[0] in "$€£"


def is_verb(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a finite verb stands at `i`: by its form, and by the words beside it."""
    before = tokens[i - 1].low if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return is_finite_verb(tokens[i].word, before, None if after is None else after.word)


def keeps_preposition(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the preposition at `i` continues the noun phrase."""
    low = tokens[i].low
    if i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    if following.low in TIME_NOUNS | {"comment", "comments"} or NUMBER.match(following.word):
        return False
    if low == "of":
        return True
    if low in {"for", "at", "with", "from", "to", "inside", "within"}:
        return tokens[i - 1].low in PEOPLE_NOUNS or (low == "for" and following.word[0].isupper())
    if low in {"in", "near", "on"}:
        return following.word[0].isupper() or (tokens[i - 1].low in PEOPLE_NOUNS and low == "in")
    return False
