from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from reportedly.errors import SettingsError
from reportedly.export import render_extractions
from reportedly.records import Extraction
from reportedly.testing import make_extraction
from tests.export.samples import make_one_claim, make_weir
from tests.records.strategies import extractions


def _render(format: str, *extractions_: Extraction) -> str:
    return "".join(render_extractions(extractions_, format))


@settings(max_examples=100)
@given(extractions())
def test_what_is_written_is_read_back_the_same(extraction: Extraction) -> None:
    (line,) = _render("jsonl", extraction).splitlines()
    assert Extraction.from_json(json.loads(line)) == extraction
    (value,) = json.loads(_render("json", extraction))
    assert Extraction.from_json(value) == extraction


def test_the_array_has_the_same_lines() -> None:
    weir, ferry = make_weir(), make_extraction()
    lines = _render("jsonl", weir, ferry).splitlines()
    assert _render("json", weir, ferry) == f"[\n{lines[0]},\n{lines[1]}\n]\n"
    assert _render("json") == "[]\n"
    assert _render("jsonl") == ""


def test_characters_that_break_lines_or_drive_terminals_are_escaped() -> None:
    line = _render("jsonl", make_one_claim("He", "a\u2028b\x9bc\u202ed\x85e\x7f“f”"))
    assert line.count("\n") == len(line.splitlines()) == 1
    assert not set("\u2028\x9b\u202e\x85\x7f") & set(line)
    assert "“f”" in line
    assert json.loads(line)["claims"][0]["text"] == "a\u2028b\x9bc\u202ed\x85e\x7f“f”"


def test_a_format_that_there_is_none_of_is_refused() -> None:
    with pytest.raises(SettingsError, match="there is no format 'xml'"):
        _render("xml")
