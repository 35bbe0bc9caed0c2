"""Dates and times keep what the source gave."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.dates import read_date


@pytest.mark.parametrize(
    ("given_date", "iso"),
    [
        ("2031-03-12", "2031-03-12"),
        ("2031-03-12T06:10:00+01:00", "2031-03-12T06:10:00+01:00"),
        ("2031-03-12T06:10Z", "2031-03-12T06:10Z"),
        ("2031-03-12T06:10:00.123+0100", "2031-03-12T06:10:00.123+0100"),
        ("2031-03-12 06:10:00", "2031-03-12T06:10:00"),
        ("2031-03-12 06:10:00 UTC", "2031-03-12T06:10:00Z"),
        ("  2031-03-12T06:10:00-05:00 ", "2031-03-12T06:10:00-05:00"),
        ("2031-03-12T25:99:00", "2031-03-12"),
        ("2031", "2031"),
        ("2031-03", "2031-03"),
        ("20310312", "2031-03-12"),
        ("20310312T061000Z", "2031-03-12T06:10:00Z"),
        ("Wed, 12 Mar 2031 06:10:00 +0100", "2031-03-12T06:10:00+01:00"),
        ("Wed, 12 Mar 2031 06:10:00 GMT", "2031-03-12T06:10:00+00:00"),
        ("March 12, 2031", "2031-03-12"),
        ("Wednesday, 12th March 2031", "2031-03-12"),
        ("12 Sept. 2031", "2031-09-12"),
        (1931062200, "2031-03-12T06:10:00+00:00"),
        (1931062200000, "2031-03-12T06:10:00+00:00"),
        (2031, "2031"),
    ],
)
def test_these_are_read(given_date: Any, iso: str) -> None:
    assert read_date(given_date) == iso


@pytest.mark.parametrize(
    "given_date",
    [
        "",
        "yesterday",
        "03/04/2031",
        "2031-13-45",
        "31 Foo 2031",
        None,
        True,
        [],
        {},
        -1,
        10**40,
        float("nan"),
    ],
)
def test_these_are_not(given_date: Any) -> None:
    assert read_date(given_date) is None


@given(st.text(max_size=40) | st.floats() | st.integers())
def test_nothing_is_raised_whatever_is_given(given_date: Any) -> None:
    read_date(given_date)
