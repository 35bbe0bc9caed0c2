"""Files, folders, addresses and streams of lines."""

import json
from pathlib import Path

import pytest

from reportedly.read import is_address, read_reports
from reportedly.records import text_sha256
from reportedly.settings import ReadSettings
from tests.read.makers import TEXT, read_all, read_one, refuse_one


def test_a_file_is_read_like_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "report.bin"
    path.write_text(TEXT, encoding="utf-8")
    (reading,) = read_reports(path, ReadSettings(), name="report.bin")
    assert reading.report == read_one(TEXT, name="report.bin")
    assert reading.report is not None
    assert reading.report.raw_sha256 == reading.report.text_sha256 == text_sha256(TEXT)


def test_the_id_does_not_depend_on_the_name() -> None:
    assert read_one(TEXT, name="one").id == read_one(TEXT, name="other").id
    assert read_one(TEXT, outlet="Gazette").id != read_one(TEXT).id


def test_what_the_user_knows_wins() -> None:
    raw = json.dumps({"text": TEXT, "outlet": "A", "url": "https://a.example/1", "date": "2031-01-01"})
    report = read_one(raw, outlet="B", url="https://b.example/2", published_at="2031-02-02T10:00:00+01:00")
    assert (report.outlet, report.url, report.published_at) == (
        "B",
        "https://b.example/2",
        "2031-02-02T10:00:00+01:00",
    )


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path, words in ((tmp_path / "none", "none does not exist"), (tmp_path, "none is a folder")):
        (reading,) = read_reports(path, ReadSettings(), name="none")
        assert [refusal.reason for refusal in reading.refusals] == [words]


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (reading,) = read_reports(tmp_path / "secret", ReadSettings(), name="secret")
    assert reading.refusals[0].reason == "secret may not be read"


def test_an_impossible_name_is_refused() -> None:
    (reading,) = read_reports(Path("a\x00b"), ReadSettings(), name="a\x00b")
    assert reading.report is None


def test_a_name_that_is_no_unicode_is_made_printable(tmp_path: Path) -> None:
    (reading,) = read_reports(tmp_path / "none", ReadSettings(), name="caf\udce9")
    assert reading.refusals[0].input == "caf?"


@pytest.mark.parametrize(
    "name", ["http://a.example", "https://a.example/b?c", "www.a.example/b", "HTTPS://A.example"]
)
def test_an_address_is_refused_with_how_to_save_the_page(name: str) -> None:
    assert is_address(name)
    (reading,) = read_reports(Path(name), ReadSettings(), name=name)
    (refusal,) = reading.refusals
    assert "nothing is fetched" in refusal.reason
    assert refusal.hint is not None
    assert "Save page as" in refusal.hint
    assert "--url" in refusal.hint


@pytest.mark.parametrize("name", ["www", "https.txt", "a/http://", "report.txt", "www.txt"])
def test_names_of_files_are_no_addresses(name: str) -> None:
    assert not is_address(name)


def test_each_line_of_json_is_a_report_with_its_line_in_the_path() -> None:
    lines = [json.dumps({"text": f"Report {number} said so."}) for number in range(3)]
    readings = read_all("\n".join([lines[0], "", lines[1], lines[2]]), name="x.jsonl")
    assert [reading.report.path for reading in readings if reading.report] == [
        "x.jsonl:1",
        "x.jsonl:3",
        "x.jsonl:4",
    ]


def test_a_bad_line_refuses_only_itself() -> None:
    readings = read_all(
        '{"text": "He said so."}\n{"text": \n[1]\n{"x": 1}\n{"text": "She said so."}\n', name="x"
    )
    assert [reading.report is not None for reading in readings] == [True, False, False, False, True]
    assert [reading.refusals[0].input for reading in readings if reading.refusals] == ["x:2", "x:3", "x:4"]


def test_lines_are_told_from_json_also_where_the_first_is_broken() -> None:
    readings = read_all('{"text": \n{"text": "She said so."}\n', name="x")
    assert [reading.report is not None for reading in readings] == [False, True]


def test_lines_in_utf_16_and_with_a_byte_order_mark_are_read() -> None:
    lines = '{"text": "He said “so”."}\r\n{"text": "She said so."}\r\n'
    for raw in (lines.encode("utf-16"), lines.encode("utf-8-sig")):
        texts = [reading.report.text for reading in read_all(raw) if reading.report]
        assert texts == ["He said “so”.", "She said so."]


def test_lines_are_streamed() -> None:
    readings = read_reports(b'{"text": "He said so."}\n' * 2 + b"\xff\xfe" * 9, ReadSettings(), name="x")
    first = next(readings)
    assert first.report is not None


def test_one_object_in_one_line_is_one_report_with_the_name_alone() -> None:
    assert read_one('\n{"text": "He said so."}\n\n', name="x").path == "x"


def test_the_items_of_an_array_carry_their_number() -> None:
    readings = read_all('[{"text": "He said so."}, 3, {"text": "She said so."}]', name="x")
    assert [reading.report.path if reading.report else reading.refusals[0].input for reading in readings] == [
        "x:1",
        "x:2",
        "x:3",
    ]


def test_the_size_and_the_limit_are_named() -> None:
    refusal = refuse_one("word " * 300, name="long.txt", max_report_chars=1000)
    assert refusal.reason == "long.txt has 1,500 characters, over the limit of 1,000"
    assert refusal.hint is not None
    assert "--max-chars" in refusal.hint


def test_an_input_far_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "huge"
    with path.open("wb") as stream:
        stream.truncate(3_000_000_000)
    (reading,) = read_reports(path, ReadSettings(), name="huge")
    assert (
        reading.refusals[0].reason
        == "huge has 3,000,000,000 bytes, over the limit of 50,000,000 for one report"
    )


def test_a_line_far_too_long_refuses_only_itself() -> None:
    good = '{"text": "He said so."}'
    long = '{"text": "' + "a" * 5000 + '"}'
    readings = read_all(f"{good}\n{long}\n{good}\n", max_input_bytes=1000)
    assert [reading.report is not None for reading in readings] == [True, False, True]
