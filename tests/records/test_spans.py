from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from reportedly.errors import SpanError
from reportedly.records import Span, count_chars, count_shared_chars, hull, jaccard, join_pieces, merge_spans
from tests.records.strategies import span_lists, spans


def characters(pieces: tuple[Span, ...]) -> set[int]:
    return {place for piece in pieces for place in range(piece.start, piece.end)}


@pytest.mark.parametrize("ends", [(-1, 2), (3, 2), (0, 1.0), ("0", 1), (False, True), (None, 1)])
def test_what_is_no_span_is_refused(ends: tuple[int, int]) -> None:
    with pytest.raises(SpanError):
        Span(*ends)


def test_a_span_counts_code_points() -> None:
    assert Span(1, 3).slice("a\u0301🙂b") == "\u0301🙂"
    assert len(Span(1, 3)) == 2


def test_a_span_past_the_end_of_the_text_is_never_cut_short() -> None:
    with pytest.raises(SpanError, match="ends after the text, at 3"):
        Span(1, 4).slice("abc")


def test_a_shifted_span_has_the_same_length() -> None:
    assert Span(2, 5).shift(10) == Span(12, 15)


def test_pieces_are_joined_by_an_ellipsis_in_the_order_given() -> None:
    assert join_pieces("one two three", [Span(8, 13), Span(0, 3)]) == "three … one"


def test_the_hull_of_nothing_is_none() -> None:
    assert hull([]) is None


@given(spans, spans)
def test_spans_overlap_where_they_share_a_character(one: Span, other: Span) -> None:
    assert one.overlaps(other) == bool(characters((one,)) & characters((other,)))
    assert one.overlaps(other) == other.overlaps(one)


@given(spans, spans)
def test_a_span_contains_every_character_of_what_it_contains(one: Span, other: Span) -> None:
    if one.contains(other):
        assert characters((other,)) <= characters((one,))
    elif other:
        assert not characters((other,)) <= characters((one,))


@given(span_lists)
def test_merging_keeps_the_characters_and_leaves_gaps_between_spans(pieces: tuple[Span, ...]) -> None:
    merged = merge_spans(pieces)
    assert characters(merged) == characters(pieces)
    assert all(left.end < right.start for left, right in pairwise(merged))
    assert count_chars(pieces) == len(characters(pieces))


@given(span_lists)
def test_the_hull_is_the_shortest_span_that_contains_all(pieces: tuple[Span, ...]) -> None:
    whole = hull(pieces)
    if whole is not None:
        assert all(whole.contains(piece) for piece in pieces)
        assert whole.start in {piece.start for piece in pieces}
        assert whole.end in {piece.end for piece in pieces}


@given(span_lists, span_lists)
def test_jaccard_is_that_of_the_sets_of_characters(one: tuple[Span, ...], other: tuple[Span, ...]) -> None:
    left, right = characters(one), characters(other)
    assert count_shared_chars(one, other) == len(left & right)
    assert jaccard(one, other) == (len(left & right) / len(left | right) if left | right else 1.0)
