"""Inputs made to break a reader end in a report or a refusal, and soon."""

import random
import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.makers import (
    STORY,
    TEXT,
    check_spans,
    make_page,
    make_pdf,
    read_all,
    read_one,
    refuse_one,
    set_lines,
)

N = 900_000
LONG = {
    "prose": (TEXT + " ") * (N // len(TEXT)),
    "one word": "a" * N,
    "short lines": "a b\n" * (N // 4),
    "blank lines": "\n" * N + "x",
    "capitals": "A " * (N // 2),
    "brackets": "(A" * (N // 2),
    "figures": "1 " * (N // 2),
    "corrections": "correction " * (N // 11),
    "notes": "Editor's note: " * (N // 15),
    "stems": "this of this article " * (N // 21),
    "agencies": "(Reuters) " * (N // 10),
    "quotation marks": "a" + '"' * (N - 1),
    "combining marks": "a" + "\u0301" * (N - 1),
    "comment": "a <!--" * (N // 6),
    "tags": "a < b " * (N // 6),
    "bidi": "\u202ea" * (N // 2),
    "months": "May 1 " * (N // 6),
    "braces": "{a" * (N // 2),
}


@pytest.mark.parametrize("what", sorted(LONG))
def test_nine_hundred_thousand_characters_of_anything_are_read_in_seconds(what: str) -> None:
    started = time.process_time()
    report = read_one(LONG[what], language="en")
    assert report.text == LONG[what]
    assert time.process_time() - started < 5  # usually far under 1


def nest(tag: str, n: int) -> str:
    return f"<html><body>{f'<{tag}>' * n}{TEXT}{f'</{tag}>' * n}</body></html>"


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td", "article", "span"])
def test_html_nested_past_all_measure_is_refused(tag: str) -> None:
    assert "nested too deeply" in refuse_one(nest(tag, 50_000)).reason


def test_html_nested_deeply_is_read() -> None:
    assert STORY[0] in read_one(nest("div", 500)).text


@pytest.mark.parametrize(
    "page",
    [
        "<html><body " + 'a="b" ' * 100_000 + f"><p>{TEXT}",
        "<html><body><article>" + f"<p>{STORY[0]}</p>" * 5_000,
        "<html><body><article>" + '<p>The board said <a href="/x">so</a> again.</p>' * 5_000,
        f"<html><body><p>{TEXT}" + "<p" * 50_000,
        f"<html><body><p>{TEXT}" + "&amp" * 100_000,
        f"<html><body><p>{TEXT}</p><!-- " + "<!-- " * 100_000,
        f'<html><head><script type="application/ld+json">{"[" * 100_000}</script></head><body><p>{TEXT}',
        f'<script type="application/ld+json">{{"@graph":[{"{}," * 50_000}{{}}]}}</script><p>{TEXT}</p>',
        f"<html><head><title>{'a - ' * 50_000}</title></head><body><p>{TEXT}",
        f"<html><head>{'<meta name=author content=x>' * 20_000}</head><body><p>{TEXT}",
    ],
    ids=range(10),
)
def test_swollen_pages_are_read_in_seconds(page: str) -> None:
    started = time.process_time()
    assert re.search("harbour board|said so again", read_one(page).text)
    assert time.process_time() - started < 20


def test_a_page_of_nothing_but_tags_is_refused() -> None:
    assert "tags, over the limit" in refuse_one("<html>" + "<b>" * 500_000).reason


def test_entities_of_a_document_type_are_not_expanded() -> None:
    page = (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "lollollol"><!ENTITY b "&a;&a;&a;">'
        '<!ENTITY f SYSTEM "file:///etc/passwd">]><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        f"<p>{TEXT}</p><p>He said &b; &f; so.</p></body></html>"
    )
    text = read_one(page).text
    assert "lollol" not in text
    assert "root:" not in text


def test_a_pdf_that_claims_a_million_pages_is_refused() -> None:
    refusal = refuse_one(make_pdf([set_lines(["He said so."])], n_claimed=1_000_000), name="x")
    assert refusal.reason == "x has 1,000,000 pages, over the limit of 20,000"


@pytest.mark.parametrize("n_claimed", [-5, 3, 2**31 - 1])
def test_a_pdf_that_claims_a_wrong_number_of_pages_is_read_as_far_as_it_goes(n_claimed: int) -> None:
    (reading,) = read_all(make_pdf([set_lines(["He said so."])], n_claimed=n_claimed))
    assert reading.report is not None
    assert reading.report.text == "He said so."


def damage(raw: bytes, n_times: int) -> Iterator[bytes]:
    chance = random.Random(7)  # noqa: S311 - the same damage every time
    for _ in range(n_times):
        damaged = bytearray(raw)
        for _ in range(chance.randrange(1, 30)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        yield bytes(damaged[: chance.randrange(len(damaged) // 2, len(damaged) + 1)])


@pytest.mark.parametrize("what", ["pdf", "page", "json", "lines"])
def test_damaged_inputs_end_in_a_report_or_a_refusal(what: str) -> None:
    raw = {
        "pdf": make_pdf([set_lines([*STORY])] * 3, title="Pier is safe"),
        "page": make_page(
            head='<script type="application/ld+json">{"@type": "NewsArticle", "author": "x"}</script>'
        ).encode(),
        "json": b'{"title": "Pier is safe", "text": "The board <b>said</b> so.", "date": "2031-01-01"}',
        "lines": b'{"text": "He said so."}\n' * 5,
    }[what]
    for damaged in damage(raw, 150):
        for reading in read_all(damaged):
            if reading.report is None:
                assert len(reading.refusals) == 1
            else:
                check_spans(reading.report)


@given(st.binary(max_size=200))
def test_any_bytes_end_in_a_report_or_a_refusal(raw: bytes) -> None:
    for reading in read_all(raw):
        assert (reading.report is None) == (len(reading.refusals) == 1 and reading.refusals[0].span is None)


@given(st.text(alphabet=st.sampled_from('<>/!-"=apbi &;[]{}:,\n\\0'), max_size=120))
def test_any_tangle_of_marks_ends_in_a_report_or_a_refusal(text: str) -> None:
    for reading in read_all(f"<p>said{text}"):
        if reading.report is not None:
            check_spans(reading.report)


@given(st.text(max_size=80))
def test_the_same_input_is_read_the_same_twice(text: str) -> None:
    assert read_all(text) == read_all(text)
