"""Windows: every word is read once as itself, nothing is left out, no window is too large."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tag.encode import EncodedText
from reportedly.tag.windows import cut_windows


def encoded_text(sizes: list[int], breaks: list[bool]) -> EncodedText:
    """Words with the given numbers of pieces; a paragraph begins where `breaks` says so."""
    n = len(sizes)
    zeros = np.zeros(n, np.int64)
    word_of = np.repeat(np.arange(n), sizes)
    first = np.cumsum([0, *sizes[:-1]]) if n else zeros
    return EncodedText(
        starts=np.arange(n) * 2,
        ends=np.arange(n) * 2 + 1,
        case=zeros,
        quote=zeros,
        place=zeros,
        paragraph=np.cumsum(breaks[:n]) if n else zeros,
        pieces=np.zeros(len(word_of), np.int64),
        first=np.asarray(first, np.int64),
        word_of=np.asarray(word_of, np.int64),
    )


WORDS = st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=200)


@given(WORDS, st.integers(12, 60), st.integers(0, 5))
def test_every_word_is_read_once_as_itself(words: list[tuple[int, bool]], window: int, overlap: int) -> None:
    e = encoded_text([size for size, _ in words], [new for _, new in words])
    windows = cut_windows(e, window, overlap)
    own = [word for w in windows for word in range(w.first, w.last)]
    assert own == list(range(len(words)))
    assert all(w.seen_first <= w.first < w.last <= w.seen_last for w in windows)


@given(WORDS, st.integers(12, 60), st.integers(0, 5))
def test_no_window_sees_more_pieces_than_it_may(
    words: list[tuple[int, bool]], window: int, overlap: int
) -> None:
    e = encoded_text([size for size, _ in words], [new for _, new in words])
    offsets = np.append(e.first, len(e.pieces))
    assert all(
        offsets[w.seen_last] - offsets[w.seen_first] <= window for w in cut_windows(e, window, overlap)
    )


@given(WORDS, st.integers(12, 60), st.integers(2, 5))
def test_windows_after_the_first_see_words_of_the_one_before(
    words: list[tuple[int, bool]], window: int, overlap: int
) -> None:
    e = encoded_text([1] * len(words), [new for _, new in words])
    assert all(w.seen_first < w.first for w in cut_windows(e, window, overlap)[1:])


def test_cuts_fall_between_paragraphs_where_they_can() -> None:
    breaks = [i % 20 == 0 for i in range(200)]
    windows = cut_windows(encoded_text([1] * 200, breaks), 50, 5)
    assert all(breaks[w.first] for w in windows)


def test_a_word_longer_than_a_window_stands_alone() -> None:
    windows = cut_windows(encoded_text([1, 90, 1], [True, False, False]), 50, 5)
    assert (1, 2) in [(w.first, w.last) for w in windows]
