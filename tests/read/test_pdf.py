"""PDF: lines to paragraphs, pages, titles."""

from pathlib import Path

import pytest

from reportedly.records import Report
from tests.read.makers import PdfLine, make_pdf, read_all, read_one, refuse_one, set_lines

FILES = Path(__file__).parents[1] / "malformed" / "files"
OPENING = ["The harbour board said on Tuesday that the pier is safe and that it", "will open in May."]


def page_texts(report: Report) -> list[str]:
    return [page.span.slice(report.text) for page in report.pages]


def test_lines_become_paragraphs_by_gaps_indents_and_short_last_lines() -> None:
    lines = [
        *set_lines([*OPENING, "", "Its chair, Ana Ruiz, told the Gazette that nobody had asked, and that"]),
        *set_lines(["she would not ask either."], y=644),
        *set_lines(["Two engineers who had seen the report said it runs to 40 pages or"], x=90, y=630),
        *set_lines(["more. They would not be named."], y=616),
        *set_lines(["Half of the pages are blank, one of them said, and the others are worse."], y=602),
    ]
    assert read_one(make_pdf([lines])).text.split("\n\n") == [
        " ".join(OPENING),
        "Its chair, Ana Ruiz, told the Gazette that nobody had asked, and that she would not ask either.",
        "Two engineers who had seen the report said it runs to 40 pages or more. They would not be named.",
        "Half of the pages are blank, one of them said, and the others are worse.",
    ]


def test_broken_words_are_put_together_and_compounds_keep_their_hyphen() -> None:
    lines = set_lines(
        [
            "The harbour board said on Tuesday that the pier, which was in-",
            "spected by two engineers of the state-",
            "owned railway, is safe, and that its long-awaited opening comes. It is a long-",
            "awaited day, it said, for the North-",
            "South line.",
        ]
    )
    text = read_one(make_pdf([lines])).text
    assert "was inspected by" in text
    assert "state-owned railway" in text
    assert "long-awaited day" in text
    assert "North-South line" in text


def test_columns_are_read_one_after_the_other() -> None:
    left = set_lines(["The harbour board said on", "Tuesday that the pier is"], x=72)
    right = set_lines(["safe and will open in", "May of this year."], x=320)
    assert read_one(make_pdf([left + right])).text == (
        "The harbour board said on Tuesday that the pier is safe and will open in May of this year."
    )


def test_pages_have_their_ranges_and_a_sentence_runs_on_over_them() -> None:
    report = read_one(make_pdf([set_lines(OPENING[:1]), set_lines(OPENING[1:]), set_lines(["It was shut."])]))
    assert report.text == f"{' '.join(OPENING)}\n\nIt was shut."
    assert [page.number for page in report.pages] == [1, 2, 3]
    assert page_texts(report) == [*OPENING, "It was shut."]


def test_running_headers_and_footers_are_left_out_and_reported() -> None:
    pages = [
        [
            (72, 760, 9, f"Port Gazette, 12 March 2031, {number}"),
            *set_lines([words, "is safe, and that it will open."], y=600),
            (300, 30, 9, f"page {number} of 3"),
        ]
        for number, words in enumerate(("The board said the pier", "Ana Ruiz says that it", "He said it"), 1)
    ]
    (reading,) = read_all(make_pdf(pages), name="x.pdf")
    assert reading.report is not None
    assert "Gazette" not in reading.report.text
    assert "page" not in reading.report.text
    (refusal,) = reading.refusals
    assert refusal.reason == (
        "x.pdf: 6 running headers or footers left out: “Port Gazette, # March #, #”, “page # of #”"
    )
    assert refusal.span is not None


def test_lines_that_stand_alone_at_the_edge_of_a_page_stay() -> None:
    pages = [
        [(72, 760, 9, words), *set_lines(OPENING)]
        for words in ("The Port Gazette said so.", "Not so.", "It was.")
    ]
    assert "The Port Gazette said so." in read_one(make_pdf([[*page] for page in pages])).text


TITLE_LINE: PdfLine = (72, 740, 22, "Pier is safe, board says")


@pytest.mark.parametrize(
    ("lines", "title", "found"),
    [
        (
            [(72, 770, 9, "The Port Gazette"), TITLE_LINE],
            "Pier is safe, board says",
            "Pier is safe, board says",
        ),
        ([(72, 770, 9, "Menu"), TITLE_LINE], "Microsoft Word - x.docx", "Pier is safe, board says"),
        ([(72, 740, 11, "Pier is safe, board says")], "", "Pier is safe, board says"),
        ([(72, 740, 11, "The board said so on Monday.")], "Pier is safe", None),
    ],
)
def test_the_title_is_named_by_the_document_or_large_or_first(
    lines: list[PdfLine], title: str, found: str | None
) -> None:
    report = read_one(make_pdf([[*lines, *set_lines(OPENING)]], title=title))
    assert (None if report.title_span is None else report.title_span.slice(report.text)) == found


def test_a_page_that_a_browser_printed_tells_its_outlet() -> None:
    raw = make_pdf([[TITLE_LINE, *set_lines(OPENING)]], title="Pier is safe, board says - The Port Gazette")
    assert read_one(raw).outlet == "The Port Gazette"


def test_the_date_of_the_file_is_not_the_date_of_the_report() -> None:
    assert read_one(make_pdf([set_lines(OPENING)])).published_at is None


def test_a_pdf_behind_junk_is_read() -> None:
    assert read_one(b"HTTP/1.1 200 OK\r\n\r\n" + make_pdf([set_lines(OPENING)])).text == " ".join(OPENING)


def test_pages_without_text_are_reported_beside_those_with_some() -> None:
    (reading,) = read_all(make_pdf([set_lines(OPENING), [], []]), name="x")
    assert reading.report is not None
    assert [refusal.reason for refusal in reading.refusals] == ["x: 2 pages (2, 3) without any text left out"]


def test_a_pdf_without_any_text_wants_its_words_recognised() -> None:
    refusal = refuse_one(make_pdf([[], []]), name="scan.pdf")
    assert refusal.reason == "scan.pdf is a PDF of 2 pages without any text"
    assert refusal.hint is not None
    assert "OCR" in refusal.hint


def test_a_pdf_over_the_limit_is_refused() -> None:
    assert "over the limit of 50" in refuse_one(make_pdf([set_lines(OPENING)]), max_report_chars=50).reason


def test_a_pdf_with_an_owner_but_no_reader_password_is_read() -> None:
    assert read_one((FILES / "owner-only.pdf").read_bytes()).text.startswith("The harbour board said")
