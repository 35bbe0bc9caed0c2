"""What the benchmarks of `match` share: which rows may be scored, and how answers are counted and printed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from reportedly.match.shipped import FOLDER
from reportedly.train.split import key_of, read_trained_on

Row = TypeVar("Row")

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("REPORTEDLY_SHARED") or ROOT.parent / "shared") / "data"


def keep_untrained(
    rows: Sequence[Row], texts_of: Callable[[Row], Iterable[str]], weights: Path = FOLDER
) -> list[Row]:
    """Return the rows none of whose texts (rumour, topic, sentences) the weights were trained on."""
    trained_on = read_trained_on(weights)
    return [row for row in rows if not any(key_of(text) in trained_on for text in texts_of(row))]


def f1(found: npt.NDArray[np.bool_], right: npt.NDArray[np.bool_]) -> float:
    """Return the F1 of what was found; 0 where nothing is right."""
    return float(2 * (found & right).sum() / max(1, found.sum() + right.sum()))


def print_figures(name: str, figures: dict[str, Any]) -> None:
    """Print figures as JSON, a figure a line, floats with four places."""
    rounded = {k: round(v, 4) if isinstance(v, float) else v for k, v in figures.items()}
    lines = [f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in {"benchmark": name, **rounded}.items()]
    print("{\n" + ",\n".join(lines) + "\n}")
