"""A table of what the user knows of the inputs."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.cli.facts import give_facts, read_facts
from reportedly.cli.inputs import FoundInputs, Input, ReportFacts
from reportedly.errors import SettingsError
from reportedly.settings import ReadSettings


def _write(folder: Path, text: str, encoding: str = "utf-8") -> str:
    path = folder / "facts.csv"
    path.write_bytes(text.encode(encoding))
    return str(path)


def _inputs(*names: str) -> FoundInputs:
    return FoundInputs(tuple(Input(name, Path(name), Path(name)) for name in names), ())


def test_each_input_gets_its_row_by_its_path_or_by_its_name(tmp_path: Path) -> None:
    table = _write(tmp_path, "input,outlet,published_at\nwire/a.txt,Port Wire,\nb.txt,,2031-03-11 05:00\n")
    found = give_facts(_inputs("wire/a.txt", "wire/b.txt", "wire/c.txt"), table)
    assert [each.facts for each in found.inputs] == [
        ReportFacts(outlet="Port Wire"),
        ReportFacts(published_at="2031-03-11T05:00"),
        ReportFacts(),
    ]


def test_a_row_wins_over_what_is_said_of_all_inputs_and_an_empty_cell_says_nothing() -> None:
    said = ReadSettings(outlet="Port Gazette", published_at="2031-03-11")
    known = ReportFacts(outlet="Port Wire").add_to(said)
    assert (known.outlet, known.published_at) == ("Port Wire", "2031-03-11")


def test_a_row_for_no_input_is_said_to_be_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    give_facts(_inputs("a.txt"), _write(tmp_path, "input,outlet\nx.txt,Port Wire\n"))
    assert "1 rows for none of the inputs, such as x.txt" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "has the columns none"),
        ("file,outlet\na,b\n", "has the columns file, outlet"),
        ("input,outlet\na,b\na,c\n", "line 3 names 'a' twice"),
        ("input,outlet\n,b\n", "line 2 names no input"),
        ("input,outlet\na,b,c\n", "line 2 has more cells than columns"),
        ("input,published_at\na,yesterday\n", "line 2: 'yesterday' is no ISO date or time"),
        ('input,outlet\na,"b\n', "line 1: unexpected end of data"),
    ],
)
def test_a_table_that_is_wrong_is_refused_with_its_line(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(SettingsError, match=sentence):
        read_facts(_write(tmp_path, text))


def test_a_table_in_another_encoding_or_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="is not in UTF-8"):
        read_facts(_write(tmp_path, "input,outlet\na,Ünter\n", "cp1252"))
    with pytest.raises(SettingsError, match="cannot be read"):
        read_facts(str(tmp_path / "missing.csv"))
