"""Times in news sentences: what is found, and the days that it means on Wednesday, 16 April 2031."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.times import find_expressions, find_times

TODAY = "2031-04-16"


def found(text: str, today: str | None = TODAY) -> list[str]:
    """Return each time as "words = from to"; a day that is both ends stands once."""
    shown = []
    for time in find_times(text, today):
        ends = [str(time.from_)] if time.from_ == time.to else [str(time.from_), str(time.to)]
        shown.append(f"{time.text} = {' '.join(ends)}")
    return shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank on Sept. 11, 2028.", "Sept. 11, 2028 = 2028-09-11"),
        ("It sank on 11 September 2028.", "11 September 2028 = 2028-09-11"),
        ("It sank on the 11th of September, 2028.", "11th of September, 2028 = 2028-09-11"),
        ("It sank on Tuesday, Sept. 12, 2028.", "Tuesday, Sept. 12, 2028 = 2028-09-12"),
        ("It sank on 2028-09-11.", "2028-09-11 = 2028-09-11"),
        ("It sank on 9/28/2028.", "9/28/2028 = 2028-09-28"),
        ("It sank on 28/9/2028.", "28/9/2028 = 2028-09-28"),
        ("It sank on 28.09.2028.", "28.09.2028 = 2028-09-28"),
        ("It sank on 3/4/2028.", "3/4/2028 = None"),
        ("It lasted May 5-7, 2028.", "May 5-7, 2028 = 2028-05-05 2028-05-07"),
        ("It sank on April 3.", "April 3 = 2031-04-03"),
        ("It will open on May 3.", "May 3 = 2031-05-03"),
        ("It sank on Dec. 3.", "Dec. 3 = 2030-12-03"),
        ("In this May 18, 2028, photo it sinks.", "May 18, 2028 = 2028-05-18"),
        ("It sank on June 12 last year.", "June 12 last year = 2030-06-12"),
        ("It sank in February.", "February = 2031-02-01 2031-02-28"),
        ("It sank in June.", "June = 2030-06-01 2030-06-30"),
        ("It will sink in June.", "June = 2031-06-01 2031-06-30"),
        ("It sank in mid-March.", "mid-March = 2031-03-11 2031-03-20"),
        ("It sank in late February 2028.", "late February 2028 = 2028-02-21 2028-02-29"),
        ("It sank in May last year.", "May last year = 2030-05-01 2030-05-31"),
        ("It sank last May.", "last May = 2030-05-01 2030-05-31"),
        ("It sank in early 2028.", "early 2028 = 2028-01-01 2028-04-30"),
        ("It sank in 1987.", "1987 = 1987-01-01 1987-12-31"),
        ("It sank in the summer of 2028.", "the summer of 2028 = 2028-06-01 2028-08-31"),
        ("It sank last winter.", "last winter = 2030-12-01 2031-02-28"),
        ("It sank in the 1990s.", "the 1990s = 1990-01-01 1999-12-31"),
        ("It sank in the late 1980s.", "the late 1980s = 1987-01-01 1989-12-31"),
        ("It sank in the 19th century.", "the 19th century = 1800-01-01 1899-12-31"),
        ("It lost in the third quarter of 2028.", "the third quarter of 2028 = 2028-07-01 2028-09-30"),
        ("It lost in Q3 2028.", "Q3 2028 = 2028-07-01 2028-09-30"),
        ("It lost in the first quarter.", "the first quarter = 2031-01-01 2031-03-31"),
        ("It lost in the last quarter.", "the last quarter = 2031-01-01 2031-03-31"),
        ("It lost in the last quarter of 2028.", "the last quarter of 2028 = 2028-10-01 2028-12-31"),
        ("It lost in the first half of 2028.", "the first half of 2028 = 2028-01-01 2028-06-30"),
        ("It lost in fiscal 2028.", "fiscal 2028 = 2028-01-01 2028-12-31"),
        ("On Tuesday, it sank.", "Tuesday = 2031-04-15"),
        ("It sank Wednesday.", "Wednesday = 2031-04-16"),
        ("It sank on Thursday night.", "Thursday night = 2031-04-10"),
        ("The court will meet on Thursday.", "Thursday = 2031-04-17"),
        ("It sank last Wednesday.", "last Wednesday = 2031-04-09"),
        ("It sails next Thursday.", "next Thursday = 2031-04-24"),
        ("It sank on Tuesday of last week.", "Tuesday of last week = 2031-04-08"),
        ("It must be paid by Friday.", "Friday = 2031-04-18"),
        ("It sank yesterday.", "yesterday = 2031-04-15"),
        ("It sails tomorrow.", "tomorrow = 2031-04-17"),
        ("It sank last night.", "last night = 2031-04-15"),
        ("It sank this week.", "this week = 2031-04-14 2031-04-20"),
        ("It sank last week.", "last week = 2031-04-07 2031-04-13"),
        ("It sails next month.", "next month = 2031-05-01 2031-05-31"),
        ("It sank over the weekend.", "the weekend = 2031-04-12 2031-04-13"),
        ("It sank last weekend.", "last weekend = 2031-04-12 2031-04-13"),
        ("It sank two weeks ago.", "two weeks ago = 2031-03-31 2031-04-06"),
        ("It sank ten days ago.", "ten days ago = 2031-04-06"),
        ("It sank five years ago.", "five years ago = 2026-01-01 2026-12-31"),
        ("It sank several years ago.", ""),
        ("It sank a few years ago.", ""),
        ("It sank twenty-one years ago.", "twenty-one years ago = 2010-01-01 2010-12-31"),
        ("It sank earlier this month.", "earlier this month = 2031-04-01 2031-04-16"),
        ("It sank earlier this year.", "earlier this year = 2031-01-01 2031-04-16"),
        ("It sank early last year.", "early last year = 2030-01-01 2030-04-30"),
        ("It sank in recent weeks.", "recent weeks = None 2031-04-16"),
        ("It sank in the past two years.", "the past two years = 2029-04-16 2031-04-16"),
        ("It sails before the end of the year.", "the end of the year = 2031-12-01 2031-12-31"),
        ("It has leaked since January.", "since January = 2031-01-01 2031-04-16"),
        ("It sailed until 2016.", "until 2016 = None 2016-12-31"),
        ("As of January, it had not sunk.", "January = 2031-01-01 2031-01-31"),
        ("It leaked between January and March.", "between January and March = 2031-01-01 2031-03-31"),
        ("It sailed from 2010 to 2012.", "from 2010 to 2012 = 2010-01-01 2012-12-31"),
        ("It sailed in 2010-12.", "2010-12 = 2010-01-01 2012-12-31"),
        ("It sank the following day.", "the following day = None"),
        ("She left the next day.", "the next day = None"),
        ("It may sink over the next week.", "the next week = 2031-04-16 2031-04-23"),
        ("It sank the same day.", "the same day = None"),
        ("It sank on Christmas Day.", "Christmas Day = 2030-12-25"),
        ("It sank on Easter Sunday 2030.", "Easter Sunday 2030 = 2030-04-21"),
        ("It changed after the Sept. 11 attacks.", "Sept. 11 = 2001-09-11"),
    ],
)
def test_what_a_time_means(text: str, expected: str) -> None:
    assert found(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "She may go, and they march on.",
        "Ms May said so, and April Harl met June Lind.",
        "The Women's March on Orne drew thousands.",
        "The Sunday Times asked on Black Cat street.",
        "It was 2,014 people, then 1984 people and $2000.",
        "Flight 1549 left at 1900 GMT under Resolution 1970.",
        "The second man sat in the sun.",
        "She is 12 years old and waited three days.",
        "He told Orne Today that it works now, and currently well.",
        "It meets on Mondays, every day and daily.",
        "It scored 9/11 and 3/4 and 24/7.",
        "The fall of the city will spring a trap.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["On Tuesday", "in March", "last week", "two years ago", "yesterday", "the third quarter", "Sept. 11"],
)
def test_without_the_date_of_the_report_a_time_stays_unresolved(text: str) -> None:
    times = find_times(f"It sank {text}.", None)
    assert [(time.from_, time.to) for time in times] == [(None, None)]


def test_a_full_date_needs_no_report() -> None:
    assert found("It sank on May 3, 2028, and in 1987.", None) == [
        "May 3, 2028 = 2028-05-03",
        "1987 = 1987-01-01 1987-12-31",
    ]


def test_the_date_of_the_report_counts_as_written() -> None:
    assert found("It sank today.", "2031-04-16T23:30:00-05:00") == ["today = 2031-04-16"]
    assert found("It sank today.", "no date") == ["today = None"]


def test_values_are_those_of_timeml() -> None:
    text = "Now, last week, in Q2 2028, in mid-May 2028, in the 1990s and in the past two years it sank."
    values = [(time.value, time.type) for time in find_expressions(text, TODAY)]
    assert values == [
        ("PRESENT_REF", "DATE"),
        ("2031-W15", "DATE"),
        ("2028-Q2", "DATE"),
        ("2028-05", "DATE"),
        ("199", "DATE"),
        ("P2Y", "DURATION"),
    ]


WORDS = (
    "on in the of last next this early mid late since until from to and by 2028 1999s 31 2 5-7 Feb. May a"
    " March June Tuesday Monday's week weekend year quarter third days two ago earlier summer century 19th"
    " yesterday today Q3 , . \n ’90s Easter half past recent several end 2/29/2027 30.02.2028 0000-00-00 9999"
    " decades nineteen ninety"
)


@given(
    st.lists(st.sampled_from(WORDS.split(" ")), max_size=25),
    st.sampled_from([None, TODAY, "2028-02-29", "2030-12-31"]),
)
def test_spans_are_in_order_and_dates_are_dates(words: list[str], today: str | None) -> None:
    text = " ".join(words)
    times = find_times(text, today)
    assert all(a.span.end <= b.span.start for a, b in pairwise(times))
    for time in times:
        assert text[time.span.start : time.span.end] == time.text
        if time.from_ and time.to:
            assert date.fromisoformat(time.from_) <= date.fromisoformat(time.to)


@given(
    st.text(max_size=120), st.sampled_from([TODAY, "1000-01-01", "2999-12-31", "0001-01-01", "9999-12-31"])
)
def test_any_text_is_read(text: str, today: str) -> None:
    assert all(
        time.text for time in find_times(text + " 900 years ago, next year, last week, tomorrow", today)
    )


def test_a_long_text_costs_little() -> None:
    text = "On Tuesday the mayor said in March that the 2028 vote of last week was late.\n" * 6_000
    assert len(find_times(text, TODAY)) == 24_000
    assert find_times("the " * 100_000 + "a " * 100_000 + "1" * 200_000 + " " * 200_000, TODAY) == []


def test_no_pattern_is_fooled_by_a_line_end() -> None:
    assert found("It sank on April\n3.") == ["April\n3 = 2031-04-03"]
    assert found("Mills shut until Friday\nApril 3, 2031") == [
        "until Friday = None 2031-04-18",
        "April 3, 2031 = 2031-04-03",
    ]
