"""The shipped weights: which files there are, what each holds, and that they are the ones that were made."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from reportedly.errors import WeightsError
from reportedly.networks import Network, check_digest
from reportedly.records.calibration import Calibration, LogisticCurve
from reportedly.tag.decode import ChainScores
from reportedly.tag.links import LinkTables

FOLDER = Path(__file__).parent / "weights"
NETWORK, TABLES, VOCABULARY, CALIBRATION = "tagger.onnx", "tables.json", "vocabulary.txt", "calibration.json"
DIGESTED = (NETWORK, TABLES, VOCABULARY, CALIBRATION)
DIGESTS = "digests.json"
UNKNOWN = "[UNK]"


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


def read_digests(folder: Path = FOLDER) -> tuple[dict[str, str], str]:
    """Return each file's SHA-256, and the one digest that stands for all of them."""
    try:
        raw = (folder / DIGESTS).read_bytes()
    except OSError as error:
        raise WeightsError(f"the weights are not there: {error}", hint="install reportedly anew") from error
    return dict(json.loads(raw)), f"sha256:{hashlib.sha256(raw).hexdigest()}"


def make_tokenizer(vocabulary: list[str]) -> Tokenizer:
    """Make BERT's uncased word-piece tokenizer, no special pieces added, from the pieces in order of id."""
    model = WordPiece({piece: number for number, piece in enumerate(vocabulary)}, unk_token=UNKNOWN)
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


def _read_calibration(raw: bytes) -> Calibration:
    curves = json.loads(raw)
    return Calibration(**{name: LogisticCurve(**curves[name]) for name in ("attribution", "claim")})


def _array(values: Any) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.asarray(values, np.float64)
