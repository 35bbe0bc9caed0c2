"""The network: a MiniLM encoder with three features added to its input, labels under a CRF, and links.

Shapes: B windows, L pieces, W words, H hidden, S spans, D link size, N labels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from reportedly.tag.encode import N_CASE, N_PLACE, N_QUOTE
from reportedly.tag.labels import ALLOWED, ALLOWED_FIRST, N_LABELS
from reportedly.tag.links import N_APART, N_DISTANCES

SHUT = -1e4
"""Score of a transition that may not be."""


@dataclass(frozen=True, slots=True)
class NetworkShape:
    """Sizes of the encoder (those of MiniLM-L6-H384) and of the link vectors."""

    vocabulary: int = 30522
    positions: int = 512
    hidden: int = 384
    inner: int = 1536
    heads: int = 12
    layers: int = 6
    link_inner: int = 256
    link: int = 32
    dropout: float = 0.1
    epsilon: float = 1e-12


class Layer(nn.Module):
    """One transformer layer, normalised after each half, as in BERT."""

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.out = nn.Linear(shape.hidden, shape.hidden)
        self.norm_attention = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.widen = nn.Linear(shape.hidden, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.hidden)
        self.norm_output = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """[B, L, H], and a mask [B, 1, 1, L] that is True where a piece is, -> [B, L, H]."""
        b, length, hidden = x.shape
        q, k, v = self.qkv(x).view(b, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(b, length, hidden)
        x = self.norm_attention(x + self.dropout(self.out(mixed)))
        return self.norm_output(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


class Encoder(nn.Module):
    """Pieces and their features -> [B, L, H]. `features`: each one's name and how many values it has."""

    def __init__(self, shape: NetworkShape, features: dict[str, int]) -> None:
        super().__init__()
        self.pieces = nn.Embedding(shape.vocabulary, shape.hidden)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.features = tuple(features)
        for name, n_values in features.items():
            self.add_module(name, nn.Embedding(n_values, shape.hidden))
        self.norm = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.dropout = nn.Dropout(shape.dropout)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        for name in features:
            nn.init.normal_(self.get_submodule(name).weight, std=0.01)

    def forward(self, pieces: Tensor, features: tuple[Tensor, ...], mask: Tensor | None) -> Tensor:
        """All inputs [B, L], the features in their order."""
        x = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]]
        for name, values in zip(self.features, features, strict=True):
            x = x + self.get_submodule(name)(values)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Crf(nn.Module):
    """A linear chain over the words of one paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(N_LABELS, N_LABELS))
        self.first = nn.Parameter(torch.zeros(N_LABELS))
        self.last = nn.Parameter(torch.zeros(N_LABELS))
        self.register_buffer("allowed", torch.from_numpy(ALLOWED))
        self.register_buffer("allowed_first", torch.from_numpy(ALLOWED_FIRST))

    def scores(self) -> tuple[Tensor, Tensor, Tensor]:
        """Return transitions [N, N], first [N] and last [N], the impossible ones shut."""
        transitions = self.transitions.masked_fill(~self.allowed, SHUT)
        first = self.first.masked_fill(~self.allowed_first, SHUT)
        return transitions, first, self.last

    def loss(self, emissions: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
        """Emissions [R, T, N], labels [R, T], lengths [R] of R paragraphs -> their summed loss."""
        transitions, first, last = self.scores()
        rows = torch.arange(len(lengths))
        inside = torch.arange(emissions.shape[1])[None, :] < lengths[:, None]
        picked = emissions.gather(2, labels[..., None])[..., 0] * inside
        steps = transitions[labels[:, :-1], labels[:, 1:]] * inside[:, 1:]
        gold = picked.sum(1) + steps.sum(1) + first[labels[:, 0]] + last[labels[rows, lengths - 1]]
        alpha = first + emissions[:, 0]
        for t in range(1, emissions.shape[1]):
            onward = torch.logsumexp(alpha[:, :, None] + transitions, dim=1) + emissions[:, t]
            alpha = torch.where(inside[:, t, None], onward, alpha)
        return (torch.logsumexp(alpha + last, dim=1) - gold).sum()


class LinkScorer(nn.Module):
    """Scores a cue's possible sources, and a content's possible cues, from words' link vectors."""

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        self.mix = nn.Linear(shape.hidden, shape.link_inner)
        self.vectors = nn.Linear(shape.link_inner, 6 * shape.link)
        self.distance = nn.Parameter(torch.zeros(2, N_DISTANCES))
        self.apart = nn.Parameter(torch.zeros(2, N_APART))
        self.nobody = nn.Parameter(torch.zeros(2, shape.link))
        self.nobody_bias = nn.Parameter(torch.zeros(2))
        self.scale = math.sqrt(shape.link)

    def forward(self, words: Tensor) -> Tensor:
        """[..., H] -> [..., 6 D]: the six vectors of `reportedly.tag.links`, one after the other."""
        return self.vectors(F.gelu(self.mix(words)))


class Tagger(nn.Module):
    """The whole network."""

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        self.shape = shape
        self.encoder = Encoder(shape, {"case": N_CASE, "quote": N_QUOTE, "place": N_PLACE})
        self.dropout = nn.Dropout(shape.dropout)
        self.emit = nn.Linear(shape.hidden, N_LABELS)
        self.crf = Crf()
        self.links = LinkScorer(shape)

    def forward(
        self, pieces: Tensor, case: Tensor, quote: Tensor, place: Tensor, mask: Tensor | None
    ) -> Tensor:
        """Inputs [B, L] -> [B, L, H]."""
        return self.encoder(pieces, (case, quote, place), mask)


_FOREIGN_NAMES = {
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "norm_attention",
    "intermediate.dense": "widen",
    "output.dense": "narrow",
    "output.LayerNorm": "norm_output",
}


def load_base(encoder: Encoder, path: Path) -> None:
    """Fill the encoder from a BERT file in safetensors (MiniLM-L6): the one place that knows its names.

    BERT's token types become the feature "kind", where the encoder has it.
    """
    foreign = load_file(path)
    kinds = foreign["embeddings.token_type_embeddings.weight"]
    own: dict[str, Tensor] = {
        "pieces.weight": foreign["embeddings.word_embeddings.weight"],
        # Most text is of BERT's first kind, so that its vector can be added once and for all.
        "positions.weight": foreign["embeddings.position_embeddings.weight"] + kinds[0],
        "norm.weight": foreign["embeddings.LayerNorm.weight"],
        "norm.bias": foreign["embeddings.LayerNorm.bias"],
    }
    if "kind" in encoder.features:
        own["kind.weight"] = kinds - kinds[0]
    for number in range(len(encoder.layers)):
        theirs, ours = f"encoder.layer.{number}.", f"layers.{number}."
        for end in ("weight", "bias"):
            own[f"{ours}qkv.{end}"] = torch.cat(
                [foreign[f"{theirs}attention.self.{part}.{end}"] for part in ("query", "key", "value")]
            )
            for foreign_name, name in _FOREIGN_NAMES.items():
                own[f"{ours}{name}.{end}"] = foreign[f"{theirs}{foreign_name}.{end}"]
    missing, unexpected = encoder.load_state_dict(own, strict=False)
    if unexpected or any(name.split(".")[0] not in encoder.features for name in missing):
        raise ValueError(f"{path} is not a MiniLM-L6: missing {missing}, unexpected {unexpected}")
