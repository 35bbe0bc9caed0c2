"""Where extractions go: standard output, one file, or a folder with one file for each input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import IO

from reportedly.errors import SettingsError


def is_folder(output: str) -> bool:
    """Whether `--output` names a folder: it is one, ends in a slash, or has no suffix."""
    if Path(output).is_dir() or output.endswith(("/", os.sep)):
        return True
    return not Path(output).suffix and not Path(output).exists()


def write_file(path: Path, pieces: Iterable[str]) -> str:
    """Write a file as a whole or not at all, in UTF-8, and return the SHA-256 of its bytes.

    What is not finished is in a hidden file beside it until then. A link is replaced, not followed. Raises
    OSError.
    """
    with _replacing(path) as file:
        return _write_into(file, pieces)


def write_through(path: Path, pieces: Iterable[str]) -> None:
    """The same where the user named the file itself: a link is followed, a device or a pipe written to."""
    if path.exists() and not path.is_file():
        with path.open("wb") as device:
            _write_into(device, pieces)
    else:
        write_file(Path(os.path.realpath(path)), pieces)


def _write_into(file: IO[bytes], pieces: Iterable[str]) -> str:
    digest = sha256()
    for piece in pieces:
        raw = piece.encode("utf-8")
        digest.update(raw)
        file.write(raw)
    return digest.hexdigest()


def make_folder_within(top: Path, folder: Path) -> None:
    """Make a folder below `top`. Raises SettingsError where a link would lead out of it; OSError."""
    real_top = os.path.realpath(top)
    real = os.path.realpath(folder)
    if os.path.commonpath([real_top, real]) != real_top:
        raise SettingsError(f"{folder} leads out of the output folder {top}", hint="remove the link")
    folder.mkdir(parents=True, exist_ok=True)


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    part, descriptor = _open_part(path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _open_part(folder: Path) -> tuple[Path, int]:
    """A new hidden file that is nobody else's."""
    for number in range(1000):
        part = folder / f".reportedly-{os.getpid()}-{number}.part"
        with suppress(FileExistsError):
            return part, os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    raise FileExistsError(f"{folder} is full of unfinished files (.reportedly-*.part)")
