"""`reportedly`: the parser of all commands, and how what goes wrong becomes one line and an exit code.

Nothing heavy is imported before a command runs, so that `--version` and `--help` answer at once.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportedly import __version__
from reportedly.cli import (
    add,
    audit,
    backup,
    compare,
    extract,
    propositions,
    redact,
    reprocess,
    restore,
    rule,
    search,
    show,
    timeline,
    trace,
)
from reportedly.cli.exit_codes import ExitCode
from reportedly.cli.streams import drop_output, leave_at_once, say
from reportedly.errors import LedgerError, ReportedlyError, SettingsError

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps

COMMANDS = (
    *(extract, add, propositions, search, show, compare, trace, timeline, rule),
    *(reprocess, audit, redact, backup, restore),
)
"""In the order in which the help lists them."""

DESCRIPTION = "Turn news reports into an auditable record of attributed claims: who says what, on whose word."
EPILOG = """\
examples:
  reportedly extract report.txt
  reportedly extract saved-pages/ --format html --output claims/
  reportedly add saved-pages/ && reportedly search ferry tender
  reportedly extract --help

exit codes:
  0  all inputs were read
  1  audit found something
  2  wrong usage, a ledger that cannot be used, or refused inputs (the others are finished first)
  3  a fault of reportedly itself
  130  interrupted
"""


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="reportedly",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"reportedly {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command", required=True)
    for command in COMMANDS:
        command.add_command(commands)
    return parser


def main(argv: Sequence[str] | None = None, *, steps: Steps | None = None) -> int:
    """Run a command and return its exit code.

    `argv`: the words after "reportedly", by default those the program was started with. `steps`: what reads
    and extracts, by default what ships with the package.
    """
    code = _run(argv, steps)
    if argv is None and code == ExitCode.INTERRUPTED:
        leave_at_once(code)
    return code


def _run(argv: Sequence[str] | None, steps: Steps | None) -> int:
    try:
        arguments = make_parser().parse_args(argv)
    except SystemExit as stop:  # argparse has said what is wrong, or has shown the help
        return stop.code if isinstance(stop.code, int) else ExitCode.USAGE
    try:
        code: int = arguments.run(arguments, steps)
    except KeyboardInterrupt:
        say("interrupted")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:  # whoever read our output has seen enough
        drop_output()
        return ExitCode.FINE
    except Exception as error:  # noqa: BLE001 - the user gets one line, and --debug the rest
        return _explain(error, with_traceback=arguments.debug)
    return code


def _explain(error: Exception, *, with_traceback: bool) -> ExitCode:
    if with_traceback:
        traceback.print_exc(file=sys.stderr)
    if isinstance(error, ReportedlyError):
        say(str(error), hint=error.hint)
        is_theirs = isinstance(error, SettingsError | LedgerError)
        return ExitCode.USAGE if is_theirs else ExitCode.OUR_FAULT
    hint = "please report it" if with_traceback else "please report it, with what --debug prints"
    say(f"this is a fault of reportedly: {type(error).__name__}: {error}", hint=hint)
    return ExitCode.OUR_FAULT
