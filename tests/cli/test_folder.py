from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.fakes import EXAMPLE, NEXT_REPORT, FakeSteps

SKIPPED = "reportedly: {} done before, skipped"


def _make(*paths: str, text: str = EXAMPLE) -> None:
    for path in map(Path, paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _files(folder: str) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in Path(folder).rglob("*") if path.is_file())


def test_each_input_gets_a_file_of_its_own(run: Run) -> None:
    _make("in/a.txt", "in/x/b.txt")
    ran = run("extract", "in", "--format", "json", "--output", "claims")
    assert (ran.code, ran.out) == (0, b"")
    assert ran.lines == ["reportedly: 2 written to claims"]
    assert _files("claims") == [".reportedly.jsonl", "a.txt.json", "x/b.txt.json"]
    (record,) = json.loads(Path("claims/x/b.txt.json").read_bytes())
    assert record["report"]["path"] == "in/x/b.txt"


@pytest.mark.parametrize("name", ["claims", "claims/", "deep/er/claims"])
def test_a_name_without_suffix_is_a_folder(run: Run, name: str) -> None:
    _make("a.txt")
    assert run("extract", "a.txt", "--output", name).code == 0
    assert Path(name, "a.txt.txt").is_file()


def test_a_folder_that_exists_may_have_a_suffix(run: Run) -> None:
    _make("a.txt")
    Path("claims.d").mkdir()
    run("extract", "a.txt", "--output", "claims.d")
    assert Path("claims.d/a.txt.txt").is_file()


def test_all_reports_of_one_input_stand_in_its_file(run: Run) -> None:
    _make("many.txt", text=NEXT_REPORT.join([EXAMPLE] * 3))
    run("extract", "many.txt", "--format", "jsonl", "--output", "claims")
    assert len(Path("claims/many.txt.jsonl").read_bytes().splitlines()) == 3


def test_what_is_done_is_skipped_and_the_network_is_not_loaded(run: Run, steps: FakeSteps) -> None:
    _make("in/a.txt", "in/b.txt")
    run("extract", "in", "--output", "claims")
    _make("in/c.txt")
    ran = run("extract", "in", "--output", "claims")
    assert ran.code == 0
    assert ran.lines == ["reportedly: 1 written to claims", SKIPPED.format(2)]
    assert steps.read_names == ["in/a.txt", "in/b.txt", "in/c.txt"]
    ran = run("extract", "in", "--output", "claims")
    assert ran.lines[-1] == SKIPPED.format(3)
    assert steps.n_loads == 2


def test_a_changed_input_is_done_again(run: Run) -> None:
    _make("a.txt")
    run("extract", "a.txt", "--output", "claims", "--format", "jsonl")
    _make("a.txt", text="Other words.")
    ran = run("extract", "a.txt", "--output", "claims", "--format", "jsonl")
    assert ran.lines == ["reportedly: 1 written to claims"]
    assert b"Other words." in Path("claims/a.txt.jsonl").read_bytes()


@pytest.mark.parametrize(
    "option", [("--outlet", "Gazette"), ("--min-confidence", "0.9"), ("--max-chars", "9999")]
)
def test_other_settings_are_another_job(run: Run, option: tuple[str, str]) -> None:
    _make("a.txt")
    run("extract", "a.txt", "--output", "claims")
    ran = run("extract", "a.txt", "--output", "claims", *option)
    assert ran.lines == ["reportedly: 1 written to claims"]


def test_other_weights_are_another_job(run: Run, steps: FakeSteps) -> None:
    _make("a.txt")
    run("extract", "a.txt", "--output", "claims")
    steps.weights = "sha256:" + "1" * 64
    assert run("extract", "a.txt", "--output", "claims").lines == ["reportedly: 1 written to claims"]


def test_a_damaged_or_missing_output_is_written_again(run: Run) -> None:
    _make("in/a.txt", "in/b.txt", "in/c.txt")
    run("extract", "in", "--output", "claims")
    before = Path("claims/a.txt.txt").read_bytes()
    Path("claims/a.txt.txt").write_bytes(before[:10])
    Path("claims/b.txt.txt").unlink()
    ran = run("extract", "in", "--output", "claims")
    assert ran.lines == ["reportedly: 2 written to claims", SKIPPED.format(1)]
    assert Path("claims/a.txt.txt").read_bytes() == before


def test_a_list_of_what_is_done_that_was_cut_off_costs_work_and_no_more(run: Run) -> None:
    _make("in/a.txt", "in/b.txt")
    run("extract", "in", "--output", "claims")
    lines = Path("claims/.reportedly.jsonl").read_bytes()
    Path("claims/.reportedly.jsonl").write_bytes(b"[[[\n{}\n\xff\n" + lines[:-20])
    ran = run("extract", "in", "--output", "claims")
    assert ran.lines == ["reportedly: 1 written to claims", SKIPPED.format(1)]
    assert run("extract", "in", "--output", "claims").lines[-1] == SKIPPED.format(2)


def test_a_refused_report_among_others_is_named_again_when_its_input_is_skipped(run: Run) -> None:
    _make("many.txt", text=NEXT_REPORT.join([EXAMPLE, "", EXAMPLE]))
    first = run("extract", "many.txt", "--output", "claims")
    again = run("extract", "many.txt", "--output", "claims")
    assert first.code == again.code == 2
    assert first.lines[0] == again.lines[0] == "reportedly: many.txt:2 is empty; check the file"
    assert again.lines[-1] == SKIPPED.format(1)


def test_a_refused_input_leaves_no_file_and_is_tried_again(run: Run) -> None:
    _make("empty.txt", text="")
    for _ in range(2):
        ran = run("extract", "empty.txt", "--output", "claims")
        assert ran.code == 2
        assert ran.lines == [
            "reportedly: empty.txt is empty; check the file",
            "reportedly: 0 written to claims",
        ]
    assert _files("claims") == []


def test_the_older_output_of_an_input_that_is_refused_now_is_named(run: Run) -> None:
    _make("a.txt")
    run("extract", "a.txt", "--output", "claims")
    _make("a.txt", text="")
    ran = run("extract", "a.txt", "--output", "claims")
    assert "reportedly: note: claims/a.txt.txt is of an earlier run" in ran.lines


def test_ctrl_c_leaves_whole_files_and_says_how_many_inputs_are_finished(run: Run) -> None:
    _make("in/a.txt")
    _make("in/b.txt", text=NEXT_REPORT.join([EXAMPLE, "INTERRUPT"]))
    _make("in/c.txt")
    ran = run("extract", "in", "--output", "claims", "--format", "json")
    assert ran.code == 130
    assert ran.lines == ["reportedly: 1 written to claims", "reportedly: interrupted; 1 of 3 inputs finished"]
    assert _files("claims") == [".reportedly.jsonl", "a.txt.json"]
    _make("in/b.txt")
    ran = run("extract", "in", "--output", "claims", "--format", "json")
    assert ran.lines == ["reportedly: 2 written to claims", SKIPPED.format(1)]


def test_a_full_disk_costs_one_line_a_file_and_leaves_nothing_half_written(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    _make("in/a.txt", "in/b.txt")
    monkeypatch.setattr("os.fsync", fail)
    ran = run("extract", "in", "--output", "claims")
    assert ran.code == 2
    assert ran.lines[0] == (
        "reportedly: claims/a.txt.txt cannot be written: No space left on device; "
        "check the folder and the disk"
    )
    assert _files("claims") == []


def test_nothing_is_written_outside_the_folder(run: Run) -> None:
    _make("in/sub/a.txt", "in/b.txt")
    Path("elsewhere").mkdir()
    Path("claims").mkdir()
    Path("claims/sub").symlink_to("../elsewhere")
    ran = run("extract", "in", "--output", "claims")
    assert ran.code == 2
    assert "leads out of the output folder" in ran.err
    assert _files("elsewhere") == []
    assert Path("claims/b.txt.txt").is_file()


def test_an_output_that_is_a_link_is_replaced_and_not_followed_out(run: Run) -> None:
    _make("in/a.txt")
    _make("precious.txt", text="precious")
    Path("claims").mkdir()
    Path("claims/a.txt.txt").symlink_to("../precious.txt")
    run("extract", "in", "--output", "claims")
    assert Path("precious.txt").read_text(encoding="utf-8") == "precious"


def test_an_input_is_never_overwritten(run: Run) -> None:
    _make("a.txt", "a.txt.txt")
    ran = run("extract", "a.txt", "a.txt.txt", "--output", ".")
    assert ran.code == 2
    assert "reportedly: a.txt.txt would overwrite an input; give another folder" in ran.lines
    assert Path("a.txt.txt").read_text(encoding="utf-8") == EXAMPLE


def test_a_file_in_place_of_the_folder_is_a_usage_error(run: Run) -> None:
    _make("a.txt", "taken")
    ran = run("extract", "a.txt", "--output", "taken/")
    assert (ran.code, ran.lines) == (2, ["reportedly: the folder taken cannot be made: File exists"])


def test_files_get_the_permissions_that_the_user_asks_for(run: Run) -> None:
    _make("a.txt")
    run("extract", "a.txt", "--output", "claims")
    assert Path("claims/a.txt.txt").stat().st_mode == Path("a.txt").stat().st_mode
