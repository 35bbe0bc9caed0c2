"""The answer of a command on standard output: a table, one JSON object, or an array of them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from reportedly.cli.streams import drop_output, table_width, write_pieces
from reportedly.errors import SettingsError
from reportedly.export import show_on_one_line
from reportedly.export.json_values import render_value, render_values
from reportedly.records import to_json


def print_record(
    arguments: argparse.Namespace, record: Any, render: Callable[[Any, int], Iterator[str]]
) -> None:
    """One record: its JSON object, or what `render` makes of it and of the columns that there are."""
    if arguments.format == "json":
        _write([render_value(to_json(record))])
    else:
        _write(render(record, table_width()))


def print_records(
    arguments: argparse.Namespace, records: Iterable[Any], render: Callable[[Any, int], Iterator[str]]
) -> None:
    """Several records: an array of their JSON objects, or what `render` makes of all of them."""
    if arguments.format == "json":
        _write(render_values(to_json(record) for record in records))
    else:
        _write(render(records, table_width()))


def print_all(
    arguments: argparse.Namespace, records: Iterator[Any], render: Callable[[Any, int], Iterator[str]]
) -> None:
    """As `print_records`, where making the records is what counts: they are made though nobody reads on."""
    try:
        print_records(arguments, records, render)
    except BrokenPipeError:
        drop_output()
        for _ in records:
            pass


def print_facts(arguments: argparse.Namespace, facts: dict[str, Any], sentence: str) -> None:
    """A small answer: the JSON object of the facts, or the sentence on one line."""
    if arguments.format == "json":
        _write([render_value(facts)])
    else:
        _write([show_on_one_line(sentence) + "\n"])


def print_head(arguments: argparse.Namespace, path: str, head: str, verb: str) -> None:
    """What a backup or a restoration came to: two ledgers with the same head have the same log."""
    print_facts(arguments, {"path": path, "head": head}, f"{verb} {path}, head {head}")


def _write(pieces: Iterable[str]) -> None:
    try:
        write_pieces(pieces)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise SettingsError(f"standard output cannot be written: {error.strerror}") from error
