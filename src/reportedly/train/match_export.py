"""The fitted networks of `match` -> the files that are shipped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from torch import nn

from reportedly.match.pieces import PAIR_PIECES, TEXT_PIECES
from reportedly.match.shipped import EMBEDDER, READER, VOCABULARY
from reportedly.train.export import FUSED, EncoderGraph, Graph
from reportedly.train.match_network import EmbedderNetwork, PairNetwork


def build_embedder(network: EmbedderNetwork) -> onnx.ModelProto:
    """Input pieces [L] -> output the mean vector [H], not yet of length 1."""
    g = Graph()
    flat = EncoderGraph(g, _tensors_of(network), network.shape, network.encoder.features).hidden()
    mean = g.node("ReduceMean", [flat], "vector", axes=[0], keepdims=0)
    return g.finish("embedder", {"pieces": "L"}, {mean: [network.shape.hidden]})


def build_reader(network: PairNetwork) -> onnx.ModelProto:
    """Inputs pieces and kind [L] -> output scores [A], before any softmax."""
    g, w = Graph(), _tensors_of(network)
    flat = EncoderGraph(g, w, network.shape, network.encoder.features).hidden()
    first = g.node("Gather", [flat, g.constant("first", np.array([0], np.int64))], "first.vector")
    mean = g.node("ReduceMean", [flat], "mean", axes=[0], keepdims=1)
    both = g.node("Concat", [first, mean], "both", axis=1)
    mixed = g.linear("mix", both, w["mix.weight"], None)
    mixed = g.node("BiasGelu", [mixed, g.constant("mix.bias", w["mix.bias"])], "mixed", FUSED)
    row = g.linear("heads", mixed, w["heads.weight"], w["heads.bias"])
    scores = g.node("Squeeze", [row, "axis0"], "scores")
    inputs = dict.fromkeys(("pieces", *network.encoder.features), "L")
    return g.finish("reader", inputs, {scores: [w["heads.bias"].shape[0]]})


def export_networks(
    embedder: EmbedderNetwork, reader: PairNetwork, vocabulary: Sequence[str], folder: Path
) -> None:
    """Write both networks and their vocabulary to `folder`; the digests come after."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, model in ((EMBEDDER, build_embedder(embedder)), (READER, build_reader(reader))):
        (folder / name).write_bytes(model.SerializeToString(deterministic=True))
    (folder / VOCABULARY).write_text("\n".join(vocabulary), "utf-8")


def _tensors_of(network: nn.Module) -> dict[str, npt.NDArray[Any]]:
    """Return the weights by name; of the places in a text only those that are ever read."""
    tensors = {name: values.detach().numpy() for name, values in network.state_dict().items()}
    places = "encoder.positions.weight"
    tensors[places] = tensors[places][: max(TEXT_PIECES, PAIR_PIECES)]
    return tensors
