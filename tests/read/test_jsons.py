"""JSON: the keys of corpora and scrapers, and what is wrong with some of it."""

import json
from typing import Any

import pytest

from tests.read.makers import TEXT, read_all, read_one, refuse_one


def dump(**keys: Any) -> str:
    return json.dumps(keys)


@pytest.mark.parametrize("key", ["text", "maintext", "body", "articleBody"])
def test_the_text_stands_under_any_of_its_keys_unchanged(key: str) -> None:
    assert read_one(dump(**{key: TEXT.replace("\n", "\r\n")})).text == TEXT.replace("\n", "\r\n")


def test_the_first_text_that_is_not_blank_counts() -> None:
    assert read_one(dump(text=" ", maintext=None, body=TEXT, articleBody="x")).text == TEXT


def test_a_list_of_paragraphs_is_a_text() -> None:
    assert read_one(dump(text=TEXT.split("\n\n"))).text == TEXT


@pytest.mark.parametrize("key", ["title", "headline"])
def test_the_title_becomes_the_first_paragraph(key: str) -> None:
    report = read_one(dump(**{key: " Pier  is\nsafe ", "text": TEXT}))
    assert report.text == f"Pier is safe\n\n{TEXT}"
    assert report.title_span is not None
    assert report.title_span.slice(report.text) == "Pier is safe"


def test_a_title_that_the_text_begins_with_is_not_doubled() -> None:
    report = read_one(dump(title='Board: "Pier is safe"', text=f"Board: “Pier is safe”\n{TEXT}"))
    assert report.text.startswith("Board: “Pier is safe”\nThe harbour")
    assert report.title_span is not None
    assert report.title_span.slice(report.text) == "Board: “Pier is safe”"


@pytest.mark.parametrize(
    ("keys", "outlet"),
    [
        ({"outlet": "Gazette", "source_domain": "x.example"}, "Gazette"),
        ({"source": {"id": None, "name": "Gazette"}}, "Gazette"),
        ({"source_domain": "gazette.example"}, "gazette.example"),
        ({"publisher": [{"@type": "Organization", "name": "Gazette &amp; Post"}]}, "Gazette & Post"),
        ({"source": "https://www.gazette.example/rss"}, "gazette.example"),
        ({"source": 3}, None),
    ],
)
def test_the_outlet_is_a_string_or_has_a_name(keys: dict[str, Any], outlet: str | None) -> None:
    assert read_one(dump(text=TEXT, **keys)).outlet == outlet


@pytest.mark.parametrize(
    ("keys", "byline"),
    [
        ({"authors": ["Ana Ruiz", "Bo Ek"]}, ("Ana Ruiz", "Bo Ek")),
        ({"byline": "By Ana Ruiz and Bo Ek"}, ("Ana Ruiz", "Bo Ek")),
        ({"author": [{"name": "Ana Ruiz"}, {"name": ["Bo Ek"]}]}, ("Ana Ruiz", "Bo Ek")),
        ({"author": {"name": "Staff and agencies"}}, ("Staff and agencies",)),
        ({"authors": [], "author": "Ana Ruiz"}, ("Ana Ruiz",)),
        ({"authors": ["https://a.example/ana", "@ana"]}, ()),
        ({"authors": None}, ()),
    ],
)
def test_the_authors_are_a_string_a_list_or_objects(keys: dict[str, Any], byline: tuple[str, ...]) -> None:
    assert read_one(dump(text=TEXT, **keys)).byline == byline


def test_times_keep_their_offset_and_the_first_that_can_be_read_counts() -> None:
    report = read_one(
        dump(
            text=TEXT,
            date_publish="2017-09-15T00:00:00",
            date="2016-01-01",
            dateModified="2017-09-16 10:00 +0200",
        )
    )
    assert (report.published_at, report.updated_at) == ("2017-09-15T00:00:00", "2017-09-16T10:00+0200")


def test_a_date_that_cannot_be_read_is_reported() -> None:
    (reading,) = read_all(dump(text=TEXT, date="03/04/2024"), name="x")
    assert reading.report is not None
    assert reading.report.published_at is None
    assert reading.refusals[0].reason == "x: the date in date: “03/04/2024” could not be read"
    assert reading.refusals[0].span is not None


def test_lone_surrogates_are_replaced_and_counted() -> None:
    (reading,) = read_all(
        '{"title": "\\udfff A", "text": "He said \\ud800so\\udc00, \\ud83d\\ude00."}', name="x"
    )
    assert reading.report is not None
    assert reading.report.text == "\ufffd A\n\nHe said \ufffdso\ufffd, \U0001f600."
    (refusal,) = reading.refusals
    assert refusal.reason == "x: 2 characters were replaced by U+FFFD for lone surrogates"
    assert refusal.span is not None
    assert refusal.span.slice(reading.report.text) == "\ufffdso\ufffd"


def test_lone_surrogates_outside_the_text_do_no_harm() -> None:
    raw = '{"text": "He said so.", "outlet": "G\\ud800", "authors": ["A \\udc00"], "url": "https://a.example/\\ud800"}'
    assert read_one(raw).outlet == "G\ufffd"


def test_html_in_a_text_becomes_paragraphs_and_links() -> None:
    body = '<p>He <a href="/x">said</a> so.</p><script>alert(1)</script><p>She did <b>not</b>.</p>'
    report = read_one(dump(body=body, url="https://a.example/b/c", title="It was <i>so</i>"))
    assert report.text == "It was so\n\nHe said so.\n\nShe did not."
    assert [(link.span.slice(report.text), link.href) for link in report.links] == [
        ("said", "https://a.example/x")
    ]


def test_nan_and_double_keys_are_read() -> None:
    assert read_one('{"score": NaN, "text": "He said no.", "text": "He said so."}').text == "He said so."


def test_json_without_a_text_is_refused_with_the_keys_that_were_looked_for() -> None:
    refusal = refuse_one('{"content": "He said so."}', name="x.json")
    assert refusal.reason == "x.json is JSON without a text"
    assert refusal.hint is not None
    assert "text, maintext, body, articleBody" in refusal.hint


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ('{"text": " \\n "}', "whose text is empty"),
        ('{"text": "<p> </p>"}', "without any words"),
        ("[]", "empty JSON array"),
        ("[1, 2]", "without any report"),
        ('{"text": "cut o', "broken JSON"),
        ('{"text": 1' + "0" * 5000 + "}", "cannot be read"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ('{"text":' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
    ],
)
def test_other_json_is_refused_by_what_is_wrong_with_it(raw: str, words: str) -> None:
    assert words in refuse_one(raw).reason
