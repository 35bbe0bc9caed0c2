"""The inputs that the arguments stand for: files, whole folders, patterns, standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

from reportedly.errors import UnreadableInput
from reportedly.records import Refusal
from reportedly.settings import ReadSettings

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What the user knows of one input; None where the table says nothing."""

    outlet: str | None = None
    published_at: str | None = None
    url: str | None = None

    def add_to(self, settings: ReadSettings) -> ReadSettings:
        """The settings for reading this input: its row wins over what is said of all inputs."""
        known = {field.name: getattr(self, field.name) for field in fields(self)}
        return replace(settings, **{name: value for name, value in known.items() if value is not None})


@dataclass(frozen=True, slots=True)
class Input:
    """One file, or standard input.

    `name`: as the user wrote it, for messages and `report.path`; `source`: where it is read from, None for
    standard input; `below`: its path inside the folder that the argument named, for naming its output;
    `facts`: what the user knows of it.
    """

    name: str
    source: Path | None
    below: Path
    facts: ReportFacts = ReportFacts()


@dataclass(frozen=True, slots=True)
class FoundInputs:
    """What the arguments stand for, in their order, and those that stand for nothing."""

    inputs: tuple[Input, ...]
    refusals: tuple[Refusal, ...]


def find_inputs(arguments: list[str], output: Path | None = None) -> FoundInputs:
    """Every file once, however often it is named. Folders and patterns leave out what lies in `output`."""
    inputs: dict[str, Input] = {}
    refusals: list[Refusal] = []
    kept_out = None if output is None else _real(output)
    for argument in arguments:
        for found in _expand(argument, kept_out):
            if isinstance(found, Input):
                inputs.setdefault(STANDARD_INPUT if found.source is None else _real(found.source), found)
            else:
                refusals.append(Refusal.from_error(found, input=argument))
    return FoundInputs(tuple(inputs.values()), tuple(refusals))


def standard_input() -> Path | bytes:
    """Where standard input can be read from piece by piece; where the system has no such path, its bytes."""
    try:
        path = Path(f"/dev/fd/{sys.stdin.fileno()}")
        with path.open("rb"):
            return path
    except (OSError, ValueError):
        return sys.stdin.buffer.read()


def _expand(argument: str, kept_out: str | None) -> Iterator[Input | UnreadableInput]:
    path = Path(argument)
    if argument == STANDARD_INPUT:
        yield Input("standard input", None, Path("standard-input"))
    elif path.is_dir():
        yield from _expand_folder(path, path, kept_out)
    elif glob.has_magic(argument) and not os.path.lexists(argument):
        yield from _expand_pattern(argument, kept_out)
    else:
        yield Input(argument, path, Path(path.name))


def _expand_pattern(pattern: str, kept_out: str | None) -> Iterator[Input | UnreadableInput]:
    start = _folder_of_pattern(pattern)
    paths = sorted(Path(match) for match in glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob has no plain "**"
    found: list[Input | UnreadableInput] = []
    for path in paths:
        if path.is_dir():
            # "**" gives each folder and each file in it; the files are enough.
            found += [] if "**" in pattern else _expand_folder(path, start, kept_out)
        elif not _is_within(_real(path), kept_out):
            found.append(Input(str(path), path, path.relative_to(start)))
    if not found:
        found.append(
            UnreadableInput(f"no file matches the pattern {pattern}", hint="check the folder and the pattern")
        )
    yield from found


def _folder_of_pattern(pattern: str) -> Path:
    """The part of the pattern before its first wildcard."""
    parts = Path(pattern).parts
    n_plain = next(n for n, part in enumerate(parts) if glob.has_magic(part))
    return Path(*parts[:n_plain])


def _expand_folder(folder: Path, start: Path, kept_out: str | None) -> Iterator[Input | UnreadableInput]:
    if _is_within(_real(folder), kept_out):
        yield UnreadableInput(f"{folder} is where the output goes", hint="give another folder to --output")
        return
    is_empty = True
    for found in _walk(folder, set(), kept_out):
        is_empty = False
        yield (
            found
            if isinstance(found, UnreadableInput)
            else Input(str(found), found, found.relative_to(start))
        )
    if is_empty:
        yield UnreadableInput(
            f"{folder} is a folder without reports", hint="hidden files are passed over; check the folder"
        )


def _walk(folder: Path, seen: set[str], kept_out: str | None) -> Iterator[Path | UnreadableInput]:
    """All files below, sorted by name, but for hidden ones. A folder that links lead to is read once."""
    real = _real(folder)
    if real in seen or _is_within(real, kept_out):
        return
    seen.add(real)
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield UnreadableInput(
            f"{folder} cannot be read: {error.strerror}", hint="check the permissions of the folder"
        )
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _walk(path, seen, kept_out)
        elif entry.is_file() or not path.exists():
            if not _is_within(_real(path), kept_out):
                yield path
        else:
            yield UnreadableInput(f"{path} is no regular file", hint="name it itself if it is to be read")


def _real(path: Path) -> str:
    return os.path.realpath(path)


def _is_within(real: str, folder: str | None) -> bool:
    return folder is not None and (real == folder or real.startswith(folder.rstrip(os.sep) + os.sep))
