"""Quotation marks: pairs, runs over paragraphs, odd ones, apostrophes."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quote_marks, find_quoted_passages


def passages(text: str) -> list[list[str]]:
    return [[text[s:e] for s, e in p.pieces] for p in find_quoted_passages(text, find_paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“No,” she said, “never.”", [["“No,”"], ["“never.”"]]),
        ('"No," she said, "never."', [['"No,"'], ['"never."']]),
        ("``No,'' she said.", [["``No,''"]]),
        ("«No,» she said.", [["«No,»"]]),
        ("'No,' she said of the voters' choice.", [["'No,'"]]),
        ("She said it wasn't hers, nor the voters'.", []),
        ("‘It’s not ours,’ he said.", [["‘It’s not ours,’"]]),
        ('Joe "Lefty" Marr spoke.', [['"Lefty"']]),
        ("He said: “She told me ‘go’ twice.”", [["“She told me ‘go’ twice.”"]]),
        ('("Never again")', [['"Never again"']]),
    ],
)
def test_pairs_of_marks(text: str, expected: list[list[str]]) -> None:
    assert passages(text) == expected


def test_a_quotation_that_opens_anew_in_each_paragraph_is_one() -> None:
    text = "She said: “One.\n\n“Two.\n\n“Three.”\n\nThe end."
    assert passages(text) == [["“One.", "“Two.", "“Three.”"]]


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = 'He called it "a mess.\n\nNobody else did. "It was fine," she said.'
    found = find_quoted_passages(text, find_paragraphs(text))
    assert [p.closed for p in found] == [False, True]
    assert passages(text) == [['"a mess.'], ['"It was fine,"']]


def test_straight_marks_at_the_edges_of_words_are_read_by_their_neighbours() -> None:
    text = '"Stop" and "go" and a stray " mark'
    assert [m.opens for m in find_quote_marks(text, 0, len(text))][:4] == [True, False, True, False]


@given(st.text(alphabet=st.sampled_from("ab “”\"'‘’.,\n«»`"), max_size=60))
def test_passages_stay_in_their_paragraphs_and_never_overlap(text: str) -> None:
    paragraphs = find_paragraphs(text)
    pieces = [piece for p in find_quoted_passages(text, paragraphs) for piece in p.pieces]
    assert all(any(s <= start < end <= e for s, e in paragraphs) for start, end in pieces)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(pieces))
