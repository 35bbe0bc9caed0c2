"""Scores weights on a split with the scorer that stands beside the corpus, by way of the whole pipeline."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from reportedly.pipeline import Extractor
from reportedly.read import read_reports
from reportedly.records.extraction import Extraction
from reportedly.settings import ExtractSettings, ReadSettings


def predict_split(split: Path, weights: Path, out: Path) -> None:
    """Extract every report of a split and write them as JSON lines."""
    settings = ExtractSettings(read=ReadSettings(language="en"))
    extractor = Extractor(settings, weights=weights)
    readings = (
        r
        for path in sorted((split / "text").iterdir())
        for r in read_reports(path, settings.read, name=path.name)
    )
    with out.open("w", encoding="utf-8") as lines:
        for extraction in extractor.extract_many(readings):
            if not isinstance(extraction, Extraction):
                raise SystemExit(f"refused: {extraction.reason}")
            lines.write(extraction.to_json_text() + "\n")


def score_split(split: Path, predictions: Path, scorer: Path) -> dict[str, Any]:
    """Run the scorer; return what it prints as JSON."""
    command = [sys.executable, str(scorer), str(split), str(predictions), "--json"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own scorer
    scores: dict[str, Any] = json.loads(printed)
    return scores
