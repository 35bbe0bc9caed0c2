"""`reportedly propositions`: the table of what is asserted and denied across the reports of the ledger."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli import argument_types
from reportedly.cli.ledger_options import add_as_known_at, add_ledger_command, open_to_read

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps
    from reportedly.records import Account

DESCRIPTION = """\
List the propositions: what several reports are about, who asserts and who denies it,
how many origins (not reports) it rests on, what is known of their lineage, and its
credibility by the printed rule. The disputed ones come first, then those that stand in
most reports.
"""
EXAMPLES = """\
  reportedly propositions
  reportedly propositions --disputed --least-reports 1
  reportedly propositions --as-known-at 2031-03-12 --format json
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(
        commands, "propositions", "list what reports agree and differ on", DESCRIPTION, EXAMPLES
    )
    parser.add_argument(
        "--least-reports",
        metavar="COUNT",
        type=argument_types.read_count,
        default=2,
        help="leave out those that stand in fewer reports (default: 2)",
    )
    parser.add_argument("--disputed", action="store_true", help="only those that somebody denies")
    add_as_known_at(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:  # noqa: ARG001 - all commands take it
    """List, and return the exit code."""
    from reportedly import story
    from reportedly.cli.results import print_records
    from reportedly.export.accounts import render_accounts

    with open_to_read(arguments) as reader:
        accounts = list(story.list_accounts(reader, least_reports=arguments.least_reports))
    if arguments.disputed:
        accounts = [account for account in accounts if is_disputed(account)]
    print_records(arguments, sorted(accounts, key=_rank), render_accounts)
    return 0


def is_disputed(account: Account) -> bool:
    """Whether somebody asserts it and somebody else does not, or its figures exclude each other."""
    stances = {position.stance for position in account.positions}
    return len(stances) > 1 or any(figures.is_disputed for figures in account.figures)


def _rank(account: Account) -> tuple[bool, int]:
    """Sorting is stable: equals stay in the order in which they were founded."""
    return not is_disputed(account), -len({position.report for position in account.positions})
