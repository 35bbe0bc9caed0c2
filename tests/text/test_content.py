"""The proposition of a content: without the complementizer and the marks that set it off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span
from reportedly.text.content import trim_content


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("that the pier is closed", "the pier is closed"),
        ("that “the pier is closed.”", "“the pier is closed.”"),
        ("the pier is closed,", "the pier is closed"),
        ("the pier is closed.", "the pier is closed"),
        (": The pier is closed", "The pier is closed"),
        ("“The pier is closed,”", "“The pier is closed,”"),
        ("That pier is closed", "That pier is closed"),
        ("thatched roofs burn", "thatched roofs burn"),
        ("it belongs to Marr & Co.", "it belongs to Marr & Co."),
        ("it lies in the U.S.", "it lies in the U.S."),
        ("it is over...", "it is over..."),
        ("is it closed?", "is it closed?"),
    ],
)
def test_what_is_left_of_a_content(content: str, expected: str) -> None:
    assert [s.slice(content) for s in trim_content(content, (Span(0, len(content)),))] == [expected]


def test_a_piece_of_which_nothing_is_left_is_dropped() -> None:
    text = "that, the pier"
    assert trim_content(text, (Span(0, 5), Span(6, 14))) == (Span(6, 14),)


def test_a_pronoun_that_stands_apart_is_dropped_beside_other_words() -> None:
    text = "a battle that the general called a slaughter"
    assert trim_content(text, (Span(9, 13), Span(33, 44))) == (Span(33, 44),)


@given(
    st.text(alphabet=st.sampled_from("that .,:“”-U.S\n"), max_size=40), st.integers(0, 10), st.integers(0, 10)
)
def test_what_is_left_lies_inside_and_holds_a_letter(text: str, left: int, right: int) -> None:
    start = min(left, len(text))
    end = max(start, len(text) - right)
    for piece in trim_content(text, (Span(start, end),)):
        assert start <= piece.start < piece.end <= end
        assert any(c.isalnum() for c in piece.slice(text))
