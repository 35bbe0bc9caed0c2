"""The door to the networks: short texts -> vectors, and pairs of short texts -> what one says of the other.

Every text is given to its network alone, never padded into a batch: what is read of it is the same
whatever it is read beside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reportedly.match.pieces import Ints, cut_pair, cut_text, tokenize
from reportedly.match.reading_heads import PLACES, Head
from reportedly.match.shipped import EMBEDDER, FOLDER, READER, open_weights
from reportedly.networks import NOW, Workers

Floats = npt.NDArray[np.float32]

THREADS = 2
"""Texts that are read at once. *From:* two cores are the least that is sold."""

N_DIMENSIONS = 384
"""Numbers of a vector. *From:* the base encoder."""


@dataclass(frozen=True, slots=True)
class PairReading:
    """What the pair reader finds of a text `one` towards a text `other`; all are probabilities.

    The first three are of one question and add up to 1, as do the three stances. `one` weakens or
    strengthens where it makes `other` less or more convincing.
    """

    entails: float
    neutral: float
    contradicts: float
    paraphrase: float
    stance_for: float
    stance_against: float
    stance_observing: float
    weakens: float
    strengthens: float


class Embedder:
    """Short texts -> vectors; loads the weights once. `weights`: another folder than ours.

    Raises WeightsError where the weights are missing or damaged. Of a text longer than 126 word pieces
    (about 100 words) only the beginning is read; an empty text has a vector too.
    """

    def __init__(self, weights: Path | None = None) -> None:
        self._shipped = open_weights(EMBEDDER, weights or FOLDER)
        self._workers = Workers(THREADS)

    @property
    def digest(self) -> str:
        """The digest of the folder of weights, "sha256:" and 64 digits."""
        return self._shipped.digest

    def embed(self, texts: Sequence[str]) -> Floats:
        """Return a vector of length 1 for each text, [n, 384]: their products are cosines."""
        begun = [
            self._workers.submit(NOW, self._embed, cut_text(pieces))
            for pieces in tokenize(texts, self._shipped.tokenizer)
        ]
        vectors: Floats = np.empty((len(begun), N_DIMENSIONS), np.float32)
        for number, future in enumerate(begun):
            vectors[number] = future.result()
        return vectors

    def _embed(self, pieces: Ints) -> Floats:
        (vector,) = self._shipped.network.run({"pieces": pieces})
        length: Floats = np.linalg.norm(vector)  # type: ignore[assignment]
        return vector / length


class PairReader:
    """Pairs of short texts -> readings; loads the weights once. `weights`: another folder than ours.

    Raises WeightsError where the weights are missing or damaged. Where both texts together are longer than
    125 word pieces (about 100 words), the longer loses its end until they are not. Texts may be empty.
    """

    def __init__(self, weights: Path | None = None) -> None:
        self._shipped = open_weights(READER, weights or FOLDER)
        self._workers = Workers(THREADS)

    @property
    def digest(self) -> str:
        """The digest of the folder of weights, "sha256:" and 64 digits."""
        return self._shipped.digest

    def read(self, pairs: Sequence[tuple[str, str]]) -> tuple[PairReading, ...]:
        """Read each pair (one, other)."""
        tokenizer = self._shipped.tokenizer
        ones = tokenize([one for one, _ in pairs], tokenizer)
        others = tokenize([other for _, other in pairs], tokenizer)
        begun = [
            self._workers.submit(NOW, self._read, *cut_pair(one, other))
            for one, other in zip(ones, others, strict=True)
        ]
        return tuple(future.result() for future in begun)

    def _read(self, pieces: Ints, kinds: Ints) -> PairReading:
        (scores,) = self._shipped.network.run({"pieces": pieces, "kind": kinds})
        answers = {head: _softmax(scores[place]) for head, place in PLACES.items()}
        entails, neutral, contradicts = answers[Head.NLI]
        stance_for, stance_against, stance_observing = answers[Head.STANCE]
        return PairReading(
            entails=entails,
            neutral=neutral,
            contradicts=contradicts,
            paraphrase=answers[Head.PARAPHRASE][1],
            stance_for=stance_for,
            stance_against=stance_against,
            stance_observing=stance_observing,
            weakens=answers[Head.WEAKENS][1],
            strengthens=answers[Head.STRENGTHENS][1],
        )


def _softmax(scores: Floats) -> list[float]:
    wide = scores.astype(np.float64)
    powers = np.exp(wide - wide.max())
    shares: list[float] = (powers / powers.sum()).tolist()
    return shares
