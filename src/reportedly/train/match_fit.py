"""Fits the networks of `match`: fixed seed, checkpoints, resumes where it stopped."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from reportedly.match.reading_heads import PLACES, Head
from reportedly.train.fit import Average, Fitting, make_optimizer
from reportedly.train.match_batches import PairBatch, pad
from reportedly.train.match_network import EmbedderNetwork

Batch = TypeVar("Batch")

HEAD_WEIGHTS = {
    Head.NLI: 1.0,
    Head.PARAPHRASE: 1.0,
    Head.STANCE: 1.5,
    Head.WEAKENS: 1.0,
    Head.STRENGTHENS: 0.5,
}
"""How much each head's loss counts."""

COSINE_SCALE = 20.0
"""Cosines are multiplied by this before the softmax. *From:* sentence-transformers' in-batch loss."""


@dataclass(frozen=True, slots=True)
class StageSettings:
    """One stage of fitting. Rates are AdamW's; they rise, then fall to `last_share` of themselves."""

    seed: int
    encoder_rate: float
    head_rate: float
    warm_up_steps: int = 150
    last_share: float = 0.05
    weight_decay: float = 0.01
    clip: float = 1.0
    average_from: float = 1.0
    checkpoint_steps: int = 200
    threads: int = 2


def fit_stage(
    network: nn.Module,
    plan: Sequence[Batch],
    loss_of: Callable[[Batch], Tensor],
    folder: Path,
    settings: StageSettings,
) -> None:
    """Fit on the batches of a plan in their order, writing `checkpoint.pt` and `log.jsonl`.

    From `average_from` of the steps on, the mean of the weights is kept, and given to the network at the end.
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(settings.threads)
    network.get_submodule("encoder.pieces").requires_grad_(False)
    optimizer = make_optimizer(network, settings)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: _rate(s, len(plan), settings))
    fitting = Fitting(network, optimizer, schedule, Average(network))
    done = fitting.resume(folder, settings)
    average_from = round(settings.average_from * len(plan))
    network.train()
    losses: list[float] = []
    begun = time.monotonic()
    for step in range(done, len(plan)):
        torch.manual_seed(settings.seed + step)
        loss = loss_of(plan[step])
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), settings.clip)
        optimizer.step()
        schedule.step()
        losses.append(float(loss.detach()))
        if step >= average_from:
            fitting.average.follow(network, 1 / (step - average_from + 1))
        if (step + 1) % settings.checkpoint_steps == 0 or step + 1 == len(plan):
            fitting.save(folder, settings, step + 1)
            row = {
                "step": step + 1,
                "of": len(plan),
                "loss": round(sum(losses) / len(losses), 4),
                "seconds": round(time.monotonic() - begun),
            }
            _log(folder, row)
            losses = []
    if average_from < len(plan):
        fitting.average.give(network, 1.0)


def _log(folder: Path, row: dict[str, Any]) -> None:
    with (folder / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(row) + "\n")
    print(folder.name, json.dumps(row), flush=True)


def _rate(step: int, n_steps: int, settings: StageSettings) -> float:
    rising = min(settings.warm_up_steps, n_steps // 5)
    if step < rising:
        return (step + 1) / rising
    falling = (n_steps - step) / max(1, n_steps - rising)
    return settings.last_share + (1 - settings.last_share) * falling


def pair_loss(network: nn.Module, batch: PairBatch) -> Tensor:
    """Return the mean over pairs of the heads' losses: how improbable the answers are that may be right."""
    scores = network(batch.pieces, batch.kinds, batch.inside)
    total = torch.zeros(())
    for head, weight in HEAD_WEIGHTS.items():
        place = PLACES[head]
        asked = batch.allowed[:, place].any(1)
        if asked.any():
            logs = F.log_softmax(scores[asked][:, place], dim=1)
            right = logs.masked_fill(~batch.allowed[asked][:, place], -1e4).logsumexp(1)
            total = total - weight * right.sum()
    return total / len(batch.pieces)


@dataclass(frozen=True, slots=True)
class LikeTexts:
    """Texts that say the same, two by two, as pieces with marks; texts of one group are not told apart."""

    pieces: list[Any]
    groups: list[str]


def like_loss(network: EmbedderNetwork, batch: LikeTexts) -> Tensor:
    """The first half of the texts each has its like in the second: find it among all, both ways."""
    pieces = pad(batch.pieces)
    vectors = network(pieces, pieces != 0)
    n = len(batch.pieces) // 2
    cosines = vectors[:n] @ vectors[n:].T * COSINE_SCALE
    same = torch.tensor([[a == b for b in batch.groups] for a in batch.groups])
    cosines = cosines.masked_fill(same & ~torch.eye(n, dtype=torch.bool), -1e4)
    right = torch.arange(n)
    return (F.cross_entropy(cosines, right) + F.cross_entropy(cosines.T, right)) / 2


def shuffle_seeded(seed: int, epoch: int) -> random.Random:
    """Return the chance of one epoch."""
    return random.Random(seed * 1000 + epoch)
