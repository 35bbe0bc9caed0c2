"""A fitted network -> the files that are shipped: an ONNX graph made of fused operators, and small tables.

Matrices are stored as 8-bit integers with one scale a column and widened when the file is opened: a
third of the size, the same speed, and on dev the scores of the 32-bit network to a tenth of a point.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from reportedly.networks import DIGESTS
from reportedly.tag.labels import begin
from reportedly.tag.shipped import CALIBRATION, DIGESTED, NETWORK, TABLES, VOCABULARY
from reportedly.train.network import NetworkShape, Tagger

FUSED = "com.microsoft"
OPSET = 17


BEGIN_COSTS = (0.0, 0.5, 0.5)
"""What it costs to begin a source, a cue and a content, in the chain's scores.

*From:* tried 0 to 1 on dev. Without a cost the averaged network marks more cues and contents than the
annotators do, and exact F1 is lower by about half a point; 0.3 to 0.8 differ little.
"""


class Graph:
    """Nodes and constants of a growing graph; each method adds and returns the name of the result."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, values: npt.NDArray[Any]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def matrix(self, name: str, values: npt.NDArray[np.float32]) -> str:
        """Add a matrix [in, out] as 8-bit integers with a scale for each column."""
        scale = np.maximum(np.abs(values).max(0), 1e-8).astype(np.float32) / 127
        whole = np.rint(values / scale).astype(np.int8)
        cast = self.node("Cast", [self.constant(f"{name}.i8", whole)], f"{name}.cast", to=TensorProto.FLOAT)
        return self.node("Mul", [cast, self.constant(f"{name}.scale", scale)], name)

    def table(self, name: str, values: npt.NDArray[np.float32], rows: str) -> str:
        """Look up rows of a table of 8-bit integers with a scale for each row: it stays small when opened."""
        scale = np.maximum(np.abs(values).max(1, keepdims=True), 1e-8).astype(np.float32) / 127
        whole = np.rint(values / scale).astype(np.int8)
        picked = self.node("Gather", [self.constant(f"{name}.i8", whole), rows], f"{name}.picked")
        cast = self.node("Cast", [picked], f"{name}.cast", to=TensorProto.FLOAT)
        scales = self.node("Gather", [self.constant(f"{name}.scale", scale), rows], f"{name}.scales")
        return self.node("Mul", [cast, scales], name)

    def linear(
        self, name: str, x: str, weight: npt.NDArray[np.float32], bias: npt.NDArray[np.float32] | None
    ) -> str:
        """Add x @ weight.T (+ bias); `weight` is torch's [out, in]."""
        product = self.node("MatMul", [x, self.matrix(f"{name}.matrix", weight.T)], f"{name}.product")
        return (
            product
            if bias is None
            else self.node("Add", [product, self.constant(f"{name}.bias", bias)], name)
        )

    def finish(
        self, name: str, inputs: dict[str, str], outputs: dict[str, list[str | int]]
    ) -> onnx.ModelProto:
        """Return the model. `inputs`: the name of each vector's length; `outputs`: the shape of each."""
        given = [helper.make_tensor_value_info(n, TensorProto.INT64, [size]) for n, size in inputs.items()]
        made = [helper.make_tensor_value_info(n, TensorProto.FLOAT, size) for n, size in outputs.items()]
        graph = helper.make_graph(self.nodes, name, given, made, self.constants)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="reportedly")


def build_graph(network: Tagger) -> onnx.ModelProto:
    """Inputs pieces, case, quote, place [L] and first [W] -> outputs emissions [W, N] and links [W, 6 D]."""
    w = {name: values.detach().numpy() for name, values in network.state_dict().items()}
    shape, g = network.shape, Graph()
    flat = EncoderGraph(g, w, shape, network.encoder.features).hidden()
    words = g.node("Gather", [flat, "first"], "words")
    emissions = g.linear("emissions", words, w["emit.weight"], w["emit.bias"])
    mixed = g.linear("mix", words, w["links.mix.weight"], None)
    mixed = g.node("BiasGelu", [mixed, g.constant("mix.bias", w["links.mix.bias"])], "mixed", FUSED)
    links = g.linear("links", mixed, w["links.vectors.weight"], w["links.vectors.bias"])
    return g.finish(
        "tagger",
        {**dict.fromkeys(("pieces", *network.encoder.features), "L"), "first": "W"},
        {emissions: ["W", w["emit.bias"].shape[0]], links: ["W", 6 * shape.link]},
    )


@dataclass(frozen=True, slots=True)
class EncoderGraph:
    """Adds the encoder to a graph: the graph, torch's tensors by name, the encoder's sizes and features."""

    g: Graph
    w: dict[str, npt.NDArray[Any]]
    shape: NetworkShape
    features: tuple[str, ...]

    def hidden(self) -> str:
        """Add the whole encoder: [L, H]."""
        x = self.inputs()
        for number in range(self.shape.layers):
            x = self.layer(f"encoder.layers.{number}", x)
        return self.g.node("Squeeze", [x, self.g.constant("axis0", np.array([0], np.int64))], "flat")

    def inputs(self) -> str:
        """Add up the vectors of piece, place in the window, and features, and normalise: [1, L, H]."""
        g, w = self.g, self.w
        x = g.table("pieces.table", w["encoder.pieces.weight"], "pieces")
        zero = g.constant("zero", np.array([0], np.int64))
        positions = g.constant("positions", w["encoder.positions.weight"])
        cut = g.node("Slice", [positions, zero, g.node("Shape", ["pieces"], "length")], "positions.cut")
        x = g.node("Add", [x, cut], "x.positions")
        for name in self.features:
            rows = g.node(
                "Gather", [g.constant(f"{name}.table", w[f"encoder.{name}.weight"]), name], f"{name}.rows"
            )
            x = g.node("Add", [x, rows], f"x.{name}")
        scale, shift = (g.constant(f"norm.{n}", w[f"encoder.norm.{n}"]) for n in ("weight", "bias"))
        x = g.node("LayerNormalization", [x, scale, shift], "x.norm", epsilon=self.shape.epsilon)
        return g.node("Unsqueeze", [x, zero], "x.batch")

    def layer(self, name: str, x: str) -> str:
        """Add one layer: [1, L, H] -> [1, L, H]."""
        g, w = self.g, self.w
        qkv = g.matrix(f"{name}.qkv.matrix", w[f"{name}.qkv.weight"].T)
        bias = g.constant(f"{name}.qkv.bias", w[f"{name}.qkv.bias"])
        mixed = g.node("Attention", [x, qkv, bias], f"{name}.attention", FUSED, num_heads=self.shape.heads)
        x = self._add_and_norm(f"{name}.norm_attention", f"{name}.out", mixed, x)
        wide = g.linear(f"{name}.widen", x, w[f"{name}.widen.weight"], None)
        bias = g.constant(f"{name}.widen.bias", w[f"{name}.widen.bias"])
        wide = g.node("BiasGelu", [wide, bias], f"{name}.gelu", FUSED)
        return self._add_and_norm(f"{name}.norm_output", f"{name}.narrow", wide, x)

    def _add_and_norm(self, norm: str, linear: str, x: str, rest: str) -> str:
        """Normalise the sum of a linear map of `x`, its bias, and `rest`."""
        g, w = self.g, self.w
        product = g.linear(linear, x, w[f"{linear}.weight"], None)
        names = (f"{norm}.weight", f"{norm}.bias", f"{linear}.bias")
        constants = [g.constant(name, w[name]) for name in names]
        return g.node(
            "SkipLayerNormalization", [rest, product, *constants], norm, FUSED, epsilon=self.shape.epsilon
        )


def export_weights(network: Tagger, vocabulary: list[str], folder: Path) -> None:
    """Write network, tables and vocabulary to `folder`; the calibration comes after, then the digests."""
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    transitions, first, last = (t.detach().numpy().copy() for t in network.crf.scores())
    for role, cost in enumerate(BEGIN_COSTS):
        transitions[:, begin(role)] -= cost
        first[begin(role)] -= cost
    links = network.links
    tables = {
        "chain": {
            "transitions": transitions.round(6).tolist(),
            "first": first.round(6).tolist(),
            "last": last.round(6).tolist(),
        },
        "links": {
            name: getattr(links, name).detach().numpy().round(6).tolist()
            for name in ("distance", "apart", "nobody", "nobody_bias")
        },
    }
    (folder / NETWORK).write_bytes(build_graph(network).SerializeToString(deterministic=True))
    (folder / TABLES).write_text(json.dumps(tables) + "\n", "utf-8")
    (folder / VOCABULARY).write_text("\n".join(vocabulary), "utf-8")


def write_digests(folder: Path, names: Sequence[str] = DIGESTED) -> None:
    """Write the list of digests of the shipped files."""
    digests = {n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in names}
    (folder / DIGESTS).write_text(json.dumps(digests, indent=1, sort_keys=True) + "\n", "utf-8")


def write_empty_calibration(folder: Path) -> None:
    """Write curves that know nothing, so that the weights open before they are calibrated."""
    nothing = {"bias": 0.0, "weights": {}}
    (folder / CALIBRATION).write_text(json.dumps({"attribution": nothing, "claim": nothing}) + "\n", "utf-8")
