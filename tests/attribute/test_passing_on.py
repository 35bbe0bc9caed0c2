"""Which attributions are links of a chain."""

import pytest

from reportedly.attribute.passing_on import names_only, passes_on, share_content
from tests.attribute.samples import join


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("Marr said it was shut.", "said", "it was shut", True),
        ("Marr: it was shut.", ":", "it was shut", True),
        (
            "Marr shrugged: “It is what it is, after all.”",
            "shrugged:",
            "“It is what it is, after all.”",
            True,
        ),
        ("Marr shrugged at a “joke”.", "shrugged at", "a “joke”", False),
        ("Marr responded to the flood.", "responded to", "the flood", False),
        ("Marr responded that it was shut.", "responded", "that it was shut", True),
        ("Marr joked about the flood.", "joked about", "the flood", False),
        ("Marr bought the pier last year.", "bought", "the pier last year", False),
        ("Marr did not mention the flood.", "did not mention", "the flood", False),
    ],
)
def test_cues_that_pass_a_statement_on(text: str, cue: str, content: str, expected: bool) -> None:
    assert passes_on(text, join(text, "Marr", cue, content).attribution) is expected


def test_a_noun_only_names_a_statement() -> None:
    text = "his account of the flood; he has claimed the flood"
    assert names_only(text, join(text, None, "account of", "the flood").attribution)
    assert not names_only(text, join(text, None, "has claimed", "the flood#1").attribution)


def test_contents_of_which_most_of_the_smaller_is_shared_are_the_same() -> None:
    text = "The pier is shut and the mill is open."
    whole = join(text, None, "and", "The pier is shut", "the mill is open").attribution
    part = join(text, None, "and", "The pier is shut").attribution
    other = join(text, None, "and", "open").attribution
    assert share_content(whole, part) and share_content(part, whole)
    assert not share_content(part, other)
