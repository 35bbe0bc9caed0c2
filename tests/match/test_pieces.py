"""Cutting texts to what the networks read: always within the limit, the longer text first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.match.pieces import CLS, PAIR_PIECES, SEP, TEXT_PIECES, cut_pair, cut_text

PIECES = st.integers(0, 400).map(lambda n: list(range(1000, 1000 + n)))


@given(PIECES)
def test_a_text_keeps_its_beginning_between_its_marks(pieces: list[int]) -> None:
    cut = cut_text(pieces).tolist()
    assert cut == [CLS, *pieces[: TEXT_PIECES - 2], SEP]


@given(PIECES, PIECES)
def test_two_texts_fit_and_nothing_is_cut_without_need(one: list[int], other: list[int]) -> None:
    pieces, kinds = cut_pair(one, other)
    first = int((kinds == 0).sum()) - 2
    second = int((kinds == 1).sum()) - 1
    assert pieces.tolist() == [CLS, *one[:first], SEP, *other[:second], SEP]
    assert len(pieces) == len(kinds) == min(len(one) + len(other) + 3, PAIR_PIECES)


@given(PIECES, PIECES)
def test_a_short_text_is_whole_however_long_the_other_is(one: list[int], other: list[int]) -> None:
    _, kinds = cut_pair(one, other)
    first, second = int((kinds == 0).sum()) - 2, int((kinds == 1).sum()) - 1
    if first < len(one):
        assert first >= second
    if second < len(other):
        assert second >= first - 1
