"""What an output folder already holds, so that a second run does only what is new or has changed.

`.reportedly.jsonl` in the folder has a line for each output that was written, with the digests of its input,
of everything that decides what is written (version, weights, settings, format), and of the output itself. A
line is added after its output is in place; a run that was broken off at any moment loses no more than work.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from reportedly.cli.inputs import Input
from reportedly.errors import RecordError
from reportedly.records import Method, Refusal, from_json, to_json
from reportedly.settings import ExtractSettings

FILE_NAME = ".reportedly.jsonl"


@dataclass(frozen=True, slots=True)
class DoneInput:
    """One line of the file; digests are 64 hexadecimal digits of SHA-256.

    `refusals`: what was refused of the input while the rest was written; a run that skips it says so again.
    """

    output: str
    input_sha256: str
    method_sha256: str
    output_sha256: str
    refusals: tuple[Refusal, ...] = ()


class DoneBefore:
    """The file of one output folder. Lines that are no such records are passed over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._done: dict[str, DoneInput] = {}
        self._begin = ""
        with suppress(OSError):
            raw = (folder / FILE_NAME).read_bytes()
            self._begin = "" if raw.endswith(b"\n") else "\n"  # the last line was cut off
            for line in raw.split(b"\n"):
                with suppress(ValueError, RecursionError, RecordError):
                    done = from_json(DoneInput, json.loads(line))
                    self._done[done.output] = done

    def find(self, wanted: DoneInput) -> DoneInput | None:
        """The line of the same output, input and method, if the output still is what was written then."""
        done = self._done.get(wanted.output)
        if done is None or replace(wanted, output_sha256=done.output_sha256, refusals=done.refusals) != done:
            return None
        path = self._folder / done.output
        is_there = path.is_file() and file_sha256(path) == done.output_sha256
        return done if is_there else None

    def add(self, done: DoneInput) -> None:
        """Write the line and hold it. Raises OSError, also where the file is a link that leads elsewhere."""
        self._done[done.output] = done
        line = self._begin + json.dumps(to_json(done), separators=(",", ":")) + "\n"
        self._begin = ""
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(self._folder / FILE_NAME, flags, 0o666)
        with os.fdopen(descriptor, "ab") as file:
            file.write(line.encode("ascii"))


def file_sha256(path: Path) -> str:
    """The digest of a file's bytes, "" where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def method_sha256(each: Input, method: Method, settings: ExtractSettings, format: str) -> str:
    """The digest of all that decides what is written for an input, but for the input's bytes."""
    about: dict[str, Any] = {"method": to_json(method), "settings": asdict(settings)}
    about |= {"format": format, "name": os.fsencode(each.name).hex()}
    about["facts"] = asdict(each.facts)
    return hashlib.sha256(json.dumps(about, sort_keys=True).encode("ascii")).hexdigest()
