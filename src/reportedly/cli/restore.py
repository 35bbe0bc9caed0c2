"""`reportedly restore`: a ledger from a backup."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli import argument_types
from reportedly.cli.ledger_options import add_ledger_command, place_of
from reportedly.errors import SettingsError

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps

DESCRIPTION = """\
Make a ledger from a backup: a file that `reportedly backup` wrote, or a ledger file. The
ledger that --ledger names must not be there yet, or be empty. The backup is verified
first; where it is not whole, nothing is restored.
"""
EXAMPLES = """\
  reportedly restore ledger-2031-03-11.db --ledger restored.db
  reportedly restore story.jsonl --ledger postgresql://desk@localhost/story
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(commands, "restore", "make a ledger from a backup", DESCRIPTION, EXAMPLES)
    parser.add_argument("path", metavar="PATH", type=argument_types.read_text, help="the backup")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:  # noqa: ARG001 - all commands take it
    """Restore, and return the exit code."""
    from reportedly.cli.results import print_head
    from reportedly.ledger import restore_ledger

    where = place_of(arguments)
    if where is None:
        raise SettingsError("nothing says where to restore it", hint="give --ledger PLACE")
    head = restore_ledger(arguments.path, where)
    print_head(arguments, arguments.path, head, "restored from")
    return 0
