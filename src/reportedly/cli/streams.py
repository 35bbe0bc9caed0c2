"""What goes to standard output and standard error: bytes in UTF-8 to the one, single lines to the other."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import NoReturn

TABLE_WIDTH_COLUMNS = 100
"""Of a table that goes to a file or a pipe; one on a terminal is as wide as that."""


def table_width(*, to_terminal: bool = True) -> int:
    """The columns that a table may take on standard output, or (False) in a file."""
    if to_terminal and sys.stdout.isatty():
        return shutil.get_terminal_size((TABLE_WIDTH_COLUMNS, 24)).columns
    return TABLE_WIDTH_COLUMNS


def say(sentence: str, *, hint: str | None = None) -> None:
    """One line on standard error, with nothing in it that could drive the terminal."""
    from reportedly.export import show_on_one_line

    line = f"{sentence}; {hint}" if hint else sentence
    print(f"reportedly: {show_on_one_line(line)}", file=sys.stderr, flush=True)


def write_pieces(pieces: Iterable[str]) -> None:
    """Write each piece at once, in UTF-8 whatever the locale is. Raises BrokenPipeError if nobody reads."""
    output = sys.stdout.buffer
    for piece in pieces:
        output.write(piece.encode("utf-8"))
        output.flush()


def drop_output() -> None:
    """Send what is still to come nowhere, so that Python does not complain of the broken pipe at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def leave_at_once(code: int) -> NoReturn:
    """End the process without waiting for threads: those of the network finish a long report otherwise."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)
