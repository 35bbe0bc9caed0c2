"""`reportedly add`: reports into the ledger, with all that they have to do with those already there."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli.ledger_options import add_ledger_command, add_recorded_at
from reportedly.cli.read_options import add_report_options

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps

DESCRIPTION = """\
Read reports, and put them into the ledger with what they have to do with the reports
already there: which claims are the same, which contradict, what was copied from where,
and who is cited. A ledger that is not there yet is made.

A report that the ledger has is passed over, so that a run that was broken off can be
started again. A changed text at the same address is a new version; the old one stays.

INPUT is as for `reportedly extract`.
"""
EXAMPLES = """\
  reportedly add report.txt
  reportedly add saved-pages/ --ledger story.db
  reportedly add wire.txt --outlet "Port Gazette" --published-at 2031-03-11 --format json
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(commands, "add", "put reports into the ledger", DESCRIPTION, EXAMPLES)
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="file, folder, pattern, or -")
    add_recorded_at(parser)
    add_report_options(parser.add_argument_group("what you know of the reports"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:
    """Add, and return the exit code."""
    from reportedly.cli.add_job import AddJob
    from reportedly.cli.steps import ShippedSteps

    return AddJob(arguments, steps or ShippedSteps()).run()
