"""The two networks of `match`: an embedder of one short text, and a reader of two.

Shapes: B texts or pairs, L pieces, H hidden, A answers of all heads.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from reportedly.match.reading_heads import N_SCORES
from reportedly.train.network import Encoder, NetworkShape


def mean_of(hidden: Tensor, inside: Tensor) -> Tensor:
    """[B, L, H] and [B, L], True where a piece is -> the mean over the pieces, [B, H]."""
    share = inside.float() / inside.sum(1, keepdim=True)
    return torch.einsum("blh,bl->bh", hidden, share)


class EmbedderNetwork(nn.Module):
    """A MiniLM encoder, the mean of its vectors, of length 1."""

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        self.shape = shape
        self.encoder = Encoder(shape, {})

    def forward(self, pieces: Tensor, inside: Tensor) -> Tensor:
        """Both [B, L] -> [B, H]."""
        hidden = self.encoder(pieces, (), inside[:, None, None, :])
        return F.normalize(mean_of(hidden, inside), dim=1)


class PairNetwork(nn.Module):
    """A MiniLM encoder of two texts; all heads on one layer over its first vector and the mean of all."""

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        self.shape = shape
        self.encoder = Encoder(shape, {"kind": 2})
        self.mix = nn.Linear(2 * shape.hidden, shape.hidden)
        self.dropout = nn.Dropout(shape.dropout)
        self.heads = nn.Linear(shape.hidden, N_SCORES)

    def forward(self, pieces: Tensor, kinds: Tensor, inside: Tensor) -> Tensor:
        """All [B, L] -> scores [B, A], before any softmax."""
        hidden = self.encoder(pieces, (kinds,), inside[:, None, None, :])
        both = torch.cat([hidden[:, 0], mean_of(hidden, inside)], dim=1)
        return self.heads(self.dropout(F.gelu(self.mix(self.dropout(both)))))
