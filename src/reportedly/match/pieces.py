"""Short texts -> the pieces that the networks read, cut to what they can read."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

Ints = npt.NDArray[np.int64]

CLS, SEP = 101, 102

TEXT_PIECES = 128
"""The embedder reads this many pieces of a text at most, two end marks included. *From:* the base encoder."""

PAIR_PIECES = 128
"""The pair reader reads this many pieces of both texts at most, three marks included."""


def cut_text(pieces: Sequence[int]) -> Ints:
    """Return the pieces of one text between its marks; what is too long loses its end."""
    return np.array([CLS, *pieces[: TEXT_PIECES - 2], SEP], np.int64)


def cut_pair(one: Sequence[int], other: Sequence[int]) -> tuple[Ints, Ints]:
    """Return the pieces of two texts between their marks, and for each of which text it is (0, 1).

    Where both together are too long, the longer loses its end until both fit.
    """
    room = PAIR_PIECES - 3
    n_one = min(len(one), max(room // 2 + room % 2, room - len(other)))
    n_other = min(len(other), room - n_one)
    pieces = np.array([CLS, *one[:n_one], SEP, *other[:n_other], SEP], np.int64)
    kinds = np.repeat(np.array([0, 1], np.int64), [n_one + 2, n_other + 1])
    return pieces, kinds


def tokenize(texts: Sequence[str], tokenizer: Tokenizer) -> list[list[int]]:
    """Return each text's pieces. `tokenizer` adds no special pieces."""
    return [encoding.ids for encoding in tokenizer.encode_batch(list(texts), add_special_tokens=False)]
