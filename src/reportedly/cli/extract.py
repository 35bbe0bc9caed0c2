"""`reportedly extract`: inputs in, claims out in the format that was asked for."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli import argument_types
from reportedly.cli.read_options import add_report_options

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps

FORMATS = ("table", "json", "jsonl", "csv", "html")
"""The names in `reportedly.export.SUFFIXES`, which is not imported for the sake of a quick start."""

DESCRIPTION = """\
Read reports and write down what is claimed in them: who says it and on whose
word, the words themselves, and where in the text they stand.

INPUT is a file (plain text, HTML, PDF, JSON or JSON lines, told apart by content),
a folder (all files in it and below, hidden ones passed over), a pattern such as
'reports/*.html', or - for standard input. Nothing is fetched from the network.
"""
EPILOG = """\
examples:
  reportedly extract report.txt
  reportedly extract page.html --format html --output page-claims.html
  reportedly extract reports/ --format json --output claims/
  reportedly extract wire.txt --outlet "Port Gazette" --published-at 2031-03-11
  pdftotext paper.pdf - | reportedly extract - --format jsonl
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser(
        "extract",
        help="read reports and write down their claims",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="file, folder, pattern, or -")
    _add_output_options(parser.add_argument_group("output"))
    add_report_options(parser.add_argument_group("what you know of the reports"))
    parser.add_argument("--debug", action="store_true", help="show the traceback of an unexpected error")
    parser.set_defaults(run=run)


def _add_output_options(group: Any) -> None:
    group.add_argument(
        "--format",
        choices=FORMATS,
        help="table to read, json (an array), jsonl (one object a line), csv (one row a claim), html (a page "
        "with the text and its claims); by default what the suffix of --output says, else table",
    )
    group.add_argument(
        "--output",
        metavar="PATH",
        type=argument_types.read_text,
        help="a file for everything; or a folder (one that exists, or a name that ends in / or has no "
        "suffix) with one file for each input, where what was done before is skipped; by default standard "
        "output",
    )
    group.add_argument(
        "--min-confidence",
        metavar="NUMBER",
        type=argument_types.read_confidence,
        default=0.0,
        help="leave out claims and attributions of which we are less sure, from 0 to 1 (default: 0)",
    )


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:
    """Extract, and return the exit code."""
    from reportedly.cli.extract_job import ExtractJob
    from reportedly.cli.steps import ShippedSteps

    return ExtractJob(arguments, steps or ShippedSteps()).run()
