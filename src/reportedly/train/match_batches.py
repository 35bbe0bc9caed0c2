"""Rows of pairs and of like texts -> batches of about equal length."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from reportedly.match.pieces import Ints, cut_pair, tokenize
from reportedly.match.reading_heads import N_SCORES, PLACES
from reportedly.train.batches import PAD
from reportedly.train.match_corpus import PairRow

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair as it is learned: pieces, their kinds [L], and the answers that may be right [A]."""

    pieces: Ints
    kinds: Ints
    allowed: Ints


@dataclass(frozen=True, slots=True)
class PairBatch:
    """Pieces, kinds and inside [B, L]; allowed [B, A], True where an answer may be right."""

    pieces: Tensor
    kinds: Tensor
    inside: Tensor
    allowed: Tensor


def encode_pairs(rows: Sequence[PairRow], tokenizer: Tokenizer) -> list[Pair]:
    """Cut rows into pieces."""
    ones = tokenize([row.one for row in rows], tokenizer)
    others = tokenize([row.other for row in rows], tokenizer)
    return [
        Pair(*cut_pair(one, other), _mark_allowed(row))
        for row, one, other in zip(rows, ones, others, strict=True)
    ]


def _mark_allowed(row: PairRow) -> Ints:
    marks = np.zeros(N_SCORES, np.int64)
    for head, answers in row.allowed.items():
        marks[PLACES[head]][list(answers)] = 1
    return marks


def pad(rows: Sequence[Ints], filler: int = PAD) -> Tensor:
    """[L] of many lengths -> [B, the longest L]."""
    longest = max(map(len, rows))
    padded = [np.pad(row, (0, longest - len(row)), constant_values=filler) for row in rows]
    return torch.from_numpy(np.stack(padded))


def make_pair_batch(pairs: Sequence[Pair]) -> PairBatch:
    """Put pairs side by side."""
    pieces = pad([pair.pieces for pair in pairs])
    return PairBatch(
        pieces=pieces,
        kinds=pad([pair.kinds for pair in pairs], 0),
        inside=pieces != PAD,
        allowed=torch.from_numpy(np.stack([pair.allowed for pair in pairs])) > 0,
    )


def batch_by_length(
    items: Sequence[Item], length: Callable[[Item], int], pieces: int, chance: random.Random
) -> list[list[Item]]:
    """Shuffle, sort by length within stretches, cut into batches of about so many pieces, shuffle those."""
    shuffled = chance.sample(items, len(items))
    batches: list[list[Item]] = []
    stretch = 1600
    for start in range(0, len(shuffled), stretch):
        batch: list[Item] = []
        for item in sorted(shuffled[start : start + stretch], key=length):
            if batch and length(item) * (len(batch) + 1) > pieces:
                batches.append(batch)
                batch = []
            batch.append(item)
        batches.append(batch)
    return chance.sample(batches, len(batches))
