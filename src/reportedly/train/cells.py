"""`python -m reportedly.train.cells`: sentences of news -> the centroids of the vector index.

Spherical k-means over the shipped embedder's vectors. It prints how many of the nearest neighbours of a
sentence, by brute force, are found in the probed cells, on sentences that no centroid was made of.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reportedly.match.candidates import find_cells
from reportedly.match.cells import CENTROIDS, FOLDER
from reportedly.match.network import Embedder
from reportedly.settings import MatchSettings
from reportedly.text.sentences import find_sentences

Floats = npt.NDArray[np.float32]

N_CELLS = 512
N_ROUNDS = 12
N_SENTENCES = 16_000
N_HELD_OUT = 1_000
N_NEIGHBOURS = 5


def read_sentences(shared: Path) -> Iterator[str]:
    """The sentences of FNC-1's bodies and of the news clusters, as they are printed."""
    csv.field_size_limit(10_000_000)
    with (shared / "data/fnc1/train_bodies.csv").open(encoding="utf-8", newline="") as rows:
        texts = [row["articleBody"] for row in csv.DictReader(rows)]
    for path in sorted((shared / "data/news-cluster").rglob("*.json")):
        article = json.loads(path.read_text("utf-8"))
        texts.append(str(article.get("text") or article.get("maintext") or ""))
    for text in texts:
        for span in find_sentences(text):
            words = text[span[0] : span[1]].strip()
            if 30 <= len(words) <= 400:
                yield words


def fit_centroids(vectors: Floats, n: int, seed: int) -> Floats:
    """Spherical k-means of unit vectors [N, D]: unit centroids [n, D]. An empty cell is begun anew."""
    rng = np.random.default_rng(seed)
    centroids = vectors[rng.choice(len(vectors), n, replace=False)]
    for _ in range(N_ROUNDS):
        nearest = np.concatenate([np.argmax(part @ centroids.T, 1) for part in np.array_split(vectors, 40)])
        sums = np.zeros_like(centroids)
        np.add.at(sums, nearest, vectors)
        empty = ~np.isin(np.arange(n), nearest)
        sums[empty] = vectors[rng.choice(len(vectors), int(empty.sum()))]
        centroids = sums / np.linalg.norm(sums, axis=1, keepdims=True)
    return centroids


def measure_recall(vectors: Floats, centroids: Floats, probed: int) -> tuple[float, float]:
    """The share of the nearest neighbours that the probed cells hold, and the share of all that they hold."""
    home = find_cells(vectors, centroids, 1)[:, 0]
    cells = find_cells(vectors, centroids, probed)
    found = seen = 0.0
    for i in range(len(vectors)):
        likeness = vectors @ vectors[i]
        likeness[i] = -1
        nearest = np.argsort(-likeness)[:N_NEIGHBOURS]
        found += float(np.isin(home[nearest], cells[i]).mean())
        seen += float(np.isin(home, cells[i]).mean())
    return found / len(vectors), seen / len(vectors)


def main() -> None:
    """Embed, fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    shared = Path(os.environ.get("REPORTEDLY_SHARED") or "../shared")
    parser.add_argument("--shared", type=Path, default=shared, help="the folder with data/")
    parser.add_argument("--weights", type=Path, default=FOLDER, help="the embedder's folder, written to too")
    parser.add_argument("--seed", type=int, default=20261124)
    args = parser.parse_args()
    sentences = sorted(set(read_sentences(args.shared)))
    np.random.default_rng(args.seed).shuffle(sentences)
    vectors = Embedder(args.weights).embed(sentences[: N_SENTENCES + N_HELD_OUT])
    held_out, fitted = vectors[:N_HELD_OUT], vectors[N_HELD_OUT:]
    centroids = fit_centroids(fitted, N_CELLS, args.seed)
    kept = np.clip(np.rint(centroids * 254), -127, 127).astype(np.int8)
    np.save(args.weights / CENTROIDS, kept, allow_pickle=False)
    probed = MatchSettings().probed_cells
    recall, looked_at = measure_recall(held_out, centroids, probed)
    print(json.dumps({"cells": N_CELLS, "probed": probed, "recall": recall, "looked_at": looked_at}))


if __name__ == "__main__":
    main()
