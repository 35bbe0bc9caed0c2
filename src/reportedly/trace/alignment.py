"""Seed and extend: the runs of words that two texts share, a few inserted, deleted or replaced words apart.

Every sequence of SEED_WORDS that stands in both is a seed. From a seed a run grows to both sides for as
long as the words agree, and leaps over up to MOST_EDITED words on either side where at least as many
agree behind them. No pair of words is visited twice, so that the work grows with the length of the texts.
*From:* BLAST (Altschul and others 1990), whose letters are words here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SEED_WORDS = 5
MOST_EDITED = 6
"""Words in a row that an editor may have inserted, deleted or replaced inside one passage."""

MOST_PLACES = 16
"""A sequence that stands more often than this in the one text starts no run: it is a refrain or a table."""

_LEAPS = sorted(
    (
        (one, other)
        for one in range(MOST_EDITED + 1)
        for other in range(MOST_EDITED + 1)
        if one + other and one + other <= MOST_EDITED + 2
    ),
    key=lambda leap: (max(leap), sum(leap), leap),
)
"""How many words to leave out on each side, small leaps first."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that agree, in pairs (number in the one text, number in the other), rising on both sides."""

    pairs: tuple[tuple[int, int], ...]

    @property
    def one(self) -> tuple[int, int]:
        """First and last word in the one text."""
        return self.pairs[0][0], self.pairs[-1][0]

    @property
    def other(self) -> tuple[int, int]:
        """First and last word in the other text."""
        return self.pairs[0][1], self.pairs[-1][1]


def find_runs(one: Sequence[str], other: Sequence[str]) -> list[Run]:
    """The shared runs of two lists of words, the longest first; no word of either list is in two.

    The same for (one, other) as for (other, one), the sides exchanged.
    """
    if (len(one), one) > (len(other), other):
        return sorted((Run(tuple((j, i) for i, j in r.pairs)) for r in find_runs(other, one)), key=_rank)
    if one == other:
        return [Run(tuple((at, at) for at in range(len(one))))] if one else []
    seen: set[tuple[int, int]] = set()
    runs = [_extend(one, other, seed, seen) for seed in _find_seeds(one, other) if seed not in seen]
    return _take_apart(runs)


def _find_seeds(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where the texts begin or end alike, then every place of each sequence that is no refrain."""
    if min(len(one), len(other)) < SEED_WORDS:
        return
    if one[:SEED_WORDS] == other[:SEED_WORDS]:
        yield 0, 0
    if one[-SEED_WORDS:] == other[-SEED_WORDS:]:
        yield len(one) - SEED_WORDS, len(other) - SEED_WORDS
    places: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(one) - SEED_WORDS + 1):
        places.setdefault(tuple(one[i : i + SEED_WORDS]), []).append(i)
    for j in range(len(other) - SEED_WORDS + 1):
        found = places.get(tuple(other[j : j + SEED_WORDS]), ())
        if len(found) <= MOST_PLACES:
            yield from ((i, j) for i in found)


def _extend(
    one: Sequence[str], other: Sequence[str], seed: tuple[int, int], seen: set[tuple[int, int]]
) -> Run:
    after = list(_grow(one, other, (seed, 1), seen))
    before = list(_grow(one, other, ((seed[0] - 1, seed[1] - 1), -1), seen))
    return Run((*reversed(before), *after))


def _grow(
    one: Sequence[str], other: Sequence[str], start: tuple[tuple[int, int], int], seen: set[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs from `start`, a pair and the step 1 or -1, up to one that was `seen`; note each."""
    (i, j), step = start
    while True:
        while 0 <= i < len(one) and 0 <= j < len(other) and one[i] == other[j]:
            if (i, j) in seen:
                return
            seen.add((i, j))
            yield i, j
            i, j = i + step, j + step
        leap = _find_leap(one, other, (i, j), step)
        if leap is None:
            return
        i, j = i + step * leap[0], j + step * leap[1]


def _find_leap(
    one: Sequence[str], other: Sequence[str], at: tuple[int, int], step: int
) -> tuple[int, int] | None:
    """The smallest leap behind which the words agree again: two of them, and as many as it leaves out."""
    for leap in _LEAPS:
        i, j = at[0] + step * leap[0], at[1] + step * leap[1]
        needed = max(2, *leap)
        if all(
            0 <= i + step * k < len(one)
            and 0 <= j + step * k < len(other)
            and one[i + step * k] == other[j + step * k]
            for k in range(needed)
        ):
            return leap
    return None


def _take_apart(runs: list[Run]) -> list[Run]:
    """Give each word to one run only, long runs first; what is left of a run must hold a seed's length."""
    taken_one: set[int] = set()
    taken_other: set[int] = set()
    kept: list[Run] = []
    for run in sorted(runs, key=_rank):
        free = tuple((i, j) for i, j in run.pairs if i not in taken_one and j not in taken_other)
        if len(free) < SEED_WORDS:
            continue
        taken_one.update(i for i, _ in free)
        taken_other.update(j for _, j in free)
        kept.append(Run(free))
    return sorted(kept, key=_rank)


def _rank(run: Run) -> tuple[int, tuple[tuple[int, int], ...]]:
    return -len(run.pairs), run.pairs[:1]
