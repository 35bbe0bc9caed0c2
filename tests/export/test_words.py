from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.export import make_visible, show_on_one_line
from reportedly.export.places import Places
from reportedly.export.view import View
from reportedly.export.words import join_names, title_of
from reportedly.export.wrap import count_columns, wrap_line
from reportedly.testing import make_extraction, make_report
from tests.export.samples import make_weir


def test_a_chain_reads_from_the_reader_to_the_event() -> None:
    weir = make_weir()
    chain = View(weir).chain_of(weir.claims[0])
    assert join_names(chain) == "Orrin Gazette ← divers"
    assert [(link.printed, link.is_renamed) for link in chain] == [
        ("the Orrin Gazette", False),
        ("divers", False),
    ]


def test_a_report_without_headline_is_called_by_its_path() -> None:
    assert title_of(make_extraction(make_report("Words.", path="in/a.txt"))) == "in/a.txt"
    assert title_of(make_extraction(make_report("Words."))) == "Untitled report"


def test_what_cannot_be_seen_is_shown_as_what_it_is() -> None:
    assert make_visible("a\x1b[1mb\x00\x7f\x9b\u202ec\n\td") == "a␛[1mb␀␡<U+009B><U+202E>c\n\td"
    assert show_on_one_line(" a\r\n\tb\u2028c ") == "a b c"


def test_joiners_and_combining_marks_stay() -> None:
    text = "👩\u200d🚒 e\u0301 می\u200cخواهم"
    assert make_visible(text) == text


def test_lines_are_counted_as_editors_do() -> None:
    places = Places("one\r\ntwo\rthree\n\nfive")
    assert [places.line_of(offset) for offset in (0, 5, 9, 16)] == [1, 2, 3, 5]
    assert [places.paragraph_of(offset) for offset in (0, 5, 9, 16)] == [1, 2, 3, 4]


def test_wide_characters_take_two_columns_and_combining_marks_none() -> None:
    assert count_columns("北京") == 4
    assert count_columns("e\u0301\u200d") == 1


@given(st.text(max_size=80), st.integers(12, 40), st.sampled_from(["", "  "]))
def test_wrapping_keeps_every_character_and_the_width(text: str, width: int, indent: str) -> None:
    wrapped = wrap_line(text, width, indent)
    assert "".join(wrapped.split()) == "".join(text.split())
    assert max(map(count_columns, wrapped.split("\n"))) <= width
