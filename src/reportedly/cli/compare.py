"""`reportedly compare`: two reports side by side, where they come from and how their main news stand."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli import argument_types
from reportedly.cli.ledger_options import add_ledger_command
from reportedly.cli.read_options import add_report_options

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps

DESCRIPTION = """\
Compare two reports. A and B are files, or ids of reports in the ledger; a file is not put
into it. The answer is where the two come from, as far as their texts show:

  copied         whole sentences of one are reused in the other
  credited       both rest on the same outlet, post or document, which they name
  shared source  both have their main news from the same person or body
  separate       nothing that both rest on was found

and how the main news of B stands to that of A: same, contradicts, updates or different.
JSON has the spans and the words behind both. Separate does not mean independent.
"""
EXAMPLES = """\
  reportedly compare report.txt reprint.html
  reportedly compare rpt1-3f9a rpt1-90be --format json
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(commands, "compare", "compare two reports", DESCRIPTION, EXAMPLES)
    for name, which in (("one", "first"), ("other", "second")):
        parser.add_argument(
            name,
            metavar="A" if name == "one" else "B",
            type=argument_types.read_text,
            help=f"the {which} report: a file, or an id of the ledger",
        )
    add_report_options(parser.add_argument_group("what you know of the reports that are files"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:
    """Compare, and return the exit code."""
    from reportedly.cli.compare_job import CompareJob
    from reportedly.cli.steps import ShippedSteps

    return CompareJob(arguments, steps or ShippedSteps()).run()
