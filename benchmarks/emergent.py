"""How headlines stand to rumours, and which rumour each is about: python -m benchmarks.emergent --data FILE

The file is Emergent's csv (thanhan/fc-aaai18; Ferreira and Vlachos 2016: accuracy 0.73). Only headlines of
rumours that the weights were not trained on are scored; they are sought among all rumours of the file.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.matching_figures import DATA, f1, keep_untrained, print_figures
from reportedly.match.network import Embedder, PairReader, PairReading
from reportedly.match.shipped import FOLDER
from reportedly.train.match_corpus import AGAINST, FOR, OBSERVING, Headline, read_emergent

WORDS_COUNT = 0.3
"""What shared words add to a cosine of vectors. *From:* tried 0.1 to 1 on rumours that are trained on."""

Table = npt.NDArray[np.float64]


def weigh_words(texts: Sequence[str], documents: Sequence[str]) -> Table:
    """Return TF-IDF cosines [texts, documents]; the documents alone say how rare a word is."""
    counted = [Counter(re.findall(r"\w+", text.casefold())) for text in documents]
    n_with = Counter(word for words in counted for word in words)
    column = {word: number for number, word in enumerate(n_with)}
    rarity = np.array([np.log((1 + len(documents)) / (1 + n_with[word])) + 1 for word in column])

    def unit_rows(rows: Sequence[Counter[str]]) -> Table:
        table = np.zeros((len(rows), len(column)))
        for number, words in enumerate(rows):
            for word in words.keys() & column.keys():
                table[number, column[word]] = words[word]
        table *= rarity
        return table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)

    asked = [Counter(re.findall(r"\w+", text.casefold())) for text in texts]
    return unit_rows(asked) @ unit_rows(counted).T


def score_stances(readings: Sequence[PairReading], rows: Sequence[Headline]) -> dict[str, object]:
    """Return accuracy, macro F1 and the confusion of stances: rows what is right, columns what was found."""
    found = np.array([(r.stance_for, r.stance_against, r.stance_observing) for r in readings]).argmax(1)
    right = np.array([row.stance for row in rows])
    each = [f1(found == stance, right == stance) for stance in (FOR, AGAINST, OBSERVING)]
    return {
        "accuracy": float((found == right).mean()),
        "macro_f1": float(np.mean(each)),
        "f1_for_against_observing": [round(value, 4) for value in each],
        "confusion_right_by_found": [
            [int(((right == r) & (found == f)).sum()) for f in range(3)] for r in range(3)
        ],
    }


def score_search(
    embedder: Embedder, queries: Sequence[Headline], rumours: Sequence[str]
) -> dict[str, object]:
    """Return how often the first rumour found is the right one: by vectors and words, and by either alone."""
    texts = [row.text for row in queries]
    words = weigh_words(texts, rumours)
    vectors = (embedder.embed(texts) @ embedder.embed(rumours).T).astype(np.float64)
    right = np.array([rumours.index(row.rumour) for row in queries])
    return {
        "rumours": len(rumours),
        "recall_at_1": float(((vectors + WORDS_COUNT * words).argmax(1) == right).mean()),
        "recall_at_1_vectors_alone": float((vectors.argmax(1) == right).mean()),
        "recall_at_1_tf_idf": float((words.argmax(1) == right).mean()),
    }


def main() -> None:
    """Score the rows of a file that the weights were not trained on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA / "emergent/emergent.csv")
    parser.add_argument("--weights", type=Path, default=FOLDER)
    args = parser.parse_args()
    rows = read_emergent(args.data)
    scored = keep_untrained(rows, lambda row: [row.rumour], args.weights)
    readings = PairReader(args.weights).read([(row.text, row.rumour) for row in scored])
    rumours = sorted({row.rumour for row in rows})
    print_figures(
        "emergent",
        {
            "headlines_scored": len(scored),
            "rumours_scored": len({row.rumour for row in scored}),
            "headlines_left_out": len(rows) - len(scored),
            **score_stances(readings, scored),
            **score_search(Embedder(args.weights), scored, rumours),
        },
    )


if __name__ == "__main__":
    main()
