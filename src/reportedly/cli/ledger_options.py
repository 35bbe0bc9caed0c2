"""The options of every command on a ledger: where it is, in what form to answer, as known when."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from reportedly.cli import argument_types

if TYPE_CHECKING:
    from reportedly.ledger import Ledger, Reader

VARIABLE = "REPORTEDLY_LEDGER"
FORMATS = ("table", "json")


def add_ledger_command(commands: Any, name: str, help: str, description: str, examples: str) -> Any:
    """A parser among argparse's subparsers with the options that all commands on a ledger have."""
    parser = commands.add_parser(
        name,
        help=help,
        description=description,
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    group = parser.add_argument_group("ledger and output")
    group.add_argument(
        "--ledger",
        metavar="PLACE",
        type=argument_types.read_text,
        help=f"a file, or postgresql://USER@HOST/DATABASE (default: {VARIABLE} of the environment, else the "
        "ledger in your data folder)",
    )
    group.add_argument(
        "--format",
        choices=FORMATS,
        default="table",
        help="table to read (the default), or json",
    )
    group.add_argument("--debug", action="store_true", help="show the traceback of an unexpected error")
    return parser


def add_as_known_at(parser: Any) -> None:
    """Add the option of the commands that answer from what was known at a time."""
    parser.add_argument(
        "--as-known-at",
        metavar="TIME",
        type=argument_types.read_moment,
        help="what the ledger held then: an ISO date (to its end in UTC), or a time with its offset",
    )


def add_recorded_at(parser: Any) -> None:
    """Add the option of the commands that write."""
    parser.add_argument(
        "--recorded-at",
        metavar="TIME",
        type=argument_types.read_instant,
        help="when the ledger got it, a time with its offset (default: now); for taking over older records",
    )


def place_of(arguments: argparse.Namespace) -> str | None:
    """Where the ledger is; None: in the user's data folder."""
    return arguments.ledger or os.environ.get(VARIABLE) or None


def recorded_at(arguments: argparse.Namespace) -> str:
    """The time that was given, else that of the clock, in UTC to the second; no other code asks it."""
    given: str | None = arguments.recorded_at
    return given or datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def open_to_write(arguments: argparse.Namespace, *, create: bool = False) -> Ledger:
    """The ledger, open for writing; `create`: made where there is none. Raises LedgerError."""
    from reportedly.ledger import open_ledger

    return open_ledger(place_of(arguments), create=create)


@contextmanager
def open_to_read(arguments: argparse.Namespace) -> Iterator[Reader]:
    """What the ledger holds, or held at `--as-known-at`. Raises LedgerError."""
    from reportedly.ledger import open_ledger

    with (
        open_ledger(place_of(arguments), read_only=True) as ledger,
        ledger.reading(getattr(arguments, "as_known_at", None)) as reader,
    ):
        yield reader
