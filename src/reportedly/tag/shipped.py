"""The shipped weights: which files there are, what each holds, and that they are the ones that were made."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from reportedly.networks import Network, check_digest, make_tokenizer, read_digests
from reportedly.records.calibration import Calibration, LogisticCurve
from reportedly.tag.decode import ChainScores
from reportedly.tag.links import LinkTables

FOLDER = Path(__file__).parent / "weights"
NETWORK, TABLES, VOCABULARY, CALIBRATION = "tagger.onnx", "tables.json", "vocabulary.txt", "calibration.json"
DIGESTED = (NETWORK, TABLES, VOCABULARY, CALIBRATION)


@dataclass(frozen=True, slots=True)
class Shipped:
    """What the tagger needs besides a text. `digest`: "sha256:" and the digest of the list of digests."""

    network: Network
    chain: ChainScores
    links: LinkTables
    tokenizer: Tokenizer
    calibration: Calibration
    digest: str


def open_weights(folder: Path = FOLDER) -> Shipped:
    """Open the weights. Raises WeightsError where a file is missing or is not the one that was digested."""
    digests, digest = read_digests(folder)
    tables = json.loads(check_digest(folder / TABLES, digests[TABLES]))
    vocabulary = check_digest(folder / VOCABULARY, digests[VOCABULARY]).decode("utf-8")
    return Shipped(
        network=Network(check_digest(folder / NETWORK, digests[NETWORK])),
        chain=ChainScores(*(_array(tables["chain"][name]) for name in ("transitions", "first", "last"))),
        links=LinkTables(
            *(_array(tables["links"][name]) for name in ("distance", "apart", "nobody", "nobody_bias"))
        ),
        tokenizer=make_tokenizer(vocabulary.split("\n")),
        calibration=_read_calibration(check_digest(folder / CALIBRATION, digests[CALIBRATION])),
        digest=digest,
    )


def _read_calibration(raw: bytes) -> Calibration:
    curves = json.loads(raw)
    return Calibration(**{name: LogisticCurve(**curves[name]) for name in ("attribution", "claim")})


def _array(values: Any) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.asarray(values, np.float64)
