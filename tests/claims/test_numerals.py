from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.numerals import find_numerals


def values_of(text: str) -> list[float]:
    return [numeral.value for numeral in find_numerals(text, 0, len(text))]


@given(st.integers(0, 10**12))
def test_digits_are_worth_what_they_say_with_and_without_commas(value: int) -> None:
    assert values_of(f"{value:,} boats") == values_of(f"{value} boats") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-one", 21),
        ("two hundred and fifty", 250),
        ("three million", 3_000_000),
        ("six thousand two hundred", 6200),
        ("half a million", 500_000),
        ("$1.5bn", 1_500_000_000),
        ("three dozen", 36),
    ],
)
def test_words_and_scales_are_added_up(text: str, value: float) -> None:
    assert values_of(text) == [value]


@pytest.mark.parametrize("text", ["1990s-style", "A320", "3.5.1", "x2", "seven eight", "the boat"])
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert values_of(text) == []
