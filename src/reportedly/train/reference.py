"""The fitted network's own outputs on a few passages of ours: what the shipped file is compared with."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from tokenizers import Tokenizer

from reportedly.tag.encode import encode_text
from reportedly.tag.tagger import feed_window
from reportedly.tag.windows import Window
from reportedly.train.network import Tagger

PASSAGES = (
    """Harbour board reopens the ferry tender

The board will invite new bids in May, its chair, Ana Ruiz, said.""",
    """“We found no fault in the first round,” she told the Port Gazette, “and we look for none.” Two bidders
reportedly withdrew.""",
    """According to a leaked memo seen by the Gazette, the pier's owners knew of the cracks in 2029.

The owners, Brandt & Söhne, declined to comment. Brandt: “We'll answer in court.”""",
)
"""Short enough to be one window each."""


def write_reference(network: Tagger, tokenizer: Tokenizer, path: Path) -> None:
    """Write for each passage the 32-bit network's label scores [W, N] and link vectors [W, 6 D]."""
    rows = []
    for text in PASSAGES:
        encoded = encode_text(text, tokenizer)
        n_words = len(encoded.starts)
        feeds = {
            n: torch.from_numpy(v) for n, v in feed_window(encoded, Window(0, n_words, 0, n_words)).items()
        }
        with torch.no_grad():
            hidden = network(*(feeds[n][None] for n in ("pieces", "case", "quote", "place")), None)
            words = hidden[0][feeds["first"]]
            emissions, links = network.emit(words), network.links(words)
        rows.append(
            {
                "text": text,
                "emissions": [[round(float(v), 3) for v in row] for row in emissions],
                "link_norms": [round(float(v), 3) for v in links.norm(dim=1)],
            }
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", "utf-8")
