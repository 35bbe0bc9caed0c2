"""Labelled reports -> windows -> padded batches."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor

from reportedly.tag.encode import Ints
from reportedly.tag.links import apart_class, distance_class
from reportedly.train.corpus import LabelledReport

CLS, SEP, MASK, PAD = 101, 102, 103, 0
IGNORED = -100


@dataclass(frozen=True, slots=True)
class Window:
    """Words `[first, last)` of a report: whole paragraphs."""

    report: LabelledReport
    first: int
    last: int
    n_pieces: int


@dataclass(frozen=True, slots=True)
class LinkBatch:
    """The links of one window: word numbers inside the window; `answer` counts nobody as the last column."""

    window: int
    asker: Tensor  # [A, 2] first and last word
    answerer: Tensor  # [C, 2]
    distance: Tensor  # [A, C]
    apart: Tensor  # [A, C]
    answer: Tensor  # [A], IGNORED where the right answer lies outside the window


@dataclass(frozen=True, slots=True)
class Batch:
    """B windows of L pieces and W words; R paragraphs of T words."""

    features: tuple[Tensor, Tensor, Tensor, Tensor]  # pieces, case, quote, place, each [B, L]
    mask: Tensor  # [B, 1, 1, L]
    first: Tensor  # [B, W] piece of each word
    rows: Tensor  # [R, T] index into the flat [B * W] words
    lengths: Tensor  # [R]
    labels: Tensor  # [R, T]
    source_links: list[LinkBatch]
    cue_links: list[LinkBatch]


def cut_windows(report: LabelledReport, limit: int, chance: random.Random | None) -> list[Window]:
    """Cut a report into windows of whole paragraphs, at most `limit` pieces; at another place each time."""
    e = report.encoded
    if not len(e.starts):
        return []
    sizes = np.bincount(e.word_of, minlength=len(e.starts))
    starts = [0, *(np.flatnonzero(np.diff(e.paragraph)) + 1).tolist(), len(e.starts)]
    room = limit if chance is None else int(limit * chance.uniform(0.4, 1.0))
    windows: list[Window] = []
    first, used = 0, 0
    for start, end in pairwise(starts):
        for a, b in _within(sizes, start, end, limit):
            n = int(sizes[a:b].sum())
            if used and used + n > room:
                windows.append(Window(report, first, a, used))
                first, used, room = a, 0, limit
            used += n
    windows.append(Window(report, first, len(e.starts), used))
    return windows


def _within(sizes: np.ndarray, start: int, end: int, limit: int) -> list[tuple[int, int]]:
    """Cut a paragraph that alone is over the limit."""
    parts, first, used = [], start, 0
    for word in range(start, end):
        if used + sizes[word] > limit:
            parts.append((first, word))
            first, used = word, 0
        used += int(sizes[word])
    return [*parts, (first, end)]


def shuffle_batches(windows: list[Window], size: int, chance: random.Random) -> list[list[Window]]:
    """Put windows of like length together, and the batches into a chance order."""
    windows = sorted(windows, key=lambda w: w.n_pieces + chance.randint(-12, 12))
    batches = [windows[i : i + size] for i in range(0, len(windows), size)]
    chance.shuffle(batches)
    return batches


def make_batch(windows: list[Window]) -> Batch:
    """Pad windows into arrays."""
    b, length = len(windows), max(w.n_pieces for w in windows) + 2
    width = max(w.last - w.first for w in windows)
    features = np.zeros((4, b, length), np.int64)
    first = np.zeros((b, width), np.int64)
    mask = np.zeros((b, length), bool)
    rows: list[np.ndarray] = []
    labels: list[np.ndarray] = []
    for i, w in enumerate(windows):
        e = w.report.encoded
        p0 = int(e.first[w.first])
        p1 = p0 + w.n_pieces
        words = e.word_of[p0:p1]
        features[0, i, 0], features[0, i, w.n_pieces + 1] = CLS, SEP
        for row, values in enumerate((e.pieces[p0:p1], e.case[words], e.quote[words], e.place[words])):
            features[row, i, 1 : w.n_pieces + 1] = values
        mask[i, : w.n_pieces + 2] = True
        first[i, : w.last - w.first] = e.first[w.first : w.last] - p0 + 1
        inner = np.flatnonzero(np.diff(e.paragraph[w.first : w.last])) + 1
        for part in np.split(np.arange(w.last - w.first), inner):
            rows.append(part + i * width)
            labels.append(_begin_anew(w.report.labels[w.first + part]))
    longest = max(map(len, rows))
    flat = np.zeros((len(rows), longest), np.int64)
    gold = np.zeros((len(rows), longest), np.int64)
    for r, (words, label) in enumerate(zip(rows, labels, strict=True)):
        flat[r, : len(words)], gold[r, : len(words)] = words, label
    return Batch(
        features=tuple(torch.from_numpy(f) for f in features),
        mask=torch.from_numpy(mask)[:, None, None, :],
        first=torch.from_numpy(first),
        rows=torch.from_numpy(flat),
        lengths=torch.tensor([len(r) for r in rows]),
        labels=torch.from_numpy(gold),
        source_links=[
            x for i, w in enumerate(windows) if (x := _links(i, w, asker=1, answerer=0)) is not None
        ],
        cue_links=[x for i, w in enumerate(windows) if (x := _links(i, w, asker=2, answerer=1)) is not None],
    )


def _begin_anew(labels: Ints) -> Ints:
    """Let a span that was cut, by a window or by a line break, begin again with its rest."""
    if labels[0] and labels[0] % 2 == 0:
        return np.concatenate([labels[:1] - 1, labels[1:]])
    return labels


def _links(number: int, w: Window, asker: int, answerer: int) -> LinkBatch | None:
    """Collect who asks and who may answer inside a window; roles are numbers of tag.labels.ROLES."""
    spans = w.report.spans
    inside = (spans[:, 1] >= w.first) & (spans[:, 2] < w.last)
    asking = np.flatnonzero(inside & (spans[:, 0] == asker))
    answering = np.flatnonzero(inside & (spans[:, 0] == answerer))
    if not len(asking):
        return None
    right = (w.report.source_of if asker == 1 else w.report.cue_of)[asking]
    column = {int(s): c for c, s in enumerate(answering)}
    answer = [len(answering) if r == -1 else column.get(int(r), IGNORED) for r in right]
    a, c = spans[asking, 1:], spans[answering, 1:]
    paragraph = w.report.encoded.paragraph
    return LinkBatch(
        window=number,
        asker=torch.from_numpy(a - w.first),
        answerer=torch.from_numpy(c - w.first),
        distance=torch.from_numpy(distance_class(a[:, :1], c[:, 0][None, :])),
        apart=torch.from_numpy(apart_class(paragraph[a[:, :1]], paragraph[c[:, 0]][None, :])),
        answer=torch.tensor(answer),
    )
