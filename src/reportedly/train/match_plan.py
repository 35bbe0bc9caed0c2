"""What is learned in which order: the batches of both stages of the pair reader, and of the embedder."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tokenizers import Tokenizer

from reportedly.match.pieces import cut_text, tokenize
from reportedly.match.reading_heads import Head
from reportedly.train.match_batches import Pair, batch_by_length, encode_pairs
from reportedly.train.match_corpus import (
    AGAINST,
    CONTRADICTS,
    ENTAILS,
    FOR,
    NEUTRAL,
    STANCE_AS_NLI,
    Headline,
    PairRow,
    join_answers,
    read_claimdiff,
    read_emergent,
    read_mrpc,
    read_nli,
)
from reportedly.train.match_fit import LikeTexts
from reportedly.train.match_hard import frame_rumours, make_hard

HEADLINE_PAIRS_A_RUMOUR = 6
LIKE_PAIRS_A_RUMOUR = 12
REPLAYED_INFERENCES = 7000
TURNED_SHARE = 0.3
"""Contradictions that are read in the other order too: whoever contradicts is contradicted."""


@dataclass(frozen=True, slots=True)
class MatchData:
    """All rows, those to score among them."""

    headlines: list[Headline]
    paraphrases: list[PairRow]
    differences: list[PairRow]
    inferences: list[PairRow]

    def trained_on(self) -> MatchData:
        """Return the rows that are trained on."""
        return self._on_side(trained_on=True)

    def kept(self) -> MatchData:
        """Return the rows that are kept for scoring."""
        return self._on_side(trained_on=False)

    def _on_side(self, *, trained_on: bool) -> MatchData:
        return MatchData(
            [row for row in self.headlines if row.trained_on == trained_on],
            *(
                [row for row in rows if row.trained_on == trained_on]
                for rows in (self.paraphrases, self.differences, self.inferences)
            ),
        )

    def texts_to_name(self) -> list[str]:
        """Return the rumours, topics and sentences by which `trained-on.txt` tells what was trained on."""
        return [
            *(row.rumour for row in self.headlines),
            *(text for row in self.paraphrases for text in (row.one, row.other)),
            *(row.group for row in self.differences),
        ]


def read_match_data(folder: Path) -> MatchData:
    """Read the data sets from a folder of data sets."""
    claimdiff = folder / "claimdiff"
    return MatchData(
        read_emergent(folder / "emergent/emergent.csv"),
        read_mrpc(folder / "mrpc/msr_paraphrase_train.txt"),
        join_answers(
            [
                *read_claimdiff(claimdiff / "ClaimDiff-weak-train.json", Head.WEAKENS),
                *read_claimdiff(claimdiff / "ClaimDiff-strength-train.json", Head.STRENGTHENS),
            ]
        ),
        read_nli(folder / "nli"),
    )


def plan_inferences(
    data: MatchData, tokenizer: Tokenizer, pieces: int, chances: Sequence[random.Random]
) -> list[list[Pair]]:
    """Stage one: the inferences, an epoch for each chance; the longest pairs are left out."""
    plan: list[list[Pair]] = []
    for chance in chances:
        rows = [_turn_some(row, chance) for row in data.inferences]
        pairs = [pair for pair in encode_pairs(rows, tokenizer) if len(pair.pieces) <= 100]
        plan += batch_by_length(pairs, _pair_length, pieces, chance)
    return plan


def plan_tasks(
    data: MatchData, tokenizer: Tokenizer, pieces: int, chances: Sequence[random.Random]
) -> list[list[Pair]]:
    """Stage two: all tasks, hard cases made anew for each epoch, and some of the inferences again."""
    plan: list[list[Pair]] = []
    for chance in chances:
        rows = [stance_row(row) for row in data.headlines]
        rows += pair_headlines(data.headlines, chance)
        rows += [_swap(row) if chance.random() < 0.5 else row for row in data.paraphrases]
        rows += data.differences
        rumours = sorted({row.rumour for row in data.headlines})
        rows += frame_rumours(rumours, chance)
        rows += make_hard(_hard_sentences(data, chance), chance)
        rows += [_turn_some(row, chance) for row in chance.sample(data.inferences, REPLAYED_INFERENCES)]
        plan += batch_by_length(encode_pairs(rows, tokenizer), _pair_length, pieces, chance)
    return plan


def plan_likes(data: MatchData, tokenizer: Tokenizer, n_pairs: int, chance: random.Random) -> list[LikeTexts]:
    """The embedder's one epoch: headlines with rumours and with each other, paraphrases, entailments."""
    by_rumour = _by_rumour(data.headlines)
    likes: list[tuple[str, str, str]] = []
    for rumour, rows in by_rumour.items():
        likes += [(row.text, rumour, rumour) for row in rows]
        pairs = [(a.text, b.text) for n, a in enumerate(rows) for b in rows[n + 1 :]]
        likes += [(a, b, rumour) for a, b in chance.sample(pairs, min(len(pairs), LIKE_PAIRS_A_RUMOUR))]
    for row in [*data.paraphrases, *data.inferences]:
        if row.allowed.get(Head.PARAPHRASE) == (1,) or row.allowed.get(Head.NLI) == (ENTAILS,):
            likes.append((row.one, row.other, row.group))
    ones = tokenize([one for one, _, _ in likes], tokenizer)
    others = tokenize([other for _, other, _ in likes], tokenizer)
    items = [(cut_text(a), cut_text(b), like[2]) for a, b, like in zip(ones, others, likes, strict=True)]
    batches = batch_by_length(items, lambda _: 1, n_pairs, chance)
    return [
        LikeTexts([a for a, _, _ in batch] + [b for _, b, _ in batch], [group for _, _, group in batch])
        for batch in batches
        if len(batch) == n_pairs
    ]


def pair_headlines(headlines: Sequence[Headline], chance: random.Random) -> list[PairRow]:
    """Pair headlines of one rumour, and headlines with other rumours, by what their stances tell."""
    made: list[PairRow] = []
    by_rumour = _by_rumour(headlines)
    for rumour, rows in by_rumour.items():
        decided = [row for row in rows if row.stance in (FOR, AGAINST)]
        pairs = [(a, b) for a in decided for b in decided if a is not b]
        for a, b in chance.sample(pairs, min(len(pairs), HEADLINE_PAIRS_A_RUMOUR)):
            allowed = (ENTAILS, NEUTRAL) if a.stance == b.stance else (CONTRADICTS,)
            made.append(PairRow(a.text, b.text, {Head.NLI: allowed}, rumour, trained_on=True))
    rumours = list(by_rumour)
    for row in headlines:
        other = chance.choice(rumours)
        if other != row.rumour and chance.random() < 0.3:
            allowed_both = {Head.NLI: (NEUTRAL,), Head.PARAPHRASE: (0,)}
            made.append(PairRow(row.text, other, allowed_both, row.rumour, trained_on=True))
    return made


def _by_rumour(headlines: Sequence[Headline]) -> dict[str, list[Headline]]:
    found: dict[str, list[Headline]] = defaultdict(list)
    for row in headlines:
        found[row.rumour].append(row)
    return dict(found)


def stance_row(row: Headline) -> PairRow:
    """Return a headline and its rumour as a pair."""
    allowed = {Head.STANCE: (row.stance,), Head.NLI: STANCE_AS_NLI[row.stance]}
    return PairRow(row.text, row.rumour, allowed, row.rumour, row.trained_on)


def _hard_sentences(data: MatchData, chance: random.Random) -> list[tuple[str, str]]:
    texts = [(row.text, row.rumour) for row in chance.sample(data.headlines, len(data.headlines) // 2)]
    texts += [(row.one, row.group) for row in chance.sample(data.paraphrases, len(data.paraphrases) // 3)]
    return chance.sample(texts, len(texts))


def _turn_some(row: PairRow, chance: random.Random) -> PairRow:
    turns = row.allowed.get(Head.NLI) == (CONTRADICTS,) and chance.random() < TURNED_SHARE
    return _swap(row) if turns else row


def _swap(row: PairRow) -> PairRow:
    return replace(row, one=row.other, other=row.one)


def _pair_length(pair: Pair) -> int:
    return len(pair.pieces)
