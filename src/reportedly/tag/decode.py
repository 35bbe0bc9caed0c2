"""Label scores of words -> the best spans and how probable each is: a linear-chain CRF a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.tag.encode import Ints
from reportedly.tag.labels import N_LABELS

Floats = npt.NDArray[np.float64]


GRID_CELLS = 20_000
"""Words, with what pads the shorter paragraphs, that are walked at once: a few megabytes."""

TINY = 1e-300
"""Keeps the logarithm of a state that cannot be finite."""


@dataclass(frozen=True, slots=True)
class ChainScores:
    """The chain's own scores: `transitions` [before, after], `first` and `last` label of a paragraph."""

    transitions: Floats
    first: Floats
    last: Floats


@dataclass(frozen=True, slots=True)
class DecodedSpan:
    """Role number `role` over words `first` to `last`, both inside; `log_probability` that it is so."""

    role: int
    first: int
    last: int
    log_probability: float


def decode_spans(emissions: Floats, paragraph: Ints, chain: ChainScores) -> list[DecodedSpan]:
    """Return the spans of the best labels, in order. `emissions` [W, N]; `paragraph` [W] rising numbers."""
    if not len(emissions):
        return []
    grids = list(_lay_grids(paragraph))
    labels = np.zeros(len(emissions), np.int64)
    for grid in grids:
        _write_best_labels(labels, emissions, grid, chain)
    messages = _pass_messages(emissions, grids, chain)
    spans: list[DecodedSpan] = []
    for first, last in _label_runs(labels, messages.is_last):
        opening, inner = int(labels[first]), int(labels[first]) + 1
        score = messages.enter(first, opening) + emissions[first, opening]
        if last > first:
            score += chain.transitions[opening, inner] + emissions[first + 1 : last + 1, inner].sum()
            score += chain.transitions[inner, inner] * (last - first - 1)
        score += messages.leave(last, inner if last > first else opening, inner)
        log_probability = min(0.0, float(score - messages.log_total[first]))
        spans.append(DecodedSpan((opening - 1) // 2, first, last, log_probability))
    return spans


@dataclass(frozen=True, slots=True)
class _Grid:
    """R paragraphs of a text side by side, the longest first, so that all are walked at once."""

    starts: Ints  # [R] first words
    ends: Ints  # [R] last words
    counts: list[int]  # [T] how many paragraphs have a word number t
    onward: Ints  # [T, R] the word number t of a paragraph, its last word where it has none
    backward: Ints  # [T, R] the word number t from its end, its first word where it has none


def _lay_grids(paragraph: Ints) -> Iterator[_Grid]:
    """Lay paragraphs of like length into one grid, of GRID_CELLS words at most or of one paragraph."""
    starts = np.concatenate([[0], np.flatnonzero(np.diff(paragraph)) + 1])
    lengths = np.diff(np.append(starts, len(paragraph)))
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    at = 0
    while at < len(starts):
        longest = int(lengths[at])
        part = slice(at, at + max(1, GRID_CELLS // longest))
        first, last = starts[part], starts[part] + lengths[part] - 1
        t = np.arange(longest)[:, None]
        counts = np.searchsorted(-lengths[part], -t[:, 0], side="left").tolist()
        yield _Grid(first, last, counts, np.minimum(first + t, last), np.maximum(last - t, first))
        at = part.stop


@dataclass(frozen=True, slots=True)
class _Messages:
    """What the rest of a paragraph says of each word and label, in logarithms, [W, N] each way."""

    chain: ChainScores
    emissions: Floats
    forward: Floats
    backward: Floats
    log_total: Floats  # [W] of the word's paragraph
    is_first: npt.NDArray[np.bool_]  # [W] in its paragraph
    is_last: npt.NDArray[np.bool_]  # [W]

    def enter(self, word: int, label: int) -> float:
        """Return the log sum over all ways to a span that begins at `word`, the word's own score left out."""
        if self.is_first[word]:
            return float(self.chain.first[label])
        return float(np.logaddexp.reduce(self.forward[word - 1] + self.chain.transitions[:, label]))

    def leave(self, word: int, label: int, inner: int) -> float:
        """Return the log sum over all ways on from `word` that do not go on with `inner`."""
        if self.is_last[word]:
            return float(self.chain.last[label])
        onward = self.chain.transitions[label] + self.emissions[word + 1] + self.backward[word + 1]
        onward[inner] = -np.inf
        return float(np.logaddexp.reduce(onward))


def _write_best_labels(labels: Ints, emissions: Floats, grid: _Grid, chain: ChainScores) -> None:
    """Write into `labels` [W] the best ones of a grid's paragraphs: Viterbi over all of them at once."""
    scores = emissions[grid.onward]
    best = chain.first + scores[0]
    back = np.zeros((len(grid.counts), len(grid.starts), N_LABELS), np.int8)
    into = chain.transitions.T.copy()
    for t, n in enumerate(grid.counts[1:], 1):
        paths = best[:n, None, :] + into
        back[t, :n] = paths.argmax(2)
        best[:n] = paths.max(2) + scores[t, :n]
    current = (best + chain.last).argmax(1)
    rows = np.arange(len(grid.starts))
    for t in range(len(grid.counts) - 1, -1, -1):
        n = grid.counts[t]
        labels[grid.onward[t, :n]] = current[:n]
        current[:n] = back[t, rows[:n], current[:n]]


def _pass_messages(emissions: Floats, grids: list[_Grid], chain: ChainScores) -> _Messages:
    """Run forward and backward over the paragraphs, a grid of them at once."""
    n_words = len(emissions)
    peak = emissions.max(1)
    likely = np.exp(emissions - peak[:, None])
    moves, moves_back = np.exp(chain.transitions), np.exp(chain.transitions.T)
    forward, backward, log_total = np.empty_like(emissions), np.empty_like(emissions), np.empty(n_words)
    is_first, is_last = np.zeros(n_words, bool), np.zeros(n_words, bool)
    for grid in grids:
        inside = np.arange(len(grid.starts)) < np.array(grid.counts)[:, None]
        state = np.exp(chain.first) * likely[grid.starts]
        states = _walk(state, moves, likely[grid.onward], grid.counts, after=True)
        seen = np.cumsum(peak[grid.onward], axis=0)
        forward[grid.onward[inside]] = (states + seen[..., None])[inside]
        state = np.broadcast_to(np.exp(chain.last), (len(grid.starts), N_LABELS))
        states = _walk(state, moves_back, likely[grid.backward], grid.counts, after=False)
        seen = np.cumsum(peak[grid.backward], axis=0) - peak[grid.backward]
        backward[grid.backward[inside]] = (states + seen[..., None])[inside]
        totals = np.logaddexp.reduce(forward[grid.ends] + chain.last, axis=1)
        log_total[grid.onward[inside]] = np.broadcast_to(totals, inside.shape)[inside]
        is_first[grid.starts] = is_last[grid.ends] = True
    return _Messages(chain, emissions, forward, backward, log_total, is_first, is_last)


def _walk(state: Floats, moves: Floats, likely: Floats, counts: list[int], *, after: bool) -> Floats:
    """Return log states [T, R, N] of a walk; `likely` [T, R, N] weighs a state after a step or before it.

    A state is kept as probabilities that sum to one, its size apart.
    """
    states, sizes = np.ones((len(counts), *state.shape)), np.ones((len(counts), len(state)))
    ones = np.ones(N_LABELS)
    for t, n in enumerate(counts):
        if t:
            state = (state[:n] @ moves) * likely[t, :n] if after else (state[:n] * likely[t - 1, :n]) @ moves
        size = state @ ones
        state = state / size[:, None]
        states[t, :n], sizes[t, :n] = state, size
    return np.asarray(np.log(states + TINY) + np.cumsum(np.log(sizes), axis=0)[..., None])


def _label_runs(labels: Ints, paragraph_end: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return first and last word of every labelled span."""
    runs = []
    for first in np.flatnonzero(labels % 2 == 1).tolist():
        last, inner = first, labels[first] + 1
        while not paragraph_end[last] and labels[last + 1] == inner:
            last += 1
        runs.append((first, last))
    return runs
