"""Attributions by typography: colon, letter, dash, transcript; and what must not be taken for one."""

import pytest

from reportedly.attribute.typography import find_set_off
from reportedly.records import Span
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quoted_passages

Found = list[tuple[str, list[str], list[str]]]


def found(text: str, taken: list[Span] | None = None) -> Found:
    paragraphs = find_paragraphs(text)
    set_off = find_set_off(text, paragraphs, find_quoted_passages(text, paragraphs), taken or [])
    return [
        (s.source.slice(text), [c.slice(text) for c in s.cue], [c.slice(text) for c in s.content])
        for s in set_off
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marr: “No.”", [("Marr", [":"], ["“No.”"])]),
        ("Her deputy, Ana Ruiz: 'No.'", [("Her deputy, Ana Ruiz", [":"], ["'No.'"])]),
        ("From Tobin Marr, a plumber: “No.”", [("Tobin Marr, a plumber", ["From", ":"], ["“No.”"])]),
        ("From Marr:\n“No.”", []),
        ("“No.” — Tobin Marr, plumber", [("Tobin Marr, plumber", ["—"], ["“No.”"])]),
        ('"No." -- Ana Ruiz.', [("Ana Ruiz", ["--"], ['"No."'])]),
        ("“No,” he said — Ana Ruiz was silent.", []),
        ("The lesson: “never again” is a promise.", []),
        ("“No” — but Marr was not asked, and nobody: not one.", []),
        ("Contributing: Ana Ruiz.", []),
    ],
)
def test_what_typography_attributes(text: str, expected: Found) -> None:
    assert found(text) == expected


def test_a_quotation_that_runs_on_after_the_colon_belongs_to_the_name() -> None:
    text = "Marr: “One.\n\n“Two.”\n\nThe end."
    assert found(text) == [("Marr", [":"], ["“One.", "“Two.”"])]


def test_turns_of_a_transcript_belong_to_their_speakers() -> None:
    text = "RUIZ: We did not know.\n\nHOST: You did not?\n\nRUIZ: No."
    assert [source for source, _, _ in found(text)] == ["RUIZ", "HOST", "RUIZ"]


def test_a_few_capitals_before_colons_make_no_transcript() -> None:
    assert found("UPDATE: The pier is open.\n\nCORRECTION: It is not.") == []


def test_paragraphs_where_something_is_attributed_already_are_left_alone() -> None:
    assert found("Marr: “No.”", [Span(0, 4)]) == []
