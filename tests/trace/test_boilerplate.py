"""Lines of the site, and words that call something false."""

from __future__ import annotations

import pytest

from reportedly.testing import make_report
from reportedly.trace.boilerplate import is_boilerplate
from reportedly.trace.debunking import find_debunking


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on Twitter",
        "Share this article",
        "SHARE",
        "Scroll down for video",
        "© 2031 Gazette Media",
        "Copyright 2031 The Gazette. All rights reserved.",
        "Read more: Ferry runs aground",
        "RELATED: The wreck in pictures",
        "(Reporting by Ana Ruiz; Editing by Tom Eckel)",
        "Sign up for our newsletter",
        "Image credit: Gazette",
    ],
)
def test_lines_of_the_site_are_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "The crew followed the boats to the shore.",
        "Share prices fell after the wreck.",
        "Readers of the log found nothing.",
        "She likes the town, she said.",
        "Printed copies burned.",
        "Follow-up checks found a crack, and " + "the board met " * 30,
    ],
)
def test_prose_is_none(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    "text",
    [
        "The story is a hoax.",
        "No, the ferry did not carry tigers. The report is not true.",
        "It was just a rumour, the police said.",
        "A fake news story fooled the town.",
        "Claims that the ferry carried tigers are false.",
    ],
)
def test_a_lead_that_calls_something_false_is_found(text: str) -> None:
    assert find_debunking(make_report(text)) is not None


@pytest.mark.parametrize("text", ["The ferry sank.", "The harbour board has its seat in Vasmoor.", ""])
def test_a_lead_that_does_not_is_not(text: str) -> None:
    assert find_debunking(make_report(text)) is None


def test_words_far_down_a_report_do_not_count() -> None:
    body = (
        "The ferry ran aground off the port on Monday with two hundred people on board, and nobody drowned. "
        * 8
    )
    assert find_debunking(make_report(f"{body} An old hoax has it that she carried tigers.")) is None
