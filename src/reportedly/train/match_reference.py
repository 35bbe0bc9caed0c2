"""The fitted networks' own outputs on a few texts of ours: what the shipped files are compared with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor

from reportedly.match.pieces import cut_pair, cut_text, tokenize
from reportedly.train.match_network import EmbedderNetwork, PairNetwork

TEXTS = (
    "The harbour board will reopen the ferry tender in May.",
    "Bids for the ferry are to be invited again in May, the board says",
    "“We found no fault in the first round,” she told the Port Gazette.",
    "A goat was elected mayor of the village of Lower Wexcombe",
    "",
)
PAIRS = (
    ("The board will reopen the ferry tender in May.", "Bids for the ferry will be invited again in May."),
    ("The board will not reopen the ferry tender.", "The board will reopen the ferry tender in May."),
    ("At least 14 people were hurt when the pier collapsed.", "12 people were hurt when the pier collapsed."),
    ("No, that village did not elect a goat as its mayor", "A goat was elected mayor of Lower Wexcombe"),
    ("Goat reportedly elected mayor of village", "A goat was elected mayor of Lower Wexcombe"),
    ("Ms Ruiz praised the inspectors' work.", "Mr Brandt said the inspectors had missed two cracks."),
    ("", "The pier is closed."),
)  # fmt: skip


def write_match_reference(
    embedder: EmbedderNetwork, reader: PairNetwork, tokenizer: Tokenizer, path: Path
) -> None:
    """Write the 32-bit networks' vectors of our texts and scores of our pairs, before any softmax."""
    texts: list[dict[str, Any]] = []
    pairs: list[dict[str, Any]] = []
    with torch.no_grad():
        for text, cut in zip(TEXTS, map(cut_text, tokenize(TEXTS, tokenizer)), strict=True):
            pieces = torch.from_numpy(cut)[None]
            vector = embedder(pieces, torch.ones_like(pieces, dtype=torch.bool))
            texts.append({"text": text, "vector": _round(vector)})
        for one, other in PAIRS:
            cut_one, cut_other = tokenize([one, other], tokenizer)
            pieces, kinds = (torch.from_numpy(row)[None] for row in cut_pair(cut_one, cut_other))
            scores = reader(pieces, kinds, torch.ones_like(pieces, dtype=torch.bool))
            pairs.append({"one": one, "other": other, "scores": _round(scores)})
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"texts": texts, "pairs": pairs}, ensure_ascii=False) + "\n", "utf-8")


def _round(row: Tensor) -> list[float]:
    return [round(float(value), 4) for value in row[0]]
