"""Sentences: full stops that end one and full stops that do not, quotations, line breaks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.sentences import find_sentences, sentence_at


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned. | The owner fled. | Nobody was hurt.",
        "Gen. Ada Marr met Sen. J. R. Pell of Wis. on Friday. | He left.",
        "It closed on Sept. 4 in the U.S. Senate. | That was late.",
        "He moved to the U.S. | They did not.",
        "Varo Inc. | The Harl branch of Varo Inc. Europe shut at 4 p.m. Tuesday.",
        '"It is over. | We go home," she said. | Then she left.',
        "“Why now?” Marr asked. | “No!” | Lind disagreed.",
        "“Why now?” he asked.",
        "He said: “Never.” | The minister sat down.",
        "It cost 3.5 million, No. 2 on the list. | No. | He paid.",
        "2. The mill burned. | 3. Nobody was hurt.",
        "He had 14. | She had 12 . . . They left.",
        "A branch of Varo Inc.\n\n | Europe waits.",
        "One line\nof a wrapped text. | Another.",
        "A title\n\n | A line.",
        "He trailed off ... and left. | 12 people saw it.",
        "“One. | “Two.”",
        "الخبر. | «نعم».",
    ],
)
def test_where_sentences_end(text: str) -> None:
    whole = text.replace(" | ", " ")
    expected = [sentence.strip() for sentence in text.split(" | ")]
    assert [whole[s:e] for s, e in find_sentences(whole)] == expected


@given(st.text(alphabet="aZ.?!\"'”’ \n19UM", max_size=80), st.integers(0, 20))
def test_every_sign_is_in_one_sentence(text: str, start: int) -> None:
    start = min(start, len(text))
    found = find_sentences(text, start)
    assert all(s < e for s, e in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    inside = "".join(text[s:e] for s, e in found)
    assert "".join(inside.split()) == "".join(text[start:].split())


@pytest.mark.parametrize("at", [0, 9, 10])
def test_the_sentence_at_a_place_stays_in_its_line(at: int) -> None:
    text = "It burned. He fled\nfrom town. She stayed\nThe end."
    assert text[slice(*sentence_at(text, at))] == "It burned."


def test_a_line_that_begins_small_goes_on() -> None:
    text = "It burned. He fled\nfrom town. She stayed\nThe end."
    assert text[slice(*sentence_at(text, 25))] == "He fled\nfrom town."
    assert text[slice(*sentence_at(text, 12))] == "He fled\nfrom town."
    assert text[slice(*sentence_at(text, 32))] == "She stayed"
    assert text[slice(*sentence_at(text, len(text)))] == "The end."


@given(st.text(alphabet="aZ.?! \n1", min_size=1, max_size=60), st.integers(0, 59))
def test_a_sign_stands_in_the_sentence_at_its_place(text: str, at: int) -> None:
    at %= len(text)
    start, end = sentence_at(text, at)
    assert text[at].isspace() or start <= at < end


def test_a_long_line_costs_little() -> None:
    text = "He said so. " * 80_000
    assert len(find_sentences(text)) == 80_000
    assert text[slice(*sentence_at(text, 600_000))] == "He said so."
