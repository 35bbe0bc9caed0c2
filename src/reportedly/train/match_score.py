"""Scores the fitted networks on the part that was not trained on, while fitting: one row of figures."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer

from reportedly.match.pieces import cut_text, tokenize
from reportedly.match.reading_heads import N_SCORES, PLACES, Head
from reportedly.train.batches import PAD
from reportedly.train.match_batches import encode_pairs, make_pair_batch, pad
from reportedly.train.match_corpus import PairRow
from reportedly.train.match_network import EmbedderNetwork, PairNetwork
from reportedly.train.match_plan import MatchData, stance_row
from reportedly.train.ranking import average_precision


def read_scores(
    network: PairNetwork, rows: Sequence[PairRow], tokenizer: Tokenizer
) -> npt.NDArray[np.float32]:
    """Return the network's scores for each row [R, A]."""
    network.eval()
    pairs = encode_pairs(rows, tokenizer)
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i].pieces))
    scores: npt.NDArray[np.float32] = np.zeros((len(pairs), N_SCORES), np.float32)
    for start in range(0, len(order), 32):
        chosen = order[start : start + 32]
        batch = make_pair_batch([pairs[i] for i in chosen])
        with torch.no_grad():
            scores[chosen] = network(batch.pieces, batch.kinds, batch.inside).numpy()
    return scores


def score_pairs(network: PairNetwork, data: MatchData, tokenizer: Tokenizer) -> dict[str, float]:
    """Return accuracies, F1 and average precisions on the rows that are not trained on."""
    figures: dict[str, float] = {}
    data = data.kept()
    stances = [stance_row(row) for row in data.headlines]
    found = read_scores(network, stances, tokenizer)[:, PLACES[Head.STANCE]].argmax(1)
    right = np.array([row.allowed[Head.STANCE][0] for row in stances])
    figures["stance_accuracy"] = float((found == right).mean())
    figures["stance_macro_f1"] = float(np.mean([_f1(found == k, right == k) for k in range(3)]))
    figures["stance_f1_against"] = _f1(found == 1, right == 1)

    found = read_scores(network, data.paraphrases, tokenizer)[:, PLACES[Head.PARAPHRASE]].argmax(1)
    right = np.array([row.allowed[Head.PARAPHRASE][0] for row in data.paraphrases])
    figures["paraphrase_accuracy"] = float((found == right).mean())
    figures["paraphrase_f1"] = _f1(found == 1, right == 1)

    scores = read_scores(network, data.differences, tokenizer)
    for head in (Head.WEAKENS, Head.STRENGTHENS):
        margin = scores[:, PLACES[head]] @ np.array([-1.0, 1.0])
        answers = np.array([row.allowed[head][0] for row in data.differences])
        figures[f"{head}_average_precision"] = average_precision(margin, answers)
        figures[f"{head}_share"] = float(answers.mean())

    inferences = data.inferences[::3]
    found = read_scores(network, inferences, tokenizer)[:, PLACES[Head.NLI]].argmax(1)
    figures["inference_accuracy"] = float(
        np.mean([k in row.allowed[Head.NLI] for k, row in zip(found, inferences, strict=True)])
    )
    network.train()
    return {name: round(value, 4) for name, value in figures.items()}


def score_search(network: EmbedderNetwork, data: MatchData, tokenizer: Tokenizer) -> dict[str, float]:
    """Return how often the nearest of all rumours is that of a headline, for rumours not trained on."""
    network.eval()
    rumours = sorted({row.rumour for row in data.headlines})
    rows = data.kept().headlines
    found = embed(network, [row.text for row in rows], tokenizer) @ embed(network, rumours, tokenizer).T
    right = np.array([rumours.index(row.rumour) for row in rows])
    return {"rumour_recall_at_1": round(float((found.argmax(1) == right).mean()), 4)}


def embed(network: EmbedderNetwork, texts: Sequence[str], tokenizer: Tokenizer) -> npt.NDArray[np.float32]:
    """Return the network's vectors [T, H]."""
    cut = [cut_text(pieces) for pieces in tokenize(texts, tokenizer)]
    vectors = []
    for start in range(0, len(cut), 32):
        pieces = pad(cut[start : start + 32])
        with torch.no_grad():
            vectors.append(network(pieces, pieces != PAD).numpy())
    return np.concatenate(vectors)


def _f1(found: npt.NDArray[np.bool_], right: npt.NDArray[np.bool_]) -> float:
    return float(2 * (found & right).sum() / max(1, found.sum() + right.sum()))
