"""Batches of pairs: each pair once, within the limit, and the answers that may be right in their places."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("torch", reason="needs the extra train")

from reportedly.match.reading_heads import PLACES, Head
from reportedly.networks import make_tokenizer
from reportedly.train.match_batches import batch_by_length, encode_pairs, make_pair_batch
from reportedly.train.match_corpus import CONTRADICTS, NEUTRAL, PairRow

TOKENIZER = make_tokenizer(["[PAD]", "[UNK]", "the", "pier", "is", "closed", "."])


@given(st.lists(st.integers(1, 60), min_size=1, max_size=200), st.integers(0, 99))
def test_every_item_stands_in_one_batch_and_no_batch_is_too_large(lengths: list[int], seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - an example, no secret
    batches = batch_by_length(lengths, lambda n: n, 100, chance)
    assert sorted(n for batch in batches for n in batch) == sorted(lengths)
    assert all(len(batch) == 1 or len(batch) * max(batch) <= 100 for batch in batches)


def test_a_pair_is_padded_and_its_open_answers_are_marked() -> None:
    rows = [
        PairRow("the pier", "closed.", {Head.NLI: (NEUTRAL, CONTRADICTS)}, "g", trained_on=True),
        PairRow("the pier is closed.", "the pier is closed.", {Head.STANCE: (0,)}, "g", trained_on=True),
    ]
    batch = make_pair_batch(encode_pairs(rows, TOKENIZER))
    assert batch.inside.sum(1).tolist() == [2 + 2 + 3, 5 + 5 + 3]
    assert batch.kinds[0, :7].tolist() == [0, 0, 0, 0, 1, 1, 1]
    assert batch.allowed[:, PLACES[Head.NLI]].tolist() == [[False, True, True], [False] * 3]
    assert batch.allowed[:, PLACES[Head.STANCE]].tolist() == [[False] * 3, [True, False, False]]
    assert not batch.allowed[:, PLACES[Head.WEAKENS]].any()
