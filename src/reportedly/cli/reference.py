"""The page docs/reference/cli.md, written from the parser: `python -m reportedly.cli.reference` prints it."""

# ruff: noqa: SLF001 - argparse has no public way to list its options

from __future__ import annotations

import argparse
from collections.abc import Iterator

from reportedly.cli.command_line import make_parser

_NOTE = "<!-- Written by `python -m reportedly.cli.reference`: change the parser, not this page. -->"


def write_reference() -> str:
    """The page in Markdown, the same on every terminal."""
    return "\n".join(_page_lines(make_parser())) + "\n"


def _page_lines(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield "# The command line"
    yield ""
    yield _NOTE
    yield ""
    yield from _about(parser)
    for name, command in _commands(parser).items():
        yield ""
        yield f"## `reportedly {name}`"
        yield ""
        yield from _about(command)


def _commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    actions = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return {name: command for action in actions for name, command in action.choices.items()}


def _about(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield (parser.description or "").strip()
    for group in parser._action_groups:
        # The commands have sections of their own.
        actions = [a for a in group._group_actions if not isinstance(a, argparse._SubParsersAction)]
        if actions:
            yield ""
            yield f"| {group.title} | |"
            yield "|---|---|"
            yield from (f"| {_name(action)} | {_cell(action.help or '')} |" for action in actions)
    if parser.epilog:
        yield ""
        yield from (f"    {line}".rstrip() for line in parser.epilog.strip().split("\n"))


def _name(action: argparse.Action) -> str:
    value = "" if action.nargs == 0 else f"{action.metavar or _choices(action)}"
    names = [f"`{option} {value}`".replace(" `", "`") for option in action.option_strings]
    return ", ".join(names) or f"`{value}`"


def _choices(action: argparse.Action) -> str:
    return ", ".join(action.choices) if action.choices else action.dest.upper()


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    print(write_reference(), end="")
