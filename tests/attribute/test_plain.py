"""Attributions of the plainest form; and nouns, commands and pronouns that only look like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.plain import find_plain
from reportedly.records.spans import Span


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (p.source.slice(text), p.cue.slice(text), p.content.slice(text))
        for p in find_plain(text, 0, len(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The patient claims to have seen the fire.",
            ("The patient", "claims", "to have seen the fire"),
        ),
        ("The guild said that the pier was shut.", ("The guild", "said", "the pier was shut")),
        ("Marr has denied taking any of the money.", ("Marr", "has denied", "taking any of the money")),
        (
            "Letters showing that the mill was sold.",
            ("Letters", "showing", "the mill was sold"),
        ),
        ("A clerk told the board that he was afraid.", ("A clerk", "told", "he was afraid")),
        ("In May, Ruiz also warned that it might flood.", ("Ruiz", "also warned", "it might flood")),
        (
            "The guild reportedly said the pier was shut.",
            ("The guild", "reportedly said", "the pier was shut"),
        ),
    ],
)
def test_subject_verb_and_clause(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The claims that he made were old and known.",
        "The man showing that ring around was arrested.",
        "He walked out saying nothing that anybody remembered.",
        "A clerk told that to everybody who came by.",
        "I said that the pier was shut for good.",
        "The guild said no.",
        "He announced a new bridge over the river.",
        "It is said that the pier was shut.",
    ],
)
def test_nothing_plain(text: str) -> None:
    assert found(text) == []


def test_one_a_sentence() -> None:
    text = "Marr said that the pier was shut. Ruiz denied that it was ever open."
    assert [cue for _, cue, _ in found(text)] == ["said", "denied"]


@given(st.text(alphabet="sadi told thecl,.”’ A\n", max_size=120))
def test_what_is_found_lies_in_order_within_the_text(text: str) -> None:
    for plain in find_plain(text, 0, len(text)):
        whole = Span(0, len(text))
        assert whole.contains(plain.source) and whole.contains(plain.content)
        assert plain.source.end <= plain.cue.start < plain.cue.end <= plain.content.start < plain.content.end
