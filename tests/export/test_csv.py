from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings

from reportedly.export import render_extractions
from reportedly.export.csv import COLUMNS, neutralise
from reportedly.records import Extraction
from reportedly.testing import make_extraction, make_report
from tests.export.hostile import make_hostile
from tests.export.leak import make_leak
from tests.export.samples import make_one_claim, make_weir
from tests.export.strategies import full_extractions

GOLDEN = Path(__file__).parent / "golden"


def _render(*extractions_: Extraction) -> str:
    return "".join(render_extractions(extractions_, "csv"))


def _rows(*extractions_: Extraction) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_render(*extractions_), newline="")))


def _claims(extraction: Extraction) -> list[dict[str, str]]:
    return [row for row in _rows(extraction) if row["record"] == "claim"]


@pytest.mark.parametrize(("name", "extraction"), [("weir", make_weir()), ("leak", make_leak())])
def test_the_rows_are_what_the_golden_file_says(name: str, extraction: Extraction) -> None:
    assert _render(extraction).encode("utf-8") == (GOLDEN / f"{name}.csv").read_bytes()


def test_there_is_one_head_and_one_row_a_claim() -> None:
    rows = [row for row in _rows(make_weir(), make_weir()) if row["record"] == "claim"]
    assert [row["text"][:5] for row in rows] == ["The n", "“anyt"] * 2
    assert list(rows[0]) == list(COLUMNS)
    assert _render() == ",".join(COLUMNS) + "\r\n"
    assert _render(make_extraction(make_report("Nothing."))) == _render()


def test_no_column_stands_twice_and_the_first_ones_keep_their_order() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)
    assert COLUMNS[6:8] == ("claim_id", "content_start")
    assert COLUMNS[23:26] == ("confidence", "quotes", "record")


def test_each_record_that_is_no_claim_has_a_row_of_its_own() -> None:
    weir, leak = (Counter(row["record"] for row in _rows(each)) for each in (make_weir(), make_leak()))
    assert leak == {"claim": 12, "comment outcome": 3, "verification": 1, "relation": 3, "unattributed": 2}
    assert weir == {"claim": 2, "unattributed": 1, "quotation": 2, "not processed": 1}


def test_a_chain_has_as_many_parts_in_each_of_its_columns() -> None:
    for row in _claims(make_leak()):
        n_links = len(row["chain"].split(" <- "))
        columns = [name for name in COLUMNS if name.startswith("chain_")]
        assert {len(row[name].split(" <- ")) for name in columns} == {n_links}
    deepest = _claims(make_leak())[4]
    assert deepest["chain_kinds"] == "outlet <- document <- organisation <- document"
    assert deepest["chain_is_named"] == "yes <- no <- yes <- no"
    assert deepest["chain_channels"] == "published <- leaked <- intercepted <- wrote"
    assert deepest["chain_said"] == "2031-03-11/2031-03-11 <- none <- none <- none"
    assert (deepest["outermost"], deepest["source"]) == ("Vasmoor Post", "a letter by a Hestrian engineer")


def test_a_claim_names_who_denies_it_and_whether_its_source_is_disputed() -> None:
    rows = _claims(make_leak())
    assert (rows[5]["denied_by"], rows[6]["denies"]) == (rows[6]["claim_id"], rows[5]["claim_id"])
    assert [n for n, row in enumerate(rows, start=1) if row["disputed"]] == [1, 2, 4, 5]
    assert {row["disputed_by"] for row in rows} == {"", rows[10]["claim_id"]}
    assert rows[1]["verified"] == "not verified"


def test_times_and_quantities_have_their_columns() -> None:
    rows = _claims(make_leak())
    assert (rows[3]["as_of_from"], rows[3]["as_of_to"]) == ("2031-01-01", "2031-01-31")
    assert (rows[5]["said_from"], rows[5]["said_words"]) == ("2031-02-11", "In mid-February")
    assert (rows[1]["happened_words"], rows[1]["quantities"]) == ("in late 2030", "at least 40 heavy pumps")


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "\n-2", "＝1", "=cmd|' /C calc'!A0"]
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    assert neutralise(cell).startswith("'")
    row = next(csv.DictReader(io.StringIO(_render(make_one_claim("He", cell, outlet=cell)), newline="")))
    assert row["text"].startswith("'")
    assert row["outlet"].startswith("'")


@pytest.mark.parametrize("formula", ["=1+1", "@SUM(A1)", "+1", "-1"])
def test_no_cell_of_any_record_is_a_formula(formula: str) -> None:
    rows = _rows(make_hostile(formula))
    assert {row["record"] for row in rows} >= {"claim", "comment outcome", "relation", "not processed"}
    cells = {cell for row in rows for cell in row.values()}
    assert f"'{formula}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_plain_words_and_negative_polarity_stay_as_they_are() -> None:
    assert neutralise("“-1”") == "“-1”"
    assert "negative" in _render(make_weir())


@settings(max_examples=100)
@given(full_extractions())
def test_each_record_is_one_line_with_all_columns(extraction: Extraction) -> None:
    lines = _render(extraction).split("\r\n")
    assert lines.pop() == ""
    rows = list(csv.reader(lines))
    assert len(lines) == len(rows)
    n_beside = sum(
        len(records)
        for records in (
            extraction.comment_outcomes,
            extraction.verifications,
            extraction.relations,
            extraction.unattributed,
            extraction.quotations,
            extraction.refusals,
        )
    )
    assert len(lines) == 1 + len(extraction.claims) + n_beside
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert not {cell[0] for row in rows for cell in row if cell} & set("=+-@\t\r\n")


def test_every_column_stands_in_the_reference(root: Path) -> None:
    page = (root / "docs" / "reference" / "formats.md").read_text("utf-8")
    assert [name for name in COLUMNS if f"`{name}`" not in page] == []
