from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.export import render_extractions
from reportedly.export.wrap import count_columns
from reportedly.records import Extraction
from reportedly.testing import make_extraction, make_report
from tests.export.hostile import make_hostile
from tests.export.leak import make_leak
from tests.export.samples import make_one_claim, make_weir
from tests.export.strategies import full_extractions

GOLDEN = Path(__file__).parent / "golden"


def _render(*extractions_: Extraction, width: int = 100) -> str:
    return "".join(render_extractions(extractions_, "table", width_columns=width))


@pytest.mark.parametrize(
    ("name", "extraction", "width"),
    [("weir", make_weir(), 100), ("leak", make_leak(), 100), ("leak-narrow", make_leak(), 60)],
)
def test_the_table_is_what_the_golden_file_says(name: str, extraction: Extraction, width: int) -> None:
    assert _render(extraction, width=width) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_reports_are_parted_by_blank_lines() -> None:
    assert _render(make_weir(), make_weir()) == f"{_render(make_weir())}\n\n{_render(make_weir())}"


@settings(max_examples=100)
@given(full_extractions(), st.integers(40, 130))
def test_no_line_is_wider_than_asked_and_nothing_can_drive_the_terminal(
    extraction: Extraction, width: int
) -> None:
    table = _render(extraction, width=width)
    assert max(map(count_columns, table.split("\n"))) <= width
    assert not {char for char in table if ord(char) < 32 and char != "\n"}
    assert not set("\x7f\x9b\u202e\u2066\u2028") & set(table)


@pytest.mark.parametrize(
    "hostile", ["\x1b[2J\x1b]0;owned\x07", "\x9b31m", "\u202egnp.exe", "a\rb", "\x08\x08\x7f"]
)
def test_escape_sequences_are_shown_and_not_obeyed(hostile: str) -> None:
    extraction = make_one_claim(f"He{hostile}", f"that {hostile} x", outlet=hostile, path=hostile)
    table = _render(extraction, make_hostile(f"a{hostile}b"))
    assert not set("\x1b\x9b\u202e\r\x08\x7f\x07") & set(table)


def test_a_report_without_claims_says_so() -> None:
    assert "no claims · no refusals" in _render(make_extraction(make_report("Nothing.")))


def test_where_nobody_is_named_the_cue_stands_in_brackets() -> None:
    assert "\n   3  (reportedly) " in _render(make_extraction())


CASES = [
    (1, "Port Courier ← leaked memo of the Tavonian interior ministry †1 "),
    (1, "happened “last year” (2030-01-01 to 2030-12-31)"),
    (1, "printed “Courier”, “leaked memo”"),
    (2, "not verified (Orrin Gazette)"),
    (2, "cues “according to”, “says”"),
    (3, "(reportedly) "),
    (3, "Hestria … turned the request down"),
    (3, "probable"),
    (4, "negative “not”"),
    (4, "as of “January” (2031-01-01 to 2031-01-31)"),
    (5, "← Tavonian intelligence ← a letter by a Hestrian engineer "),
    (5, "predicts · negative “not” · possible “might”"),
    (5, "Vasmoor Post: said “On Tuesday” (2031-03-11)"),
    (6, "Meridian ← two ministry officials "),
    (6, "two ministry officials: said “In mid-February” (2031-02-11 to 2031-02-20)"),
    (6, "not named (2 of them; reason given: not cleared to speak)"),
    (6, "denied by claim 7"),
    (7, "denies claim 6"),
    (7, "something that … had happened"),
    (8, "the ministry was “very concerned about the upper wall.”"),
    (9, "printed “She”"),
    (10, "praises · at a distance “model”"),
    (11, "questions · negative · certainty unknown"),
    (11, "disputes †1"),
    (12, "contradicts claim 11"),
]


@pytest.mark.parametrize(("number", "words"), CASES)
def test_a_claim_shows_its_chain_and_what_is_unusual_about_it(number: int, words: str) -> None:
    block = _render(make_leak(), width=300).split("\n\n")[number]
    assert block.startswith(f"{number:>4}  ")
    assert words in block + " "


@pytest.mark.parametrize("usual", ["asserts", "positive", "· certain ·", "exactly"])
def test_what_goes_without_saying_is_not_said(usual: str) -> None:
    assert usual not in _render(make_leak())


NOTES = [
    "†1 leaked memo of the Tavonian interior ministry: disputed by claim 11: “have questioned”",
    "claims 1, 2, 4, 5 rest on it",
    "claim 7 denies claim 6: “something that” takes up the content before it",
    "Lasko: did not respond (asked by Vasmoor Post)",
    "Hestrian embassy: not available (asked by Orrin Gazette)",
    "Tavonian interior ministry: declined · line",
    "Orrin Gazette: not verified (claims 2, 5) · “could not independently verify”",
    "2 statements that nobody is cited for, listed with --format html, csv or json",
]


@pytest.mark.parametrize("note", NOTES)
def test_what_stands_beside_the_claims_follows_them(note: str) -> None:
    assert note in _render(make_leak(), width=300).split("Disputed sources")[1]


def test_a_source_made_of_a_disputed_one_carries_the_mark_too() -> None:
    first_lines = [line for line in _render(make_hostile("Ann"), width=300).split("\n") if "←" in line]
    assert first_lines[0].startswith("   1  Ann †1 ← Ann 2 †1 ")
