"""A matcher without networks: words decide how like two claims are, and whether they say the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256
from typing import cast

import numpy as np

from reportedly.match import Compared, Matcher, Pair, Verdict
from reportedly.match.candidates import Floats, pack_vector
from reportedly.match.network import N_DIMENSIONS, PairReading
from reportedly.records import Signature, Statement
from reportedly.settings import MatchSettings
from reportedly.text.minhash import make_bands

_NOTHING = PairReading(*([0.0] * 9))
_NEGATIONS = {"not", "no", "never", "denied"}


class FakeMatcher:
    """Claims with the same words say the same; with a negation more or less, the opposite."""

    def __init__(self) -> None:
        self.settings = MatchSettings()
        self.digest = "sha256:" + "1" * 64

    def embed(self, statements: Sequence[Statement]) -> Floats:
        rows = [_vector(statement.text) for statement in statements]
        return np.stack(rows) if rows else np.zeros((0, N_DIMENSIONS), np.float32)

    def sign(self, statements: Sequence[Statement], vectors: Floats) -> tuple[Signature, ...]:
        return tuple(
            Signature(
                subject=statement.claim,
                bands=make_bands(statement.text),
                cells=(0,),
                vector=pack_vector(vectors[i]),
            )
            for i, statement in enumerate(statements)
        )

    def probe(self, vectors: Floats) -> list[tuple[int, ...]]:
        return [(0,) for _ in vectors]

    def compare(self, pairs: Sequence[Pair]) -> list[tuple[Compared, Verdict]]:
        return [
            (Compared(p.one, p.other, p.likeness, _NOTHING, _NOTHING, ()), _judge(p.one.text, p.other.text))
            for p in pairs
        ]


def make_matcher() -> Matcher:
    """The fake in the place of a matcher."""
    return cast("Matcher", FakeMatcher())


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _vector(text: str) -> Floats:
    vector = np.zeros(N_DIMENSIONS, np.float32)
    for word in sorted(_words(text) - _NEGATIONS):
        vector[int.from_bytes(sha256(word.encode()).digest()[:4], "big") % N_DIMENSIONS] += 1
    norm = float(np.linalg.norm(vector))
    return vector / norm if norm else vector


def _judge(one: str, other: str) -> Verdict:
    ones, others = _words(one), _words(other)
    if ones - _NEGATIONS != others - _NEGATIONS:
        return Verdict(0.0, 0.0, 0.0, 1.0)
    return Verdict(1.0, 0.0, 0.0, 0.0) if ones == others else Verdict(0.0, 1.0, 0.0, 0.0)
