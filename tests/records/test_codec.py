from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given

from reportedly.errors import RecordError, SpanError
from reportedly.records import (
    Bound,
    Claim,
    Extraction,
    Quantity,
    Report,
    Span,
    TimeInterval,
    from_json,
    to_json,
)
from reportedly.testing import make_extraction
from tests.records.strategies import extractions, spans


def test_a_field_named_like_a_keyword_loses_its_underscore() -> None:
    time = TimeInterval(from_="2023-01-01", to="2023-04-30", span=Span(0, 10), text="early 2023")
    value = {"from": "2023-01-01", "to": "2023-04-30", "span": [0, 10], "text": "early 2023"}
    assert to_json(time) == value
    assert from_json(TimeInterval, value) == time


def test_a_word_of_a_vocabulary_is_written_as_a_plain_string() -> None:
    value = to_json(Quantity(value=12, unit="people", bound=Bound.AT_LEAST, span=Span(3, 5)))
    assert value == {"value": 12, "unit": "people", "bound": "at least", "span": [3, 5]}
    assert type(value["bound"]) is str


def test_whole_and_broken_numbers_stay_what_they_are() -> None:
    for number in (12, 12.5):
        value = json.loads(json.dumps(to_json(Quantity(value=number, span=Span(0, 1)))))
        assert type(from_json(Quantity, value).value) is type(number)


@given(spans)
def test_spans_come_back_from_json(span: Span) -> None:
    assert from_json(Span, json.loads(json.dumps(to_json(span)))) == span


@given(extractions())
def test_extractions_come_back_from_json(extraction: Extraction) -> None:
    line = extraction.to_json_text()
    assert "\n" not in line
    again = Extraction.from_json(json.loads(line))
    assert again == extraction
    assert again.to_json_text() == line


def test_unknown_keys_are_passed_over() -> None:
    value = make_extraction().to_json()
    value["later"] = {"a": 1}
    value["claims"][0]["later"] = []
    assert Extraction.from_json(value) == make_extraction()


def test_missing_keys_take_their_defaults() -> None:
    value = make_extraction().to_json()
    del value["relations"], value["claims"][0]["polarity"], value["claims"][0]["evidence"]
    assert Extraction.from_json(value) == make_extraction()


@pytest.mark.parametrize(
    ("path", "wrong", "message"),
    [
        ("claims.1.chain.0.span", [4, 2], r"^claims\[1\]\.chain\[0\]\.span: .*0 <= start <= end"),
        ("claims.1.chain.0.span", [4], r"^claims\[1\]\.chain\[0\]\.span: a span \[start, end\] is expected"),
        ("claims.1.chain.0.span", "4-5", r"^claims\[1\]\.chain\[0\]\.span: .* not \"4-5\""),
        ("attributions.0.cue.0", [0.0, 1], r"^attributions\[0\]\.cue\[0\]: a span needs two integers"),
        ("claims.0.act", "mutters", r"^claims\[0\]\.act: \"mutters\" is none of asserts, denies, "),
        ("claims.0.act", 3, r"^claims\[0\]\.act: 3 is none of"),
        ("claims.0.confidence", "high", r"^claims\[0\]\.confidence: a number is expected, not \"high\""),
        ("claims.0.confidence", True, r"^claims\[0\]\.confidence: a number is expected, not True"),
        ("claims.0.content", None, r"^claims\[0\]\.content: a list is expected, not null"),
        ("attributions.2.depth", 0.0, r"^attributions\[2\]\.depth: an integer is expected"),
        ("sources.0.is_named", "yes", r"^sources\[0\]\.is_named: true or false is expected"),
        ("report.byline", "A. Writer", r"^report\.byline: a list is expected"),
        ("report.byline", [None], r"^report\.byline\[0\]: a string is expected, not null"),
        ("report", [], r"^report: an object is expected, not a list"),
        ("method", "x" * 50, r"^method: an object is expected, not \"x{40}…\""),
    ],
)
def test_a_wrong_value_is_named_by_its_path(path: str, wrong: Any, message: str) -> None:
    value = json.loads(make_extraction().to_json_text())
    *parents, last = (int(key) if key.isdigit() else key for key in path.split("."))
    place = value
    for key in parents:
        place = place[key]
    place[last] = wrong
    with pytest.raises(RecordError, match=message):
        Extraction.from_json(value)


@pytest.mark.parametrize("path", ["report.text", "method", "claims.0.id", "claims.0.chain.0"])
def test_a_missing_value_is_named_by_its_path(path: str) -> None:
    value = deepcopy(make_extraction().to_json())
    match path:
        case "report.text":
            del value["report"]["text"]
        case "method":
            del value["method"]
        case "claims.0.id":
            del value["claims"][0]["id"]
        case _:
            value["claims"][0]["happened_on"] = {"text": "May"}
    named = {"claims.0.id": "claims[0].id", "claims.0.chain.0": "claims[0].happened_on.span"}.get(path, path)
    with pytest.raises(RecordError) as caught:
        Extraction.from_json(value)
    assert str(caught.value) == f"{named}: is missing"


def test_a_bad_span_is_a_span_error_with_its_cause() -> None:
    with pytest.raises(SpanError) as caught:
        from_json(Span, [5, 1])
    assert str(caught.value) == "Span: the span [5, 1] is not 0 <= start <= end"
    assert isinstance(caught.value.__cause__, SpanError)


def test_a_type_that_the_codec_does_not_know_is_our_own_fault() -> None:
    with pytest.raises(TypeError, match="does not know"):
        to_json(object())


def test_what_is_no_object_is_refused() -> None:
    with pytest.raises(RecordError, match="Report: an object is expected, not a list"):
        from_json(Report, [])
    with pytest.raises(RecordError, match="Claim: an object is expected, not null"):
        from_json(Claim, None)
