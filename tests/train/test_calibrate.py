"""The curve: fitted to what was right, so that the confidence is a frequency."""

import numpy as np
import pytest
from numpy.random import default_rng

from reportedly.attribute.confidence import read_confidence
from reportedly.train.calibrate import fit_curve


def test_a_curve_gives_back_the_frequencies_that_it_was_fitted_to() -> None:
    random = default_rng(0)
    score = random.normal(size=4000)
    right = (random.random(4000) < 1 / (1 + np.exp(-(0.5 + 1.5 * score)))).astype(float)
    curve = fit_curve([{"score": s} for s in score.tolist()], right)
    assert curve.bias == pytest.approx(0.5, abs=0.15)
    assert curve.weights["score"] == pytest.approx(1.5, abs=0.15)
    mean = np.mean([read_confidence({"score": s}, curve) for s in score.tolist()])
    assert mean == pytest.approx(right.mean(), abs=0.01)


def test_what_tells_nothing_gets_next_to_no_weight() -> None:
    random = default_rng(1)
    right = (random.random(2000) < 0.7).astype(float)
    curve = fit_curve([{"noise": x} for x in random.normal(size=2000).tolist()], right)
    assert abs(curve.weights["noise"]) < 0.15
