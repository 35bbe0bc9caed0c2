"""Fits the tagger on the train split: fixed seed, checkpoints, resumes where it stopped."""

from __future__ import annotations

import json
import random
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from reportedly.tag.links import FOR_CUE, FOR_SOURCE
from reportedly.train.batches import (
    CLS,
    IGNORED,
    MASK,
    PAD,
    SEP,
    Batch,
    LinkBatch,
    Window,
    cut_windows,
    make_batch,
    shuffle_batches,
)
from reportedly.train.corpus import LabelledReport
from reportedly.train.network import NetworkShape, Tagger, load_base


class Rates(Protocol):
    """What the optimizer must know; a checkpoint is of settings that print alike."""

    @property
    def encoder_rate(self) -> float: ...
    @property
    def head_rate(self) -> float: ...
    @property
    def weight_decay(self) -> float: ...


@dataclass(frozen=True, slots=True)
class FitSettings:
    """Rates are AdamW's. *From:* a first probe on the same split (4 epochs: dev F1 80.4 / 73.9 / 67.6)."""

    seed: int = 20261124
    epochs: int = 6
    polish_epochs: int = 2
    polish_rate: float = 0.5
    polish_dropout: float = 0.15
    average_step: float = 0.003
    average_share: float = 0.65
    window_pieces: int = 254
    batch_windows: int = 8
    encoder_rate: float = 3e-4
    head_rate: float = 2e-3
    warm_up_steps: int = 200
    weight_decay: float = 0.01
    clip: float = 1.0
    link_weight: float = 0.5
    hidden_pieces: float = 0.04
    versions_an_epoch: int = 2
    checkpoint_steps: int = 100
    threads: int = 2


def fit_tagger(reports: list[LabelledReport], base: Path, folder: Path, settings: FitSettings) -> Tagger:
    """Train, writing `checkpoint.pt` and `log.jsonl`; a checkpoint of the same settings is resumed."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(settings.threads)
    torch.manual_seed(settings.seed)
    network = Tagger(NetworkShape())
    load_base(network.encoder, base)
    optimizer = make_optimizer(network, settings)
    epochs = [plan_epoch(reports, settings, e) for e in range(settings.epochs + settings.polish_epochs)]
    plan = [batch for epoch in epochs for batch in epoch]
    polish_from = sum(map(len, epochs[: settings.epochs]))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: _rate(s, polish_from, settings))
    fitting = Fitting(network, optimizer, schedule, Average(network))
    done = fitting.resume(folder, settings)
    network.train()
    tally = Tally()
    for step in range(done, len(plan)):
        if step == polish_from:
            fitting.average.begin(network)
        if step >= polish_from:
            set_dropout(network, settings.polish_dropout)
        torch.manual_seed(settings.seed + step)
        batch = make_batch(plan[step])
        label_loss, link_loss = losses_of(network, hide_pieces(batch, settings.hidden_pieces))
        optimizer.zero_grad(set_to_none=True)
        (label_loss + settings.link_weight * link_loss).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), settings.clip)
        optimizer.step()
        schedule.step()
        if step >= polish_from:
            fitting.average.follow(network, settings.average_step)
        tally.add(label_loss, link_loss, int(batch.mask.sum()))
        if (step + 1) % settings.checkpoint_steps == 0 or step + 1 == len(plan):
            fitting.save(folder, settings, step + 1)
            tally.write(folder / "log.jsonl", step + 1, len(plan))
            tally = Tally()
    fitting.average.give(network, settings.average_share)
    return network


class Average:
    """The moving average of the weights while they are polished, and the weights that polishing began with.

    While the rate is high the weights wander around a better place than they are at. Half way between
    that place and where the falling rate had led is better than either.
    """

    def __init__(self, network: nn.Module) -> None:
        self.begun = [p.detach().clone() for p in network.parameters()]
        self.mean = [p.detach().clone() for p in network.parameters()]

    def begin(self, network: nn.Module) -> None:
        """Take over the network's weights, before polishing."""
        self._move(self.begun, network, 1.0)
        self._move(self.mean, network, 1.0)

    def follow(self, network: nn.Module, share: float) -> None:
        """Move the average a share of the way towards the network's weights."""
        self._move(self.mean, network, share)

    def give(self, network: nn.Module, share: float) -> None:
        """Put into the network what lies a share of the way from the beginning to the average."""
        with torch.no_grad():
            for begun, mean, now in zip(self.begun, self.mean, network.parameters(), strict=True):
                now.copy_(begun.lerp(mean, share))

    def state_dict(self) -> dict[str, Any]:
        """Return what a checkpoint keeps."""
        return {"begun": self.begun, "mean": self.mean}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Take up a checkpoint's weights."""
        self.begun, self.mean = state["begun"], state["mean"]

    @staticmethod
    def _move(weights: list[Tensor], network: nn.Module, share: float) -> None:
        with torch.no_grad():
            for own, now in zip(weights, network.parameters(), strict=True):
                own.lerp_(now, share)


def set_dropout(network: Tagger, share: float) -> None:
    """Set the share of numbers that are dropped, everywhere."""
    for module in network.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = share


@dataclass(slots=True)
class Tally:
    """What happened since the last checkpoint."""

    n_steps: int = 0
    n_pieces: int = 0
    label_loss: float = 0.0
    link_loss: float = 0.0
    begun_seconds: float = field(default_factory=time.monotonic)

    def add(self, label_loss: Tensor, link_loss: Tensor, n_pieces: int) -> None:
        """Count one step."""
        self.n_steps += 1
        self.n_pieces += n_pieces
        self.label_loss += float(label_loss.detach())
        self.link_loss += float(link_loss.detach())

    def write(self, path: Path, step: int, of: int) -> None:
        """Append a line to the log and print it."""
        row = {
            "step": step,
            "of": of,
            "label_loss": round(self.label_loss / self.n_steps, 3),
            "link_loss": round(self.link_loss / self.n_steps, 4),
            "pieces_a_second": round(self.n_pieces / (time.monotonic() - self.begun_seconds)),
        }
        with path.open("a", encoding="utf-8") as log:
            log.write(json.dumps(row) + "\n")
        print(json.dumps(row), flush=True)


def make_optimizer(network: nn.Module, settings: Rates) -> torch.optim.Optimizer:
    """AdamW with two rates; no decay for vectors."""
    groups = []
    for names_encoder, rate in ((True, settings.encoder_rate), (False, settings.head_rate)):
        for decays in (True, False):
            chosen = [
                p
                for name, p in network.named_parameters()
                if (name.startswith("encoder.") and not _is_feature(name)) == names_encoder
                and (p.dim() > 1) == decays
            ]
            groups.append(
                {"params": chosen, "lr": rate, "weight_decay": settings.weight_decay if decays else 0.0}
            )
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


def _is_feature(name: str) -> bool:
    return name.startswith(("encoder.case", "encoder.quote", "encoder.place"))


def plan_epoch(reports: list[LabelledReport], settings: FitSettings, epoch: int) -> list[list[Window]]:
    """Choose the annotators of this epoch, cut windows anew, and batch them."""
    chance = random.Random(settings.seed * 1000 + epoch)
    versions: dict[str, list[LabelledReport]] = {}
    for report in reports:
        versions.setdefault(report.gold.name, []).append(report)
    windows: list[Window] = []
    for name in sorted(versions):
        chosen = versions[name]
        if len(chosen) > settings.versions_an_epoch:
            chosen = chance.sample(chosen, settings.versions_an_epoch)
        for report in chosen:
            windows += cut_windows(report, settings.window_pieces, chance)
    return shuffle_batches(windows, settings.batch_windows, chance)


def hide_pieces(batch: Batch, share: float) -> Batch:
    """Replace a share of the pieces by [MASK], so that no label hangs on one word alone."""
    pieces, *rest = batch.features
    hidden = (torch.rand(pieces.shape) < share) & (pieces != CLS) & (pieces != SEP) & (pieces != PAD)
    return replace(batch, features=(pieces.masked_fill(hidden, MASK), *rest))


def losses_of(network: Tagger, batch: Batch) -> tuple[Tensor, Tensor]:
    """Return the label loss a paragraph and the link loss a question."""
    hidden = network(*batch.features, batch.mask)
    words = hidden.gather(1, batch.first[..., None].expand(-1, -1, hidden.shape[2]))
    flat = network.dropout(words).reshape(-1, hidden.shape[2])
    emissions = network.emit(flat)[batch.rows]
    label_loss = network.crf.loss(emissions, batch.labels, batch.lengths) / len(batch.lengths)
    vectors = network.links(network.dropout(words)).view(*words.shape[:2], 6, network.shape.link)
    terms = [_link_loss(network, vectors, links, FOR_SOURCE) for links in batch.source_links]
    terms += [_link_loss(network, vectors, links, FOR_CUE) for links in batch.cue_links]
    total = sum((loss for loss, _ in terms), torch.zeros(()))
    return label_loss, total / max(1, sum(n for _, n in terms))


def _link_loss(network: Tagger, vectors: Tensor, links: LinkBatch, question: int) -> tuple[Tensor, int]:
    n = int((links.answer != IGNORED).sum())
    if not n:
        return torch.zeros(()), 0
    v = vectors[links.window]
    if question == FOR_SOURCE:
        asking = v[links.asker[:, 0], 0]
        answering = v[links.answerer[:, 0], 1] + v[links.answerer[:, 1], 2]
    else:
        asking = v[links.asker[:, 0], 3] + v[links.asker[:, 1], 4]
        answering = v[links.answerer[:, 0], 5]
    head = network.links
    scores = (
        asking @ answering.T / head.scale
        + head.distance[question][links.distance]
        + head.apart[question][links.apart]
    )
    nobody = asking @ head.nobody[question] / head.scale + head.nobody_bias[question]
    logits = torch.cat([scores, nobody[:, None]], dim=1)
    return F.cross_entropy(logits, links.answer, ignore_index=IGNORED, reduction="sum"), n


def _rate(step: int, polish_from: int, settings: FitSettings) -> float:
    """Rise, fall to nothing, then stay at the polish rate; the same for both groups."""
    if step >= polish_from:
        return settings.polish_rate
    rising = settings.warm_up_steps
    return (step + 1) / rising if step < rising else (polish_from - step) / (polish_from - rising)


@dataclass(frozen=True, slots=True)
class Fitting:
    """What a checkpoint keeps."""

    network: nn.Module
    optimizer: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LambdaLR
    average: Average

    def save(self, folder: Path, settings: Rates, step: int) -> None:
        """Write a checkpoint; one that is interrupted leaves the one before it whole."""
        state = {"settings": repr(settings), "step": step, **{n: p.state_dict() for n, p in self._parts()}}
        torch.save(state, folder / "checkpoint.part")
        (folder / "checkpoint.part").replace(folder / "checkpoint.pt")

    def resume(self, folder: Path, settings: Rates) -> int:
        """Load the checkpoint if there is one, and return the number of steps that are done."""
        path = folder / "checkpoint.pt"
        if not path.exists():
            return 0
        state = torch.load(path, weights_only=True)
        if state["settings"] != repr(settings):
            raise SystemExit(f"{path} was made with other settings; remove it to begin anew")
        for name, part in self._parts():
            part.load_state_dict(state[name])
        return int(state["step"])

    def _parts(self) -> list[tuple[str, Any]]:
        return [
            ("network", self.network),
            ("optimizer", self.optimizer),
            ("schedule", self.schedule),
            ("average", self.average),
        ]
