"""The curve of whole chains: what counts as right, and how it is fitted."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from reportedly.attribute.confidence import read_confidence
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span
from reportedly.train.chains import SLOPE, fit_bias, is_right

ANSWER: dict[str, Any] = {
    "content": [[40, 80]],
    "chain": [{"source": [0, 10]}, {"source": None}],
    "also": [{"content": [[40, 60]], "chain": [{"source": [0, 10]}]}],
}


def deliver(start: int, end: int, *sources: Span | None) -> Delivery:
    links = tuple(LinkMention(source=source, cue=Span(20, 25)) for source in sources)
    return Delivery(content=(Span(start, end),), links=links, confidence=0.5)


@pytest.mark.parametrize(
    ("delivery", "right"),
    [
        (deliver(40, 80, Span(0, 10), None), True),
        (deliver(45, 80, Span(0, 8), None), True),
        (deliver(70, 95, Span(0, 10), None), False),
        (deliver(40, 80, Span(0, 10)), True),
        (deliver(40, 80, Span(12, 20), None), False),
        (deliver(40, 80, None, Span(0, 10)), False),
        (deliver(40, 60, Span(0, 10)), True),
        (deliver(40, 80, Span(0, 10), None, None), False),
    ],
)
def test_what_is_right(delivery: Delivery, right: bool) -> None:
    assert is_right(delivery, ANSWER) is right


def test_the_mean_confidence_is_the_share_that_is_right() -> None:
    features = [{"least": value} for value in np.linspace(-2, 4, 60)]
    right = np.array([1.0 if i % 5 else 0.0 for i in range(60)])
    curve = fit_bias(features, right)
    assert curve.weights == {"least": SLOPE}
    assert np.mean([read_confidence(f, curve) for f in features]) == pytest.approx(right.mean(), abs=1e-3)
