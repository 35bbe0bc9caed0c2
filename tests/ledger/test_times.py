from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import RecordError
from reportedly.ledger.times import to_end, to_utc

zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31), timezones=zones)


@pytest.mark.parametrize(
    ("time", "utc"),
    [
        ("2026-03-02T09:00:00Z", "2026-03-02T09:00:00.000Z"),
        ("2026-03-02T01:00:00+02:00", "2026-03-01T23:00:00.000Z"),
        ("2026-03-02T09:00:00.123456Z", "2026-03-02T09:00:00.123Z"),
    ],
)
def test_a_time_is_spelled_in_utc_to_the_millisecond(time: str, utc: str) -> None:
    assert to_utc(time) == to_end(time) == utc


@given(moments, moments)
def test_times_sort_as_strings(one: datetime, other: datetime) -> None:
    gap = timedelta(milliseconds=1)
    if one + gap < other:
        assert to_utc(one.isoformat()) < to_utc(other.isoformat())


def test_a_date_stands_for_the_end_of_its_day() -> None:
    assert to_end("2026-02-28") == "2026-02-28T23:59:59.999Z"


@pytest.mark.parametrize("time", ["", "now", "2026-02-30", "2026-03-02T09:00", "0001-01-01T00:00:00+14:00"])
def test_what_is_no_moment_is_refused(time: str) -> None:
    for spell in (to_utc, to_end):
        with pytest.raises(RecordError):
            spell(time)
