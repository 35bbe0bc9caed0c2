"""The quality gate: scores on PolNeAR dev may not fall below the floors.

The floors hold for one corpus, whose digest stands beside them. A floor is raised when the scores rise;
it is lowered only by hand, with the reason in the changelog.
"""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.pipeline import Extractor
from reportedly.read import read_reports
from reportedly.records import Extraction
from reportedly.settings import ExtractSettings, ReadSettings

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))
SETTINGS = ExtractSettings(read=ReadSettings(language="en"))


def digest_of(split: Path) -> str:
    """SHA-256 over the names and bytes of all files of a split, in order."""
    digest = hashlib.sha256()
    for path in sorted(path for folder in ("text", "attributions") for path in (split / folder).iterdir()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


@pytest.fixture(scope="module")
def predictions(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    texts = sorted((shared / "data/polnear/dev/text").iterdir())
    readings = (r for path in texts for r in read_reports(path, SETTINGS.read, name=path.name))
    out = tmp_path_factory.mktemp("polnear") / "dev.jsonl"
    with out.open("w", encoding="utf-8") as lines:
        for extraction in Extractor(SETTINGS).extract_many(readings):
            assert isinstance(extraction, Extraction)
            lines.write(extraction.to_json_text() + "\n")
    return out


def test_the_corpus_is_the_one_that_the_floors_were_set_on(shared: Path) -> None:
    assert digest_of(shared / "data/polnear/dev") == FLOORS["corpus_sha256"]


def test_no_score_is_below_its_floor(shared: Path, predictions: Path) -> None:
    command = [
        sys.executable,
        shared / "tools/score_attributions.py",
        shared / "data/polnear/dev",
        predictions,
    ]
    printed = subprocess.run(
        [*map(str, command), "--json"], check=True, capture_output=True, text=True
    ).stdout
    scores = json.loads(printed)
    below = {name: scores[name]["f1"] for name, floor in FLOORS["f1"].items() if scores[name]["f1"] < floor}
    assert not below


def test_every_passage_in_quotation_marks_is_accounted_for(predictions: Path) -> None:
    for line in predictions.read_text("utf-8").splitlines():
        row = json.loads(line)
        claims = {claim["id"] for claim in row["claims"]}
        for quotation in row["quotations"]:
            assert (quotation["status"] == "claim") == (quotation["claim"] in claims)
