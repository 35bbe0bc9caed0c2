"""The sentences of a paragraph, none longer than what a person would write."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.text.sentences import LONGEST_SENTENCE_CHARS, find_sentences


def find_sentence_pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield `[start, end)` of every sentence in `text[start:end]`.

    One beyond LONGEST_SENTENCE_CHARS is a list or no prose; it is cut at white space, so that work on it
    stays in proportion.
    """
    for first, last in find_sentences(text, start, end):
        at = first
        while last - at > LONGEST_SENTENCE_CHARS:
            cut = text.rfind(" ", at + 1, at + LONGEST_SENTENCE_CHARS)
            cut = at + LONGEST_SENTENCE_CHARS if cut < 0 else cut
            yield at, cut
            at = cut
        yield at, last
