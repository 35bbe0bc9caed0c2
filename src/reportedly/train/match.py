"""`python -m reportedly.train.match`: pairs of texts -> the two networks of `match`, scored."""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from tokenizers import Tokenizer

from reportedly.match.shipped import DIGESTED, FOLDER
from reportedly.networks import make_tokenizer
from reportedly.train.__main__ import find_base
from reportedly.train.export import write_digests
from reportedly.train.match_batches import make_pair_batch
from reportedly.train.match_card import write_match_card
from reportedly.train.match_export import export_networks
from reportedly.train.match_fit import StageSettings, fit_stage, like_loss, pair_loss, shuffle_seeded
from reportedly.train.match_network import EmbedderNetwork, PairNetwork
from reportedly.train.match_plan import MatchData, plan_inferences, plan_likes, plan_tasks, read_match_data
from reportedly.train.match_reference import write_match_reference
from reportedly.train.match_score import score_pairs, score_search
from reportedly.train.network import NetworkShape, load_base
from reportedly.train.split import write_trained_on


@dataclass(frozen=True, slots=True)
class MatchSettings:
    """How both networks are fitted."""

    seed: int = 20261124
    inference_epochs: int = 2
    task_epochs: int = 3
    batch_pieces: int = 1024
    like_pairs: int = 24
    like_steps: int = 0
    inference_rate: float = 1e-4
    task_rate: float = 7e-5
    head_rate: float = 5e-4
    like_rate: float = 2e-5
    average_from: float = 0.7


def fit_reader(
    data: MatchData, base: Path, tokenizer: Tokenizer, folder: Path, settings: MatchSettings
) -> PairNetwork:
    """Fit the pair reader: inferences first, then all tasks."""
    torch.manual_seed(settings.seed)
    network = PairNetwork(NetworkShape())
    load_base(network.encoder, base)
    known = data.trained_on()
    stages = (
        ("inferences", plan_inferences, settings.inference_epochs, settings.inference_rate, 1.0),
        ("tasks", plan_tasks, settings.task_epochs, settings.task_rate, settings.average_from),
    )
    for name, plan_stage, n_epochs, rate, average_from in stages:
        chances = [shuffle_seeded(settings.seed, epoch) for epoch in range(n_epochs)]
        plan = plan_stage(known, tokenizer, settings.batch_pieces, chances)
        stage = StageSettings(settings.seed, rate, settings.head_rate, average_from=average_from)
        fit_stage(
            network, plan, lambda pairs: pair_loss(network, make_pair_batch(pairs)), folder / name, stage
        )
    return network


def fit_embedder(
    data: MatchData, base: Path, tokenizer: Tokenizer, folder: Path, settings: MatchSettings
) -> EmbedderNetwork:
    """Fit the embedder gently: a few steps at a low rate."""
    torch.manual_seed(settings.seed)
    network = EmbedderNetwork(NetworkShape())
    load_base(network.encoder, base)
    plan = plan_likes(data.trained_on(), tokenizer, settings.like_pairs, shuffle_seeded(settings.seed, 0))
    plan = plan[: settings.like_steps]
    stage = StageSettings(settings.seed, settings.like_rate, settings.like_rate)
    fit_stage(network, plan, partial(like_loss, network), folder / "likes", stage)
    return network


def main() -> None:
    """Fit, export, score, and write the reference outputs that the tests compare with."""
    parser = argparse.ArgumentParser(description=__doc__)
    shared = Path(os.environ.get("REPORTEDLY_SHARED") or "../shared")
    parser.add_argument("--shared", type=Path, default=shared, help="the folder with data/")
    parser.add_argument("--folder", type=Path, default=Path("build/match"), help="checkpoints and logs")
    parser.add_argument("--weights", type=Path, default=FOLDER, help="where the weights are written")
    parser.add_argument("--reference", type=Path, default=Path("tests/match/reference.json"))
    args = parser.parse_args()
    base = find_base()
    vocabulary = (base / "vocab.txt").read_text("utf-8").rstrip("\n").split("\n")
    tokenizer = make_tokenizer(vocabulary)
    data, settings = read_match_data(args.shared / "data"), MatchSettings()
    reader = fit_reader(data, base / "model.safetensors", tokenizer, args.folder, settings)
    embedder = fit_embedder(data, base / "model.safetensors", tokenizer, args.folder, settings)

    scores = {**score_pairs(reader, data, tokenizer), **score_search(embedder, data, tokenizer)}
    reader.eval()
    export_networks(embedder, reader, vocabulary, args.weights)
    write_trained_on(args.weights, data.trained_on().texts_to_name())
    write_digests(args.weights, DIGESTED)
    write_match_reference(embedder, reader, tokenizer, args.reference)
    write_match_card(args.weights, settings, data, scores)
    print(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
