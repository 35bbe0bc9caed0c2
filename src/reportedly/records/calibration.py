"""Calibration: how raw scores become a confidence. Fitted on answers that the network was not trained on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LogisticCurve:
    """Confidence = 1 / (1 + exp(-(bias + sum of weight x feature))); `weights` by the name of the feature."""

    bias: float
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """The curves for attributions and for claims, both over the features of `attribute.features`."""

    attribution: LogisticCurve
    claim: LogisticCurve
