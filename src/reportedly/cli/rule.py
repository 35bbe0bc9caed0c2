"""`reportedly rule`: a person's judgement, kept beside what the machine found."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from reportedly.cli import argument_types
from reportedly.cli.ledger_options import (
    add_as_known_at,
    add_ledger_command,
    add_recorded_at,
    open_to_read,
    open_to_write,
    recorded_at,
)
from reportedly.errors import SettingsError

if TYPE_CHECKING:
    from reportedly.cli.steps import Steps

KINDS = (
    *("accept", "reject", "same", "not-the-same", "merge", "split"),
    *("set-reliability", "note", "revoke"),
)
DESCRIPTION = """\
Put a ruling into the ledger, or list them. What the machine found is kept beside it, and a
ruling can be revoked. KIND is one of:

  accept CLAIM                    it stands as it was read
  reject CLAIM                    it is out of all propositions
  same CLAIM CLAIM...             the others go into the proposition of the first
  not-the-same CLAIM CLAIM...     the others are not in the proposition of the first
  merge ID ID...                  the other propositions, or actors, become the first
  split PROPOSITION CLAIM...      these claims are a proposition of their own
  split ACTOR SOURCE...           these sources are actors of their own
  set-reliability ACTOR LETTER    A reliable to E unreliable, F cannot be judged
  note ID WORDS                   a remark on anything
  revoke RULING                   the ruling is no longer in force
"""
EXAMPLES = """\
  reportedly rule same clm1-3f9a clm1-27c0 --by "A. Ruiz" --reason "one tender"
  reportedly rule set-reliability act1-90be B --by "A. Ruiz"
  reportedly rule --list
"""


def add_command(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = add_ledger_command(
        commands, "rule", "put your own judgement into the ledger", DESCRIPTION, EXAMPLES
    )
    parser.add_argument("kind", nargs="?", metavar="KIND", help="one of those above; with --list an id")
    parser.add_argument("subject", nargs="?", metavar="SUBJECT", help="what it is about")
    parser.add_argument("others", nargs="*", metavar="OTHERS", help="further ids, the letter, or the words")
    parser.add_argument("--by", metavar="NAME", type=argument_types.read_text, help="whose ruling it is")
    parser.add_argument("--reason", metavar="WORDS", type=argument_types.read_text, help="why")
    parser.add_argument(
        "--list", action="store_true", dest="is_list", help="list the rulings, on an id if there is one"
    )
    add_recorded_at(parser)
    add_as_known_at(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, steps: Steps | None = None) -> int:  # noqa: ARG001 - all commands take it
    """Rule or list, and return the exit code."""
    return _list(arguments) if arguments.is_list else _rule(arguments)


def _list(arguments: argparse.Namespace) -> int:
    from reportedly.cli.results import print_records
    from reportedly.export.rulings import render_rulings
    from reportedly.ledger.find_ids import find_id

    if arguments.subject is not None:
        raise SettingsError("--list takes one id at most", hint="leave out the kind of ruling")
    with open_to_read(arguments) as reader:
        about = None if arguments.kind is None else [find_id(reader, arguments.kind).id]
        print_records(arguments, reader.list_rulings(about), render_rulings)
    return 0


def _rule(arguments: argparse.Namespace) -> int:
    from reportedly import story
    from reportedly.cli.results import print_facts
    from reportedly.cli.ruling_words import read_ruling
    from reportedly.records import to_json

    if arguments.kind not in KINDS or arguments.subject is None:
        known = (
            f"there is no ruling {arguments.kind!r}"
            if arguments.subject
            else "a ruling has a kind and a subject"
        )
        raise SettingsError(known, hint=f"choose one of {', '.join(KINDS)}, and name the id that it is about")
    if arguments.by is None:
        raise SettingsError("nobody is named whose ruling it is", hint="give --by NAME")
    made_at = recorded_at(arguments)
    with open_to_write(arguments) as ledger, ledger.writing(made_at) as writer:
        ruling = story.make_ruling(read_ruling(writer, arguments, made_at))
        is_new = writer.append_ruling(ruling)
    done = f"{ruling.id}: {ruling.kind} {ruling.subject}" + ("" if is_new else " (was there already)")
    print_facts(arguments, {"ruling": to_json(ruling), "is_new": is_new}, done)
    return 0
