from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from reportedly.export import SUFFIXES
from tests.cli.conftest import Run
from tests.cli.fakes import EXAMPLE, NEXT_REPORT, FakeSteps


def test_a_report_is_shown_as_a_table(run: Run) -> None:
    Path("ferry.txt").write_text(EXAMPLE, encoding="utf-8")
    ran = run("extract", "ferry.txt")
    assert ran.code == 0
    assert ran.err == ""
    assert b"its chair, Ana Ruiz" in ran.out


def test_jsonl_has_one_object_a_line_in_the_order_of_the_inputs(run: Run) -> None:
    for name in ("b.txt", "a.txt"):
        Path(name).write_text(EXAMPLE, encoding="utf-8")
    ran = run("extract", "b.txt", "a.txt", "--format", "jsonl")
    paths = [json.loads(line)["report"]["path"] for line in ran.out.splitlines()]
    assert paths == ["b.txt", "a.txt"]


def test_json_is_one_array_however_many_there_are(run: Run) -> None:
    Path("two.txt").write_text(EXAMPLE + NEXT_REPORT + EXAMPLE, encoding="utf-8")
    Path("none.txt").touch()
    assert len(json.loads(run("extract", "two.txt", "--format", "json").out)) == 2
    ran = run("extract", "none.txt", "--format", "json")
    assert (ran.code, json.loads(ran.out)) == (2, [])


@pytest.mark.parametrize("format", list(SUFFIXES))
def test_the_same_bytes_come_out_twice(run: Run, format: str) -> None:
    Path("ferry.txt").write_text(EXAMPLE, encoding="utf-8")
    first, second = (run("extract", "ferry.txt", "--format", format).out for _ in range(2))
    assert first == second != b""


def test_output_is_utf_8_in_any_locale(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    Path("ferry.txt").write_text(EXAMPLE, encoding="utf-8")
    assert "“We found no fault" in run("extract", "ferry.txt").out.decode("utf-8")


def test_what_the_user_knows_reaches_the_reader(run: Run, steps: FakeSteps) -> None:
    Path("ferry.txt").write_text(EXAMPLE, encoding="utf-8")
    ran = run(
        *("extract", "ferry.txt", "--format", "jsonl", "--outlet", "Port Gazette"),
        *("--published-at", "2031-03-11 05:00+01:00", "--url", "https://port.example/1"),
        *("--language", "en", "--max-chars", "2,000,000", "--min-confidence", "0.5"),
    )
    report = json.loads(ran.out)["report"]
    assert (report["outlet"], report["url"]) == ("Port Gazette", "https://port.example/1")
    assert report["published_at"] == "2031-03-11T05:00+01:00"
    assert steps.settings is not None
    assert steps.settings.read.max_report_chars == 2_000_000
    assert steps.settings.read.language == "en"
    assert steps.settings.min_confidence == 0.5


def test_names_of_the_users_own_reach_the_steps(run: Run, steps: FakeSteps) -> None:
    Path("ferry.txt").write_text(EXAMPLE, encoding="utf-8")
    Path("known.toml").write_text('[[outlet]]\nname = "Port Gazette"\n', encoding="utf-8")
    assert run("extract", "ferry.txt", "--known", "known.toml").code == 0
    assert steps.settings is not None
    assert steps.settings.known is not None
    assert [known.name for known in steps.settings.known.names] == ["Port Gazette"]


def test_a_file_of_names_that_cannot_be_used_ends_the_run_at_once(run: Run, steps: FakeSteps) -> None:
    Path("ferry.txt").write_text(EXAMPLE, encoding="utf-8")
    Path("known.toml").write_text('[[village]]\nname = "Tresk"\n', encoding="utf-8")
    ran = run("extract", "ferry.txt", "--known", "known.toml")
    assert (ran.code, ran.out, steps.settings) == (2, b"", None)
    assert "known.toml has the kind 'village'" in ran.err


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--published-at", "last Tuesday", "is no ISO date or time; write 2031-03-11 or"),
        ("--published-at", "2031-02-30", "is no ISO date or time"),
        ("--published-at", "20310311", "is no ISO date or time"),
        ("--min-confidence", "1.5", "is no number from 0 to 1"),
        ("--min-confidence", "nan", "is no number from 0 to 1"),
        ("--max-chars", "0", "is no whole number above 0"),
        ("--language", "English please", "is no language tag"),
        ("--outlet", " ", "must not be empty"),
        ("--outlet", "\udcff", "must be valid UTF-8"),
        ("--format", "xml", "invalid choice"),
    ],
)
def test_a_wrong_value_is_a_usage_error_that_says_what_is_expected(
    run: Run, option: str, value: str, sentence: str
) -> None:
    ran = run("extract", "ferry.txt", option, value)
    assert ran.code == 2
    assert sentence in ran.err
    assert option in ran.err


def test_one_address_is_not_given_to_many_reports(run: Run) -> None:
    ran = run("extract", "a.txt", "b.txt", "--url", "https://port.example/1")
    assert ran.code == 2
    assert "--url is the address of one report, and there are 2 inputs" in ran.err


@pytest.mark.parametrize("arguments", [(), ("extract",), ("extract", "--nonsense")])
def test_no_input_is_a_usage_error(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert ran.err.startswith("usage:")


def test_a_refused_input_is_one_line_and_the_others_are_finished(run: Run) -> None:
    Path("empty.txt").touch()
    Path("ferry.txt").write_text(EXAMPLE, encoding="utf-8")
    ran = run("extract", "empty.txt", "ferry.txt", "--format", "jsonl")
    assert ran.code == 2
    assert ran.err == "reportedly: empty.txt is empty; check the file\n"
    assert len(ran.out.splitlines()) == 1


def test_what_was_left_out_of_a_report_is_a_note_and_no_failure(run: Run) -> None:
    Path("damaged.txt").write_text("\ufffd one", encoding="utf-8")
    ran = run("extract", "damaged.txt", "--format", "jsonl")
    assert (ran.code, ran.err) == (0, "reportedly: note: damaged.txt: 1 character was replaced\n")
    assert json.loads(ran.out)["refusals"][0]["span"] == [0, 1]


def test_a_fault_of_ours_in_one_report_has_its_own_exit_code(run: Run) -> None:
    Path("a.txt").write_text("FAULT", encoding="utf-8")
    Path("b.txt").write_text("BUG", encoding="utf-8")
    Path("c.txt").write_text(EXAMPLE, encoding="utf-8")
    ran = run("extract", "a.txt", "b.txt", "c.txt", "--format", "jsonl")
    assert ran.code == 3
    assert ran.lines[0] == "reportedly: a.txt was not finished"
    assert ran.lines[1].startswith(
        "reportedly: b.txt was not read to its end: RuntimeError: a bug in reading"
    )
    assert len(ran.out.splitlines()) == 1


def test_an_unexpected_error_is_one_line_and_debug_shows_the_rest(run: Run) -> None:
    Path("a.txt").write_text("CRASH", encoding="utf-8")
    ran = run("extract", "a.txt")
    assert ran.code == 3
    assert ran.err == (
        "reportedly: this is a fault of reportedly: RuntimeError: a bug in extracting; "
        "please report it, with what --debug prints\n"
    )
    ran = run("extract", "a.txt", "--debug")
    assert ran.code == 3
    assert ran.lines[0].startswith("Traceback")


def test_missing_weights_are_our_fault(run: Run) -> None:
    Path("a.txt").write_text("WEIGHTS", encoding="utf-8")
    ran = run("extract", "a.txt")
    assert (ran.code, ran.err) == (3, "reportedly: the weights are missing; install it anew\n")


def test_a_file_name_cannot_drive_the_terminal(run: Run) -> None:
    name = "red\x1b[31m\nreportedly: all is well.txt"
    Path(name).touch()
    ran = run("extract", name)
    assert ran.code == 2
    assert len(ran.lines) == 1
    assert "\x1b" not in ran.err


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has file names that are no text")
def test_a_file_name_that_is_no_text_is_read_all_the_same(run: Run) -> None:
    name = os.fsdecode(b"ferry-\xff.txt")
    Path(name).write_text(EXAMPLE, encoding="utf-8")
    ran = run("extract", name, "--format", "jsonl")
    assert (ran.code, json.loads(ran.out)["report"]["path"]) == (0, "ferry-?.txt")
    assert run("extract", name, "--output", "out/").code == 0
    assert len(list(Path("out").glob("*.txt"))) == 1


def test_one_file_takes_all_inputs_and_its_suffix_decides_the_format(run: Run) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(EXAMPLE, encoding="utf-8")
    ran = run("extract", "a.txt", "b.txt", "--output", "claims.csv")
    assert (ran.code, ran.out) == (0, b"")
    assert len(Path("claims.csv").read_bytes().splitlines()) == 1 + 2 * 4
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "b.txt", "claims.csv"]


def test_an_output_that_cannot_be_written_is_said_before_anything_is_read(run: Run, steps: FakeSteps) -> None:
    Path("ferry.txt").write_text(EXAMPLE, encoding="utf-8")
    assert run("extract", "ferry.txt", "--output", "missing/claims.csv").code == 2
    assert "would overwrite an input" in run("extract", "ferry.txt", "--output", "ferry.txt").err
    assert steps.read_names == []
