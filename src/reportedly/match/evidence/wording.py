"""Wording: how many words two contents share, and how many of them in a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reportedly.match.evidence.content_words import ContentWord, cover, read_words
from reportedly.records.comparison import Clue, ClueKind
from reportedly.records.statement import Statement

DICE_SHARE, CONTAINED_SHARE, RUN_SHARE = 0.5, 0.25, 0.25
"""What the shared words, the containment of the shorter, and the longest run count for. They add up to 1."""

MOST_WORDS = 300
"""The longest run is looked for among so many words of each; contents are hardly ever longer."""


def compare_wording(one: Statement, other: Statement) -> Clue | None:
    """The share of words in common, from 0.0 for none to 1.0 for the same words in the same order.

    Words of closed classes ("the", "of") do not count, nor do endings. None where a side has no words.
    """
    left = [word for word in read_words(one).words if not word.is_small]
    right = [word for word in read_words(other).words if not word.is_small]
    if not left or not right:
        return None
    shared = Counter(word.stem for word in left) & Counter(word.stem for word in right)
    n_shared = shared.total()
    run = _longest_run([word.stem for word in left], [word.stem for word in right])
    shorter = min(len(left), len(right))
    value = (
        DICE_SHARE * 2 * n_shared / (len(left) + len(right))
        + CONTAINED_SHARE * n_shared / shorter
        + RUN_SHARE * run / shorter
    )
    return Clue(
        kind=ClueKind.WORDING,
        value=round(min(value, 1.0), 6),
        reason=_say(n_shared, (len(left), len(right)), run),
        from_spans=cover(_pick(left, shared)),
        to_spans=cover(_pick(right, shared)),
    )


def _longest_run(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words in a row, closed classes left out, stand in both."""
    left, right = left[:MOST_WORDS], right[:MOST_WORDS]
    places: dict[str, list[int]] = {}
    for j, stem in enumerate(right):
        places.setdefault(stem, []).append(j)
    longest = 0
    before: dict[int, int] = {}
    for stem in left:
        now = {j: before.get(j - 1, 0) + 1 for j in places.get(stem, ())}
        longest = max(longest, *now.values()) if now else longest
        before = now
    return longest


def _pick(words: Sequence[ContentWord], shared: Counter[str]) -> Iterator[ContentWord]:
    """Yield the shared words, each as often as both sides have it."""
    left = shared.copy()
    for word in words:
        if left[word.stem] > 0:
            left[word.stem] -= 1
            yield word


def _say(n_shared: int, sizes: tuple[int, int], run: int) -> str:
    if not n_shared:
        return "They have no word in common."
    if n_shared == sizes[0] == sizes[1] == run:
        return "They use the same words."
    in_a_row = f", {run} of them in a row" if run > 1 else ""
    return (
        f"They have {n_shared} word{'s' if n_shared > 1 else ''} in common, "
        f"of {sizes[0]} in the one and {sizes[1]} in the other{in_a_row}."
    )
