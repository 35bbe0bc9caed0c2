"""Dates: days that are shared, that exclude each other, and that say nothing."""

from typing import Any

import pytest

from reportedly.match.evidence.dates import compare_dates, name_days, read_days
from reportedly.records import Clue, Statement
from reportedly.records.claim import TimeInterval
from reportedly.text.times import find_times
from tests.match.evidence.samples import LEAD, report_of, say, show

PUBLISHED = "2024-05-08"


def on(words: str, when: str, published_at: str = PUBLISHED, **fields: Any) -> Statement:
    """A statement that happened at `when`, the words of a time in it."""
    return say(words, published_at=published_at, happened_on=time_in(words, when, published_at), **fields)


def time_in(words: str, when: str, published_at: str = PUBLISHED) -> TimeInterval:
    found = find_times(report_of(words), published_at)
    return next(time for time in found if time.text == when)


def compare(one: Statement, other: Statement) -> Clue:
    clue = compare_dates(one, other)
    assert clue is not None
    return clue


def test_a_weekday_is_read_against_the_date_of_its_own_report() -> None:
    one = on("the dam burst on Monday", "Monday")
    other = on("the dam burst on 6 May", "6 May")
    later = on("the dam burst on Monday", "Monday", "2024-05-15")
    assert compare(one, other).value == 1.0
    assert compare(one, later).value == -1.0


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("6 May 2024", "6 May 2024", 1.0, 1.0),
        ("May 2023", "May 2023", 0.5, 0.7),
        ("6 May 2024", "May 2024", 0.2, 0.4),
        ("6 May 2024", "7 May 2024", -0.5, -0.5),
        ("6 May 2024", "9 April 2024", -1.0, -1.0),
        ("2019", "2021", -1.0, -1.0),
    ],
)
def test_days_agree_the_more_the_fewer_they_are(one: str, other: str, least: float, most: float) -> None:
    clue = compare(on(f"the dam burst in {one}", one), on(f"the dam burst in {other}", other))
    assert least <= clue.value <= most


def test_a_date_inside_the_words_agrees_though_it_does_not_date_the_event() -> None:
    one = say("the mill of 1911 burned in March 2024", published_at=PUBLISHED)
    other = on("the mill burned in March 2024", "March 2024")
    assert compare(one, other).value > 0


def test_dates_that_only_stand_in_the_words_hardly_differ() -> None:
    one = say("the mill opened in 1911 was closed", published_at=PUBLISHED)
    other = on("the mill was closed in March 2024", "March 2024")
    assert -0.5 < compare(one, other).value < 0


def test_one_date_alone_says_nothing() -> None:
    clue = compare(on("the dam burst on Monday", "Monday"), say("the dam burst"))
    assert (clue.value, clue.reason) == (0.0, "Only one gives a date: 6 May 2024.")


def test_no_date_is_no_clue() -> None:
    assert compare_dates(say("the dam burst"), say("the dam held")) is None


def test_a_time_that_stays_unresolved_is_no_date() -> None:
    assert compare_dates(say("the dam burst on Monday"), say("the dam burst on Monday")) is None


def test_figures_as_of_different_days_do_not_differ() -> None:
    one, other = "as of 6 May 12 people had died", "as of 7 May 15 people had died"
    clue = compare(
        say(one, published_at=PUBLISHED, as_of=time_in(one, "6 May")),
        say(other, published_at=PUBLISHED, as_of=time_in(other, "7 May")),
    )
    assert clue.value == 0.0
    assert clue.reason == "One speaks as of 6 May 2024, the other as of 7 May 2024."


def test_the_spans_hold_the_dates() -> None:
    one, other = "the dam burst on Monday", "on 9 April the dam burst"
    clue = compare(on(one, "Monday"), on(other, "9 April"))
    assert show(clue, one, other) == (["Monday"], ["9 April"])
    assert clue.reason == "One says 6 May 2024, the other 9 April 2024."


def test_dates_in_a_second_piece_keep_their_place() -> None:
    words = "the dam … burst on 9 April 2024"
    (days,) = read_days(say(words, published_at=PUBLISHED))
    assert days.span.slice(LEAD + words) == "9 April 2024"


@pytest.mark.parametrize(
    ("when", "name"),
    [
        ("in 2023", "2023"),
        ("in March 2024", "March 2024"),
        ("on 3 March 2024", "3 March 2024"),
        ("since 3 March 2024", "3 March 2024 to 8 May 2024"),
        ("until 3 March 2024", "until 3 March 2024"),
        ("last week", "29 April 2024 to 5 May 2024"),
    ],
)
def test_days_have_names_that_are_read_aloud(when: str, name: str) -> None:
    (days,) = read_days(say(f"the dam was closed {when}", published_at=PUBLISHED))
    assert name_days(days) == name
