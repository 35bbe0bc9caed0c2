from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings

from reportedly.export import render_extractions
from reportedly.export.csv import COLUMNS, neutralise
from reportedly.records import Extraction
from tests.export.samples import make_one_claim, make_weir
from tests.records.strategies import extractions

GOLDEN = Path(__file__).parent / "golden" / "weir.csv"


def _render(*extractions_: Extraction) -> str:
    return "".join(render_extractions(extractions_, "csv"))


def test_the_rows_are_what_the_golden_file_says() -> None:
    assert _render(make_weir()).encode("utf-8") == GOLDEN.read_bytes()


def test_there_is_one_head_and_one_row_a_claim() -> None:
    rows = list(csv.DictReader(io.StringIO(_render(make_weir(), make_weir()), newline="")))
    assert [row["text"][:5] for row in rows] == ["The n", "“anyt"] * 2
    assert list(rows[0]) == list(COLUMNS)
    assert _render() == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "\n-2", "＝1", "=cmd|' /C calc'!A0"]
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    assert neutralise(cell).startswith("'")
    row = next(csv.DictReader(io.StringIO(_render(make_one_claim("He", cell, outlet=cell)), newline="")))
    assert row["text"].startswith("'")
    assert row["outlet"].startswith("'")


def test_plain_words_and_negative_polarity_stay_as_they_are() -> None:
    assert neutralise("“-1”") == "“-1”"
    assert "negative" in _render(make_weir())


@settings(max_examples=100)
@given(extractions())
def test_each_claim_is_one_line_with_all_columns(extraction: Extraction) -> None:
    lines = _render(extraction).split("\r\n")
    assert lines.pop() == ""
    assert len(lines) == 1 + len(extraction.claims)
    rows = list(csv.reader(lines))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert not {cell[0] for row in rows for cell in row if cell} & set("=+-@\t\r\n")
