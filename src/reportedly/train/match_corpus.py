"""The data sets of pairs -> rows of two texts with what is known of them, and the side of the split."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from reportedly.match.reading_heads import ANSWERS, Head
from reportedly.train.split import is_trained_on, join_keys, key_of

Allowed = Mapping[Head, tuple[int, ...]]
"""For each head that has an answer, the numbers of the answers that may be right."""

STANCES = {name: number for number, name in enumerate(ANSWERS[Head.STANCE])}
ENTAILS, NEUTRAL, CONTRADICTS = range(3)
FOR, AGAINST, OBSERVING = range(3)
NLI_ANSWERS = {
    "entailment": (ENTAILS,),
    "neutral": (NEUTRAL,),
    "contradiction": (CONTRADICTS,),
    "not_entailment": (NEUTRAL, CONTRADICTS),
}
STANCE_AS_NLI = {FOR: (ENTAILS, NEUTRAL), AGAINST: (CONTRADICTS,), OBSERVING: (ENTAILS, NEUTRAL)}
"""What a headline's stance towards a rumour says of it as an inference."""

NLI_FILES = (
    "mnli-dev", "snli-dev", "sick-train", "sick-dev", "rte-train", "rte-dev", "commitment_bank-train",
    "commitment_bank-dev",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two texts and what is known of `one` towards `other`. `group`: rumour, topic or joined sentences."""

    one: str
    other: str
    allowed: Allowed
    group: str
    trained_on: bool


@dataclass(frozen=True, slots=True)
class Headline:
    """One row of Emergent: what a headline holds of a rumour (a number of STANCES)."""

    rumour: str
    text: str
    stance: int

    @property
    def trained_on(self) -> bool:
        """Whether the split trains on the rumour."""
        return is_trained_on(key_of(self.rumour))


def read_emergent(path: Path) -> list[Headline]:
    """Read Emergent's csv file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Headline(row["claimHeadline"], row["articleHeadline"], STANCES[row["articleHeadlineStance"]])
            for row in csv.DictReader(file)
        ]


def read_mrpc(path: Path) -> list[PairRow]:
    """Read a file of the MSR paraphrase corpus: tab-separated, quotation marks are text."""
    lines = path.read_text("utf-8-sig").rstrip("\n").split("\n")[1:]
    cells = [line.rstrip("\r").split("\t") for line in lines]
    groups = join_keys([(row[3], row[4]) for row in cells])
    return [
        PairRow(row[3], row[4], _paraphrase(int(row[0])), group, is_trained_on(group))
        for row, group in zip(cells, groups, strict=True)
    ]


def _paraphrase(answer: int) -> Allowed:
    return {Head.PARAPHRASE: (answer,), **({Head.NLI: (ENTAILS, NEUTRAL)} if answer else {})}


def read_claimdiff(path: Path, head: Head) -> list[PairRow]:
    """Read one of ClaimDiff's files: whether claims weaken, or whether they strengthen, each other."""
    return [
        PairRow(
            one=row["claim_a"],
            other=row["claim_b"],
            allowed={head: (int(row["relation"]),)},
            group=row["topic"],
            trained_on=is_trained_on(key_of(row["topic"])),
        )
        for row in json.loads(path.read_text("utf-8"))["data"]
    ]


def join_answers(rows: Iterable[PairRow]) -> list[PairRow]:
    """Make one row of rows with the same two texts, in their first order: it has the answers of all."""
    joined: dict[tuple[str, str], PairRow] = {}
    for row in rows:
        pair = (row.one, row.other)
        known = joined.get(pair, row)
        joined[pair] = replace(known, allowed={**known.allowed, **row.allowed})
    return list(joined.values())


def read_nli(folder: Path) -> list[PairRow]:
    """Read all sets of inferences in a folder."""
    rows: list[PairRow] = []
    for name in NLI_FILES:
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            cells = [(r["premise"], r["hypothesis"], r["label"]) for r in csv.DictReader(file)]
        rows += _inferences(cells)
    lines = (folder / "breaking/data/dataset.jsonl").read_text("utf-8").splitlines()
    rows += _inferences([(r["sentence1"], r["sentence2"], r["gold_label"]) for r in map(json.loads, lines)])
    return rows


def _inferences(cells: list[tuple[str, str, str]]) -> Iterator[PairRow]:
    known = [cell for cell in cells if cell[2] in NLI_ANSWERS]
    groups = join_keys([(one, other) for one, other, _ in known])
    for (one, other, label), group in zip(known, groups, strict=True):
        yield PairRow(one, other, {Head.NLI: NLI_ANSWERS[label]}, group, is_trained_on(group))
