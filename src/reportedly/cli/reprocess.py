"""`reportedly reprocess`: reports of the ledger through the present weights; the old readings are kept."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli.ledger_options import add_ledger_command, add_recorded_at

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps

DESCRIPTION = """\
Read reports of the ledger again with the version and the weights that are installed now,
and match them anew. The old readings are kept, and --as-known-at shows them. Rulings stay
with the claims that they are about. Without ID, every report is read again that is not
redacted, not superseded, and not read by this version and these weights already.
"""
EXAMPLES = """\
  reportedly reprocess
  reportedly reprocess rpt1-3f9a rpt1-90be
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(
        commands, "reprocess", "read reports of the ledger again", DESCRIPTION, EXAMPLES
    )
    parser.add_argument("ids", nargs="*", metavar="ID", help="reports; by default all that need it")
    add_recorded_at(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:
    """Reprocess, and return the exit code."""
    from reportedly.cli.reprocess_job import ReprocessJob
    from reportedly.cli.steps import ShippedSteps

    return ReprocessJob(arguments, steps or ShippedSteps()).run()
