"""The card that is shipped with the weights: data, licences, scores, limits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reportedly.train.fit import FitSettings

FIGURES = ("right", "expected_calibration_error", "share_at_0.9", "precision_at_0.9")
TEMPLATE = Path(__file__).parent / "card_template.md"


def write_card(
    folder: Path, settings: FitSettings, scores: dict[str, Any], figures: dict[str, dict[str, float]]
) -> None:
    """Write `card.md` into the folder of the weights."""
    score_rows = [
        f"| {name} | {100 * s['precision']:.1f} | {100 * s['recall']:.1f} | {100 * s['f1']:.1f} |"
        for name, s in scores.items()
        if isinstance(s, dict)
    ]
    figure_rows = [
        f"| {name}s | {f['n']} | " + " | ".join(f"{f[key]:.3f}" for key in FIGURES) + " |"
        for name, f in figures.items()
    ]
    text = TEMPLATE.read_text("utf-8").format(
        settings=f"`{settings!r}`.", scores="\n".join(score_rows), figures="\n".join(figure_rows)
    )
    (folder / "card.md").write_text(text, "utf-8")
