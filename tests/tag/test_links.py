"""Links: probabilities over the candidates and nobody."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import default_rng

from reportedly.tag.links import (
    FOR_CUE,
    FOR_SOURCE,
    N_APART,
    N_DISTANCES,
    REACH_WORDS,
    LinkTables,
    apart_class,
    distance_class,
    score_links,
)

EMPTY = LinkTables(np.zeros((2, N_DISTANCES)), np.zeros((2, N_APART)), np.zeros((2, 4)), np.zeros(2))


@given(st.integers(0, 10_000), st.integers(1, 4), st.integers(1, 4), st.sampled_from([FOR_SOURCE, FOR_CUE]))
def test_each_asker_s_chances_sum_to_one(seed: int, n_asking: int, n_answering: int, question: int) -> None:
    random = default_rng(seed)
    vectors = random.normal(size=(40, 6, 4))
    asking, answering = (
        np.sort(random.integers(0, 40, size=(n, 2)), axis=1) for n in (n_asking, n_answering)
    )
    chances = score_links(vectors, np.zeros(40, np.int64), asking, answering, question, EMPTY)
    assert chances.shape == (n_asking, n_answering + 1)
    assert np.allclose(chances.sum(1), 1.0)


def test_nobody_out_of_reach_can_answer() -> None:
    n = REACH_WORDS + 2
    words = np.zeros((n, 6, 4))
    chances = score_links(
        words,
        np.zeros(n, np.int64),
        np.array([[0, 0]]),
        np.array([[1, 1], [n - 1, n - 1]]),
        FOR_SOURCE,
        EMPTY,
    )
    assert chances[0].tolist() == [0.5, 0.0, 0.5]


@given(st.integers(-5000, 5000))
def test_distances_have_a_class_by_sign_and_power_of_two(delta: int) -> None:
    number = int(distance_class(np.array(0), np.array(delta)))
    assert 0 <= number < N_DISTANCES
    assert (number >= 9) == (delta > 0)


def test_paragraphs_apart_have_five_classes() -> None:
    assert apart_class(np.array([5] * 5), np.array([0, 4, 5, 6, 9])).tolist() == [0, 1, 2, 3, 4]
