"""The names of output files: one for each input, below the output folder and nowhere else."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from reportedly.cli.inputs import Input

_MAX_NAME_BYTES = 200
"""*From:* the 255 bytes that most file systems allow, less suffixes and a digest."""
_NOT_IN_NAMES = frozenset('<>:"|?*\\/')


def name_outputs(inputs: Sequence[Input], suffix: str) -> dict[Input, PurePosixPath]:
    """For each input the path of its output inside the output folder, no two the same.

    It is the input's path below the folder that was named, with the suffix added: `a/b.txt` gives
    `a/b.txt.json`. Where that would be the same for two inputs, both get the shortest distinct paths of their
    own. A digest is added where a name had to be changed, or two names differ in case alone.
    """
    paths = {each: _safe_path(each.below) for each in inputs}
    for twins in _same(paths):
        files = {each: Path(os.path.realpath(each.source)) for each in twins if each.source is not None}
        with suppress(ValueError):  # files of two drives have no folder in common
            top = os.path.commonpath([file.parent for file in files.values()])
            paths |= {each: _safe_path(file.relative_to(top)) for each, file in files.items()}
    for twins in _same(paths):
        for each in twins:
            paths[each] = _with_digest(paths[each], os.fsencode(os.path.realpath(each.source or "-")))
    return {each: path.with_name(path.name + suffix) for each, path in paths.items()}


def _same(paths: dict[Input, PurePosixPath]) -> list[list[Input]]:
    """The groups of inputs whose paths a file system might take for one."""
    n_times = Counter(map(_fold, paths.values()))
    groups: dict[str, list[Input]] = {}
    for each, path in paths.items():
        if n_times[_fold(path)] > 1:
            groups.setdefault(_fold(path), []).append(each)
    return list(groups.values())


def _fold(path: PurePosixPath) -> str:
    return unicodedata.normalize("NFC", str(path)).casefold()


def _safe_path(path: Path) -> PurePosixPath:
    parts = [part for part in path.parts if part not in ("", ".", "..", path.anchor)]
    return PurePosixPath(*map(_safe_name, parts or ["report"]))


def _safe_name(name: str) -> str:
    """The name with what a file system or a shell might stumble over replaced, and not too long."""
    safe = "".join("_" if char in _NOT_IN_NAMES or not char.isprintable() else char for char in name)
    if len(safe.encode("utf-8")) > _MAX_NAME_BYTES:
        safe = safe.encode("utf-8")[:_MAX_NAME_BYTES].decode("utf-8", "ignore")
    return safe if safe == name else _with_digest(PurePosixPath(safe), os.fsencode(name)).name


def _with_digest(path: PurePosixPath, about: bytes) -> PurePosixPath:
    return path.with_name(f"{path.name}~{hashlib.sha256(about).hexdigest()[:8]}")
