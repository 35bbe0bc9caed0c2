"""Signatures: whole numbers by which a report finds those that share wording with it, without reading them.

Two kinds, because two things happen. A report taken over whole and worked on all through shares many
short word sequences, here and there: MinHash over the whole text finds it. Of a long report that reprints
two sentences of another, only those are shared: winnowing finds it, whatever the length of the rest.
*From:* Broder 1997 (MinHash); Schleimer, Wilkerson and Aiken 2003 (winnowing).
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from reportedly.trace.layout import find_prose, split_words

Hashes = npt.NDArray[np.uint64]

SHINGLE_WORDS = 4
N_BANDS, N_ROWS = 32, 2
"""Two texts that share a fifth of their shingles share a band with a probability of 0.73, a half: 0.9999."""

PRINT_WORDS = 8
WINDOW = 12
"""Any PRINT_WORDS + WINDOW - 1 = 19 words in a row that two texts share give one common number at least;
about two in WINDOW + 1 words are kept. Eight words in a row are seldom anybody's but the writer's."""

_PRIME = np.uint64(1_099_511_628_211)
_TOP = np.uint64((1 << 63) - 1)


def sign_report(text: str) -> tuple[int, ...]:
    """The bands of a report, 63-bit integers, sorted, the same in every process.

    At most N_BANDS and one for every six words or so. Boilerplate is left out; a text of fewer words than
    SHINGLE_WORDS has the one band of all its words.
    """
    words = [word for start, end in find_prose(text) for word in split_words(text[start:end])]
    if not words:
        return ()
    hashes = np.array([_hash_word(word) for word in words], np.uint64)
    bands = set(_sign_whole(_hash_sequences(hashes, min(SHINGLE_WORDS, len(words)))))
    if len(words) >= PRINT_WORDS:
        bands |= set(_winnow(_hash_sequences(hashes, PRINT_WORDS)))
    return tuple(sorted(bands))


@lru_cache(maxsize=65_536)
def _hash_word(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _hash_sequences(hashes: Hashes, n: int) -> Hashes:
    """The hashes of all sequences of `n` words: [W] to [W - n + 1]."""
    count = len(hashes) - n + 1
    total = np.full(count, n, np.uint64)
    with np.errstate(over="ignore"):
        for at in range(n):
            total = total * _PRIME + hashes[at : at + count]
    return _mix(total)


def _mix(values: Hashes) -> Hashes:
    """Stir 64-bit numbers so that every bit counts. *From:* the finish of splitmix64."""
    with np.errstate(over="ignore"):
        values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _sign_whole(shingles: Hashes) -> list[int]:
    """MinHash bands; each mixes the smallest numbers under N_ROWS orders with its place."""
    distinct = np.unique(shingles)
    bands = []
    for band in range(N_BANDS):
        value = np.uint64(band + 1)
        for row in range(N_ROWS):
            order = _mix(np.array([band * N_ROWS + row + 1], np.uint64))
            smallest = _mix(distinct ^ order).min()
            with np.errstate(over="ignore"):
                value = value * _PRIME + smallest
        bands.append(int(_mix(np.array([value], np.uint64))[0] & _TOP))
    return bands


def _winnow(sequences: Hashes) -> list[int]:
    """The smallest of every WINDOW neighbours; of equal ones the last."""
    width = min(WINDOW, len(sequences))
    windows = np.lib.stride_tricks.sliding_window_view(sequences, width)
    smallest = windows.min(axis=1)
    return [int(value & _TOP) for value in np.unique(smallest)]
