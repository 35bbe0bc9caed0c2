"""How sure we are of an attribution: what the tagger found probable, laid over a calibrated curve."""

from __future__ import annotations

from math import exp, log

from reportedly.attribute.join import Group
from reportedly.records.calibration import LogisticCurve

LEAST = 1e-4
"""A probability below this counts as this: no single part says more than that it is wrong."""


def read_features(group: Group) -> dict[str, float]:
    """Return what the confidence is read from: logarithms of probabilities, then two plain facts."""
    return {
        "cue": _log(group.cue.probability),
        "source": _log(group.source.probability) if group.source else 0.0,
        "content": min(_log(span.probability) for span in group.contents),
        "source_link": _log(group.source_link),
        "content_link": min(_log(link) for link in group.content_links),
        "no_source": 0.0 if group.source else 1.0,
        "further_pieces": min(3.0, len(group.contents) - 1.0),
    }


def read_confidence(features: dict[str, float], curve: LogisticCurve) -> float:
    """Return a confidence from 0 to 1, to four digits."""
    score = curve.bias + sum(curve.weights.get(name, 0.0) * value for name, value in features.items())
    return round(1.0 / (1.0 + exp(-max(-30.0, min(30.0, score)))), 4)


def _log(probability: float) -> float:
    return log(max(probability, LEAST))
