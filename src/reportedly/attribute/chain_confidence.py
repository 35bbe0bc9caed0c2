"""How sure we are of a content with its whole chain: the confidence of what it was read from, on a curve."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from math import log

from reportedly.attribute.attribute import Joined
from reportedly.attribute.confidence import read_confidence
from reportedly.records.calibration import LogisticCurve
from reportedly.records.delivery import Delivery

BY_RULE = 0.5
"""In place of the confidence of a chain that rules alone read."""

LEAST = 0.01
"""A confidence nearer to 0 or 1 than this counts as this: no single part decides."""


def read_chain_confidence(
    delivery: Delivery, joined: Mapping[str, Joined], curve: LogisticCurve | None = None
) -> float:
    """Return how sure we are of a delivery, 0 to 1, to four digits."""
    return read_confidence(read_chain_features(delivery, joined), curve or load_chain_curve())


@cache
def load_chain_curve() -> LogisticCurve:
    """Return the shipped curve. `python -m reportedly.train.chains` fits it."""
    raw = resources.files("reportedly.attribute").joinpath("chain_curve.json").read_text("utf-8")
    return LogisticCurve(**json.loads(raw))


def read_chain_features(delivery: Delivery, joined: Mapping[str, Joined]) -> dict[str, float]:
    """Return what the confidence is read from. `joined`: by the id of the attribution.

    It is the least confidence of the attributions that the chain was read from: a chain is as sure as its
    weakest part. More features did not tell right chains from wrong ones better on passages that the curve
    was not fitted on (docs/explanation/confidence.md).
    """
    read = {link.attribution for link in delivery.links if link.attribution is not None}
    least = min((joined[name].attribution.confidence for name in read if name in joined), default=BY_RULE)
    return {"least": _logit(least)}


def _logit(confidence: float) -> float:
    clipped = max(LEAST, min(1 - LEAST, confidence))
    return log(clipped / (1 - clipped))
