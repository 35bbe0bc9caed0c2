"""Vectors in cells: what is like a claim is found without looking at all claims."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.match.candidates import (
    Floats,
    find_cells,
    is_comparable,
    pack_vector,
    quantise,
    rank_candidates,
    unpack_vector,
)


def _unit(seed: int, n: int, size: int = 32) -> Floats:
    vectors = np.random.default_rng(seed).normal(size=(n, size)).astype(np.float32)
    unit: Floats = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return unit


@given(st.integers(0, 1000))
def test_a_packed_vector_points_where_it_did(seed: int) -> None:
    vector = _unit(seed, 1, 384)[0]
    back = unpack_vector(pack_vector(vector)).astype(np.float32)
    assert float(back @ vector / np.linalg.norm(back)) > 0.999


def test_the_likest_come_first_and_the_unlike_not_at_all() -> None:
    vectors = _unit(1, 50)
    held = {f"clm1-{i:02}": quantise(vectors[i]) for i in range(50)}
    found = rank_candidates(quantise(vectors[7]), held, least=0.2, most=5)
    assert found[0].claim == "clm1-07"
    assert len(found) <= 5
    assert [c.likeness for c in found] == sorted((c.likeness for c in found), reverse=True)
    assert all(c.likeness >= 0.2 for c in found)


def test_equal_ones_stand_in_the_order_of_their_ids_whatever_order_they_come_in() -> None:
    vector = quantise(_unit(2, 1)[0])
    found = rank_candidates(vector, dict.fromkeys("cab", vector), least=0.0, most=2)
    assert [c.claim for c in found] == ["a", "b"]


def test_nothing_is_like_a_claim_in_an_empty_ledger() -> None:
    vector = quantise(_unit(3, 1)[0])
    assert rank_candidates(vector, {}, least=0.0, most=5) == ()


def test_the_nearest_cell_of_a_centroid_is_its_own() -> None:
    centroids = _unit(4, 20)
    assert find_cells(centroids, centroids, 3)[:, 0].tolist() == list(range(20))


def test_a_content_of_a_few_words_is_not_compared() -> None:
    assert not is_comparable("them incomplete")
    assert is_comparable("the sirens were off")
