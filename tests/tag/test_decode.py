"""Decoding: against every possible labelling of short paragraphs."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.random import default_rng

from reportedly.tag import decode
from reportedly.tag.decode import ChainScores, DecodedSpan, decode_spans
from reportedly.tag.labels import ALLOWED, ALLOWED_FIRST, LABELS, N_LABELS, is_allowed


def make_chain(seed: int) -> ChainScores:
    random = default_rng(seed)
    return ChainScores(
        np.where(ALLOWED, random.normal(size=(N_LABELS, N_LABELS)), -1e4),
        np.where(ALLOWED_FIRST, random.normal(size=N_LABELS), -1e4),
        random.normal(size=N_LABELS),
    )


def spans_of(labels: tuple[int, ...]) -> list[tuple[int, int, int]]:
    spans = []
    for i, label in enumerate(labels):
        if label % 2 == 1:
            last = i
            while last + 1 < len(labels) and labels[last + 1] == label + 1:
                last += 1
            spans.append(((label - 1) // 2, i, last))
    return spans


def every_labelling(
    emissions: np.ndarray, chain: ChainScores
) -> tuple[dict[tuple[int, int, int], float], tuple[int, ...]]:
    """Return each span's probability and the best labels, by trying all labellings."""
    scores = {}
    for labels in product(range(N_LABELS), repeat=len(emissions)):
        score = chain.first[labels[0]] + chain.last[labels[-1]]
        score += sum(emissions[i, label] for i, label in enumerate(labels))
        score += sum(chain.transitions[a, b] for a, b in pairwise(labels))
        scores[labels] = score
    total = np.logaddexp.reduce(list(scores.values()))
    chances: dict[tuple[int, int, int], float] = {}
    for labels, score in scores.items():
        for span in spans_of(labels):
            chances[span] = chances.get(span, 0.0) + float(np.exp(score - total))
    return chances, max(scores, key=lambda labels: scores[labels])


@given(st.integers(0, 10_000))
@settings(max_examples=15)
def test_the_spans_are_the_best_labelling_and_their_probabilities_are_exact(seed: int) -> None:
    random, chain = default_rng(seed), make_chain(seed)
    lengths = [int(n) for n in random.integers(1, 5, size=2)]
    emissions = random.normal(size=(sum(lengths), N_LABELS)) * 2
    found = decode_spans(emissions, np.repeat([3, 7], lengths), chain)
    expected: list[DecodedSpan] = []
    at = 0
    for length in lengths:
        chances, best = every_labelling(emissions[at : at + length], chain)
        expected += [
            DecodedSpan(role, at + first, at + last, float(np.log(chances[role, first, last])))
            for role, first, last in spans_of(best)
        ]
        at += length
    assert [(s.role, s.first, s.last) for s in found] == [(s.role, s.first, s.last) for s in expected]
    assert np.allclose([s.log_probability for s in found], [s.log_probability for s in expected], atol=1e-6)


@given(st.integers(0, 10_000), st.lists(st.integers(1, 30), min_size=1, max_size=8))
def test_a_paragraph_is_read_the_same_alone_and_among_others(seed: int, lengths: list[int]) -> None:
    random, chain = default_rng(seed), make_chain(0)
    emissions = random.normal(size=(sum(lengths), N_LABELS))
    together = decode_spans(emissions, np.repeat(np.arange(len(lengths)), lengths), chain)
    alone: list[DecodedSpan] = []
    for at, length in zip(np.cumsum([0, *lengths[:-1]]).tolist(), lengths, strict=True):
        part = decode_spans(emissions[at : at + length], np.zeros(length, np.int64), chain)
        alone += [DecodedSpan(s.role, s.first + at, s.last + at, s.log_probability) for s in part]
    assert [(s.role, s.first, s.last) for s in together] == [(s.role, s.first, s.last) for s in alone]
    assert np.allclose([s.log_probability for s in together], [s.log_probability for s in alone], atol=1e-9)


def test_no_words_give_no_spans() -> None:
    assert decode_spans(np.zeros((0, N_LABELS)), np.zeros(0, np.int64), make_chain(0)) == []


def test_a_role_goes_on_only_inside_itself() -> None:
    inner = LABELS.index("I-cue")
    assert [LABELS[b] for b in range(N_LABELS) if is_allowed(b, inner)] == ["B-cue", "I-cue"]


def test_paragraphs_in_many_grids_are_read_as_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    random, chain = default_rng(3), make_chain(3)
    lengths = random.integers(1, 40, size=30)
    emissions = random.normal(size=(int(lengths.sum()), N_LABELS))
    paragraph = np.repeat(np.arange(30), lengths)
    one = decode_spans(emissions, paragraph, chain)
    monkeypatch.setattr(decode, "GRID_CELLS", 25)
    many = decode_spans(emissions, paragraph, chain)
    assert [(s.role, s.first, s.last) for s in many] == [(s.role, s.first, s.last) for s in one]
    assert np.allclose([s.log_probability for s in many], [s.log_probability for s in one], atol=1e-9)
