"""Paragraphs: lines of web text, blocks of wrapped text, never a character lost."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.paragraphs import find_paragraphs

TEXTS = st.text(alphabet=st.sampled_from("aB .,“”\"'\n\r\t\u2029\u0301é\u200f\x00"), max_size=80)


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in find_paragraphs(text)]


def test_each_line_of_web_text_is_a_paragraph() -> None:
    assert paragraphs("Title\nOne sentence.\n\nAnother.  \r\nLast") == [
        "Title",
        "One sentence.",
        "Another.",
        "Last",
    ]


def test_lines_wrapped_to_a_width_are_joined_up_to_the_blank_line() -> None:
    text = (
        "The board met on Monday and found\nthat the pier had been closed for a\nyear without a vote.\n\n"
        "Its chair said that nobody had asked\nfor one, and that nobody would have\nbeen heard."
    )
    assert [p.count("\n") for p in paragraphs(text)] == [2, 2]


def test_bullets_of_one_line_each_stay_apart() -> None:
    text = "Head\n- One thing happened.\n- Another did.\n- A third.\n\nBody of the report."
    assert len(paragraphs(text)) == 5


@given(TEXTS)
def test_paragraphs_hold_everything_but_white_space(text: str) -> None:
    spans = find_paragraphs(text)
    kept = {i for start, end in spans for i in range(start, end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in kept)
    assert all(start < end for start, end in spans)
    assert spans == sorted(spans)
    assert sum(end - start for start, end in spans) == len(kept)
