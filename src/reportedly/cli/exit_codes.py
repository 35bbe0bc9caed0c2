"""What the exit code of a command says."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The same for all commands."""

    FINE = 0
    FOUND = 1
    USAGE = 2
    OUR_FAULT = 3
    INTERRUPTED = 130


REFUSED = ExitCode.USAGE
"""One or more inputs were refused; the others were finished first."""
