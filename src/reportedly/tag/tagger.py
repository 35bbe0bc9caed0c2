"""The tagger: text -> spans of source, cue and content, and the links between them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reportedly.networks import AHEAD, NOW, Workers
from reportedly.records.calibration import Calibration
from reportedly.records.spans import Span
from reportedly.records.tags import TaggedSpan, TagLink, Tags
from reportedly.records.vocabulary import Role
from reportedly.settings import TagSettings
from reportedly.tag.decode import DecodedSpan, decode_spans
from reportedly.tag.encode import EncodedText, Ints, encode_text
from reportedly.tag.labels import N_LABELS, ROLES
from reportedly.tag.links import FOR_CUE, FOR_SOURCE, LinkScorer
from reportedly.tag.shipped import FOLDER, open_weights
from reportedly.tag.windows import Window, cut_windows

CLS, SEP = 101, 102
SOURCE, CUE, CONTENT = range(3)
_ROLES = tuple(Role(name) for name in ROLES)

LEAST_LINK = 0.01
"""Links less probable than this are not handed on."""

AHEAD_A_THREAD = 4
"""Windows of one text that are with the network, or wait for it, for each of its threads."""

Outputs = tuple[npt.NDArray[np.float32], ...]


class Tagger:
    """Loads the weights once and tags many texts. Text may be submitted ahead, so that no thread waits."""

    def __init__(self, settings: TagSettings | None = None, weights: Path | None = None) -> None:
        self.settings = settings or TagSettings()
        self._shipped = open_weights(weights or FOLDER)
        self._workers = Workers(self.settings.threads)

    @property
    def digest(self) -> str:
        """The digest of the weights, "sha256:" and 64 digits."""
        return self._shipped.digest

    @property
    def calibration(self) -> Calibration:
        """How the probabilities of these weights become confidences."""
        return self._shipped.calibration

    def tag(self, text: str) -> Tags:
        """Tag one text, beside whatever was begun in the background: somebody waits for it."""
        return self._submit(text, NOW)()

    def submit(self, text: str) -> Callable[[], Tags]:
        """Begin with one text in the background; the function that comes back waits for it and finishes."""
        return self._submit(text, AHEAD)

    def _submit(self, text: str, urgency: int) -> Callable[[], Tags]:
        encoded = encode_text(text, self._shipped.tokenizer)
        windows = cut_windows(encoded, self.settings.window_pieces - 2, self.settings.overlap_pieces)
        outputs = self._run_ahead(encoded, windows, urgency)
        return lambda: self._finish(encoded, outputs)

    def _run_ahead(
        self, encoded: EncodedText, windows: list[Window], urgency: int
    ) -> Iterator[tuple[Window, Outputs]]:
        """Begin with the first windows now; with each output that is taken the next one is begun.

        So few are under way that a long text needs no more memory than its words do, and that nothing
        much is left to wait for when somebody loses interest.
        """
        ahead = AHEAD_A_THREAD * self.settings.threads
        begun = deque((w, self._begin(encoded, w, urgency)) for w in windows[:ahead])

        def take() -> Iterator[tuple[Window, Outputs]]:
            coming = iter(windows[ahead:])
            while begun:
                window, future = begun.popleft()
                outputs = future.result()
                begun.extend((w, self._begin(encoded, w, urgency)) for w in islice(coming, 1))
                yield window, outputs

        return take()

    def _begin(self, encoded: EncodedText, window: Window, urgency: int) -> Future[Outputs]:
        return self._workers.submit(urgency, self._shipped.network.run, feed_window(encoded, window))

    def _finish(self, encoded: EncodedText, outputs: Iterator[tuple[Window, Outputs]]) -> Tags:
        n_words = len(encoded.starts)
        emissions, vectors = (
            np.empty((n_words, N_LABELS)),
            np.empty((n_words, 6, self._shipped.links.size), np.float32),
        )
        for window, (labels, links) in outputs:
            own = slice(window.first - window.seen_first, window.last - window.seen_first)
            emissions[window.first : window.last] = labels[own]
            vectors[window.first : window.last] = links[own].reshape(-1, 6, self._shipped.links.size)
        spans = decode_spans(emissions, encoded.paragraph, self._shipped.chain)
        return Tags(
            spans=tuple(_tagged_span(encoded, span) for span in spans),
            links=tuple(self._link(spans, vectors, encoded.paragraph)),
        )

    def _link(
        self, spans: list[DecodedSpan], vectors: npt.NDArray[np.float32], paragraph: Ints
    ) -> Iterator[TagLink]:
        numbers = [[i for i, span in enumerate(spans) if span.role == role] for role in range(3)]
        words = [
            np.array([[spans[i].first, spans[i].last] for i in n], np.int64).reshape(-1, 2) for n in numbers
        ]
        for question, asker, answerer in ((FOR_SOURCE, CUE, SOURCE), (FOR_CUE, CONTENT, CUE)):
            scorer = LinkScorer(self._shipped.links, vectors, paragraph, question)
            for a, c, chance in scorer.walk(words[asker], words[answerer]):
                if chance >= LEAST_LINK:
                    asks, answers = numbers[asker][a], numbers[answerer][c]
                    cue, other = (asks, answers) if asker == CUE else (answers, asks)
                    yield TagLink(cue, other, _ROLES[spans[other].role], chance)


def feed_window(encoded: EncodedText, window: Window) -> dict[str, npt.NDArray[Any]]:
    """Return the inputs for a window of L pieces, end marks included, and W words: four [L], one [W]."""
    begin = int(encoded.first[window.seen_first])
    end = (
        int(encoded.first[window.seen_last]) if window.seen_last < len(encoded.first) else len(encoded.pieces)
    )
    words = encoded.word_of[begin:end]
    return {
        "pieces": np.concatenate([[CLS], encoded.pieces[begin:end], [SEP]]),
        "case": np.pad(encoded.case[words], 1),
        "quote": np.pad(encoded.quote[words], 1),
        "place": np.pad(encoded.place[words], 1),
        "first": encoded.first[window.seen_first : window.seen_last] - begin + 1,
    }


def _tagged_span(encoded: EncodedText, span: DecodedSpan) -> TaggedSpan:
    where = Span(int(encoded.starts[span.first]), int(encoded.ends[span.last]))
    return TaggedSpan(_ROLES[span.role], where, float(np.exp(span.log_probability)))
