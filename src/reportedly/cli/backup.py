"""`reportedly backup`: a verified copy of the ledger."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli import argument_types
from reportedly.cli.ledger_options import add_ledger_command, place_of

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps

DESCRIPTION = """\
Write a backup of the ledger and read it back. Others may go on reading and writing. A
PATH that ends in .jsonl gets a portable dump, from which a ledger on any database can be
restored, and so does any PATH where the ledger is on PostgreSQL; else it is a ledger file.
"""
EXAMPLES = """\
  reportedly backup ledger-2031-03-11.db
  reportedly backup --ledger postgresql://desk@localhost/story story.jsonl
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(
        commands, "backup", "write a verified copy of the ledger", DESCRIPTION, EXAMPLES
    )
    parser.add_argument(
        "path", metavar="PATH", type=argument_types.read_text, help="a file that is not there yet"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:  # noqa: ARG001 - all commands take it
    """Back up, and return the exit code."""
    from reportedly.cli.results import print_head
    from reportedly.ledger import backup_ledger, open_ledger

    with open_ledger(place_of(arguments), read_only=True) as ledger:
        head = backup_ledger(ledger, arguments.path)
    print_head(arguments, arguments.path, head, "written to")
    return 0
