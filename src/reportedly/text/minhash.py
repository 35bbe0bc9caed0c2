"""MinHash of short texts: two that have many words in common share a band.

*From:* Broder 1997. A band is the hash of N_ROWS minima, so two texts whose words overlap by a Jaccard of j
share one of N_BANDS bands with the probability 1 - (1 - j ** N_ROWS) ** N_BANDS: 0.90 at a half, 0.28 at a
fifth.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b

N_BANDS, N_ROWS = 8, 2

_WORD = re.compile(r"\w[\w’']*")
_PRIME = (1 << 61) - 1
_LEAST_CHARS = 3
"""Letters of a word that says something: "of", "in" and "he" stand in most texts."""


def _draw_steps() -> tuple[tuple[int, int], ...]:
    """The multiplier and the offset of each of the hash functions, drawn from digests."""
    drawn = [_hash(f"minhash {n}") % (_PRIME - 1) + 1 for n in range(2 * N_BANDS * N_ROWS)]
    return tuple(zip(drawn[::2], drawn[1::2], strict=True))


@lru_cache(maxsize=65_536)
def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "big")


_STEPS = _draw_steps()


def make_bands(text: str) -> tuple[int, ...]:
    """The bands of a short text, 63-bit integers, sorted; none where it has no word of three letters."""
    words = {_hash(word.casefold()) for word in _WORD.findall(text) if len(word) >= _LEAST_CHARS}
    if not words:
        return ()
    minima = [min((a * word + b) % _PRIME for word in words) for a, b in _STEPS]
    bands = {
        _hash(f"{band} {minima[band * N_ROWS : (band + 1) * N_ROWS]}") & ((1 << 63) - 1)
        for band in range(N_BANDS)
    }
    return tuple(sorted(bands))
