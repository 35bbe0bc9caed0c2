"""`reportedly search`: claims by words and by who says them, how and when."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli import argument_types
from reportedly.cli.ledger_options import add_as_known_at, add_ledger_command, open_to_read

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps

LIMIT = 20
"""As `reportedly.ledger.search.LIMIT`, which is not imported for the sake of a quick start."""

KINDS = ("person", "group", "government", "organisation", "outlet", "document", "unknown")
ACTS = ("asserts", "denies", "questions", "predicts", "demands", "promises", "praises", "blames")

DESCRIPTION = """\
Find claims in the ledger. All WORDS must stand in the claim, or in its report; those in
quotation marks together, as they stand. Without WORDS the newest claims that pass the
filters are shown. Everything that is given must hold.
"""
EXAMPLES = """\
  reportedly search ferry tender
  reportedly search '"lethal aid"' --source "Financial Times" --unnamed
  reportedly search --disputed --about-from 2031-03-01 --format json
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(commands, "search", "find claims in the ledger", DESCRIPTION, EXAMPLES)
    parser.add_argument("words", nargs="*", metavar="WORDS", help="words to look for")
    add_as_known_at(parser)
    group = parser.add_argument_group("filters")
    _add_source_filters(group)
    for option, about in (("said", "the innermost source said it"), ("about", "what it is about happened")):
        for end, which in (("from", "on this day or later"), ("to", "on this day or before")):
            group.add_argument(
                f"--{option}-{end}",
                metavar="DATE",
                type=argument_types.read_date,
                help=f"{about} {which}; claims without a stated time are left out",
            )
    group.add_argument(
        "--disputed", action="store_true", help="denied or contradicted, by whatever report of the ledger"
    )
    group.add_argument(
        "--limit",
        metavar="COUNT",
        type=argument_types.read_count,
        default=LIMIT,
        help=f"claims to show at most (default: {LIMIT})",
    )
    parser.set_defaults(run=run)


def _add_source_filters(group: Any) -> None:
    group.add_argument(
        "--source",
        metavar="NAME",
        type=argument_types.read_text,
        help="a source of its chain, by its name or a part of it, or by the id of an actor",
    )
    group.add_argument(
        "--outlet", metavar="NAME", type=argument_types.read_text, help="who published it, in part or whole"
    )
    group.add_argument("--kind", choices=KINDS, help="what the innermost source is")
    named = group.add_mutually_exclusive_group()
    named.add_argument(
        "--named", action="store_const", const=True, dest="is_named", help="the innermost source is named"
    )
    named.add_argument(
        "--unnamed",
        action="store_const",
        const=False,
        dest="is_named",
        help="the innermost source is not named",
    )
    group.add_argument("--act", choices=ACTS, help="what the innermost source does with it")


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:  # noqa: ARG001 - all commands take it
    """Search, and return the exit code."""
    from reportedly.cli.results import print_records
    from reportedly.export.found import render_found
    from reportedly.ledger.search import Search, search_claims
    from reportedly.records import Act, SourceKind

    wanted = Search(
        words=" ".join(arguments.words),
        source=arguments.source,
        outlet=arguments.outlet,
        kind=None if arguments.kind is None else SourceKind(arguments.kind),
        is_named=arguments.is_named,
        act=None if arguments.act is None else Act(arguments.act),
        said_from=arguments.said_from,
        said_to=arguments.said_to,
        about_from=arguments.about_from,
        about_to=arguments.about_to,
        is_disputed=arguments.disputed,
        limit=arguments.limit,
    )
    with open_to_read(arguments) as reader:
        print_records(arguments, search_claims(reader, wanted), render_found)
    return 0
