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

REACH_WORDS = 250
"""No farther apart than a window of the training: beyond it the network has seen no pair."""


@dataclass(frozen=True, slots=True)
class LinkTables:
    """What the link scores add to the vectors' product; row 0 for sources, row 1 for cues."""

    distance: Floats  # [2, N_DISTANCES]
    apart: Floats  # [2, N_APART]
    nobody: Floats  # [2, D]
    nobody_bias: Floats  # [2]


def score_links(
    vectors: Floats, paragraph: Ints, asking: Ints, answering: Ints, question: int, tables: LinkTables
) -> Floats:
    """Return [A, C + 1] probabilities that an asker goes with an answerer, nobody last; rows sum to 1.

    `vectors` [W, 6, D]; `asking` [A, 2] and `answering` [C, 2] hold first and last words.
    """
    if question == FOR_SOURCE:
        questions = vectors[asking[:, 0], 0]
        answers = vectors[answering[:, 0], 1] + vectors[answering[:, 1], 2]
    else:
        questions = vectors[asking[:, 0], 3] + vectors[asking[:, 1], 4]
        answers = vectors[answering[:, 0], 5]
    scale = np.sqrt(vectors.shape[2])
    from_word, to_word = asking[:, :1], answering[:, 0][None, :]
    scores = questions @ answers.T / scale
    scores += tables.distance[question][distance_class(from_word, to_word)]
    scores += tables.apart[question][apart_class(paragraph[from_word], paragraph[to_word])]
    scores[np.abs(to_word - from_word) > REACH_WORDS] = -np.inf
    nobody = questions @ tables.nobody[question] / scale + tables.nobody_bias[question]
    logits = np.concatenate([scores, nobody[:, None]], axis=1)
    weights = np.exp(logits - logits.max(1, keepdims=True))
    result: Floats = weights / weights.sum(1, keepdims=True)
    return result
