"""`reportedly timeline`: when claims were said, published, recorded, and when they say it happened."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli import argument_types
from reportedly.cli.ledger_options import add_as_known_at, add_ledger_command, open_to_read

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps
    from reportedly.ledger import Reader

TIMES = ("published", "said", "happened", "recorded")
ALL = "all"

DESCRIPTION = """\
Show claims in the order of a time. Four times are kept apart, and none stands in for
another: when the report was published, when the source said it, when it says that it
happened, and when the ledger got it.

SUBJECT is the id of an actor (its positions over time), of a proposition or one of its
claims, or of a report; without it, or with "all", every claim of the ledger is shown.
"""
EXAMPLES = """\
  reportedly timeline
  reportedly timeline act1-3f9a --by said
  reportedly timeline clm1-27c0 --as-known-at 2031-03-12
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(
        commands, "timeline", "show claims in the order of time", DESCRIPTION, EXAMPLES
    )
    parser.add_argument("subject", nargs="?", default=ALL, metavar="SUBJECT", help='an id, or "all"')
    parser.add_argument("--by", choices=TIMES, default="published", help="the time that orders them")
    parser.add_argument(
        "--limit",
        metavar="COUNT",
        type=argument_types.read_count,
        help="the last claims, so many (default: all)",
    )
    add_as_known_at(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:  # noqa: ARG001 - all commands take it
    """Show the timeline, and return the exit code."""
    from reportedly.cli.results import print_records
    from reportedly.export.timeline import render_timeline
    from reportedly.ledger.timeline import TimeKind, load_timeline

    with open_to_read(arguments) as reader:
        claims = None if arguments.subject == ALL else _claims_of(reader, arguments.subject)
        entries = load_timeline(reader, claims, by=TimeKind(arguments.by))
    shown = entries if arguments.limit is None else entries[-arguments.limit :]
    print_records(arguments, shown, render_timeline)
    return 0


def _claims_of(reader: Reader, subject: str) -> list[str]:
    from reportedly import story
    from reportedly.ledger.describe import describe_actor
    from reportedly.ledger.find_ids import IdKind, find_id

    known = find_id(reader, subject, (IdKind.ACTOR, IdKind.CLAIM, IdKind.REPORT))
    if known.kind is IdKind.ACTOR:
        return [claim.claim for claim in describe_actor(reader, known.id).claims]
    if known.kind is IdKind.REPORT:
        return [claim.claim for claim in reader.load_statements_of_report(known.id)]
    membership = reader.load_memberships([known.id]).get(known.id)
    proposition = known.id if membership is None else membership.proposition
    ruled = story.read_rulings(reader)
    members = story.list_members(reader, ruled, ruled.find(proposition))
    return [member.claim for member in members] or [known.id]
