"""`python -m reportedly.train.chains`: fits the confidence of whole chains on passages answered by hand.

A delivery counts as right where its content overlaps an answer's by half or more (Jaccard over characters)
and every link names the same source; `../shared/gold/chains.json` says how the answers were made. The error
that is printed is of curves fitted on other passages than those they are measured on.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reportedly.attribute import make_deliveries
from reportedly.attribute.chain_confidence import read_chain_features
from reportedly.pipeline import attribute_to_depth
from reportedly.read import read_text
from reportedly.records.calibration import LogisticCurve
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span, jaccard
from reportedly.settings import ReadSettings
from reportedly.tag import Tagger
from reportedly.train.calibrate import Judged, cross_validate

CURVE = Path(__file__).parents[1] / "attribute" / "chain_curve.json"
HALF = 0.5
SLOPE = 0.45
"""Weight of the one feature, held: a hundred passages are too few to fit it.

*From:* some three hundred chains of further reports, answered by language models by the same guide; the
error on them was least about there. The answers are not published: they hold the words of the reports.
"""
UNFITTED = LogisticCurve(bias=0.0, weights={"least": 1.0})


def judge_passages(passages: Sequence[dict[str, Any]], tagger: Tagger) -> list[Judged]:
    """Return the features of every delivery in the passages, and whether it is right."""
    return [judged for number, passage in enumerate(passages) for judged in _judge(number, passage, tagger)]


def _judge(number: int, passage: dict[str, Any], tagger: Tagger) -> Iterator[Judged]:
    report = read_text(passage["text"], ReadSettings(language="en")).report
    if report is None or report.text != passage["text"]:
        raise SystemExit(f"{passage['id']} is not read as it stands")
    joined = attribute_to_depth(report, tagger.tag(report.text), tagger)
    by_id = {j.attribution.id: j for j in joined}
    free = list(passage["claims"])
    for delivery in make_deliveries(report, joined, UNFITTED):
        answer = next((claim for claim in free if is_right(delivery, claim)), None)
        if answer is not None:
            free.remove(answer)
        elif _is_open(delivery, passage["claims"]):
            continue
        features = read_chain_features(delivery, by_id)
        yield Judged(features, attribution=answer is not None, claim=answer is not None, report=number)


def _is_open(delivery: Delivery, claims: Sequence[dict[str, Any]]) -> bool:
    """Say whether a content is one on which the annotators differ: such claims are not counted either way."""
    near = [c for c in claims if jaccard(_spans(c["content"]), delivery.content) >= HALF]
    return bool(near) and not any(claim["required"] for claim in near)


def is_right(delivery: Delivery, claim: dict[str, Any]) -> bool:
    """Say whether a delivery is what an answer, or another reading that it accepts, says."""
    return any(
        jaccard(_spans(reading["content"]), delivery.content) >= HALF
        and len(reading["chain"]) == len(delivery.links)
        and all(map(_is_same_link, reading["chain"], delivery.links))
        for reading in (claim, *claim.get("also", ()))
    )


def _is_same_link(answer: dict[str, Any], link: LinkMention) -> bool:
    if answer["source"] is None or link.source is None:
        return answer["source"] is None and link.source is None
    return jaccard(_spans([answer["source"]]), [link.source]) >= HALF


def _spans(pairs: Sequence[Sequence[int]]) -> list[Span]:
    return [Span(start, end) for start, end in pairs]


def fit_bias(features: list[dict[str, float]], right: npt.NDArray[np.float64]) -> LogisticCurve:
    """Fit the bias of the curve by Newton's method, its one weight held at SLOPE; to six digits."""
    weighted = SLOPE * np.array([f["least"] for f in features])
    bias = 0.0
    for _ in range(50):
        p = 1 / (1 + np.exp(-(weighted + bias)))
        bias -= float((p - right).sum() / (p * (1 - p)).sum())
    return LogisticCurve(bias=round(bias, 6), weights={"least": SLOPE})


def main() -> None:
    """Fit, write the curve into the package, print the cross-validated figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    shared = Path(os.environ.get("REPORTEDLY_SHARED") or "../shared")
    parser.add_argument(
        "--gold", type=Path, default=shared / "gold/chains.json", help="passages with answers"
    )
    parser.add_argument("--output", type=Path, default=CURVE, help="where the curve is written")
    args = parser.parse_args()
    passages = json.loads(args.gold.read_text("utf-8"))["passages"]
    judged = judge_passages(passages, Tagger())
    right = np.array([j.claim for j in judged], np.float64)
    curve = fit_bias([j.features for j in judged], right)
    text = json.dumps({"bias": curve.bias, "weights": dict(curve.weights)}, indent=1)
    args.output.write_text(text + "\n", "utf-8")
    print(json.dumps(cross_validate(judged, right, fit_bias), indent=1))


if __name__ == "__main__":
    main()
