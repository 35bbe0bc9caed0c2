"""The command line with the steps and weights that ship with the package."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.cli import main
from reportedly.cli.steps import ShippedSteps
from reportedly.records import Extraction, Method


@pytest.fixture
def reports(root: Path) -> list[str]:
    return [str(path) for path in sorted((root / "examples").glob("0[1-4]*"))]


def _records(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> list[bytes]:
    assert main(["extract", *arguments, "--format", "jsonl"]) == 0
    out, err = capfdbinary.readouterr()
    assert err == b""
    return out.splitlines()


def test_a_report_alone_gives_the_same_bytes_as_among_others(
    capfdbinary: pytest.CaptureFixture[bytes], reports: list[str]
) -> None:
    together = _records(capfdbinary, *reports)
    assert together == [_records(capfdbinary, report)[0] for report in reports]
    assert all(Extraction.from_json(json.loads(line)).claims for line in together)


def test_the_method_is_known_without_loading_the_network(
    capfdbinary: pytest.CaptureFixture[bytes], reports: list[str]
) -> None:
    method = json.loads(_records(capfdbinary, reports[0])[0])["method"]
    assert ShippedSteps().method() == Method(version=method["version"], weights=method["weights"])


def test_a_second_run_into_a_folder_does_nothing(
    capfdbinary: pytest.CaptureFixture[bytes], reports: list[str], tmp_path: Path
) -> None:
    for said in ("4 written to", "4 done before, skipped"):
        assert main(["extract", *reports, "--format", "html", "--output", str(tmp_path / "claims")]) == 0
        assert said.encode() in capfdbinary.readouterr().err
