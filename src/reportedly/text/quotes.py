"""Quotation marks: which of them open, which close, and what stands between them.

Marks are read paragraph by paragraph, so that a mark that was forgotten costs one paragraph and no
more. A quotation that runs on opens anew in each paragraph and closes in the last (Chicago Manual
of Style, 13.30): it is one quotation of several pieces.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_MARK = re.compile("``|''|[\"“”„‟«»‘’‚']")
_OPENING, _CLOSING = frozenset("“„‟«"), frozenset("”»")
_SINGLE = frozenset("‘’'‚")
_SINGLE_CLOSING = re.compile("(?<=[^\\s‘'])[’'](?![\\w])")
_SINGLE_OPENING = re.compile("(?:(?<=[\\s(\\[\"“—–-])|^)[‘'](?=\\w)")
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
    singles: _Singles | None = None
    for found in _MARK.finditer(text, start, end):
        sign = found.group()
        before = text[found.start() - 1] if found.start() > start else " "
        after = text[found.end()] if found.end() < end else " "
        if sign in _SINGLE:
            singles = singles or _Singles.find(text, start, end)
            mark = _read_single(found, before, after, single_open, singles)
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


@dataclass(frozen=True, slots=True)
class _Singles:
    """Where in a paragraph a single mark could close, and where one could open."""

    closing: list[int]
    opening: list[int]

    @classmethod
    def find(cls, text: str, start: int, end: int) -> _Singles:
        return cls(
            [m.start() for m in _SINGLE_CLOSING.finditer(text, start, end)],
            [m.start() for m in _SINGLE_OPENING.finditer(text, start, end)],
        )

    def closes_after(self, at: int) -> bool:
        """Say whether after `at` one closes before another opens."""
        closing, opening = bisect_right(self.closing, at), bisect_right(self.opening, at)
        if closing == len(self.closing):
            return False
        return opening == len(self.opening) or self.closing[closing] < self.opening[opening]


def _read_single(
    found: re.Match[str], before: str, after: str, is_open: bool, singles: _Singles
) -> QuoteMark | None:
    """Read a single mark; None where it is an apostrophe.

    A single mark opens where a word starts and one that could close it follows in the paragraph.
    """
    sign, at = found.group(), found.start()
    if is_open:
        closes = sign in "’'" and not before.isspace() and not after.isalnum()
        if closes and before in "sS" and singles.closes_after(at):
            closes = False  # a plural's apostrophe inside: 'the voters' choice'
        return QuoteMark(at, at + 1, False, False) if closes else None
    starts = (before.isspace() or before in _BEFORE_AN_OPENING) and not after.isspace()
    if starts and sign in "‘'‚" and singles.closes_after(at):
        return QuoteMark(at, at + 1, True, False)
    return None


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
