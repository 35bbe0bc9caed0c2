"""Any JSON values as text that is safe on a terminal: one object, or an array with one object a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

# Legal in JSON strings, but some terminals obey them, and some readers of lines break at them.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def escape_unsafe(text: str) -> str:
    """JSON text with the characters escaped that could drive a terminal or break a line."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def render_value(value: Any) -> str:
    """One value on one line, which ends in a newline."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return escape_unsafe(text.encode("utf-8", "replace").decode("utf-8")) + "\n"


def render_values(values: Iterable[Any]) -> Iterator[str]:
    """An array, one value a line, written as the values come."""
    yield from render_lines(render_value(value)[:-1] for value in values)


def render_lines(lines: Iterable[str]) -> Iterator[str]:
    """An array of values that are JSON text already."""
    joint = "[\n"
    for line in lines:
        yield joint + line
        joint = ",\n"
    yield "[]\n" if joint == "[\n" else "\n]\n"
