"""Confidence: from 0 to 1, rising with each probability of the tagger."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.confidence import read_confidence, read_features
from reportedly.attribute.join import Group
from reportedly.records import Role, Span, TaggedSpan
from reportedly.records.calibration import LogisticCurve
from reportedly.tag.shipped import open_weights

CHANCE = st.floats(0.0, 1.0)
TEXT = "She said that the pier was closed for the winter, and would be."


def group(source: float | None, cue: float, content: float, links: tuple[float, float]) -> Group:
    return Group(
        cue=TaggedSpan(Role.CUE, Span(4, 8), cue),
        source=None if source is None else TaggedSpan(Role.SOURCE, Span(0, 3), source),
        source_link=links[0],
        contents=(TaggedSpan(Role.CONTENT, Span(9, 62), content),),
        content_links=(links[1],),
    )


@given(st.none() | CHANCE, CHANCE, CHANCE, st.tuples(CHANCE, CHANCE), st.floats(-50, 50))
def test_a_confidence_lies_between_0_and_1(
    source: float | None, cue: float, content: float, links: tuple[float, float], bias: float
) -> None:
    curve = LogisticCurve(bias=bias, weights={"cue": 2.0, "content": 1.0, "no_source": -1.0})
    assert 0.0 <= read_confidence(read_features(TEXT, group(source, cue, content, links)), curve) <= 1.0


def test_the_shipped_curves_trust_what_the_tagger_finds_probable() -> None:
    sure, unsure = group(0.99, 0.99, 0.95, (0.99, 0.99)), group(0.4, 0.4, 0.2, (0.5, 0.5))
    calibration = open_weights().calibration
    for curve in (calibration.attribution, calibration.claim):
        assert read_confidence(read_features(TEXT, sure), curve) > 0.8
        assert read_confidence(read_features(TEXT, unsure), curve) < 0.6
