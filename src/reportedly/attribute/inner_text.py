"""A text made of pieces of the report's, and where each of its characters stands there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records.attribution import Attribution
from reportedly.records.spans import Span

_PARAGRAPH = "\n\n"
_MARKS_AROUND = "“”\"‘’'«» \n"
_NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch `[start, end)` of the inner text, and the attribution it lies in; None: a sentence."""

    start: int
    end: int
    parent: Attribution | None


@dataclass(frozen=True, slots=True)
class InnerText:
    """A text made of pieces of the report's; `origins[i]` is where its character i stands there, or -1."""

    text: str
    origins: tuple[int, ...]
    passages: tuple[Passage, ...]

    def map_back(self, span: Span) -> tuple[Span, ...]:
        """Return where the words stand in the report, in as many pieces as they have there."""
        pieces: list[Span] = []
        for at in self.origins[span.start : span.end]:
            if at == _NOWHERE:
                continue
            if pieces and pieces[-1].end == at:
                pieces[-1] = Span(pieces[-1].start, at + 1)
            else:
                pieces.append(Span(at, at + 1))
        return tuple(pieces)

    def passage_at(self, at: int) -> Passage:
        """Return the passage that the character belongs to."""
        return self.passages[max(0, bisect_right(self.passages, at, key=lambda p: p.start) - 1)]


class InnerTextWriter:
    """Puts an inner text together from pieces of `text`, a paragraph a passage."""

    def __init__(self, text: str) -> None:
        self._report = text
        self._signs: list[str] = []
        self._origins: list[int] = []
        self._passages: list[Passage] = []

    def write(self, pieces: Sequence[Span], parent: Attribution | None) -> None:
        """Add the pieces as a paragraph that reads like a sentence: a capital first, a full stop last."""
        pieces = [bare for bare in map(self._bare, pieces) if bare]
        if not pieces:
            return
        if self._signs:
            self._put(_PARAGRAPH)
        start = len(self._signs)
        for number, piece in enumerate(pieces):
            if number:
                is_new_sentence = self._report[piece.start].isupper() and self._signs[-1].isalnum()
                self._put(". " if is_new_sentence else " ")
            for at in range(piece.start, piece.end):
                sign = self._report[at]
                self._signs.append(" " if sign.isspace() else sign)
                self._origins.append(at)
        first = self._signs[start].upper()
        self._signs[start] = first if len(first) == 1 else self._signs[start]
        if self._signs[-1] not in ".!?":
            self._put(".")
        self._passages.append(Passage(start, len(self._signs), parent))

    def finish(self) -> InnerText | None:
        """Return what was written; None where nothing was."""
        if not self._passages:
            return None
        return InnerText("".join(self._signs), tuple(self._origins), tuple(self._passages))

    def _put(self, signs: str) -> None:
        """Add signs that stand nowhere in the report."""
        self._signs += signs
        self._origins += [_NOWHERE] * len(signs)

    def _bare(self, piece: Span) -> Span:
        """Without the quotation marks around it."""
        start, end = piece.start, piece.end
        while start < end and self._report[start] in _MARKS_AROUND:
            start += 1
        while end > start and self._report[end - 1] in _MARKS_AROUND + ",":
            end -= 1
        return Span(start, end)
