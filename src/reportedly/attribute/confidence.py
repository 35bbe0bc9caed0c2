"""How sure we are of an attribution: the tagger's probabilities and a few facts, on a calibrated curve."""

from __future__ import annotations

from math import exp, log

from reportedly.attribute.join import Group
from reportedly.records.calibration import LogisticCurve

LEAST = 1e-4
"""A probability below this counts as this: no single part says more than that it is wrong."""

PLAIN_CUES = frozenset({"said", "says", "say", "told", "added", "wrote", "according to"})
USUAL_CHARS = 80


def read_features(text: str, group: Group) -> dict[str, float]:
    """Return what the confidence is read from.

    The tagger's probabilities, the least of them where a content has several pieces; their product; and
    facts on which its probabilities are too high or too low.
    """
    contents = sorted(span.span for span in group.contents)
    opening = text[contents[0].start : contents[0].start + len("that ")]
    cue = group.cue.probability
    source = group.source.probability if group.source else 1.0
    content = min(span.probability for span in group.contents)
    content_link = min(group.content_links)
    return {
        "cue": cue,
        "source": source,
        "content": content,
        "log_cue": _log(cue),
        "log_source": _log(source),
        "log_content": _log(content),
        "log_source_link": _log(group.source_link),
        "log_content_link": _log(content_link),
        "all": cue * source * content * max(0.0, group.source_link) * content_link,
        "no_source": 0.0 if group.source else 1.0,
        "further_pieces": min(3.0, len(group.contents) - 1.0),
        "plain_cue": float(group.cue.span.slice(text).lower() in PLAIN_CUES),
        "quoted": float(opening[:1] in {"“", '"', "‘"}),
        "that": float(opening.lower() == "that "),
        "log_length": log(sum(map(len, contents)) / USUAL_CHARS),
    }


def read_confidence(features: dict[str, float], curve: LogisticCurve) -> float:
    """Return a confidence from 0 to 1, to four digits."""
    score = curve.bias + sum(curve.weights.get(name, 0.0) * value for name, value in features.items())
    return round(1.0 / (1.0 + exp(-max(-30.0, min(30.0, score)))), 4)


def _log(probability: float) -> float:
    return log(max(probability, LEAST))
