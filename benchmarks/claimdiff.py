"""Whether a claim weakens or strengthens another: python -m benchmarks.claimdiff --data FILE [FILE]

The files are ClaimDiff's (a file with "strength" in its name is about strengthening). Only topics that the
weights were not trained on are scored. Beside the network's average precision stands that of a bag of words:
logistic regression over the words of both claims, fitted on the topics that the network was trained on.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.matching_figures import DATA, keep_untrained, print_figures
from reportedly.match.network import PairReader
from reportedly.match.reading_heads import Head
from reportedly.match.shipped import FOLDER
from reportedly.train.match_corpus import PairRow, read_claimdiff
from reportedly.train.ranking import average_precision

FILES = {Head.WEAKENS: "ClaimDiff-weak-train.json", Head.STRENGTHENS: "ClaimDiff-strength-train.json"}
PENALTY = 1.0
N_STEPS = 30

Table = npt.NDArray[np.float64]


def words_of(row: PairRow) -> set[str]:
    """Return the words of either claim, and those of both, each told from the others."""
    one, other = (set(re.findall(r"\w+", text.casefold())) for text in (row.one, row.other))
    return {f"one:{w}" for w in one} | {f"other:{w}" for w in other} | {f"both:{w}" for w in one & other}


def likeness_of(rows: Sequence[PairRow], others: Sequence[PairRow]) -> Table:
    """Return how many features rows and others share [rows, others]: the products of their bags of words."""
    bags, other_bags = [words_of(row) for row in rows], [words_of(row) for row in others]
    return np.array([[float(len(bag & other)) for other in other_bags] for bag in bags])


def score_words(train: Sequence[PairRow], answers: Table, scored: Sequence[PairRow]) -> Table:
    """Fit logistic regression with a squared penalty on the weights, and return the scores of other rows.

    The weights are sums of the rows that are fitted, so that only the rows' products are needed (Newton's
    steps in the dual form). The features are scaled so that an average row has length 1.
    """
    products = likeness_of(train, train)
    scale = np.trace(products) / len(train)
    products = products / scale + 1.0  # the 1 is a constant feature
    shares = np.zeros(len(train))
    for _ in range(N_STEPS):
        chance = 1 / (1 + np.exp(-products @ shares))
        spread = np.maximum(chance * (1 - chance), 1e-6)
        aim = products @ shares + (answers - chance) / spread
        shares = np.linalg.solve(products + PENALTY * np.diag(1 / spread), aim)
    scores: Table = (likeness_of(scored, train) / scale + 1.0) @ shares
    return scores


def score_file(path: Path, reader: PairReader, weights: Path, train_folder: Path) -> None:
    """Print the figures of one file."""
    head = Head.STRENGTHENS if "strength" in path.name.casefold() else Head.WEAKENS
    rows = read_claimdiff(path, head)
    scored = keep_untrained(rows, lambda row: [row.group], weights)
    train = [row for row in read_claimdiff(train_folder / FILES[head], head) if row.trained_on]
    answers, known = (np.array([float(r.allowed[head][0]) for r in some]) for some in (scored, train))
    readings = reader.read([(row.one, row.other) for row in scored])
    found = np.array([r.weakens if head is Head.WEAKENS else r.strengthens for r in readings])
    ours, theirs = (
        average_precision(scores, answers) for scores in (found, score_words(train, known, scored))
    )
    print_figures(
        f"claimdiff {head}",
        {
            "pairs_scored": len(scored),
            "topics_scored": len({row.group for row in scored}),
            "pairs_left_out": len(rows) - len(scored),
            "share_that_do": float(answers.mean()),
            "average_precision": ours,
            "average_precision_bag_of_words": theirs,
            "points_above": 100 * (ours - theirs),
        },
    )


def main() -> None:
    """Score the rows of each file that the weights were not trained on."""
    parser = argparse.ArgumentParser(description=__doc__)
    folder = DATA / "claimdiff"
    parser.add_argument("--data", type=Path, nargs="+", default=[folder / name for name in FILES.values()])
    parser.add_argument("--train", type=Path, default=folder, help="the folder the bag of words is fitted on")
    parser.add_argument("--weights", type=Path, default=FOLDER)
    args = parser.parse_args()
    reader = PairReader(args.weights)
    for path in args.data:
        score_file(path, reader, args.weights, args.train)


if __name__ == "__main__":
    main()
