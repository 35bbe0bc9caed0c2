"""`make bench`: speed against the bare network, start-up and memory, each printed with its limit."""

from __future__ import annotations

import os
from pathlib import Path

from benchmarks.footprint import measure_footprint
from benchmarks.speed import measure_speed

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("REPORTEDLY_SHARED") or ROOT.parent / "shared")


def find_inputs() -> list[Path]:
    """Return real reports where they stand beside the repository, else the examples."""
    cluster = SHARED / "data/news-cluster"
    folder = cluster if cluster.is_dir() else ROOT / "examples"
    return sorted(path for path in folder.iterdir() if path.suffix in (".json", ".txt", ".html"))


def main() -> None:
    """Run all benchmarks."""
    inputs = find_inputs()
    measure_speed(inputs)
    measure_footprint(inputs, ROOT / "examples")


if __name__ == "__main__":
    main()
