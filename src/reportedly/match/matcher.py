"""Loads the networks and tables of `match` once, signs claims to be found again, and compares pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reportedly.match.candidates import Floats, find_cells, pack_vector
from reportedly.match.cells import load_centroids
from reportedly.match.decide import Compared, Verdict, judge_contents
from reportedly.match.evidence import gather_evidence
from reportedly.match.network import Embedder, PairReader
from reportedly.records.matching import Signature
from reportedly.records.statement import Statement
from reportedly.settings import MatchSettings
from reportedly.text.minhash import make_bands


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims to compare, `one` the later added; `likeness`: the cosine of their vectors."""

    one: Statement
    other: Statement
    likeness: float


class Matcher:
    """Loaded once, used for many reports. `weights`: another folder than the shipped one.

    Raises WeightsError where the weights are missing or damaged.
    """

    def __init__(self, settings: MatchSettings | None = None, *, weights: Path | None = None) -> None:
        self.settings = settings or MatchSettings()
        self._embedder = Embedder(weights)
        self._reader = PairReader(weights)
        self._centroids = load_centroids(weights)

    @property
    def digest(self) -> str:
        """What tells these weights from others: "sha256:" and 64 digits."""
        return self._reader.digest

    def embed(self, statements: Sequence[Statement]) -> Floats:
        """The unit vectors [N, D] of the statements' contents."""
        return self._embedder.embed([statement.text for statement in statements])

    def sign(self, statements: Sequence[Statement], vectors: Floats) -> tuple[Signature, ...]:
        """How each of the statements is found again, by its words and by its vector."""
        cells = find_cells(vectors, self._centroids, self.settings.stored_cells)
        return tuple(
            Signature(
                subject=statement.claim,
                bands=make_bands(statement.text),
                cells=tuple(int(cell) for cell in cells[i]),
                vector=pack_vector(vectors[i]),
            )
            for i, statement in enumerate(statements)
        )

    def probe(self, vectors: Floats) -> list[tuple[int, ...]]:
        """The cells to look into for claims like each of the vectors [N, D]."""
        cells = find_cells(vectors, self._centroids, self.settings.probed_cells)
        return [tuple(int(cell) for cell in row) for row in cells]

    def compare(self, pairs: Sequence[Pair]) -> list[tuple[Compared, Verdict]]:
        """Read each pair both ways, gather the evidence, and judge how the two contents stand."""
        texts = [(p.one.text, p.other.text) for p in pairs]
        readings = self._reader.read([*texts, *((other, one) for one, other in texts)])
        compared = [
            Compared(
                one=pair.one,
                other=pair.other,
                likeness=pair.likeness,
                forth=readings[i],
                back=readings[len(pairs) + i],
                clues=gather_evidence(pair.one, pair.other),
            )
            for i, pair in enumerate(pairs)
        ]
        return [(each, judge_contents(each)) for each in compared]


def likeness_of(one: npt.NDArray[Any], other: npt.NDArray[Any]) -> float:
    """The cosine of two vectors [D], 8-bit or not, rounded so that it prints alike everywhere."""
    left, right = one.astype(np.float32), other.astype(np.float32)
    lengths = float(np.linalg.norm(left)) * float(np.linalg.norm(right))
    return round(float(left @ right) / max(lengths, 1e-6), 6)
