"""Label scores of words -> the best spans and how probable each is: a linear-chain CRF a paragraph."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.tag.encode import Ints
from reportedly.tag.labels import N_LABELS

Floats = npt.NDArray[np.float64]


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
    starts = np.concatenate([[0], np.flatnonzero(np.diff(paragraph)) + 1])
    lengths = np.diff(np.append(starts, len(paragraph)))
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    labels = _best_labels(emissions, starts, lengths, chain)
    messages = _pass_messages(emissions, starts, lengths, chain)
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
        return float(np.logaddexp.reduce(np.delete(onward, inner)))


def _active(lengths: Ints, t: int) -> int:
    """Return how many paragraphs, the longest first, have a word number `t`."""
    return int(np.searchsorted(-lengths, -t, side="left"))


def _best_labels(emissions: Floats, starts: Ints, lengths: Ints, chain: ChainScores) -> Ints:
    """Viterbi over all paragraphs at once."""
    longest = int(lengths[0])
    best = chain.first + emissions[starts]
    back = np.zeros((longest, len(starts), N_LABELS), np.int8)
    for t in range(1, longest):
        n = _active(lengths, t)
        paths = best[:n, :, None] + chain.transitions
        back[t, :n] = paths.argmax(1)
        best[:n] = paths.max(1) + emissions[starts[:n] + t]
    labels = np.zeros(len(emissions), np.int64)
    current = (best + chain.last).argmax(1)
    for t in range(longest - 1, -1, -1):
        n = _active(lengths, t)
        labels[starts[:n] + t] = current[:n]
        if t:
            current[:n] = back[t, np.arange(n), current[:n]]
    return labels


def _pass_messages(emissions: Floats, starts: Ints, lengths: Ints, chain: ChainScores) -> _Messages:
    """Run forward and backward over all paragraphs at once, the longest first.

    States are kept as probabilities that sum to one, their sizes apart in logarithms.
    """
    ends = starts + lengths - 1
    peak = emissions.max(1)
    likely = np.exp(emissions - peak[:, None])
    moves = np.exp(chain.transitions)
    forward, backward = np.empty_like(emissions), np.empty_like(emissions)
    state, size = _rescale(np.exp(chain.first) * likely[starts], peak[starts])
    forward[starts] = np.log(state + TINY) + size[:, None]
    for t in range(1, int(lengths[0])):
        n = _active(lengths, t)
        at = starts[:n] + t
        state, size = _rescale((state[:n] @ moves) * likely[at], size[:n] + peak[at])
        forward[at] = np.log(state + TINY) + size[:, None]
    state, size = _rescale(np.tile(np.exp(chain.last), (len(ends), 1)), np.zeros(len(ends)))
    backward[ends] = np.log(state + TINY) + size[:, None]
    for t in range(1, int(lengths[0])):
        n = _active(lengths, t)
        at = ends[:n] - t
        state, size = _rescale((state[:n] * likely[at + 1]) @ moves.T, size[:n] + peak[at + 1])
        backward[at] = np.log(state + TINY) + size[:, None]
    is_first, is_last = np.zeros(len(emissions), bool), np.zeros(len(emissions), bool)
    is_first[starts] = is_last[ends] = True
    sums = np.logaddexp.reduce(forward[ends] + chain.last, axis=1)
    order = np.argsort(starts)
    log_total = np.repeat(sums[order], lengths[order])
    return _Messages(chain, emissions, forward, backward, log_total, is_first, is_last)


def _rescale(state: Floats, size: Floats) -> tuple[Floats, Floats]:
    total = state.sum(1)
    return state / total[:, None], size + np.log(total)


def _label_runs(labels: Ints, paragraph_end: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return first and last word of every labelled span."""
    runs = []
    for first in np.flatnonzero(labels % 2 == 1).tolist():
        last, inner = first, labels[first] + 1
        while not paragraph_end[last] and labels[last + 1] == inner:
            last += 1
        runs.append((first, last))
    return runs
