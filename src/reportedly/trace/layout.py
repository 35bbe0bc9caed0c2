"""A text as copying is looked for in it: its words in one form, its sentences, and what is quoted."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from reportedly.records.report import Report
from reportedly.records.spans import Span
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quoted_passages
from reportedly.text.sentences import find_sentences
from reportedly.trace.boilerplate import is_boilerplate

_WORD = re.compile(r"\w+(?:['’‘]\w+)*")
_APOSTROPHES = str.maketrans("", "", "'’‘")


@dataclass(frozen=True, slots=True)
class Layout:
    """The words of a text, boilerplate left out; the lists are by the number of the word.

    `keys`: the words without case and apostrophes; `spans`: where they stand; `sentence`: the number of
    the sentence in `sentences`; `quoted`: whether it stands in quotation marks; `in_title`.
    `first_word`: the first word of each sentence, and one more for the end.
    """

    text: str
    keys: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    sentence: tuple[int, ...]
    quoted: tuple[bool, ...]
    in_title: tuple[bool, ...]
    sentences: tuple[Span, ...]
    first_word: tuple[int, ...]

    def words_of(self, sentence: int) -> range:
        """The numbers of the words of a sentence."""
        return range(self.first_word[sentence], self.first_word[sentence + 1])

    def is_narrative(self, word: int) -> bool:
        """Whether the reporter's own voice: neither quoted nor the title."""
        return not self.quoted[word] and not self.in_title[word]


def split_words(text: str) -> list[str]:
    """The words of a text in the form that they are compared in."""
    return [fold_word(m.group()) for m in _WORD.finditer(text)]


def fold_word(word: str) -> str:
    """A word without case and apostrophes."""
    return word.translate(_APOSTROPHES).casefold()


def find_prose(text: str) -> list[tuple[int, int]]:
    """The paragraphs `[start, end)` that are no boilerplate."""
    return [(start, end) for start, end in find_paragraphs(text) if not is_boilerplate(text[start:end])]


def read_layout(report: Report) -> Layout:
    """The layout of a report; that of the same report is not worked out twice in a row."""
    return _read_layout(report.text, report.title_span)


@lru_cache(maxsize=64)
def _read_layout(text: str, title: Span | None) -> Layout:
    paragraphs = find_prose(text)
    quoted = sorted(
        {
            *(piece for passage in find_quoted_passages(text, paragraphs) for piece in passage.pieces),
            *(block for before, block in pairwise(paragraphs) if _introduces(text, before)),
        }
    )
    starts, ends = [start for start, _ in quoted], list(accumulate((end for _, end in quoted), max))
    keys: list[str] = []
    spans: list[tuple[int, int]] = []
    sentence: list[int] = []
    sentences: list[Span] = []
    first_word: list[int] = []
    for start, end in (s for p in paragraphs for s in find_sentences(text, *p)):
        found = list(_WORD.finditer(text, start, end))
        if not found:
            continue
        first_word.append(len(keys))
        keys.extend(fold_word(m.group()) for m in found)
        spans.extend(m.span() for m in found)
        sentence.extend([len(sentences)] * len(found))
        sentences.append(Span(start, end))
    first_word.append(len(keys))

    def is_quoted(at: int) -> bool:
        before = bisect_right(starts, at) - 1
        return before >= 0 and at < ends[before]

    def is_title(start: int, end: int) -> bool:
        return title is not None and title.start <= start and end <= title.end

    return Layout(
        text=text,
        keys=tuple(keys),
        spans=tuple(spans),
        sentence=tuple(sentence),
        quoted=tuple(is_quoted(start) for start, _ in spans),
        in_title=tuple(
            title is not None and end <= title.end and start >= title.start for start, end in spans
        ),
        sentences=tuple(sentences),
        first_word=tuple(first_word),
    )


def _introduces(text: str, paragraph: tuple[int, int]) -> bool:
    """Whether the next paragraph is a quotation set apart: this one ends in a colon."""
    return text[paragraph[1] - 1] == ":"
