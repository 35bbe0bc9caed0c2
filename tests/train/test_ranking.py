"""Average precision: against examples by hand, and where scores are equal."""

from __future__ import annotations

import numpy as np
import pytest

from reportedly.train.ranking import average_precision


@pytest.mark.parametrize(
    ("scores", "answers", "expected"),
    [
        ([0.9, 0.8, 0.1], [1, 1, 0], 1.0),
        ([0.9, 0.8, 0.1], [0, 1, 1], (1 / 2 + 2 / 3) / 2),
        ([0.1, 0.8, 0.9], [1, 0, 0], 1 / 3),
        ([0.5, 0.5, 0.5, 0.5], [1, 0, 0, 0], 1 / 4),
        ([0.5, 0.4], [0, 0], 0.0),
    ],
)
def test_the_mean_is_of_the_precision_at_each_right_one(
    scores: list[float], answers: list[int], expected: float
) -> None:
    assert average_precision(np.array(scores), np.array(answers)) == pytest.approx(expected)
