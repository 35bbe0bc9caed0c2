"""Periods of the calendar and their parts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.times.periods import (
    Period,
    add_months,
    century_of,
    day_of,
    decade_of,
    half_of,
    month_of,
    quarter_of,
    season_of,
    take_part,
    week_of,
    weekend_of,
    year_of,
)

DAYS = st.dates(date(1100, 1, 1), date(2900, 1, 1))


@pytest.mark.parametrize(
    ("period", "value", "start", "end"),
    [
        (day_of(date(2031, 4, 16)), "2031-04-16", "2031-04-16", "2031-04-16"),
        (week_of(date(2031, 4, 16)), "2031-W16", "2031-04-14", "2031-04-20"),
        (week_of(date(2027, 1, 1)), "2026-W53", "2026-12-28", "2027-01-03"),
        (weekend_of(date(2031, 4, 16)), "2031-W16-WE", "2031-04-19", "2031-04-20"),
        (month_of(2028, 2), "2028-02", "2028-02-01", "2028-02-29"),
        (month_of(2031, 0), "2030-12", "2030-12-01", "2030-12-31"),
        (quarter_of(2031, 5), "2032-Q1", "2032-01-01", "2032-03-31"),
        (half_of(2031, 2), "2031-H2", "2031-07-01", "2031-12-31"),
        (season_of(2031, "WI"), "2031-WI", "2031-12-01", "2032-02-29"),
        (year_of(2031), "2031", "2031-01-01", "2031-12-31"),
        (decade_of(1994), "199", "1990-01-01", "1999-12-31"),
        (century_of(20), "19", "1900-01-01", "1999-12-31"),
        (take_part(year_of(2031), "early"), "2031", "2031-01-01", "2031-04-30"),
        (take_part(year_of(2031), "mid"), "2031", "2031-05-01", "2031-08-31"),
        (take_part(year_of(2031), "late"), "2031", "2031-09-01", "2031-12-31"),
        (take_part(year_of(2031), "end"), "2031", "2031-12-01", "2031-12-31"),
        (take_part(month_of(2031, 3), "early"), "2031-03", "2031-03-01", "2031-03-10"),
        (take_part(month_of(2031, 3), "mid"), "2031-03", "2031-03-11", "2031-03-20"),
        (take_part(month_of(2031, 2), "late"), "2031-02", "2031-02-21", "2031-02-28"),
        (take_part(decade_of(1990), "mid"), "199", "1994-01-01", "1996-12-31"),
        (take_part(quarter_of(2031, 2), "late"), "2031-Q2", "2031-06-01", "2031-06-30"),
        (take_part(day_of(date(2031, 4, 16)), "late"), "2031-04-16", "2031-04-16", "2031-04-16"),
    ],
)
def test_where_a_period_begins_and_ends(period: Period, value: str, start: str, end: str) -> None:
    assert (period.value, str(period.start), str(period.end)) == (value, start, end)


@given(
    DAYS, st.sampled_from([week_of, lambda day: month_of(day.year, day.month), lambda day: year_of(day.year)])
)
def test_a_day_is_in_its_period_and_in_one_part_of_it(day: date, make: type[Period]) -> None:
    period = make(day)  # type: ignore[call-arg,arg-type]
    assert period.start is not None
    assert period.end is not None
    assert period.start <= day <= period.end
    parts = [take_part(period, part) for part in ("early", "mid", "late")]
    assert sum(p.start <= day <= p.end for p in parts if p.start and p.end) == 1
    assert (parts[0].start, parts[-1].end) == (period.start, period.end)


@given(DAYS, st.integers(-2000, 2000))
def test_months_are_added_by_the_calendar(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day <= day.day
