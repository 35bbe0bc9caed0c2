"""Fits the curves that turn the tagger's probabilities into confidences, on the dev split.

An attribution counts as right where each of its roles overlaps the annotated one by half or more
(Jaccard over characters), a claim where its content and its source do. The error that is printed is of
curves fitted on other reports than those they are measured on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reportedly.attribute.attribute import join_report
from reportedly.attribute.confidence import read_confidence, read_features
from reportedly.attribute.join import Group
from reportedly.records.calibration import LogisticCurve
from reportedly.tag import Tagger
from reportedly.tag.shipped import CALIBRATION
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quoted_passages
from reportedly.train.corpus import GoldAttribution, GoldReport, Piece

N_FOLDS, N_BINS = 10, 10
RIDGE = 1.0

Right = Callable[[Group, GoldAttribution], bool]


@dataclass(frozen=True, slots=True)
class Judged:
    """One found attribution: its features, whether it and its claim are right, the number of its report."""

    features: dict[str, float]
    attribution: bool
    claim: bool
    report: int


def calibrate(reports: Iterable[GoldReport], tagger: Tagger, folder: Path) -> dict[str, dict[str, float]]:
    """Fit both curves, write them to `folder`, and return for each its cross-validated figures."""
    judged = [j for number, report in enumerate(reports) for j in _judge(number, report, tagger)]
    curves, figures = {}, {}
    for name in ("attribution", "claim"):
        right = np.array([getattr(j, name) for j in judged], np.float64)
        curve = fit_curve([j.features for j in judged], right)
        curves[name] = {"bias": curve.bias, "weights": dict(curve.weights)}
        figures[name] = cross_validate(judged, right)
    (folder / CALIBRATION).write_text(json.dumps(curves, indent=1) + "\n", "utf-8")
    return figures


def _judge(number: int, report: GoldReport, tagger: Tagger) -> list[Judged]:
    free = {"attribution": list(report.attributions), "claim": list(report.attributions)}
    judged = []
    paragraphs = find_paragraphs(report.text)
    passages = find_quoted_passages(report.text, paragraphs)
    for group in join_report(report.text, tagger.tag(report.text), paragraphs, passages):
        verdict = {}
        for name, roles in (("attribution", ("source", "cue", "content")), ("claim", ("source", "content"))):
            hit = next(
                (gold for gold in free[name] if all(_overlaps(group, gold, role) for role in roles)), None
            )
            if hit is not None:
                free[name].remove(hit)
            verdict[name] = hit is not None
        judged.append(
            Judged(read_features(report.text, group), verdict["attribution"], verdict["claim"], number)
        )
    return judged


def _overlaps(group: Group, gold: GoldAttribution, role: str) -> bool:
    spans = {
        "source": [group.source] if group.source else [],
        "cue": [group.cue],
        "content": list(group.contents),
    }[role]
    ours = _characters((span.span.start, span.span.end) for span in spans)
    theirs = _characters(getattr(gold, role))
    return ours == theirs or len(ours & theirs) >= 0.5 * len(ours | theirs)


def _characters(pieces: Iterable[Piece]) -> set[int]:
    return {i for start, end in pieces for i in range(start, end)}


def fit_curve(features: list[dict[str, float]], right: npt.NDArray[np.float64]) -> LogisticCurve:
    """Fit a ridge-penalised logistic regression by Newton's method; the numbers to six digits."""
    names = sorted(features[0])
    x = np.array([[1.0, *(f[name] for name in names)] for f in features])
    w = np.zeros(x.shape[1])
    penalty = RIDGE * np.eye(x.shape[1])
    penalty[0, 0] = 0.0
    for _ in range(50):
        p = 1 / (1 + np.exp(-(x @ w)))
        gradient = x.T @ (p - right) + penalty @ w
        curvature = (x * (p * (1 - p))[:, None]).T @ x + penalty
        step = np.linalg.solve(curvature, gradient)
        w -= step
        if np.abs(step).max() < 1e-9:
            break
    return LogisticCurve(
        bias=round(float(w[0]), 6), weights=dict(zip(names, w[1:].round(6).tolist(), strict=True))
    )


Fit = Callable[[list[dict[str, float]], npt.NDArray[np.float64]], LogisticCurve]


def cross_validate(
    judged: list[Judged], right: npt.NDArray[np.float64], fit: Fit = fit_curve
) -> dict[str, float]:
    """Return expected calibration error (ten bins of equal width) and what holds at 0.9 and above."""
    fold = np.array([j.report % N_FOLDS for j in judged])
    confidence = np.zeros(len(judged))
    for k in range(N_FOLDS):
        others = np.flatnonzero(fold != k)
        curve = fit([judged[i].features for i in others], right[others])
        for i in np.flatnonzero(fold == k):
            confidence[i] = read_confidence(judged[i].features, curve)
    bins = np.minimum((confidence * N_BINS).astype(int), N_BINS - 1)
    error = sum(
        abs(confidence[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean()
        for b in np.unique(bins)
    )
    sure = confidence >= 0.9
    return {
        "n": len(judged),
        "right": round(float(right.mean()), 4),
        "expected_calibration_error": round(float(error), 4),
        "share_at_0.9": round(float(sure.mean()), 4),
        "precision_at_0.9": round(float(right[sure].mean()), 4) if sure.any() else 0.0,
    }
