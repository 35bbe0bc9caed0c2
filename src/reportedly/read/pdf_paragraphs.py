"""Lines of a PDF to paragraphs, by the distances, indents and lengths of the lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from reportedly.read.blocks import BLOCK_JOINT
from reportedly.read.pdf_lines import BROKEN_WORD, Line
from reportedly.records import Page, Span

_ENDS_A_SENTENCE = re.compile(r"[.!?:…][\"”’')\]]*$")
_BULLET = re.compile(r"(?:[•▪◦‣●■–—]\s?|[*-]\s|\(?\d{1,2}[.)]\s)\S")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_FIRST_PARTS = frozenset(
    (
        *(
            "state",
            "well",
            "long",
            "short",
            "high",
            "low",
            "self",
            "non",
            "anti",
            "pro",
            "vice",
            "ex",
            "half",
        ),
        *("full", "year", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "cross"),
        *("multi", "all", "far", "left", "right"),
    )
)
_SECOND_PARTS = frozenset(
    (
        *("owned", "based", "led", "backed", "held", "run", "term", "level", "old", "style", "wide", "range"),
        *(
            "related",
            "known",
            "born",
            "elect",
            "scale",
            "profile",
            "ranking",
            "lived",
            "like",
            "free",
            "making",
        ),
    )
)
_N_NEIGHBOURS = 40
_WIDE_GAP, _SAME_SIZE, _INDENT, _SHORT = 1.35, 0.1, 0.7, 0.85
"""In line pitches, shares of the type size, type sizes, and shares of the column's width.

*From:* pages printed by a browser in one and in two justified columns, checked by reading.
"""


@dataclass(frozen=True, slots=True)
class SetText:
    """The text of a PDF, its pages, and the type size of every paragraph by where it starts."""

    text: str
    pages: tuple[Page, ...]
    sizes: dict[int, float]


@dataclass(slots=True)
class _Setter:
    words: frozenset[str]
    parts: list[str] = field(default_factory=list)
    length: int = 0
    sizes: dict[int, float] = field(default_factory=dict)
    spans: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(self, line: Line, before: Line | None, *, breaks: bool) -> None:
        if before is not None:
            if breaks:
                self._append(BLOCK_JOINT)
            else:
                self._join(line.text)
        if before is None or breaks:
            self.sizes[self.length] = line.size
        start = self.length
        self._append(line.text)
        self.spans[line.page] = (self.spans.get(line.page, (start, start))[0], self.length)

    def _join(self, following: str) -> None:
        """A blank between two lines of a paragraph, or a broken word put together again."""
        last = self.parts[-1]
        if not last.endswith((BROKEN_WORD, "-")):
            self._append(" ")
        elif following[:1].islower() and not self._is_compound(last[:-1], following):
            self.parts[-1] = last[:-1]
            self.length -= 1

    def _is_compound(self, before: str, following: str) -> bool:
        """Whether the hyphen at the end of a line belongs to the word: "state-" and "owned"."""
        head, tail = _LAST_WORD.search(before), _WORD.match(following)
        if head is None or tail is None:
            return True
        one, other = head.group().lower(), tail.group().lower()
        if one + other in self.words:
            return False
        return f"{one}-{other}" in self.words or one in _FIRST_PARTS or other in _SECOND_PARTS

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def set_paragraphs(lines: Sequence[Line]) -> SetText:
    """Join lines that run on; a line that ends a sentence at the foot of a page ends its paragraph too."""
    pitch = _find_pitch(lines)
    setter = _Setter(frozenset(word.lower() for line in lines for word in _WORD.findall(line.text)))
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        after = lines[index + 1] if index + 1 < len(lines) else None
        breaks = before is not None and _breaks(before, line, after, pitch, _find_right(lines, index - 1))
        setter.add(line, before, breaks=breaks)
    text = "".join(setter.parts).replace(BROKEN_WORD, "-")
    spans = sorted(setter.spans.items())
    return SetText(text, tuple(Page(page, Span(start, end)) for page, (start, end) in spans), setter.sizes)


def _find_pitch(lines: Sequence[Line]) -> float:
    """The usual distance of two lines, in type sizes."""
    gaps = [
        (one.y - other.y) / one.size
        for one, other in pairwise(lines)
        if one.page == other.page and 0.5 < (one.y - other.y) / one.size < 2.5
    ]
    return median(gaps) if gaps else 1.2


def _breaks(before: Line, line: Line, after: Line | None, pitch: float, right: float) -> bool:
    """Whether a paragraph begins with `line`."""
    if abs(line.size - before.size) > _SAME_SIZE * before.size or _BULLET.match(line.text):
        return not _on_same_line(before, line)
    gap = (before.y - line.y) / before.size
    if before.page != line.page or gap < -0.5:
        return bool(_ENDS_A_SENTENCE.search(before.text)) and not before.text.endswith(":")
    if _on_same_line(before, line):
        return False
    if gap > _WIDE_GAP * pitch:
        return True
    if line.left - before.left > _INDENT * line.size:
        return after is None or after.page != line.page or line.left - after.left > _INDENT * line.size
    is_short = before.right - before.left < _SHORT * (right - before.left)
    return is_short and bool(_ENDS_A_SENTENCE.search(before.text))


def _find_right(lines: Sequence[Line], index: int) -> float:
    """How far the lines of the same column go; those near by in the same type and at the same left count."""
    line = lines[index]
    near = lines[max(0, index - _N_NEIGHBOURS) : index + _N_NEIGHBOURS]
    return max(
        other.right
        for other in near
        if other.page == line.page
        and abs(other.left - line.left) < 2 * line.size
        and abs(other.size - line.size) < _SAME_SIZE * line.size
    )


def _on_same_line(before: Line, line: Line) -> bool:
    return before.page == line.page and abs(before.y - line.y) < 0.3 * before.size
