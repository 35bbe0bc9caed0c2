"""Whether two sentences of news say the same: python -m benchmarks.mrpc --data FILE

The file is of the MSR paraphrase corpus. A pair is read both ways, and the mean counts. Only pairs with no
sentence that the weights were trained on are scored.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from benchmarks.matching_figures import DATA, f1, keep_untrained, print_figures
from reportedly.match.network import PairReader
from reportedly.match.reading_heads import Head
from reportedly.match.shipped import FOLDER
from reportedly.train.match_corpus import read_mrpc


def main() -> None:
    """Score the rows of a file that the weights were not trained on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA / "mrpc/msr_paraphrase_train.txt")
    parser.add_argument("--weights", type=Path, default=FOLDER)
    args = parser.parse_args()
    rows = read_mrpc(args.data)
    scored = keep_untrained(rows, lambda row: [row.one, row.other], args.weights)
    pairs = [(row.one, row.other) for row in scored]
    readings = PairReader(args.weights).read([*pairs, *((other, one) for one, other in pairs)])
    both = np.array([reading.paraphrase for reading in readings]).reshape(2, len(scored)).mean(0)
    found = both >= 0.5
    right = np.array([row.allowed[Head.PARAPHRASE] == (1,) for row in scored])
    print_figures(
        "mrpc",
        {
            "pairs_scored": len(scored),
            "pairs_left_out": len(rows) - len(scored),
            "accuracy": float((found == right).mean()),
            "f1": f1(found, right),
            "accuracy_of_always_yes": float(right.mean()),
        },
    )


if __name__ == "__main__":
    main()
