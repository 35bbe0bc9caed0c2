"""Draws pairs of FNC-1 bodies by a fixed seed, for people to label by where two reports come from.

    python -m benchmarks.pairs_sample --data DIR [--write FILE] [--texts DIR]

The data folder has train_bodies.csv and train_stances.csv. The pairs are drawn over strata of wording: the
share of a pair is its shared distinct 8-grams of lower-cased words over those of the body that has fewer. A
pair without a shared 8-gram is drawn only where both bodies are about one same headline (agree, disagree or
discuss). The file written holds ids and no words of the reports; pairs stand in it in a drawn order, so that
a number says nothing about its stratum. `--texts` also writes the texts into a folder, to be read.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TypeAlias

SEED = 20261126
ABOUT = frozenset(("0", "1", "2"))  # agree, disagree, discuss; 3 is unrelated
NGRAM_WORDS = 8
MIN_CHARS, MAX_CHARS = 300, 8_000
MAX_PAIRS_A_BODY = 2
OUT = Path(__file__).with_name("pairs-fnc1.json")

Pair: TypeAlias = tuple[int, int]
Words: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stratum:
    """So many pairs whose share is in [low, high); `max_equal`: how many of them may have the same words."""

    low: float
    high: float
    n_pairs: int
    max_equal: int = 0


NO_SHARE = Stratum(0.0, 0.0, 20)
STRATA = (Stratum(0.5, 1.01, 20, max_equal=3), Stratum(0.05, 0.5, 40), Stratum(0.001, 0.05, 20), NO_SHARE)


def read_bodies(path: Path) -> dict[int, str]:
    """Return the bodies of a fit length by id, in the order of ids."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = {int(row["Body ID"]): row["articleBody"] for row in csv.DictReader(lines)}
    return {i: rows[i] for i in sorted(rows) if MIN_CHARS <= len(rows[i]) <= MAX_CHARS}


def read_headlines(path: Path) -> list[list[int]]:
    """Return for each headline the ids of the bodies that are about it, sorted."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["Stance"] in ABOUT:
                found[row["Headline"]].add(int(row["Body_ID"]))
    return [sorted(found[headline]) for headline in sorted(found)]


def split_words(text: str) -> Words:
    """Return the lower-cased words."""
    return tuple(re.findall(r"\w+", text.lower()))


def find_ngrams(words: Sequence[str]) -> set[Words]:
    """Return the distinct n-grams; none where there are too few words."""
    return {tuple(words[at : at + NGRAM_WORDS]) for at in range(len(words) - NGRAM_WORDS + 1)}


def measure_shares(words: dict[int, Words]) -> dict[Pair, float]:
    """Return the share of each pair that has one, by pair of ids, the smaller first."""
    ngrams = {i: find_ngrams(found) for i, found in words.items()}
    holders: defaultdict[Words, list[int]] = defaultdict(list)
    for i in sorted(ngrams):
        for ngram in ngrams[i]:
            holders[ngram].append(i)
    shared: Counter[Pair] = Counter()
    for ids in holders.values():
        shared.update(combinations(ids, 2))
    return {(a, b): n / min(len(ngrams[a]), len(ngrams[b])) for (a, b), n in shared.items()}


def list_candidates(
    stratum: Stratum, shares: dict[Pair, float], headlines: Iterable[list[int]], ids: Iterable[int]
) -> list[Pair]:
    """Return the pairs that may be drawn for a stratum, sorted."""
    if stratum is not NO_SHARE:
        return sorted(pair for pair, share in shares.items() if stratum.low <= share < stratum.high)
    known = set(ids)
    about = {pair for group in headlines for pair in combinations([i for i in group if i in known], 2)}
    return sorted(about - shares.keys())


def draw_pairs(words: dict[int, Words], headlines: list[list[int]], rng: random.Random) -> Iterator[Pair]:
    """Yield the pairs of all strata, one stratum after the other; a body is in two pairs at most.

    Raises ValueError where a stratum has too few pairs.
    """
    shares = measure_shares(words)
    used: Counter[int] = Counter()
    for stratum in STRATA:
        pairs = list_candidates(stratum, shares, headlines, words)
        rng.shuffle(pairs)
        n_left, equal_left = stratum.n_pairs, stratum.max_equal
        for a, b in pairs:
            is_equal = words[a] == words[b]
            if n_left == 0 or max(used[a], used[b]) >= MAX_PAIRS_A_BODY or (is_equal and equal_left == 0):
                continue
            equal_left -= is_equal
            n_left -= 1
            used.update((a, b))
            yield a, b
        if n_left:
            raise ValueError(f"{n_left} pairs are missing with a share from {stratum.low} to {stratum.high}")


def write_texts(folder: Path, pairs: Sequence[Pair], bodies: dict[int, str]) -> None:
    """Write a file a pair, NNN.txt, with its two texts under their ids."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, pair in enumerate(pairs):
        parts = [
            f"===== {side}: body {i} =====\n{bodies[i].strip()}\n" for side, i in zip("AB", pair, strict=True)
        ]
        (folder / f"{number:03}.txt").write_text("\n".join(parts), "utf-8")


def main() -> None:
    """Draw the pairs and write them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the two tables")
    parser.add_argument("--write", type=Path, default=OUT, help="file of the ids")
    parser.add_argument("--texts", type=Path, help="folder for the texts, outside the repository")
    args = parser.parse_args()
    bodies = read_bodies(args.data / "train_bodies.csv")
    words = {i: split_words(text) for i, text in bodies.items()}
    rng = random.Random(SEED)
    pairs = list(draw_pairs(words, read_headlines(args.data / "train_stances.csv"), rng))
    rng.shuffle(pairs)
    rows = [json.dumps({"i": number, "a": a, "b": b}) for number, (a, b) in enumerate(pairs)]
    args.write.write_text("[\n" + ",\n".join(rows) + "\n]\n", "utf-8")
    if args.texts:
        write_texts(args.texts, pairs, bodies)
    print(f"{len(pairs)} pairs of {len(bodies)} bodies")


if __name__ == "__main__":
    main()
