"""Plain text is read as it is, to the last character."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.titles import find_given_title, find_title_span
from reportedly.records import Span
from tests.read.makers import TEXT, read_one


def title_of(text: str) -> str | None:
    span = find_title_span(text)
    return None if span is None else span.slice(text)


def test_the_text_is_the_file_and_the_path_is_the_name_as_given() -> None:
    report = read_one(TEXT, name="some/report.txt")
    assert report.text == TEXT
    assert report.path == "some/report.txt"
    assert (report.outlet, report.published_at, report.byline, report.language) == (None, None, (), "en")


def test_line_ends_nul_combining_and_right_to_left_marks_stay_where_they_are() -> None:
    text = (
        "Pier is safe\r\n\r\nThe mayor\x00 of Cafe\u0301 said \u202eso\u202c to\u200f the \u05d0 paper.\r\n"
    )
    assert read_one(text).text == text


@given(st.text(alphabet=st.sampled_from("aé \r\n\t.\x00\u0301\u200f\u202e\U0001f600"), max_size=60))
def test_any_text_with_a_word_in_it_comes_back_unchanged(text: str) -> None:
    report = read_one("said " + text)
    assert report.text == "said " + text


def test_a_short_first_line_without_a_period_is_the_title() -> None:
    assert title_of("Pier is safe, board says\n\nThe board said so.") == "Pier is safe, board says"
    assert title_of("\n  Is the pier safe?\nThe board said so.") == "Is the pier safe?"
    assert title_of("Talks resume in the U.S.\n\nThe board said so.") == "Talks resume in the U.S."


def test_an_american_headline_may_end_in_a_period() -> None:
    assert (
        title_of("Board Reopens Ferry Tender After Vote.\n\nIt did.")
        == "Board Reopens Ferry Tender After Vote."
    )


def test_what_only_looks_like_a_title_is_none() -> None:
    for first in (
        "The board said on Tuesday that it would reopen the tender.",
        "By Ana Ruiz",
        "From Anselm Roek, Lower Vasmoor:",
        "Dear editors",
        "PARIS (Reuters) - The board reopened it",
        "12 March 2031",
        "Wednesday 12 March 2031",
        "http://a.example/b",
        "- a point of a list",
        "Pier",
        "word " * 60,
        "The board met on Monday. It reopened the tender",
    ):
        assert title_of(f"{first}\n\nThe board said so.") is None, first


def test_a_line_with_nothing_after_it_is_no_title() -> None:
    assert title_of("Pier is safe, board says\n\n") is None


def test_a_given_title_is_found_in_other_spacing_case_and_quotation_marks() -> None:
    text = "  Board says  “no”\nThe board said no."
    assert find_given_title(text, 'board says "no"') == Span(2, 18)
    assert find_given_title("Board says no to it", "Board says") is None
