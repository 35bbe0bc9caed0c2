"""The card that is shipped with the matcher's weights: data, licences, split, scores, limits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reportedly.match.reading_heads import Head
from reportedly.train.match_plan import MatchData

TEMPLATE = Path(__file__).parent / "match_card_template.md"


def write_match_card(folder: Path, settings: Any, data: MatchData, scores: dict[str, float]) -> None:
    """Write `card.md` into the folder of the weights."""
    kept = data.kept()
    rumours = len({row.rumour for row in kept.headlines})
    topics = len({row.group for row in kept.differences})
    weak = sum(row.allowed[Head.WEAKENS] == (1,) for row in kept.differences)
    counts = (
        f"Scored: {len(kept.headlines)} headlines of {rumours} rumours, {len(kept.paraphrases)} pairs of "
        f"sentences, {len(kept.differences)} pairs of claims of {topics} topics ({weak} weaken), and "
        f"a third of {len(kept.inferences)} inferences.\n"
    )
    rows = [f"| {name.replace('_', ' ')} | {value:.3f} |" for name, value in scores.items()]
    text = TEMPLATE.read_text("utf-8").format(
        settings=f"`{settings!r}`.", scores="\n".join(rows), counts=counts
    )
    (folder / "card.md").write_text(text, "utf-8")
