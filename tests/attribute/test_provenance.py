"""Hands a document came through, inside the words of a source and right after them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.provenance import find_provenance
from reportedly.records import Span
from reportedly.testing import find_span


def found(text: str, source: str) -> tuple[str, str, str] | None:
    came = find_provenance(text, find_span(text, source), len(text))
    return None if came is None else (came.head.slice(text), came.cue.slice(text), came.by.slice(text))


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        (
            "letters obtained by the Vasmoor station TRV",
            "letters obtained by the Vasmoor station TRV",
            ("letters", "obtained by", "the Vasmoor station TRV"),
        ),
        ("a memo seen by Reuters on Friday said", "a memo", ("a memo", "seen by", "Reuters")),
        (
            "ledgers, which were first leaked to the Courier, show",
            "ledgers",
            ("ledgers", "leaked to", "the Courier"),
        ),
        ("a witness quoted by Reuters as saying", "a witness", ("a witness", "quoted by", "Reuters")),
        (
            "the site iVasmoor (via Harbourwire)",
            "the site iVasmoor",
            ("the site iVasmoor", "via", "Harbourwire"),
        ),
    ],
)
def test_hands_a_source_came_through(text: str, source: str, expected: tuple[str, str, str]) -> None:
    assert found(text, source) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("a ring obtained by a man in a grey coat said", "a ring obtained by a man in a grey coat"),
        ("a porter seen by his neighbours said", "a porter"),
        ("a driver on the line to Kessel via Oststrand said", "a driver on the line to Kessel via Oststrand"),
        ("the mill said a memo seen by Reuters was false", "the mill"),
        ("Seen by Reuters as too small, the mill said", "the mill"),
    ],
)
def test_what_came_through_nobody_s_hands(text: str, source: str) -> None:
    assert found(text, source) is None


@given(st.text(alphabet="obtained by R,;()\n", max_size=60), st.integers(0, 30), st.integers(0, 30))
def test_the_parts_stand_in_order_within_the_text(text: str, start: int, length: int) -> None:
    source = Span(min(start, len(text)), min(start + length, len(text)))
    came = find_provenance(text, source, len(text))
    if came is not None:
        assert (
            came.head.start == source.start < came.head.end <= came.cue.start < came.cue.end <= came.by.start
        )
        assert came.by.start < came.by.end <= len(text)
