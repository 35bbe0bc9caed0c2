"""The words of a content, each with its place in the report's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from reportedly.records.spans import PIECE_JOINT, Span, merge_spans
from reportedly.records.statement import Statement
from reportedly.text.phrase_tokens import tokenise
from reportedly.text.stems import stem_word
from reportedly.text.word_classes import (
    ABBREVIATIONS,
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)

KEPT_READINGS = 4096
"""Contents whose reading is kept: a new claim is compared with many, and each of them with many."""

_NUMBER_WORDS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "another"}
)
_SMALL_WORDS = (
    DETERMINERS
    | PRONOUNS
    | RELATIVES
    | PREPOSITIONS
    | CLAUSE_OPENERS
    | AUXILIARIES
    | ADVERBS
    | frozenset(["there", "here", "very", "more", "most", "much", "such", "own", "s", "t"])
) - _NUMBER_WORDS
_SENTENCE_ENDS = frozenset(".!?…:;•|\n")
_QUOTATION_MARKS = "\"“”„‘’'«»`"
_LEAST_FOR_HEADLINE = 4
_HEADLINE_SHARE = 0.85
"""Of a headline's words so many begin with a capital, closed classes left out. *From:* reading headlines."""


@dataclass(frozen=True, slots=True)
class ContentWord:
    """A word or number at `span` of the report's text; `low` in small letters with straight apostrophes.

    `is_small`: of a closed word class ("the", "of", "has"). `opens`: stands first in its sentence or
    quotation, where a capital says nothing. `after_break`: a comma or another sign stands before it.
    """

    span: Span
    printed: str
    low: str
    stem: str
    is_small: bool
    opens: bool
    after_break: bool


@dataclass(frozen=True, slots=True, eq=False)
class ContentWords:
    """All words of a content in order. `is_headline`: most are printed with a capital.

    Two are equal only where they are one object, so that what is read from them is found again at once.
    """

    words: tuple[ContentWord, ...]
    is_headline: bool

    def stems(self) -> tuple[str, ...]:
        """The stems of the words that are not of a closed class."""
        return tuple(word.stem for word in self.words if not word.is_small)


def read_words(statement: Statement) -> ContentWords:
    """The words of a statement's content."""
    return _read_words(statement.text, statement.content, _opens_sentence(statement))


def place_pieces(text: str, content: tuple[Span, ...]) -> Iterator[tuple[str, int]]:
    """Each piece of a content: its words, and what to add to a place in them to get one in the report."""
    at = 0
    for piece in content:
        yield text[at : at + len(piece)], piece.start
        at += len(piece) + len(PIECE_JOINT)


def cover(words: Iterable[ContentWord]) -> tuple[Span, ...]:
    """The spans of words, those of neighbours with one blank between them as one."""
    spans: list[Span] = []
    for word in words:
        if spans and 0 <= word.span.start - spans[-1].end <= 1:
            spans[-1] = Span(spans[-1].start, word.span.end)
        else:
            spans.append(word.span)
    return merge_spans(spans)


def _opens_sentence(statement: Statement) -> bool:
    """Whether the content begins where a sentence or a quotation does."""
    if not statement.content:
        return True
    before = statement.context[: max(0, statement.content[0].start - statement.context_span.start)].rstrip()
    return not before or before[-1] in _SENTENCE_ENDS or before[-1] in _QUOTATION_MARKS


@lru_cache(maxsize=KEPT_READINGS)
def _read_words(text: str, content: tuple[Span, ...], opens_sentence: bool) -> ContentWords:
    words: list[ContentWord] = []
    opens, after_break, is_loud = opens_sentence, True, text.isupper()
    for piece, shift in place_pieces(text, content):
        for token in tokenise(piece, 0, len(piece)):
            if not token.word[-1].isalnum() and not token.word[0].isalnum() and token.word[0] not in "$€£":
                if token.word == "." and words and _is_short(words[-1], token.start + shift):
                    continue
                opens = opens or token.word in _SENTENCE_ENDS or token.word in _QUOTATION_MARKS
                after_break = True
                continue
            low = token.low
            words.append(
                ContentWord(
                    span=Span(token.start + shift, token.end + shift),
                    printed=token.word,
                    low=low,
                    stem=stem_word(low.replace("-", "")),
                    is_small=low in _SMALL_WORDS and (is_loud or not _is_loud(token.word)),
                    opens=opens,
                    after_break=after_break,
                )
            )
            opens = after_break = False
        opens, after_break = False, True
    return ContentWords(tuple(words), _is_headline(words))


def _is_loud(word: str) -> bool:
    """Whether a word is all capitals, as "WHO" and "US" are, which are no pronouns."""
    return len(word) > 1 and word.isupper()


def _is_short(word: ContentWord, at: int) -> bool:
    """Whether a full stop at `at` belongs to the word before it: "Gen.", "J.", "U.S."."""
    return word.span.end == at and (
        word.low in ABBREVIATIONS or "." in word.low or (len(word.low) == 1 and word.printed.isupper())
    )


def _is_headline(words: list[ContentWord]) -> bool:
    telling = [word for word in words if not word.is_small and word.printed[0].isalpha()]
    capital = sum(word.printed[0].isupper() for word in telling)
    return len(telling) >= _LEAST_FOR_HEADLINE and capital >= _HEADLINE_SHARE * len(telling)
