"""Opens network files, checks digests, runs arrays on a few threads: the one importer of onnxruntime."""

from __future__ import annotations

import hashlib
import itertools
import json
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from queue import PriorityQueue
from typing import Any, ParamSpec, TypeVar

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from reportedly.errors import WeightsError

P = ParamSpec("P")
R = TypeVar("R")

DIGESTS = "digests.json"
UNKNOWN = "[UNK]"

NOW, AHEAD, STOP = range(3)
Task = tuple[int, int, Callable[[], None] | None]


def read_digests(folder: Path) -> tuple[dict[str, str], str]:
    """Return each file's SHA-256, and the one digest that stands for all of them ("sha256:" and 64 digits).

    Raises WeightsError where the list of a folder of weights cannot be read.
    """
    try:
        raw = (folder / DIGESTS).read_bytes()
    except OSError as error:
        raise WeightsError(f"the weights are not there: {error}", hint="install reportedly anew") from error
    return dict(json.loads(raw)), f"sha256:{hashlib.sha256(raw).hexdigest()}"


def check_digest(path: Path, sha256: str) -> bytes:
    """Return a file's bytes. Raises WeightsError where it is missing or is not the one that was digested."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise WeightsError(
            f"the weights file {path.name} cannot be read: {error}", hint="install reportedly anew"
        ) from error
    if hashlib.sha256(raw).hexdigest() != sha256:
        raise WeightsError(
            f"the weights file {path.name} is not the one that was shipped", hint="install reportedly anew"
        )
    return raw


class Network:
    """An ONNX network on the CPU. Safe to run from several threads at once; one thread a run.

    Inputs are given one at a time, never padded into a batch, so that a window's numbers are the same
    whatever it is read beside.
    """

    def __init__(self, raw: bytes) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Windows have many lengths: an arena would keep the memory of the longest for each.
        options.enable_mem_pattern = False
        self._session = onnxruntime.InferenceSession(raw, options, providers=["CPUExecutionProvider"])

    def run(self, feeds: dict[str, npt.NDArray[Any]]) -> tuple[npt.NDArray[np.float32], ...]:
        """Run once; the outputs in the order of the file."""
        return tuple(self._session.run(None, feeds))


def make_tokenizer(vocabulary: list[str]) -> Tokenizer:
    """Make BERT's uncased word-piece tokenizer, no special pieces added, from the pieces in order of id."""
    model = WordPiece({piece: number for number, piece in enumerate(vocabulary)}, unk_token=UNKNOWN)
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


class Workers:
    """`n_threads` threads that take what somebody waits for before what was begun ahead.

    They end with the process or when this is collected; errors go to the futures.
    """

    def __init__(self, n_threads: int) -> None:
        self._tasks: PriorityQueue[Task] = PriorityQueue()
        self._numbers = itertools.count()
        for number in range(n_threads):
            name = f"network-{number}"
            threading.Thread(target=_work, args=(self._tasks,), name=name, daemon=True).start()
        weakref.finalize(self, _stop, self._tasks, self._numbers, n_threads)

    def submit(self, urgency: int, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Put a call in line: those that are as urgent stay in their order, NOW comes before AHEAD."""
        future: Future[R] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = function(*args, **kwargs)
            except BaseException as error:  # noqa: BLE001 - whoever waits for the result gets it
                future.set_exception(error)
            else:
                future.set_result(result)

        self._tasks.put((urgency, next(self._numbers), run))
        return future


def _work(tasks: PriorityQueue[Task]) -> None:
    while (task := tasks.get()[2]) is not None:
        task()
        del task  # keep neither the call's arguments nor its result while waiting for the next


def _stop(tasks: PriorityQueue[Task], numbers: itertools.count[int], n_threads: int) -> None:
    for _ in range(n_threads):
        tasks.put((STOP, next(numbers), None))
