"""`reportedly audit`: recomputes what the ledger holds and says what differs."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reportedly.cli.exit_codes import ExitCode
from reportedly.cli.ledger_options import add_ledger_command, open_to_write, place_of

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps
    from reportedly.ledger import AuditReport

DESCRIPTION = """\
Recompute the ids, the digests, the spans, the chain of hashes over the log, and every row
that is made from the log, and say what differs. Nothing is changed. The exit code is 1
where something was found. Two ledgers with the same head have the same log.
"""
EXAMPLES = """\
  reportedly audit
  reportedly audit --ledger story.db --format json
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(
        commands, "audit", "recompute the ledger and say what differs", DESCRIPTION, EXAMPLES
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:  # noqa: ARG001 - all commands take it
    """Audit, and return the exit code: FOUND where something differs."""
    from reportedly.cli.results import print_record
    from reportedly.errors import LedgerReadOnly
    from reportedly.ledger import audit_ledger, open_ledger

    try:
        ledger = open_to_write(arguments)  # its full text index can be checked only so
    except LedgerReadOnly:
        ledger = open_ledger(place_of(arguments), read_only=True)
    with ledger:
        report = audit_ledger(ledger)
    print_record(arguments, report, render_audit)
    return ExitCode.FINE if report.is_clean else ExitCode.FOUND


def render_audit(report: AuditReport, width_columns: int) -> Iterator[str]:
    """What was looked at, and a line for each finding."""
    from reportedly.export import show_on_one_line
    from reportedly.export.words import count_of
    from reportedly.export.wrap import wrap_line

    for finding in report.findings:
        words = show_on_one_line(f"{finding.part}: {finding.reason}")
        yield wrap_line(words, width_columns, hanging="  ") + "\n"
    for note in report.notes:
        yield wrap_line(show_on_one_line(f"note: {note}"), width_columns, hanging="  ") + "\n"
    entries = "entry" if report.n_entries == 1 else "entries"
    counted = [f"{report.n_entries or 'no'} {entries}", count_of(report.n_reports, "report")]
    counted += [f"{report.n_redacted} redacted"] if report.n_redacted else []
    yield f"{', '.join(counted)}: {count_of(len(report.findings), 'finding')}\n"
    yield f"head {report.head}\n"
