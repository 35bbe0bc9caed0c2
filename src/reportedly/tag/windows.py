"""Long text -> windows that overlap: every word is read once as itself and, near a cut, again as context."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportedly.tag.encode import EncodedText, Ints


@dataclass(frozen=True, slots=True)
class Window:
    """Words `[first, last)` are the window's own; it sees the words `[seen_first, seen_last)` around them."""

    first: int
    last: int
    seen_first: int
    seen_last: int


def cut_windows(encoded: EncodedText, window_pieces: int, overlap_pieces: int) -> list[Window]:
    """Cut a text into windows of like size that see at most `window_pieces` pieces (end marks left out).

    Cuts fall between paragraphs where they can. After such a cut `overlap_pieces` of context stand
    before the window; a paragraph that is cut itself has as much on both sides.
    """
    n_words = len(encoded.starts)
    if not n_words:
        return []
    offsets = np.append(encoded.first, len(encoded.pieces))
    core = window_pieces - 2 * overlap_pieces
    if len(encoded.pieces) <= window_pieces:
        return [Window(0, n_words, 0, n_words)]
    n_windows = -(-len(encoded.pieces) // (window_pieces - overlap_pieces))
    target = len(encoded.pieces) / n_windows
    breaks = _paragraph_breaks(encoded)
    windows: list[Window] = []
    first = 0
    while first < n_words:
        last = _choose_end(offsets, breaks, first, target, window_pieces - overlap_pieces, core)
        at_break = last == n_words or last in breaks
        before = overlap_pieces
        after = 0 if at_break else overlap_pieces
        windows.append(
            Window(
                first,
                last,
                int(np.searchsorted(offsets, offsets[first] - before, side="left")),
                int(np.searchsorted(offsets[:-1], offsets[last] + after, side="right")) if after else last,
            )
        )
        first = last
    return [_fit(window, offsets, window_pieces) for window in windows]


def _paragraph_breaks(encoded: EncodedText) -> set[int]:
    return set((np.flatnonzero(np.diff(encoded.paragraph)) + 1).tolist())


def _choose_end(offsets: Ints, breaks: set[int], first: int, target: float, room: int, core: int) -> int:
    """Return the last paragraph break at which the window is near its target size, else a break by force."""
    n_words = len(offsets) - 1
    limit = int(np.searchsorted(offsets, offsets[first] + room, side="right")) - 1
    if limit >= n_words:
        return n_words
    inside = [b for b in range(first + 1, limit + 1) if b in breaks]
    if inside:
        return min(inside, key=lambda b: (abs(int(offsets[b]) - int(offsets[first]) - target), b))
    forced = int(np.searchsorted(offsets, offsets[first] + core, side="right")) - 1
    return max(forced, first + 1)


def _fit(window: Window, offsets: Ints, window_pieces: int) -> Window:
    """Shrink the context until the window has room for it; a word longer than a window stands alone."""
    first, last = window.seen_first, window.seen_last
    while offsets[last] - offsets[first] > window_pieces and last > window.last:
        last -= 1
    while offsets[last] - offsets[first] > window_pieces and first < window.first:
        first += 1
    return Window(window.first, window.last, first, last)
