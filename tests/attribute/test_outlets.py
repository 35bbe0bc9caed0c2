"""Outlets by list, by what they are called and by the names they have; and whom that does not hold for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.outlets import is_outlet


@pytest.mark.parametrize(
    "words",
    [
        "Reuters",
        "the BBC",
        "The Vasmoor Courier",
        "the Vasmoor Courier",
        "the newspaper",
        "a local radio station",
        "state broadcaster TRV",
        "the tabloid, Blick",
        "vasmoor.com",
        "Channel 9 News Vasmoor",
        "HarbourTimes",
        "The  New\nYork Times",
    ],
)
def test_an_outlet(words: str) -> None:
    assert is_outlet(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ,.",
        "officers",
        "his lawyer",
        "Ana Ruiz",
        "the harbour board",
        "cent",
        "Monday",
        "the times",
        "a post on the pier",
        "the Post Office of Vasmoor",
        "The Vasmoor Courier " * 8,
    ],
)
def test_no_outlet(words: str) -> None:
    assert not is_outlet(words)


@given(st.text(alphabet="The TimesPost.’,\n ", max_size=200))
def test_any_words_are_answered_and_the_spacing_does_not_matter(words: str) -> None:
    assert is_outlet(words) == is_outlet(f"  {words} ")
