"""PolNeAR in brat standoff -> words with labels and links.

From: Newell, Margolin and Ruths, "An Attribution Relations Corpus for Political News", LREC 2018.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from reportedly.tag.encode import EncodedText, Ints, encode_text
from reportedly.tag.labels import ROLES, begin

Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One annotated attribution; each role a set of `[start, end)` in code points, one a contiguous piece."""

    source: frozenset[Piece]
    cue: frozenset[Piece]
    content: frozenset[Piece]


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A report as one annotator saw it. `n_annotators` people annotated the same text."""

    name: str
    annotator: str
    n_annotators: int
    text: str
    attributions: tuple[GoldAttribution, ...]


@dataclass(frozen=True, slots=True)
class LabelledReport:
    """A report's words with labels [W] and spans [S, 3] (role, first word, last word).

    `source_of` [S] holds for a cue the index of its source span, -1 where it has none, -2 for other roles;
    `cue_of` [S] likewise for a content the index of its cue.
    """

    gold: GoldReport
    encoded: EncodedText
    labels: Ints
    spans: Ints
    source_of: Ints
    cue_of: Ints


def read_split(split: Path) -> list[GoldReport]:
    """Read a split: every report as often as people annotated it, in the order of names."""
    reports = []
    for text_path in sorted((split / "text").iterdir()):
        name = text_path.name.removesuffix(".txt")
        text = text_path.read_bytes().decode("utf-8")
        files = sorted(
            p
            for p in (split / "attributions").glob("*.ann")
            if re.fullmatch(re.escape(name) + r"_[0-9a-f]{4}\.ann", p.name)
        )
        for path in files:
            found = tuple(_read_attributions(path.read_bytes().decode("utf-8"), text))
            reports.append(GoldReport(name, path.stem[-4:], len(files), text, found))
    return reports


def _read_attributions(standoff: str, text: str) -> Iterator[GoldAttribution]:
    spans: dict[str, list[Piece]] = {}
    events: list[list[list[str]]] = []
    for line in standoff.split("\n"):
        fields = line.split("\t")
        if len(fields) >= 2 and fields[0].startswith("T"):
            where = fields[1].partition(" ")[2]
            spans[fields[0]] = [_trim(text, *map(int, piece.split())) for piece in where.split(";")]
        elif len(fields) >= 2 and fields[0].startswith("E"):
            events.append([argument.split(":") for argument in fields[1].split()])
    for arguments in events:
        roles: dict[str, set[Piece]] = {role: set() for role in ROLES}
        for key, target in arguments:
            role = re.sub(r"\d+$", "", key).lower()
            if role in roles and target in spans:
                roles[role].update(spans[target])
        if any(roles.values()):
            yield GoldAttribution(*(frozenset(roles[role]) for role in ROLES))


def _trim(text: str, start: int, end: int) -> Piece:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def label_report(gold: GoldReport, tokenizer: Tokenizer) -> LabelledReport:
    """Lay the annotation over the words; of two spans that overlap the shorter one is kept."""
    encoded = encode_text(gold.text, tokenizer)
    pieces = {
        (role, piece)
        for attribution in gold.attributions
        for role, name in enumerate(ROLES)
        for piece in getattr(attribution, name)
    }
    labels = np.zeros(len(encoded.starts), np.int64)
    index: dict[tuple[int, Piece], int] = {}
    rows: list[tuple[int, int, int]] = []
    for role, piece in sorted(pieces, key=lambda p: (p[1][1] - p[1][0], p)):
        first, last = _words_in(encoded, piece)
        if first > last or labels[first : last + 1].any():
            continue
        labels[first : last + 1] = begin(role) + 1
        labels[first] = begin(role)
        index[role, piece] = len(rows)
        rows.append((role, first, last))
    source_of = np.array([-1 if role == 1 else -2 for role, _, _ in rows], np.int64)
    cue_of = np.array([-1 if role == 2 else -2 for role, _, _ in rows], np.int64)
    for attribution in gold.attributions:
        sources, cues, contents = (
            [index[role, piece] for piece in sorted(getattr(attribution, name)) if (role, piece) in index]
            for role, name in enumerate(ROLES)
        )
        for cue in cues:
            if sources:
                source_of[cue] = sources[0]
            cue_of[contents] = cue
    return LabelledReport(gold, encoded, labels, np.array(rows, np.int64).reshape(-1, 3), source_of, cue_of)


def _words_in(encoded: EncodedText, piece: Piece) -> tuple[int, int]:
    """Return the first and the last word that overlap a span."""
    first = int(np.searchsorted(encoded.ends, piece[0], side="right"))
    last = int(np.searchsorted(encoded.starts, piece[1], side="left")) - 1
    return first, last
