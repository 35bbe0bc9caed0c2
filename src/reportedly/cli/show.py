"""`reportedly show`: all that the ledger holds on one thing."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli import argument_types
from reportedly.cli.ledger_options import add_as_known_at, add_ledger_command, open_to_read
from reportedly.errors import SettingsError

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps
    from reportedly.ledger import Reader

DESCRIPTION = """\
Show a report, a claim, an actor, an origin or a ruling with all that the ledger holds on
it. A proposition has the id of its founding claim: --proposition shows the one that a
claim is in, who asserts and who denies it, its origins, and its credibility by rule.

ID may be shortened as long as no other id begins so.
"""
EXAMPLES = """\
  reportedly show rpt1-3f9a
  reportedly show clm1-27c0 --proposition
  reportedly show act1-90be --as-known-at 2031-03-12 --format json
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(commands, "show", "show all that is held on one thing", DESCRIPTION, EXAMPLES)
    parser.add_argument("id", metavar="ID", type=argument_types.read_text, help="what to show")
    parser.add_argument(
        "--proposition",
        action="store_true",
        help="the proposition that the claim ID is in, not the claim itself",
    )
    add_as_known_at(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:  # noqa: ARG001 - all commands take it
    """Show, and return the exit code."""
    from reportedly.cli.results import print_record

    with open_to_read(arguments) as reader:
        record, render = _find(reader, arguments.id, is_proposition=arguments.proposition)
    print_record(arguments, record, render)
    return 0


def _find(reader: Reader, typed: str, *, is_proposition: bool) -> tuple[Any, Any]:
    """The record of an id, and what renders it. Raises SettingsError, NotInLedger."""
    from reportedly import story
    from reportedly.cli.ruling_words import find_proposition
    from reportedly.cli.tracing import find_origin
    from reportedly.export import cards
    from reportedly.ledger import describe
    from reportedly.ledger.find_ids import IdKind, find_id

    shown = (IdKind.REPORT, IdKind.CLAIM, IdKind.ACTOR, IdKind.ORIGIN, IdKind.RULING)
    known = find_id(reader, typed, (IdKind.CLAIM,) if is_proposition else shown)
    if is_proposition:
        return story.account_for(reader, find_proposition(reader, known.id)), cards.render_account
    if known.kind is IdKind.REPORT:
        return describe.describe_report(reader, known.id), cards.render_report
    if known.kind is IdKind.CLAIM:
        return describe.describe_claim(reader, known.id), cards.render_claim
    if known.kind is IdKind.ACTOR:
        return describe.describe_actor(reader, known.id), cards.render_actor
    if known.kind is IdKind.ORIGIN:
        return find_origin(reader, known.id), cards.render_origin
    held = [each for each in reader.list_rulings() if each.ruling.id == known.id]
    if not held:
        raise SettingsError(f"{known.id} is no ruling that can be shown")
    return held[0], cards.render_ruling
