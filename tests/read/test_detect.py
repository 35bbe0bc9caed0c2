"""The kind of a text is told by its content."""

import pytest

from reportedly.read.detect import Kind, detect_kind
from reportedly.read.signatures import find_pdf
from tests.read.makers import make_page, make_pdf


@pytest.mark.parametrize(
    "text",
    [
        make_page(),
        "\ufeff\n <!-- saved -->\n<!doctype HTML><p>He said so.",
        "<HTML><body>He said so.",
        "<p>He said so.</p>",
        "<div class=a><p>He said so.</div>",
        '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body>He said so.</body></html>',
        "Some words first<p>He said so.</p><p>She did.</p><p>They did.</p>",
    ],
)
def test_pages_and_fragments_are_html(text: str) -> None:
    assert detect_kind(text) is Kind.HTML


@pytest.mark.parametrize(
    "text",
    [
        "He wrote <b> and </b> and went.",
        "<b> is a tag, he said",
        "[Editor’s note: he said so.]",
        "[1] He said so.",
        "{he} said so",
        "<he said so>",
        "a < b and c > d",
        "42",
        '"He said so," he said.',
        "",
    ],
)
def test_text_that_merely_begins_like_something_else_is_plain(text: str) -> None:
    assert detect_kind(text) is Kind.PLAIN


def test_json_is_told_from_lines_of_json() -> None:
    assert detect_kind('{"a": 1}') is Kind.JSON
    assert detect_kind('[\n{"a": 1},\n{"a": 2}\n]') is Kind.JSON
    assert detect_kind('{"a": 1}\n{"a": 2}') is Kind.JSON_LINES
    assert detect_kind('{"a": "cut off') is Kind.JSON
    assert detect_kind('{\n  "a": NaN,\n  "a": 2\n}') is Kind.JSON


def test_other_xml_and_pages_in_one_file_are_told() -> None:
    assert detect_kind('<?xml version="1.0"?><rss><channel/></rss>') is Kind.XML
    assert detect_kind("<newsMessage><item>He said so.</item></newsMessage>") is Kind.XML
    assert detect_kind("From: <Saved by Blink>\nContent-Type: multipart/related;\n\nx") is Kind.MHTML


def test_a_pdf_is_found_behind_junk_but_not_in_a_text_about_pdf() -> None:
    pdf = make_pdf([[]])
    assert find_pdf(pdf)
    assert find_pdf(b"HTTP/1.1 200 OK\r\n\r\n" + pdf)
    assert not find_pdf(b"A file begins with %PDF-1.4 \nand that is all, he said.")
