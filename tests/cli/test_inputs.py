from __future__ import annotations

import os
from pathlib import Path

import pytest

from reportedly.cli.inputs import find_inputs
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def _in_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _make(*paths: str) -> None:
    for path in map(Path, paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")


def _names(*arguments: str, output: str | None = None) -> list[str]:
    return [each.name for each in find_inputs([*arguments], Path(output) if output else None).inputs]


def _reasons(*arguments: str, output: str | None = None) -> list[str]:
    return [each.reason for each in find_inputs([*arguments], Path(output) if output else None).refusals]


def test_a_folder_is_all_files_in_it_and_below_in_the_order_of_their_names() -> None:
    _make("in/b.txt", "in/a/2.txt", "in/a/1.txt", "in/c.html")
    assert _names("in") == ["in/a/1.txt", "in/a/2.txt", "in/b.txt", "in/c.html"]
    assert [str(each.below) for each in find_inputs(["in/"]).inputs] == [
        "a/1.txt",
        "a/2.txt",
        "b.txt",
        "c.html",
    ]


def test_hidden_files_and_folders_are_passed_over_unless_they_are_named() -> None:
    _make("in/.hidden.txt", "in/.git/x.txt", "in/a.txt")
    assert _names("in") == ["in/a.txt"]
    assert _names("in/.hidden.txt", "in/.git") == ["in/.hidden.txt", "in/.git/x.txt"]


def test_a_folder_without_reports_is_refused() -> None:
    Path("in/deeper").mkdir(parents=True)
    _make("in/.hidden")
    assert _reasons("in") == ["in is a folder without reports"]


def test_a_pattern_that_the_shell_left_alone_is_expanded() -> None:
    _make("in/a.txt", "in/b.html", "in/x/c.txt", "in/x/.d.txt")
    assert _names("in/*.txt") == ["in/a.txt"]
    assert _names("in/**/*.txt") == ["in/a.txt", "in/x/c.txt"]
    assert _names("i?/*") == ["in/a.txt", "in/b.html", "in/x/c.txt"]
    assert [str(each.below) for each in find_inputs(["in/**/*.txt"]).inputs] == ["a.txt", "x/c.txt"]


def test_a_pattern_without_a_match_is_refused() -> None:
    assert _reasons("in/*.txt") == ["no file matches the pattern in/*.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file() -> None:
    _make("report[1].txt", "report1.txt")
    assert _names("report[1].txt") == ["report[1].txt"]


def test_a_file_is_read_once_however_often_it_is_named() -> None:
    _make("in/a.txt")
    Path("link.txt").symlink_to("in/a.txt")
    assert _names("in/a.txt", "in", "./in/*.txt", "link.txt", str(Path("in/a.txt").absolute())) == [
        "in/a.txt"
    ]
    assert _names("-", "-") == ["standard input"]


def test_links_that_lead_back_up_do_not_go_round_in_circles() -> None:
    _make("in/a.txt", "other/b.txt")
    Path("in/up").symlink_to("..")
    Path("in/other").symlink_to("../other")
    assert _names("in") == ["in/a.txt", "in/other/b.txt"]


def test_a_link_to_nowhere_is_not_passed_over_in_silence() -> None:
    _make("in/a.txt")
    Path("in/broken.txt").symlink_to("nowhere")
    assert _names("in") == ["in/a.txt", "in/broken.txt"]


def test_what_was_written_before_is_no_input() -> None:
    _make("a.txt", "claims/a.txt.json", "all.csv")
    assert _names(".", output="claims") == ["a.txt", "all.csv"]
    assert _names(".", output="all.csv") == ["a.txt", "claims/a.txt.json"]
    assert _names("*", output="claims") == ["a.txt", "all.csv"]
    assert _reasons("claims", output="claims") == ["claims is where the output goes"]


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has named pipes in folders")
def test_a_pipe_in_a_folder_is_refused_and_does_not_hang() -> None:
    Path("in").mkdir()
    os.mkfifo("in/pipe")
    assert _reasons("in") == ["in/pipe is no regular file"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_refused() -> None:
    _make("in/closed/a.txt", "in/b.txt")
    Path("in/closed").chmod(0)
    assert _names("in") == ["in/b.txt"]
    assert _reasons("in") == ["in/closed cannot be read: Permission denied"]
    Path("in/closed").chmod(0o700)


def test_a_pattern_without_a_match_is_one_line_and_the_others_are_finished(run: Run) -> None:
    _make("a.txt")
    ran = run("extract", "*.html", "a.txt", "--format", "jsonl")
    assert ran.code == 2
    assert ran.err == (
        "reportedly: *.html: no file matches the pattern *.html; check the folder and the pattern\n"
    )
    assert len(ran.out.splitlines()) == 1
