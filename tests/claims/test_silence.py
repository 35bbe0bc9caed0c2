"""Silence is told from refusal: who would not speak made no claim."""

import pytest

from reportedly.claims.silence import is_silence


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
    ],
)
def test_speech(cue: str, content: str) -> None:
    assert not is_silence(cue, content)
