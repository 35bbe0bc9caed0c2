"""The options of every command that reads reports, and the settings that they ask for."""

from __future__ import annotations

import argparse
from typing import Any

from reportedly.cli import argument_types
from reportedly.errors import SettingsError
from reportedly.settings import ExtractSettings, ReadSettings


def add_report_options(group: Any) -> None:
    """Add what the user knows of the reports to a group of argparse."""
    group.add_argument(
        "--outlet",
        metavar="NAME",
        type=argument_types.read_text,
        help="who published them; wins over the input",
    )
    group.add_argument(
        "--published-at",
        metavar="TIME",
        type=argument_types.read_time,
        help="ISO date or time, such as 2031-03-11 or 2031-03-11T05:00+01:00; wins over the input",
    )
    group.add_argument(
        "--url",
        metavar="ADDRESS",
        type=argument_types.read_text,
        help="where the report was published (for one input); noted, never fetched",
    )
    group.add_argument(
        "--facts",
        metavar="FILE",
        type=argument_types.read_text,
        help="a CSV table with a row for each input: the columns input, outlet, published_at, url; a row "
        "wins over the options above",
    )
    group.add_argument(
        "--known",
        metavar="FILE",
        type=argument_types.read_text,
        help="names of your own in TOML: outlets, people and bodies, what else they are called, of what kind",
    )
    group.add_argument(
        "--language",
        metavar="TAG",
        type=argument_types.read_language,
        help="take them to be in this language: en reads a report that was refused as being in another",
    )
    group.add_argument(
        "--max-chars",
        metavar="COUNT",
        type=argument_types.read_count,
        help="refuse reports with more characters than this (default: 1,000,000)",
    )


def make_settings(arguments: argparse.Namespace) -> ExtractSettings:
    """The settings that the options ask for; what is not given keeps its default.

    Raises SettingsError for a file of names that cannot be used.
    """
    from reportedly.wordlists.known import load_known

    names = {"outlet": "outlet", "published_at": "published_at", "url": "url", "language": "language"}
    names["max_chars"] = "max_report_chars"
    given = {setting: getattr(arguments, option) for option, setting in names.items()}
    read = ReadSettings(**{setting: value for setting, value in given.items() if value is not None})
    known = None if arguments.known is None else load_known(arguments.known)
    return ExtractSettings(read=read, min_confidence=getattr(arguments, "min_confidence", 0.0), known=known)


def check_address(arguments: argparse.Namespace, n_inputs: int) -> None:
    """Raise SettingsError where one address is given to several inputs."""
    if arguments.url and n_inputs > 1:
        raise SettingsError(
            f"--url is the address of one report, and there are {n_inputs} inputs",
            hint="give them one at a time, or leave it out",
        )
