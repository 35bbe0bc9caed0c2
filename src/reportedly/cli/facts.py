"""What the user knows of many reports at once: a table with a row for each input."""

from __future__ import annotations

import csv
from argparse import ArgumentTypeError
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

from reportedly.cli.argument_types import read_time
from reportedly.cli.inputs import FoundInputs, ReportFacts
from reportedly.cli.streams import say
from reportedly.errors import SettingsError

INPUT = "input"
"""The column that names the input: its path as it is given, or the name of its file."""

MAX_TABLE_BYTES = 50_000_000


COLUMNS = tuple(field.name for field in fields(ReportFacts))


def read_facts(path: str) -> dict[str, ReportFacts]:
    """The rows of a CSV file in UTF-8, by input. Raises SettingsError with the line that is wrong."""
    try:
        if Path(path).stat().st_size > MAX_TABLE_BYTES:
            raise SettingsError(f"--facts {path} is larger than {MAX_TABLE_BYTES:,} bytes")
        text = Path(path).read_text("utf-8-sig")
    except OSError as error:
        raise SettingsError(f"--facts {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"--facts {path} is not in UTF-8", hint="save it as CSV in UTF-8") from error
    rows = csv.DictReader(text.splitlines(), strict=True)
    try:
        return dict(_read_rows(rows, path))
    except csv.Error as error:
        raise SettingsError(f"--facts {path}, line {rows.line_num}: {error}") from error


def _read_rows(rows: csv.DictReader[str], path: str) -> Iterator[tuple[str, ReportFacts]]:
    names = rows.fieldnames or ()
    unknown = [name for name in names if name not in (INPUT, *COLUMNS)]
    if INPUT not in names or unknown:
        wanted = ", ".join((INPUT, *COLUMNS))
        raise SettingsError(
            f"--facts {path} has the columns {', '.join(names) or 'none'}", hint=f"it takes {wanted}"
        )
    seen: set[str] = set()
    for row in rows:
        line = f"--facts {path}, line {rows.line_num}"
        name = (row[INPUT] or "").strip()
        if not name or name in seen or None in row:
            reason = (
                "has more cells than columns"
                if None in row
                else f"names {name!r} twice"
                if name
                else "names no input"
            )
            raise SettingsError(f"{line} {reason}")
        seen.add(name)
        known = {column: (row.get(column) or "").strip() or None for column in COLUMNS}
        if known["published_at"] is not None:
            try:
                known["published_at"] = read_time(known["published_at"])
            except ArgumentTypeError as error:
                raise SettingsError(f"{line}: {error}") from error
        yield name, ReportFacts(**known)


def give_facts(found: FoundInputs, path: str | None) -> FoundInputs:
    """The inputs with what the table says of each: by its whole name first, else by that of its file.

    Rows for none of them are said to be so: one may be a slip of the pen. Raises SettingsError.
    """
    if path is None:
        return found
    table = read_facts(path)
    keys = {
        each: next((k for k in (each.name, Path(each.name).name) if k in table), None)
        for each in found.inputs
    }
    idle = sorted(set(table) - set(keys.values()))
    if idle:
        say(f"note: --facts {path} has {len(idle)} rows for none of the inputs, such as {idle[0]}")
    inputs = tuple(each if key is None else replace(each, facts=table[key]) for each, key in keys.items())
    return replace(found, inputs=inputs)
