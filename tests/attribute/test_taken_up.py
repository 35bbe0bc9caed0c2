"""Statements that are named inside the statement about them."""

import pytest

from reportedly.attribute.taken_up import (
    denies,
    find_refuted,
    find_statement,
    names_a_claim,
    start_of_object,
)
from reportedly.testing import find_span
from tests.attribute.samples import cut


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "claims by the ministry that the river was poisoned",
            ("the river was poisoned", "the ministry", "claims"),
        ),
        (
            "earlier reports claiming that she had resigned",
            ("she had resigned", "earlier reports", "claiming"),
        ),
        ("any suggestion that it had known", ("it had known", None, "suggestion")),
        ("reports that she had resigned", ("she had resigned", "reports", None)),
        (
            "a report in the Courier that she had resigned",
            ("she had resigned", "the Courier", "report"),
        ),
        (
            "rumours which suggested she had resigned",
            ("she had resigned", "rumours", "suggested"),
        ),
        ("allegations of bribery at the harbour", ("bribery at the harbour", None, "allegations")),
        ("allegations of fraud", None),
        ("the river was poisoned", None),
        ("the old mill owner made claims that it was his", None),
        ("claims", None),
    ],
)
def test_a_content_that_begins_with_a_named_statement(
    text: str, expected: tuple[str, str | None, str | None] | None
) -> None:
    found = find_statement(text, 0, len(text))
    read = found and (cut(text, found.content), cut(text, found.source), cut(text, found.cue))
    assert read == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Reports that the mill had burnt down have been denied by its owner.",
            ("the mill had burnt down", "Reports", None, "its owner", "have been denied"),
        ),
        (
            "Claims that the mayor took bribes were dismissed as “silly” by the board.",
            ("the mayor took bribes", None, "Claims", "the board", "were dismissed"),
        ),
        ("Reports that the mill had burnt down were sent to the owner by post.", None),
        ("The mill has denied that it burnt down.", None),
        ("Disclaims that were denied by the owner.", None),
    ],
)
def test_a_sentence_about_a_statement_that_somebody_denied(
    text: str, expected: tuple[str | None, ...] | None
) -> None:
    found = find_refuted(text, 0, len(text))
    read = found and (
        cut(text, found.statement.content),
        cut(text, found.statement.source),
        cut(text, found.statement.cue),
        cut(text, found.source),
        cut(text, found.cue),
    )
    assert read == expected


@pytest.mark.parametrize(
    ("cue", "object_"),
    [
        ("has denied claims", "claims"),
        ("denied", ""),
        ("flatly rejected the reports", "the reports"),
        ("said", ""),
    ],
)
def test_where_the_object_of_a_verb_of_denying_begins(cue: str, object_: str) -> None:
    text = f"{cue} that it burnt"
    span = find_span(text, cue)
    assert text[start_of_object(text, span) : span.end] == object_


@pytest.mark.parametrize(
    ("cue", "is_denial", "is_claim"),
    [
        ("has denied", True, False),
        ("rebuts claims", True, True),
        ("a report", False, True),
        ("said", False, False),
        ("disclaimed", False, False),
    ],
)
def test_cues_that_deny_and_cues_that_name_a_claim(cue: str, is_denial: bool, is_claim: bool) -> None:
    span = find_span(cue, cue)
    assert (denies(cue, span), names_a_claim(cue, span)) == (is_denial, is_claim)
