"""What only a process of its own can show: signals, broken pipes, what is imported, the time it takes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.fakes import EXAMPLE, NEXT_REPORT

RUN = (
    "import sys; from reportedly.cli import main; from tests.cli.fakes import FakeSteps; "
    "sys.exit(main(steps=FakeSteps()))"
)


def _start(root: Path, folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", RUN, "extract", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdin=subprocess.PIPE if "-" in arguments else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.skipif(os.name != "posix", reason="SIGINT is sent as POSIX does")
def test_ctrl_c_leaves_an_array_that_is_whole_and_waits_for_no_thread(root: Path, tmp_path: Path) -> None:
    for name, text in (("a.txt", EXAMPLE), ("b.txt", "SLOW"), ("c.txt", EXAMPLE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    process = _start(root, tmp_path, ".", "--format", "json")
    assert process.stderr is not None
    assert process.stderr.readline() == b"slow\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=10)
    assert process.returncode == 130
    assert [record["report"]["path"] for record in json.loads(out)] == ["a.txt"]
    assert err == b"reportedly: interrupted; 1 of 3 inputs finished\n"


def test_a_reader_that_has_seen_enough_ends_it_quietly(root: Path, tmp_path: Path) -> None:
    (tmp_path / "many.txt").write_text(NEXT_REPORT.join([EXAMPLE] * 500), encoding="utf-8")
    process = _start(root, tmp_path, "many.txt", "--format", "jsonl")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=20) == 0


def test_standard_input_is_read(root: Path, tmp_path: Path) -> None:
    process = _start(root, tmp_path, "-", "--format", "jsonl")
    out, err = process.communicate(EXAMPLE.encode("utf-8"), timeout=20)
    assert (process.returncode, err) == (0, b"")
    assert json.loads(out)["report"]["path"] == "standard input"


def test_the_program_starts_without_loading_what_it_does_not_need() -> None:
    heavy = {"numpy", "onnxruntime", "trafilatura", "lxml", "rich", "tokenizers", "reportedly.records"}
    code = "import sys; from reportedly.cli import main; main(['--version']); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, timeout=20)
    version, modules = ran.stdout.splitlines()
    assert version.startswith("reportedly ")
    assert not heavy & set(modules.split())
