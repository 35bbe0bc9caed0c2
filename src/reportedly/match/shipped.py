"""The shipped weights: which files there are, and that they are the ones that were made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from reportedly.networks import Network, check_digest, make_tokenizer, read_digests

FOLDER = Path(__file__).parent / "weights"
EMBEDDER, READER, VOCABULARY = "embedder.onnx", "reader.onnx", "vocabulary.txt"
TRAINED_ON = "trained-on.txt"
DIGESTED = (EMBEDDER, READER, VOCABULARY, TRAINED_ON)


@dataclass(frozen=True, slots=True)
class Shipped:
    """One network and what it needs besides texts. `digest`: what tells the folder of weights from others."""

    network: Network
    tokenizer: Tokenizer
    digest: str


def open_weights(name: str, folder: Path = FOLDER) -> Shipped:
    """Open EMBEDDER or READER. Raises WeightsError where a file is missing or was changed."""
    digests, digest = read_digests(folder)
    vocabulary = check_digest(folder / VOCABULARY, digests[VOCABULARY]).decode("utf-8")
    return Shipped(
        network=Network(check_digest(folder / name, digests[name])),
        tokenizer=make_tokenizer(vocabulary.split("\n")),
        digest=digest,
    )
