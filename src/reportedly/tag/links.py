"""Who goes with which cue: from the words' link vectors and the distance between the spans.

A cue asks for its source, a content asks for its cue; each chooses among the candidates and nobody.
The six link vectors of a word, D numbers each, in this order:

    0  of a cue's first word      asks for a source
    1  of a source's first word   answers
    2  of a source's last word    answers
    3  of a content's first word  asks for a cue
    4  of a content's last word   asks for a cue
    5  of a cue's first word      answers
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

N_DISTANCES = 18
N_APART = 5
FOR_SOURCE, FOR_CUE = 0, 1
"""The two questions: rows of the distance tables."""


def distance_class(asker: Ints, answerer: Ints) -> Ints:
    """Return 0..17 for a distance in words between first words, from its sign and its power of two."""
    delta = answerer - asker
    steps = np.minimum(np.log2(np.maximum(np.abs(delta), 1)).astype(np.int64), 8)
    return np.asarray(steps + 9 * (delta > 0), np.int64)


def apart_class(asker: Ints, answerer: Ints) -> Ints:
    """Return 0..4 for two paragraph numbers: two or more before, one before, the same, one after, more."""
    return np.asarray(np.clip(answerer - asker, -2, 2) + 2, np.int64)


Floats = npt.NDArray[np.float64]

BLOCK = 64
"""Askers that are scored at once: in a long text few of all pairs are within reach of each other."""

REACH_WORDS = 250
"""No farther apart than a window of the training: beyond it the network has seen no pair."""


@dataclass(frozen=True, slots=True)
class LinkTables:
    """What the link scores add to the vectors' product; row 0 for sources, row 1 for cues."""

    distance: Floats  # [2, N_DISTANCES]
    apart: Floats  # [2, N_APART]
    nobody: Floats  # [2, D]
    nobody_bias: Floats  # [2]

    @property
    def size(self) -> int:
        """D, the numbers in a link vector."""
        return int(self.nobody.shape[1])


@dataclass(frozen=True, slots=True)
class LinkScorer:
    """Answers one question, FOR_SOURCE or FOR_CUE, in one text of W words."""

    tables: LinkTables
    vectors: npt.NDArray[np.float32]  # [W, 6, D]
    paragraph: Ints  # [W]
    question: int

    def walk(self, asking: Ints, answering: Ints) -> Iterator[tuple[int, int, float]]:
        """Yield asker, answerer and the probability that they go together, for all pairs within reach.

        `asking` [A, 2] and `answering` [C, 2] hold first and last words, rising.
        """
        for begin in range(0, len(asking), BLOCK):
            block = asking[begin : begin + BLOCK]
            near = slice(
                int(np.searchsorted(answering[:, 0], block[0, 0] - REACH_WORDS, side="left")),
                int(np.searchsorted(answering[:, 0], block[-1, 0] + REACH_WORDS, side="right")),
            )
            chances = self.score(block, answering[near])[:, :-1]
            for a, c in np.argwhere(chances > 0.0).tolist():
                yield begin + a, near.start + c, float(chances[a, c])

    def score(self, asking: Ints, answering: Ints) -> Floats:
        """Return probabilities [A, C + 1] that an asker goes with an answerer, nobody last; rows sum to 1."""
        words, tables, question = self.vectors, self.tables, self.question
        if question == FOR_SOURCE:
            questions = words[asking[:, 0], 0]
            answers = words[answering[:, 0], 1] + words[answering[:, 1], 2]
        else:
            questions = words[asking[:, 0], 3] + words[asking[:, 1], 4]
            answers = words[answering[:, 0], 5]
        questions = questions.astype(np.float64)
        scale = np.sqrt(tables.size)
        from_word, to_word = asking[:, :1], answering[:, 0][None, :]
        scores = questions @ answers.T.astype(np.float64) / scale
        scores += tables.distance[question][distance_class(from_word, to_word)]
        scores += tables.apart[question][apart_class(self.paragraph[from_word], self.paragraph[to_word])]
        scores[np.abs(to_word - from_word) > REACH_WORDS] = -np.inf
        nobody = questions @ tables.nobody[question] / scale + tables.nobody_bias[question]
        logits = np.concatenate([scores, nobody[:, None]], axis=1)
        weights = np.exp(logits - logits.max(1, keepdims=True))
        return np.asarray(weights / weights.sum(1, keepdims=True))
