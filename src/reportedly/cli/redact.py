"""`reportedly redact`: takes the words of a report out of the ledger for good."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli import argument_types
from reportedly.cli.ledger_options import add_ledger_command, add_recorded_at, open_to_write, recorded_at

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps

DESCRIPTION = """\
Take the words of a report out of the ledger, as the law may demand: its text, its claims
and all that was made from them. This cannot be undone. Its id, the log and the reason
stay, and the audit stays clean. Backups that were made before keep the words: see to them.
"""
EXAMPLES = """\
  reportedly redact rpt1-3f9a --reason "court order 12/31" --by "A. Ruiz"
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(
        commands, "redact", "take the words of a report out for good", DESCRIPTION, EXAMPLES
    )
    parser.add_argument("id", metavar="ID", type=argument_types.read_text, help="the report")
    parser.add_argument(
        "--reason", metavar="WORDS", required=True, type=argument_types.read_text, help="why; it is logged"
    )
    parser.add_argument(
        "--by", metavar="NAME", required=True, type=argument_types.read_text, help="who does it; it is logged"
    )
    add_recorded_at(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:  # noqa: ARG001 - all commands take it
    """Redact, and return the exit code."""
    from reportedly.cli.results import print_facts
    from reportedly.ledger.find_ids import IdKind, find_id

    with open_to_write(arguments) as ledger, ledger.writing(recorded_at(arguments)) as writer:
        report = find_id(writer, arguments.id, (IdKind.REPORT,)).id
        is_new = writer.append_redaction(report, reason=arguments.reason, by=arguments.by)
    done = "the words were taken out" if is_new else "the words had been taken out before"
    print_facts(arguments, {"report": report, "is_new": is_new}, f"{report}: {done}")
    return 0
