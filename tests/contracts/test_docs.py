"""What users can name is written down, and what is written down exists."""

from __future__ import annotations

import dataclasses
import re
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

import reportedly
from reportedly import records, settings, testing

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"
PAGES = {page.name: page.read_text("utf-8") for page in sorted(REFERENCE.glob("*.md"))}
NAMED = {name for page in PAGES.values() for name in re.findall(r"`([\w. -]+)`", page)}
RECORDS: list[Any] = [kind for kind in vars(records).values() if dataclasses.is_dataclass(kind)]
VOCABULARIES = [
    kind for kind in vars(records).values() if isinstance(kind, type) and issubclass(kind, StrEnum)
]
SETTINGS = [
    settings.ReadSettings,
    settings.TagSettings,
    settings.ExtractSettings,
    settings.MatchSettings,
]
RECORD_PAGES = PAGES["records.md"] + PAGES["records-across-reports.md"]


@pytest.mark.parametrize("name", [name for name in reportedly.__all__ if not name.startswith("__")])
def test_a_public_name_stands_in_the_reference(name: str) -> None:
    assert name in NAMED


@pytest.mark.parametrize(
    "name", [name for name in records.__all__ if name not in ("TagLink", "TaggedSpan", "Tags")]
)
def test_a_name_of_the_records_stands_in_the_reference(name: str) -> None:
    assert name in NAMED


@pytest.mark.parametrize("maker", ["find_span", "make_extraction", "make_report", "EXAMPLE_TEXT"])
def test_a_maker_for_tests_stands_in_the_reference(maker: str) -> None:
    assert hasattr(testing, maker)
    assert maker in NAMED


@pytest.mark.parametrize("kind", SETTINGS)
def test_a_setting_stands_in_the_reference_with_its_default(kind: Any) -> None:
    for field in dataclasses.fields(kind):
        assert f"`{field.name}`" in PAGES["python.md"]
        if isinstance(field.default, int | float):
            assert f"| `{field.name}` | {field.default:_} |" in PAGES["python.md"]


@pytest.mark.parametrize("kind", [kind for kind in RECORDS if not kind.__name__.startswith("Tag")])
def test_a_field_of_a_record_stands_in_the_reference(kind: Any) -> None:
    for field in dataclasses.fields(kind):
        assert f"`{field.name.rstrip('_')}`" in RECORD_PAGES, f"{kind.__name__}.{field.name}"


@pytest.mark.parametrize("kind", VOCABULARIES)
def test_a_word_of_a_vocabulary_stands_in_the_reference(kind: type[StrEnum]) -> None:
    line = next(line for line in RECORD_PAGES.splitlines() if line.startswith(f"| `{kind.__name__}` |"))
    assert re.findall(r"`([^`]+)`", line)[1:] == [str(word) for word in kind]
