"""Opens network files, checks their digests, runs arrays: the one importer of onnxruntime."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime

from reportedly.errors import WeightsError


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
