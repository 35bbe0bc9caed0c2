"""Fit the scorer of names (`resolve/name_weights.json`) on marked names in news.

    python -m reportedly.train.kinds --data DIR

reads DIR/worldwide-newswire and DIR/conllpp, holds every fifth report back, prints how many of the names
there are told right by the rules for names, by the model and by both, then fits on all and writes the
weights. The same data give the same file. numpy only; half a minute on one core.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reportedly.records.vocabulary import SourceKind
from reportedly.resolve.name_kinds import kind_by_form
from reportedly.resolve.scorer import CLASSES, NameScorer, name_features

OUTPUT = Path(__file__).resolve().parents[1] / "resolve" / "name_weights.json"
MARKS = {"Person": 0, "PER": 0, "Organization": 1, "ORG": 1, "Location": 2, "LOC": 2, "NORP": 3}
LEAST_SEEN = 3
N_STEPS = 150
DECAY = 3e-5
KEPT = 14_000
"""Features whose weights are written: those with the greatest. *From:* 14,000 keep the file under 400 KB."""


@dataclass(frozen=True, slots=True)
class MarkedName:
    """A name, the words beside it, and the number of its class."""

    name: str
    before: str
    after: str
    label: int


def read_newswire(folder: Path) -> Iterator[list[MarkedName]]:
    """The names of each report, in the order of the file names."""
    for path in sorted(folder.glob("*.tsv")):
        rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
        yield list(_names([(row[0], row[1] if len(row) > 1 else "O") for row in rows]))


def read_conll(path: Path) -> Iterator[list[MarkedName]]:
    """The names of each run of fifty sentences."""
    sentences = path.read_text("utf-8").split("\n\n")
    for start in range(0, len(sentences), 50):
        rows = [line.split(" ") for line in "\n\n".join(sentences[start : start + 50]).split("\n")]
        yield list(_names([(row[0], row[-1] if len(row) > 1 else "O") for row in rows]))


def _names(tokens: Sequence[tuple[str, str]]) -> Iterator[MarkedName]:
    at = 0
    while at < len(tokens):
        mark = tokens[at][1]
        stop = at + 1
        if mark.startswith("B-"):
            while stop < len(tokens) and tokens[stop][1] == f"I-{mark[2:]}":
                stop += 1
            words = [word for word, _ in tokens[at:stop]]
            if words[0].lower() == "the" and len(words) > 1:
                words = words[1:]
            if mark[2:] in MARKS and words[0][:1].isupper():
                before = tokens[at - 1][0].strip() if at else ""
                after = tokens[stop][0].strip() if stop < len(tokens) else ""
                yield MarkedName(" ".join(words).replace(" 's", "'s"), before, after, MARKS[mark[2:]])
        at = stop


def fit(names: Sequence[MarkedName]) -> NameScorer:
    """Multinomial logistic regression by Adam on all names at once, from zeros: no chance in it."""
    features = [list(dict.fromkeys(name_features(n.name, n.before, n.after))) for n in names]
    seen = Counter(feature for found in features for feature in found)
    index = {f: i for i, f in enumerate(sorted(f for f, n in seen.items() if n >= LEAST_SEEN))}
    rows = np.array([r for r, found in enumerate(features) for f in found if f in index])
    columns = np.array([index[f] for found in features for f in found if f in index])
    weights, bias = _descend(rows, columns, np.array([n.label for n in names]), len(index))
    weights = weights - weights.mean(axis=1, keepdims=True)
    strength = np.abs(weights).max(axis=1)
    least = np.sort(strength)[-KEPT] if len(strength) > KEPT else 0.0
    kept = {
        f: tuple(int(w) for w in np.rint(100 * weights[i])) for f, i in index.items() if strength[i] >= least
    }
    return NameScorer(tuple(int(b) for b in np.rint(100 * bias)), {f: w for f, w in kept.items() if any(w)})


def _descend(
    rows: npt.NDArray[np.int64],
    columns: npt.NDArray[np.int64],
    labels: npt.NDArray[np.int64],
    n_features: int,
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    n_classes, n_names = len(CLASSES), len(labels)
    weights = np.zeros((n_features + 1, n_classes))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    wanted = np.eye(n_classes)[labels]
    for step in range(1, N_STEPS + 1):
        sums = np.stack([np.bincount(rows, weights[columns, c], n_names) for c in range(n_classes)], axis=1)
        sums += weights[-1]
        sums = np.exp(sums - sums.max(axis=1, keepdims=True))
        error = (sums / sums.sum(axis=1, keepdims=True) - wanted) / n_names
        slope = np.vstack(
            [
                np.stack(
                    [np.bincount(columns, error[rows, c], n_features) for c in range(n_classes)], axis=1
                ),
                error.sum(axis=0),
            ]
        )
        slope += DECAY * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        weights -= 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
    return weights[:-1], weights[-1]


_CLASS_OF = {
    SourceKind.PERSON: 0,
    SourceKind.ORGANISATION: 1,
    SourceKind.OUTLET: 1,
    SourceKind.GOVERNMENT: 2,
    SourceKind.GROUP: 3,
}


def count_right(scorer: NameScorer, names: Sequence[MarkedName]) -> dict[str, float]:
    """The shares of names whose class is told right: by rules, by the model, by rules and then the model."""
    right = Counter[str]()
    for n in names:
        kind = kind_by_form(n.name)
        by_rule = None if kind is None else _CLASS_OF.get(kind)
        shares = scorer.probabilities(n.name, n.before, n.after)
        learned = max(range(len(CLASSES)), key=lambda c: shares[CLASSES[c]])
        right["rules only"] += by_rule == n.label
        right["rules, where they speak"] += by_rule == n.label
        right["spoken"] += by_rule is not None
        right["learned only"] += learned == n.label
        right["both"] += (learned if by_rule is None else by_rule) == n.label
    return {
        "rules only": right["rules only"] / len(names),
        "rules speak of": right["spoken"] / len(names),
        "and are right": right["rules, where they speak"] / max(1, right["spoken"]),
        "learned only": right["learned only"] / len(names),
        "both": right["both"] / len(names),
    }


def main() -> None:
    """Measure, fit on everything, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    data = parser.parse_args().data
    wire = list(read_newswire(data / "worldwide-newswire"))
    conll = list(read_conll(data / "conllpp" / "conllpp_train.txt"))
    reports = [*wire, *conll]
    fitted = fit([n for number, report in enumerate(reports) if number % 5 for n in report])
    held = {
        "worldwide newswire": [n for number, report in enumerate(wire) if not number % 5 for n in report],
        "CoNLL++ dev": [n for part in read_conll(data / "conllpp" / "conllpp_dev.txt") for n in part],
    }
    for place, names in held.items():
        figures = ", ".join(f"{what} {share:.3f}" for what, share in count_right(fitted, names).items())
        print(f"{place}: {len(names)} names; {figures}")
    scorer = fit([n for report in reports for n in report])
    table = {"source": "names of worldwide-newswire and CoNLL++", "classes": CLASSES, "bias": scorer.bias}
    OUTPUT.write_text(
        json.dumps(table | {"weights": scorer.weights}, ensure_ascii=False, separators=(",", ":")), "utf-8"
    )
    print(f"{OUTPUT.name}: {len(scorer.weights)} features, {OUTPUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
