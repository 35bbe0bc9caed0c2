"""What is kept of a source without a name: how many, what they are, why they are not named."""

from __future__ import annotations

import pytest

from reportedly.records import Anonymity
from tests.resolve.reports import resolve


@pytest.mark.parametrize(
    ("words", "count", "position"),
    [
        ("three officials", 3, "officials"),
        ("a person familiar with the matter", 1, "familiar with the matter"),
        ("two people briefed on the talks", 2, "briefed on the talks"),
        ("a senior State Department official", 1, "senior State Department official"),
        ("one of the guards", 1, "guards"),
        ("an unnamed aide to the mayor", 1, "aide to the mayor"),
        ("US officials", None, "US officials"),
        ("12 residents of the valley", 12, "residents of the valley"),
        ("a source", 1, None),
        ("both officers", 2, "officers"),
    ],
)
def test_count_and_position_are_read_from_the_mention(
    words: str, count: int | None, position: str | None
) -> None:
    (source,) = resolve(f"The mill will close, {words} said.", words)
    assert source.anonymity == Anonymity(count=count, position=position, reason=None)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (
            "It will close, said a guard who spoke on condition of anonymity because he feared for his job.",
            "he feared for his job",
        ),
        (
            "a guard, who asked not to be named, citing the pending trial, said so.",
            "the pending trial",
        ),
        (
            "a guard who was not authorized to speak publicly said so.",
            "was not authorized to speak publicly",
        ),
        ("a guard said so. He was afraid because it was dark.", None),
    ],
)
def test_the_reason_is_the_one_that_the_sentence_gives(sentence: str, reason: str | None) -> None:
    (source,) = resolve(sentence, "a guard")
    assert source.anonymity is not None
    assert source.anonymity.reason == reason


@pytest.mark.parametrize("words", ["Ana Ruiz", "the ministry", "leaked documents", "Reuters"])
def test_who_has_a_name_or_is_no_person_has_no_anonymity(words: str) -> None:
    (source,) = resolve(f"The mill will close, {words} said.", words)
    assert source.anonymity is None
