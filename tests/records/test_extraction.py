from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from reportedly.errors import RecordError, SpanError
from reportedly.records import (
    CommentOutcome,
    Extraction,
    Outcome,
    Quotation,
    QuotationStatus,
    Relation,
    RelationKind,
    Span,
    TimeInterval,
    UnattributedStatement,
    Verification,
    VerificationOutcome,
    check_extraction,
)
from reportedly.records.check import walk_spans
from reportedly.testing import make_extraction, make_report

GOOD = make_extraction()


def test_the_keys_stand_in_the_order_of_the_format() -> None:
    assert list(GOOD.to_json()) == [
        "schema",
        "report",
        "attributions",
        "sources",
        "claims",
        "unattributed",
        "comment_outcomes",
        "verifications",
        "relations",
        "quotations",
        "refusals",
        "method",
    ]
    assert list(GOOD.to_json()["claims"][0]) == [
        "id",
        "content",
        "text",
        "chain",
        "act",
        "polarity",
        "certainty",
        "evidence",
        "quotes",
        "happened_on",
        "as_of",
        "quantities",
        "confidence",
    ]


def test_the_text_of_the_json_keeps_letters_and_has_no_blanks() -> None:
    line = make_extraction(make_report("Café “Zum Löwen”")).to_json_text()
    assert "Café “Zum Löwen”" in line
    assert '", "' not in line
    assert line == json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))


def test_another_schema_is_refused_by_name() -> None:
    values: list[Any] = [{**GOOD.to_json(), "schema": "reportedly/2"}, [], None]
    for value in values:
        with pytest.raises(RecordError, match="this version reads 'reportedly/1'"):
            Extraction.from_json(value)


def test_every_span_is_walked_with_its_path() -> None:
    paths = [path for path, _ in walk_spans(GOOD)]
    assert paths[0] == "report.title_span"
    assert "claims[1].chain[0].span" in paths
    assert "claims[1].content[1]" in paths
    assert len(paths) == len(set(paths))


def change(name: str, index: int, **fields: Any) -> Extraction:
    records = list(getattr(GOOD, name))
    records[index] = replace(records[index], **fields)
    changed: dict[str, Any] = {name: tuple(records)}
    return replace(GOOD, **changed)


PAST = Span(0, 10_000)
AT_NOON = TimeInterval(span=Span(0, 3), text="noon")


@pytest.mark.parametrize(
    ("extraction", "message"),
    [
        (
            replace(GOOD, report=replace(GOOD.report, title_span=PAST)),
            r"^report\.title_span: .*10000.* at 271",
        ),
        (replace(GOOD, quotations=(Quotation(PAST, QuotationStatus.TITLE),)), r"^quotations\[0\]\.span: "),
        (change("claims", 0, quotes=(PAST,)), r"^claims\[0\]\.quotes\[0\]: "),
        (change("claims", 0, text="The board will"), r"^claims\[0\]\.text: it is not the words"),
        (change("claims", 1, happened_on=AT_NOON), r"^claims\[1\]\.happened_on\.text: "),
        (change("claims", 1, as_of=AT_NOON), r"^claims\[1\]\.as_of\.text: "),
        (
            change("claims", 1, chain=(replace(GOOD.claims[1].chain[0], said_at=AT_NOON),)),
            r"^claims\[1\]\.chain\[0\]\.said_at\.text: ",
        ),
        (
            replace(GOOD, unattributed=(UnattributedStatement(Span(0, 3), "har"),)),
            r"^unattributed\[0\]\.text: ",
        ),
    ],
)
def test_a_span_that_does_not_match_the_text_is_named(extraction: Extraction, message: str) -> None:
    with pytest.raises(SpanError, match=message) as caught:
        check_extraction(extraction)
    assert caught.value.report == GOOD.report.id


@pytest.mark.parametrize(
    ("extraction", "message"),
    [
        (change("claims", 0, id=GOOD.claims[1].id), r"^claims\[1\]\.id: clm1-\w+ stands twice"),
        (change("claims", 0, confidence=1.01), r"^claims\[0\]\.confidence: 1\.01 is not between 0 and 1"),
        (change("attributions", 0, confidence=float("nan")), r"^attributions\[0\]\.confidence: nan"),
        (
            change("attributions", 0, parent="atr1-x", depth=1),
            r"^attributions\[0\]\.parent: there is no atr1-x",
        ),
        (change("attributions", 0, depth=1), r"^attributions\[0\]\.depth: 1 does not go with its parent"),
        (change("sources", 0, members=("src1-x",)), r"^sources\[0\]\.members\[0\]: there is no src1-x"),
        (
            change("claims", 0, chain=(replace(GOOD.claims[0].chain[0], source="src1-x"),)),
            r"^claims\[0\]\.chain\[0\]\.source: there is no src1-x",
        ),
        (
            change("claims", 0, chain=(replace(GOOD.claims[0].chain[0], attribution="atr1-x"),)),
            r"^claims\[0\]\.chain\[0\]\.attribution: there is no atr1-x",
        ),
        (
            replace(GOOD, quotations=(Quotation(Span(0, 1), QuotationStatus.CLAIM, "clm1-x"),)),
            r"^quotations\[0\]\.claim: there is no clm1-x",
        ),
        (
            replace(GOOD, quotations=(Quotation(Span(0, 1), QuotationStatus.CLAIM),)),
            r"^quotations\[0\]\.claim: it does not go with the status claim",
        ),
        (
            replace(
                GOOD,
                comment_outcomes=(CommentOutcome(party="src1-x", outcome=Outcome.DECLINED, span=Span(0, 1)),),
            ),
            r"^comment_outcomes\[0\]\.party: there is no src1-x",
        ),
        (
            replace(
                GOOD,
                verifications=(
                    Verification(
                        outcome=VerificationOutcome.NOT_VERIFIED, span=Span(0, 1), claims=("clm1-x",)
                    ),
                ),
            ),
            r"^verifications\[0\]\.claims\[0\]: there is no clm1-x",
        ),
        (
            replace(
                GOOD,
                relations=(
                    Relation(
                        from_=GOOD.claims[0].id,
                        to=GOOD.claims[1].id,
                        kind=RelationKind.DISPUTES_SOURCE,
                        reason="",
                        spans=(),
                    ),
                ),
            ),
            r"^relations\[0\]\.to: there is no clm1-\w+ in this record",
        ),
    ],
)
def test_a_broken_rule_is_named_when_written_and_when_read(extraction: Extraction, message: str) -> None:
    with pytest.raises(RecordError, match=message) as caught:
        extraction.to_json()
    assert caught.value.report == GOOD.report.id


def test_an_altered_text_is_noticed() -> None:
    value = GOOD.to_json()
    value["report"]["text"] = value["report"]["text"].replace("May", "Mai")
    with pytest.raises(RecordError, match=r"report\.text_sha256"):
        Extraction.from_json(value)


def test_a_number_that_json_does_not_have_is_refused() -> None:
    extraction = replace(GOOD, report=replace(GOOD.report, outlet=float("inf")))  # type: ignore[arg-type]
    with pytest.raises(RecordError, match="cannot be written as JSON"):
        extraction.to_json_text()


def test_an_empty_extraction_of_any_text_is_valid() -> None:
    extraction = make_extraction(make_report("x"))
    assert extraction.claims == ()
    assert Extraction.from_json(extraction.to_json()) == extraction
