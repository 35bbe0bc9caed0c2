"""Links: probabilities over the candidates and nobody."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import default_rng

from reportedly.tag.links import (
    BLOCK,
    FOR_CUE,
    FOR_SOURCE,
    N_APART,
    N_DISTANCES,
    REACH_WORDS,
    LinkScorer,
    LinkTables,
    apart_class,
    distance_class,
)

EMPTY = LinkTables(np.zeros((2, N_DISTANCES)), np.zeros((2, N_APART)), np.zeros((2, 4)), np.zeros(2))


def make_scorer(vectors: np.ndarray, question: int) -> LinkScorer:
    return LinkScorer(EMPTY, vectors.astype(np.float32), np.zeros(len(vectors), np.int64), question)


@given(st.integers(0, 10_000), st.integers(1, 4), st.integers(1, 4), st.sampled_from([FOR_SOURCE, FOR_CUE]))
def test_each_asker_s_chances_sum_to_one(seed: int, n_asking: int, n_answering: int, question: int) -> None:
    random = default_rng(seed)
    asking, answering = (
        np.sort(random.integers(0, 40, size=(n, 2)), axis=1) for n in (n_asking, n_answering)
    )
    chances = make_scorer(random.normal(size=(40, 6, 4)), question).score(asking, answering)
    assert chances.shape == (n_asking, n_answering + 1)
    assert np.allclose(chances.sum(1), 1.0)


def test_nobody_out_of_reach_can_answer() -> None:
    n = REACH_WORDS + 2
    scorer = make_scorer(np.zeros((n, 6, 4)), FOR_SOURCE)
    assert scorer.score(np.array([[0, 0]]), np.array([[1, 1], [n - 1, n - 1]])).tolist() == [[0.5, 0.0, 0.5]]


def test_block_by_block_the_chances_are_those_of_all_pairs_at_once() -> None:
    random = default_rng(1)
    n = 4 * REACH_WORDS
    words = np.sort(random.choice(n, size=(2, 3 * BLOCK)), axis=1)
    asking, answering = (np.stack([w, w], axis=1) for w in words)
    scorer = make_scorer(random.normal(size=(n, 6, 4)), FOR_CUE)
    expected = scorer.score(asking, answering)[:, :-1]
    found = np.zeros_like(expected)
    for a, c, chance in scorer.walk(asking, answering):
        found[a, c] = chance
    assert np.allclose(found, expected)


def test_no_askers_or_no_answerers_give_no_pairs() -> None:
    scorer, nobody = make_scorer(np.zeros((9, 6, 4)), FOR_SOURCE), np.zeros((0, 2), np.int64)
    assert list(scorer.walk(nobody, np.array([[0, 0]]))) == []
    assert list(scorer.walk(np.array([[0, 0]]), nobody)) == []


@given(st.integers(-5000, 5000))
def test_distances_have_a_class_by_sign_and_power_of_two(delta: int) -> None:
    number = int(distance_class(np.array(0), np.array(delta)))
    assert 0 <= number < N_DISTANCES
    assert (number >= 9) == (delta > 0)


def test_paragraphs_apart_have_five_classes() -> None:
    assert apart_class(np.array([5] * 5), np.array([0, 4, 5, 6, 9])).tolist() == [0, 1, 2, 3, 4]
