from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import RecordError
from reportedly.records import Span, attribution_id, claim_id, report_id, source_id, text_sha256
from reportedly.records.ids import canonical_json
from tests.records.strategies import span_lists, texts

names = st.none() | st.text(st.characters(codec="utf-8"), max_size=10)
keys = st.tuples(st.sampled_from(["a", "b"]), *[st.sampled_from([None, "", "a"])] * 2)


def test_ids_are_pinned_so_that_a_stored_record_keeps_its_own() -> None:
    report = report_id("The mayor said no.", "Gazette", None)
    assert report == "rpt1-87cb5627ed4bbfb61b2a"
    assert attribution_id(report, [Span(0, 9)], [Span(10, 14)], [Span(15, 17)]) == "atr1-c1e2b81de522245f3ab1"
    assert source_id(report, [Span(0, 9)]) == "src1-e97c9a2d128968c4d01a"
    assert claim_id(report, [Span(15, 17)], [Span(0, 9), None]) == "clm1-865fa93bca9ea435bdac"


def test_canonical_json_sorts_keys_and_has_no_blanks() -> None:
    assert canonical_json({"b": [1, None], "a": "é"}) == '{"a":"é","b":[1,null]}'.encode()


def test_a_lone_surrogate_has_no_digest() -> None:
    with pytest.raises(RecordError, match="lone surrogate at character 2"):
        text_sha256("ab\ud800")
    with pytest.raises(RecordError, match="no canonical JSON"):
        report_id("ab\ud800", None, None)


@given(texts, names, names)
def test_an_id_is_a_prefix_and_twenty_digits(text: str, outlet: str | None, url: str | None) -> None:
    assert re.fullmatch(r"rpt1-[0-9a-f]{20}", report_id(text, outlet, url))


@given(keys, keys)
def test_reports_share_an_id_only_where_text_outlet_and_url_are_the_same(
    one: tuple[str, str | None, str | None], other: tuple[str, str | None, str | None]
) -> None:
    assert (report_id(*one) == report_id(*other)) == (one == other)


@given(span_lists, span_lists, span_lists, span_lists)
def test_claims_share_an_id_only_where_content_and_chain_are_the_same(
    content: tuple[Span, ...],
    chain: tuple[Span, ...],
    other_content: tuple[Span, ...],
    other_chain: tuple[Span, ...],
) -> None:
    same = (content, chain) == (other_content, other_chain)
    assert (claim_id("rpt1-0", content, chain) == claim_id("rpt1-0", other_content, other_chain)) == same
    assert claim_id("rpt1-0", content, chain) != claim_id("rpt1-1", content, chain)


@given(span_lists, span_lists, span_lists)
def test_moving_a_span_to_another_role_changes_the_attribution(
    source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...]
) -> None:
    one = attribution_id("rpt1-0", source, cue, content)
    assert (one == attribution_id("rpt1-0", cue, source, content)) == (source == cue)
    assert one == attribution_id("rpt1-0", source, cue, content)
