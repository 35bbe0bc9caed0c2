"""`reportedly trace`: the way back from a claim to its origin."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli import argument_types
from reportedly.cli.ledger_options import add_as_known_at, add_ledger_command, open_to_read

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps

DESCRIPTION = """\
Follow a claim back to its origin, step by step, with the words that each step rests on:
along its chain of sources, into the report that it was copied from or that it cites, and
on from there, as far as the ledger goes.
"""
EXAMPLES = """\
  reportedly trace clm1-27c0
  reportedly trace clm1-27c0 --proposition --format json
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(commands, "trace", "follow a claim back to its origin", DESCRIPTION, EXAMPLES)
    parser.add_argument("id", metavar="ID", type=argument_types.read_text, help="a claim, or a proposition")
    parser.add_argument("--proposition", action="store_true", help="every claim of its proposition")
    add_as_known_at(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:  # noqa: ARG001 - all commands take it
    """Trace, and return the exit code."""
    from reportedly.cli.results import print_records
    from reportedly.cli.tracing import trace_claims
    from reportedly.export.ways_back import render_traced
    from reportedly.ledger.find_ids import IdKind, find_id

    with open_to_read(arguments) as reader:
        claim = find_id(reader, arguments.id, (IdKind.CLAIM,)).id
        traced = trace_claims(reader, claim, whole_proposition=arguments.proposition)
    print_records(arguments, traced, render_traced)
    return 0
