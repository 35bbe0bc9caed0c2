"""Silence is told from refusal: who would not speak made no claim."""

import pytest

from reportedly.text.silence import is_silence


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("declined", "to comment"),
        ("declined to", "comment on the sale"),
        ("has refused", "to confirm or discuss any of the content of the memo"),
        ("would not", "say who had signed it"),
        ("did not respond to", "a request for comment"),
        ("didn’t immediately return", "calls"),
        ("could not be reached for", "comment"),
        ("was not immediately available for", "comment"),
        ("declined to be", "named"),
        ("did not", "respond to a request for comment"),
        ("would neither confirm nor deny", "the reports"),
        ("has yet to respond to", "questions"),
        ("failed to return", "several calls"),
        ("referred questions to", "the port ministry"),
        ("had no immediate comment on", "the sale"),
        ("said", "“no comment”"),
        ("are not commenting on", "the reports"),
    ],
)
def test_silence(cue: str, content: str) -> None:
    assert is_silence(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "the pier is closed"),
        ("refused", "to sign the treaty"),
        ("declined", "the offer"),
        ("did not say", "that the pier was safe"),
        ("denied", "that anyone had asked for comment"),
        ("would not rule out", "a new tender"),
        ("responded", "that the request was absurd"),
        ("said", "the mayor had no comment on the sale"),
        ("said", "she never returned calls from the bank"),
        ("complained", "that the pier was not available"),
    ],
)
def test_speech(cue: str, content: str) -> None:
    assert not is_silence(cue, content)
