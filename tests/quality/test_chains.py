"""The quality gate of whole chains: scores on the passages and the report answered by hand.

As in `test_polnear.py`, a floor is raised when the scores rise, and lowered only by hand, with the reason in
the changelog.
"""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.pipeline import Extractor
from reportedly.settings import ExtractSettings, ReadSettings

FLOORS = json.loads((Path(__file__).parent / "chain_floors.json").read_text("utf-8"))
SETTINGS = ExtractSettings(read=ReadSettings(language="en"))


def score(shared: Path, answers: Path, folder: Path) -> dict[str, dict[str, float]]:
    """Extract the passages of a file of answers, and score them with the scorer beside it."""
    extractor = Extractor(SETTINGS)
    folder.mkdir()
    for passage in json.loads(answers.read_text("utf-8"))["passages"]:
        text = passage.get("text") or (answers.parent / passage["file"]).read_bytes().decode("utf-8")
        extraction = extractor.extract(
            text,
            outlet=passage.get("outlet"),
            published_at=passage.get("published_at"),
            path=passage["id"],
        )
        (folder / f"{passage['id']}.json").write_text(extraction.to_json_text(), "utf-8")
    command = [sys.executable, shared / "tools/score_claims.py", "score", answers, folder, "--json"]
    printed = subprocess.run([*map(str, command)], check=True, capture_output=True, text=True).stdout
    scores: dict[str, dict[str, float]] = json.loads(printed)
    return scores


@pytest.mark.parametrize("name", ["chains", "seed"])
def test_no_score_is_below_its_floor(shared: Path, tmp_path: Path, name: str) -> None:
    answers = shared / "gold" / f"{name}.json"
    assert hashlib.sha256(answers.read_bytes()).hexdigest() == FLOORS[name]["answers_sha256"]
    scores = score(shared, answers, tmp_path / name)
    found = {
        measure: scores[measure].get("F1", scores[measure].get("share")) for measure in FLOORS[name]["floors"]
    }
    below = {
        measure: found[measure] for measure, floor in FLOORS[name]["floors"].items() if found[measure] < floor
    }
    assert not below
