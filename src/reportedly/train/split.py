"""Which rows are trained on and which are kept for scoring: by the digest of what must stay on one side.

What must stay on one side is a rumour, a topic, or all sentences that stand in pairs with each other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from reportedly.match.shipped import TRAINED_ON

KEY_DIGITS = 12
TRAIN_PERCENT = 80


def key_of(text: str) -> str:
    """Return 12 hexadecimal digits of the SHA-256 of a text, case and spacing made even."""
    even = " ".join(text.casefold().split())
    return hashlib.sha256(even.encode("utf-8")).hexdigest()[:KEY_DIGITS]


def is_trained_on(key: str) -> bool:
    """Say whether the split puts this key on the side of training."""
    return int(key, 16) % 100 < TRAIN_PERCENT


def join_keys(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Return a key for each pair of sentences: the least of all sentences that pairs join it to.

    So no sentence of a pair that is trained on stands in a pair that is scored.
    """
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            key = parent[key]
        return key

    keys = [(key_of(one), key_of(other)) for one, other in pairs]
    for a, b in keys:
        least, other = sorted((root(a), root(b)))
        parent[other] = least
    return [root(a) for a, _ in keys]


def write_trained_on(folder: Path, texts: Iterable[str]) -> None:
    """Write a line for each rumour, topic and sentence that was trained on: the key of its words."""
    keys = sorted({key_of(text) for text in texts})
    (folder / TRAINED_ON).write_text("\n".join(keys) + "\n", "utf-8")


def read_trained_on(folder: Path) -> frozenset[str]:
    """Return the keys of what the weights in a folder were trained on."""
    return frozenset((folder / TRAINED_ON).read_text("utf-8").split())
