from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.export import render_extractions
from reportedly.export.wrap import count_columns
from reportedly.records import Extraction
from reportedly.testing import make_extraction, make_report
from tests.export.samples import make_one_claim, make_weir
from tests.records.strategies import extractions

GOLDEN = Path(__file__).parent / "golden" / "weir.txt"


def _render(*extractions_: Extraction, width: int = 100) -> str:
    return "".join(render_extractions(extractions_, "table", width_columns=width))


def test_the_table_is_what_the_golden_file_says() -> None:
    assert _render(make_weir()) == GOLDEN.read_text(encoding="utf-8")


def test_reports_are_parted_by_blank_lines() -> None:
    assert _render(make_weir(), make_weir()) == f"{_render(make_weir())}\n\n{_render(make_weir())}"


@settings(max_examples=100)
@given(extractions(), st.integers(40, 130))
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
    table = _render(extraction)
    assert not set("\x1b\x9b\u202e\r\x08\x7f\x07") & set(table)


def test_a_report_without_claims_says_so() -> None:
    assert "no claims · no refusals" in _render(make_extraction(make_report("Nothing.")))


def test_a_source_that_is_not_stated_is_called_that() -> None:
    assert "\n   3  source not stated " in _render(make_extraction())
