from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.cli import extract
from reportedly.cli.reference import write_reference
from reportedly.export import SUFFIXES


def test_the_reference_is_in_step_with_the_parser(root: Path) -> None:
    page = (root / "docs/reference/cli.md").read_text(encoding="utf-8")
    assert page == write_reference(), "run: python -m reportedly.cli.reference > docs/reference/cli.md"


def test_the_reference_is_the_same_on_every_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    page = write_reference()
    monkeypatch.setenv("COLUMNS", "30")
    assert write_reference() == page


def test_the_parser_offers_the_formats_that_there_are() -> None:
    assert list(SUFFIXES) == list(extract.FORMATS)
