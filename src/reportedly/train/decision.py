"""`python -m reportedly.train.decision`: pairs that no network was trained on -> match/decision.json.

A multinomial logistic regression over the evidence (`match.decide.FEATURES`), fitted on the part of the
sets that the split keeps from the networks, since on what they were trained on their answers are too sure.
It prints what a fit on four fifths of the rumours, topics and sentences gives for the other fifth.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reportedly.claims.quantities import read_quantities
from reportedly.match.decide import FEATURES, Compared, ContentRelation, make_features
from reportedly.match.evidence import gather_evidence
from reportedly.match.matcher import likeness_of
from reportedly.match.network import Embedder, PairReader
from reportedly.match.reading_heads import Head
from reportedly.records.spans import Span
from reportedly.records.statement import Statement
from reportedly.train.match_corpus import AGAINST, FOR, read_claimdiff, read_emergent, read_mrpc
from reportedly.train.split import key_of

Floats = npt.NDArray[np.float64]

N_FOLDS = 5
N_STEPS = 400
DECAY = 0.002
"""Of the weights' squares. *From:* 0.0005 to 0.01 differ by less than one row in a hundred."""
N_PAIRS_A_RUMOUR = 12

SAME, OPPOSED, RELATED, NOTHING = np.eye(4)
NOT_THE_SAME = 0.6 * RELATED + 0.4 * NOTHING
"""MRPC's "not equivalent" pairs were drawn for their likeness: most are about the same matter."""
WEAKENED = 0.6 * OPPOSED + 0.4 * RELATED
STRENGTHENED = 0.3 * SAME + 0.7 * RELATED
NEITHER = 0.2 * RELATED + 0.8 * NOTHING


@dataclass(frozen=True, slots=True)
class Example:
    """Two texts, the shares of the four answers [4], what must stay on one side, and the set it is from."""

    one: str
    other: str
    answer: Floats
    group: str
    data: str


def read_examples(shared: Path, embedder: Embedder) -> list[Example]:
    """The pairs that the networks were not trained on."""
    data = shared / "data"
    examples = [*_from_emergent(data / "emergent/emergent.csv", embedder)]
    for row in read_mrpc(data / "mrpc/msr_paraphrase_train.txt"):
        if not row.trained_on:
            is_same = row.allowed[Head.PARAPHRASE] == (1,)
            answer = SAME if is_same else NOT_THE_SAME
            examples.append(Example(row.one, row.other, answer, row.group, "mrpc"))
    weak, strength = (data / f"claimdiff/ClaimDiff-{name}-train.json" for name in ("weak", "strength"))
    differences = {(row.one, row.other): (row, NEITHER) for row in read_claimdiff(weak, Head.WEAKENS)}
    for path, head, told in ((strength, Head.STRENGTHENS, STRENGTHENED), (weak, Head.WEAKENS, WEAKENED)):
        for row in read_claimdiff(path, head):
            if row.allowed[head] == (1,):
                differences[row.one, row.other] = row, told
    for row, answer in differences.values():
        if not row.trained_on:
            examples.append(Example(row.one, row.other, answer, row.group, "claimdiff"))
    return examples


def _from_emergent(path: Path, embedder: Embedder) -> Iterator[Example]:
    headlines = [h for h in read_emergent(path) if not h.trained_on]
    by_stance = {FOR: SAME, AGAINST: OPPOSED}
    for h in headlines:
        answer = by_stance.get(h.stance, 0.8 * RELATED + 0.2 * SAME)
        yield Example(h.text, h.rumour, answer, key_of(h.rumour), "emergent")
    for i, h in enumerate(headlines):
        beside = [o for o in headlines[i + 1 :] if o.rumour == h.rumour][:3]
        for other in beside:
            stances = {h.stance, other.stance}
            if stances in ({FOR}, {AGAINST}):
                yield Example(other.text, h.text, 0.8 * SAME + 0.2 * RELATED, key_of(h.rumour), "headlines")
            elif stances == {FOR, AGAINST}:
                yield Example(
                    other.text, h.text, 0.8 * OPPOSED + 0.2 * RELATED, key_of(h.rumour), "headlines"
                )
    vectors = embedder.embed([h.text for h in headlines])
    likeness = vectors @ vectors.T
    for i, h in enumerate(headlines):
        others = [j for j in np.argsort(-likeness[i]) if headlines[j].rumour != h.rumour][:3]
        for j in others:
            yield Example(h.text, headlines[j].text, NOTHING, key_of(h.rumour), "other rumours")


def as_statement(text: str, name: str) -> Statement:
    """A text as the content of a claim that somebody asserts."""
    whole = Span(0, len(text))
    return Statement(
        claim=name,
        report=name,
        order=0,
        content=(whole,),
        text=text,
        context=text,
        context_span=whole,
        quantities=read_quantities(text, (whole,)),
        confidence=1.0,
    )


def measure(examples: Sequence[Example], embedder: Embedder, reader: PairReader) -> Floats:
    """The features [N, F] of the examples."""
    texts = [(e.one, e.other) for e in examples]
    readings = reader.read([*texts, *((b, a) for a, b in texts)])
    ones = embedder.embed([a for a, _ in texts])
    others = embedder.embed([b for _, b in texts])
    rows = []
    for i, (a, b) in enumerate(texts):
        one, other = as_statement(a, "one"), as_statement(b, "other")
        forth, back = readings[i], readings[len(texts) + i]
        clues = gather_evidence(one, other)
        rows.append(make_features(Compared(one, other, likeness_of(ones[i], others[i]), forth, back, clues)))
    return np.array(rows, np.float64)


def fit(features: Floats, answers: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """A matrix [F, 4] and a bias [4] by Newton-like steps of gradient descent with momentum."""
    scale = np.maximum(features.std(0), 0.05)
    x = features / scale
    matrix, bias = np.zeros((x.shape[1], 4)), np.zeros(4)
    speed_m, speed_b = np.zeros_like(matrix), np.zeros_like(bias)
    share = weights / weights.sum()
    for _ in range(N_STEPS * 5):
        error = (predict(x, matrix, bias) - answers) * share[:, None]
        speed_m = 0.9 * speed_m - 0.3 * (x.T @ error + DECAY * matrix)
        speed_b = 0.9 * speed_b - 0.3 * error.sum(0)
        matrix, bias = matrix + speed_m, bias + speed_b
    return matrix / scale[:, None], bias


def predict(features: Floats, matrix: Floats, bias: Floats) -> Floats:
    """The shares of the four answers [N, 4]."""
    scores = features @ matrix + bias
    shares: Floats = np.exp(scores - scores.max(1, keepdims=True))
    return shares / shares.sum(1, keepdims=True)


def cross_validate(examples: Sequence[Example], features: Floats, answers: Floats, weights: Floats) -> Floats:
    """What fits on the other folds say of each example [N, 4]; a group is never divided."""
    folds = np.array([int(key_of(e.group), 16) % N_FOLDS for e in examples])
    shares = np.zeros_like(answers)
    for fold in range(N_FOLDS):
        rest = folds != fold
        matrix, bias = fit(features[rest], answers[rest], weights[rest])
        shares[~rest] = predict(features[~rest], matrix, bias)
    return shares


def report(examples: Sequence[Example], answers: Floats, shares: Floats) -> dict[str, dict[str, float]]:
    """Precision and recall of each answer on rows whose answer is (nearly) certain, and accuracy a set."""
    clear = answers.max(1) >= 0.8
    gold, told = answers.argmax(1)[clear], shares.argmax(1)[clear]
    figures: dict[str, dict[str, float]] = {}
    for number, name in enumerate(ContentRelation):
        right = int(((gold == number) & (told == number)).sum())
        figures[name] = {
            "n": int((gold == number).sum()),
            "precision": round(right / max(1, int((told == number).sum())), 3),
            "recall": round(right / max(1, int((gold == number).sum())), 3),
        }
    sets = np.array([e.data for e in examples])
    for name in sorted(set(sets)):
        rows = (sets == name) & clear
        if rows.any():
            accuracy = float((answers[rows].argmax(1) == shares[rows].argmax(1)).mean())
            figures[name] = {"n": int(rows.sum()), "accuracy": round(accuracy, 3)}
    return figures


def main() -> None:
    """Measure, cross-validate, fit on all, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    shared = Path(os.environ.get("REPORTEDLY_SHARED") or "../shared")
    parser.add_argument("--shared", type=Path, default=shared, help="the folder with data/")
    parser.add_argument("--weights", type=Path, default=None, help="another folder than the shipped one")
    parser.add_argument("--output", type=Path, default=Path("src/reportedly/match/decision.json"))
    args = parser.parse_args()
    embedder, reader = Embedder(args.weights), PairReader(args.weights)
    examples = read_examples(args.shared, embedder)
    features = measure(examples, embedder, reader)
    answers = np.array([e.answer for e in examples])
    sizes = {name: sum(e.data == name for e in examples) for name in {e.data for e in examples}}
    weights = np.array([1 / sizes[e.data] ** 0.5 for e in examples])
    shares = cross_validate(examples, features, answers, weights)
    print(json.dumps(report(examples, answers, shares), indent=1))
    matrix, bias = fit(features, answers, weights)
    fitted = {
        "features": list(FEATURES),
        "matrix": np.round(matrix, 4).tolist(),
        "bias": np.round(bias, 4).tolist(),
    }
    args.output.write_text(json.dumps(fitted, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
