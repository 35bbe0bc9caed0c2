"""How well a ranking puts first what is right."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt


def average_precision(scores: npt.NDArray[Any], answers: npt.NDArray[Any]) -> float:
    """Return the mean precision at each right one, highest score first; equal scores share their places."""
    order = np.argsort(-scores, kind="stable")
    hits = answers[order].astype(np.float64)
    ranked = scores[order]
    last_of_equals = np.append(ranked[1:] != ranked[:-1], True)
    found, seen = np.cumsum(hits)[last_of_equals], (np.arange(len(hits)) + 1.0)[last_of_equals]
    gained = np.diff(np.concatenate([[0.0], found]))
    return float((gained * found / seen).sum() / max(1.0, hits.sum()))
