"""The quality gate of times: date expressions of TimeML files, found and read with the right value."""

import hashlib
from pathlib import Path

from benchmarks.times import score_file

CORPUS_SHA256 = "94389eb790521ed114fa19e6e97bcbec6ac6e17e3ec86f73dd41414dc94530f1"
LEAST_VALUE_F1 = 0.79


def test_dates_are_found_and_read(shared: Path) -> None:
    paths = sorted((shared / "data/tempeval3").glob("*/*.tml"))
    digest = hashlib.sha256(b"".join(path.name.encode() + path.read_bytes() for path in paths))
    assert digest.hexdigest() == CORPUS_SHA256
    counts = [score_file(path, False) for path in paths]
    found, right = sum(c.ours for c in counts), sum(c.valued for c in counts)
    assert 2 * right / (found + sum(c.theirs for c in counts)) >= LEAST_VALUE_F1
