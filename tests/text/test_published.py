"""Which report was published first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.published import is_later, publication_key


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2031-03-12", "2031-03-11", True),
        ("2031-03-11", "2031-03-12", False),
        ("2031-03-11", "2031-03-11", None),
        ("2031-03-11T05:00:00+01:00", "2031-03-11", None),
        ("2031-03-12T00:30:00+01:00", "2031-03-11T23:45:00+00:00", False),
        ("2031-03-12T00:30:00+01:00", "2031-03-11T23:30:00+00:00", None),
        ("2031-03-12T00:30:00", "2031-03-11T23:45:00", True),
        (None, "2031-03-11", None),
        ("last week", "2031-03-11", None),
    ],
)
def test_the_later_of_two_is_told_only_where_the_dates_tell(
    one: str | None, other: str | None, expected: bool | None
) -> None:
    assert is_later(one, other) is expected
    assert is_later(other, one) is (None if expected is None else not expected)


@given(st.dates(), st.dates())
def test_sorting_keeps_to_the_days(one: object, other: object) -> None:
    assert (publication_key(str(one)) < publication_key(str(other))) == (
        is_later(str(one), str(other)) is False
    )


def test_what_has_no_date_comes_last() -> None:
    assert publication_key(None) > publication_key("2031-12-31T23:59:00+00:00")
