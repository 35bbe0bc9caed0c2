"""Candidates: which claims of the ledger a new one is worth comparing with.

By sense: every vector lies in a cell, the Voronoi region of one of a fixed set of centroids; a query looks
only into the cells nearest to it. By words: two texts with many words in common share a MinHash band. Neither
looks at the whole ledger, so that the cost of one more report hardly grows with it.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.int8]

SCALE = 127 * 2
"""Unit vectors of 384 numbers seldom have one above a half: the 8-bit integers count 1/254ths."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim of the ledger to compare with; `likeness`: the cosine of the two vectors, -1 to 1."""

    claim: str
    likeness: float


LEAST_WORDS = 4
"""A content of fewer words ("them", "so") says too little by itself to be compared with others."""


def is_comparable(text: str) -> bool:
    """Whether a content says enough by itself."""
    return len(text.split()) >= LEAST_WORDS


def pack_vector(vector: Floats) -> str:
    """A unit vector [D] as 8-bit integers in base64."""
    return base64.b64encode(quantise(vector).tobytes()).decode("ascii")


def unpack_vector(packed: str) -> Bytes:
    """The 8-bit integers [D] of `pack_vector`."""
    return np.frombuffer(base64.b64decode(packed), np.int8)


def quantise(vectors: Floats) -> Bytes:
    """Unit vectors [..., D] as 8-bit integers."""
    return np.clip(np.rint(vectors * SCALE), -127, 127).astype(np.int8)


def find_cells(vectors: Floats, centroids: Floats, n: int) -> npt.NDArray[np.int64]:
    """The numbers of the `n` cells nearest to each of vectors [N, D], nearest first: [N, n]."""
    likeness = vectors @ centroids.T
    order: npt.NDArray[np.int64] = np.argsort(-likeness, axis=1, kind="stable")[:, :n]
    return order


def rank_candidates(
    query: Bytes, held: Mapping[str, Bytes], *, least: float, most: int
) -> tuple[Candidate, ...]:
    """The claims (id -> vector [D]) that are likest to the query [D], likest first, at most `most`.

    Those below the cosine `least` are left out. Equal ones stand in the order of their ids.
    """
    if not held:
        return ()
    claims = list(held)
    wide = np.stack([held[claim] for claim in claims]).astype(np.float32)
    one = query.astype(np.float32)
    norms = np.linalg.norm(wide, axis=1) * max(float(np.linalg.norm(one)), 1e-6)
    likeness = (wide @ one) / np.maximum(norms, 1e-6)
    kept = np.flatnonzero(likeness >= least)
    ranked = sorted((Candidate(claims[i], round(float(likeness[i]), 6)) for i in kept), key=_rank)
    return tuple(ranked[:most])


def _rank(candidate: Candidate) -> tuple[float, str]:
    return -candidate.likeness, candidate.claim
