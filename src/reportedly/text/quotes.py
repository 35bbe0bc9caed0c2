"""Quotation marks: which of them open, which close, and what stands between them.

Marks are read paragraph by paragraph, so that a mark that was forgotten costs one paragraph and no
more. A quotation that runs on opens anew in each paragraph and closes in the last (Chicago Manual
of Style, 13.30): it is one quotation of several pieces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile("``|''|[\"“”„‟«»‘’‚']")
_OPENING, _CLOSING = frozenset("“„‟«"), frozenset("”»")
_BEFORE_AN_OPENING = frozenset("([{<-–—/:;,>“‘\"'")


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """One quotation mark at `[start, end)`; `opens` or closes; `double` or single."""

    start: int
    end: int
    opens: bool
    double: bool


@dataclass(frozen=True, slots=True)
class QuotedPassage:
    """A quotation: pieces `[start, end)`, one a paragraph, marks included; `closed` by a mark of its own."""

    pieces: tuple[tuple[int, int], ...]
    closed: bool


def find_quote_marks(text: str, start: int, end: int) -> list[QuoteMark]:
    """Return the quotation marks of the paragraph `text[start:end]`, apostrophes left out, in order."""
    marks: list[QuoteMark] = []
    double_open = single_open = False
    for found in _MARK.finditer(text, start, end):
        sign = found.group()
        before = text[found.start() - 1] if found.start() > start else " "
        after = text[found.end()] if found.end() < end else " "
        if sign in ("‘", "’", "'", "‚"):
            mark = _read_single(text, found.start(), before, after, end, single_open)
            if mark is not None:
                single_open = mark.opens
                marks.append(mark)
            continue
        opens = _opens(sign, before, after, double_open)
        double_open = opens
        marks.append(QuoteMark(found.start(), found.end(), opens, True))
    return marks


def _opens(sign: str, before: str, after: str, is_open: bool) -> bool:
    """Decide a double mark: by its shape, else by its neighbours, else by turns."""
    if sign in _OPENING or sign == "``":
        return True
    if sign in _CLOSING or sign == "''":
        return False
    free_before = before.isspace() or before in _BEFORE_AN_OPENING
    free_after = after.isspace() or after in ".,;:!?)]}-–—"
    if free_before != free_after:
        return free_before
    return not is_open


def _read_single(text: str, at: int, before: str, after: str, end: int, is_open: bool) -> QuoteMark | None:
    """Read a single mark; None where it is an apostrophe.

    A single mark opens where a word starts and one that could close it follows in the paragraph.
    """
    sign = text[at]
    starts = (before.isspace() or before in _BEFORE_AN_OPENING) and not after.isspace()
    if is_open:
        closes = sign in "’'" and not before.isspace() and not after.isalnum()
        if closes and before in "sS" and _closes_later(text, at + 1, end):
            closes = False  # a plural's apostrophe inside: 'the voters' choice'
        return QuoteMark(at, at + 1, False, False) if closes else None
    if starts and sign in "‘'‚" and _closes_later(text, at + 1, end):
        return QuoteMark(at, at + 1, True, False)
    return None


_SINGLE_CLOSING = re.compile("(?<=[^\\s‘'])[’'](?![\\w])")
_SINGLE_OPENING = re.compile("(?:(?<=[\\s(\\[\"“—–-])|^)[‘'](?=\\w)")


def _closes_later(text: str, start: int, end: int) -> bool:
    closing = _SINGLE_CLOSING.search(text, start, end)
    if closing is None:
        return False
    opening = _SINGLE_OPENING.search(text, start, end)
    return opening is None or closing.start() < opening.start()


def find_quoted_passages(text: str, paragraphs: list[tuple[int, int]]) -> list[QuotedPassage]:
    """Return the outermost quotations of a text, in order.

    A quotation without a closing mark ends with its paragraph, unless the next one opens with a mark
    again: then both are one quotation.
    """
    passages: list[QuotedPassage] = []
    running: list[tuple[int, int]] = []
    for start, end in paragraphs:
        marks = find_quote_marks(text, start, end)
        if running and not (marks and marks[0].opens and marks[0].start == start):
            passages.append(QuotedPassage(tuple(running), False))
            running = []
        opened: QuoteMark | None = None
        for mark in marks:
            if opened is None:
                opened = mark if mark.opens else None
            elif not mark.opens and mark.double == opened.double:
                running.append((opened.start, mark.end))
                passages.append(QuotedPassage(tuple(running), True))
                running, opened = [], None
        if opened is not None:
            running.append((opened.start, end))
    if running:
        passages.append(QuotedPassage(tuple(running), False))
    return passages
