"""Spans: where in `report.text` something was read from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.errors import SpanError

PIECE_JOINT = " … "
"""What stands between two pieces of one discontinuous content when its words are shown as one text."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in Unicode code points of `report.text`; in JSON `[start, end]`.

    Spans order by start, then end. `len(span)` counts characters, so an empty span is false: test for
    a missing one with `is None`. Raises SpanError unless 0 <= start <= end, both plain integers.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if type(self.start) is not int or type(self.end) is not int:
            raise SpanError(f"a span needs two integers, not {self.start!r} and {self.end!r}")
        if not 0 <= self.start <= self.end:
            raise SpanError(f"the span [{self.start}, {self.end}] is not 0 <= start <= end")

    def __len__(self) -> int:
        return self.end - self.start

    def slice(self, text: str) -> str:
        """The words of the span. Raises SpanError where the text is too short for it."""
        if self.end > len(text):
            raise SpanError(f"the span [{self.start}, {self.end}] ends after the text, at {len(text)}")
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character; an empty span shares none."""
        return max(self.start, other.start) < min(self.end, other.end)

    def contains(self, other: Span) -> bool:
        """Whether `other` lies within, its ends included."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """The same span `by` characters further on, as when a text is put after another."""
        return Span(self.start + by, self.end + by)


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same characters as sorted spans that neither overlap nor touch; empty spans are dropped."""
    merged: list[Span] = []
    for span in sorted(spans):
        if not span:
            continue
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def hull(spans: Iterable[Span]) -> Span | None:
    """The shortest span that contains all of them; None of none."""
    pieces = tuple(spans)
    if not pieces:
        return None
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))


def count_chars(spans: Iterable[Span]) -> int:
    """How many characters the spans cover together, each counted once."""
    return sum(len(span) for span in merge_spans(spans))


def count_shared_chars(one: Iterable[Span], other: Iterable[Span]) -> int:
    """How many characters both cover."""
    left, right = merge_spans(one), merge_spans(other)
    shared = i = j = 0
    while i < len(left) and j < len(right):
        shared += max(0, min(left[i].end, right[j].end) - max(left[i].start, right[j].start))
        if left[i].end <= right[j].end:
            i += 1
        else:
            j += 1
    return shared


def jaccard(one: Iterable[Span], other: Iterable[Span]) -> float:
    """Shared characters over covered characters, from 0 to 1; two that cover nothing are alike (1.0)."""
    left, right = tuple(one), tuple(other)
    covered = count_chars(left + right)
    return count_shared_chars(left, right) / covered if covered else 1.0


def join_pieces(text: str, spans: Iterable[Span]) -> str:
    """The words of all pieces in the given order, with PIECE_JOINT between them."""
    return PIECE_JOINT.join(span.slice(text) for span in spans)
