"""The timeline for a terminal or a file: a claim a block, its four times apart in columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from reportedly.export.found import NOTHING
from reportedly.export.visible import show_on_one_line
from reportedly.export.words import ARROW
from reportedly.export.wrap import wrap_line

_COLUMNS = ("published", "said", "happened", "recorded")
_N_COLUMNS = 24
"""Of a terminal, for an interval of two dates and a blank."""
_INDENT = " " * 6


class Entry(Protocol):
    """A claim with its times; see `ledger.timeline.TimelineEntry`."""

    @property
    def claim(self) -> str: ...
    @property
    def outlet(self) -> str | None: ...
    @property
    def speaker(self) -> str | None: ...
    @property
    def act(self) -> str | None: ...
    @property
    def stance(self) -> str | None: ...
    @property
    def text(self) -> str: ...
    @property
    def said_from(self) -> str | None: ...
    @property
    def said_to(self) -> str | None: ...
    @property
    def happened_from(self) -> str | None: ...
    @property
    def happened_to(self) -> str | None: ...
    @property
    def published_at(self) -> str | None: ...
    @property
    def recorded_at(self) -> str: ...


def render_timeline(entries: Iterable[Entry], width_columns: int = 100) -> Iterator[str]:
    """A head line, then for each claim its times, who says it, and its words."""
    width, is_empty = max(40, width_columns), True
    for entry in entries:
        if is_empty:
            yield _row(_COLUMNS) + "\n"
            is_empty = False
        yield "\n" + "\n".join(_lines(entry, width)) + "\n"
    if is_empty:
        yield NOTHING


def _lines(entry: Entry, width: int) -> Iterator[str]:
    times = (
        (entry.published_at or "")[:10],
        _interval(entry.said_from, entry.said_to),
        _interval(entry.happened_from, entry.happened_to),
        entry.recorded_at[:16].replace("T", " ") + "Z",
    )
    yield _row([time or "-" for time in times])
    names = [entry.outlet or "an unnamed outlet", *([entry.speaker] if entry.speaker else [])]
    verb = "" if entry.act in (None, "asserts") else f" · {entry.act}"
    stance = "" if entry.stance in (None, "asserts", entry.act) else f" · {entry.stance} the proposition"
    who = ARROW.join(map(show_on_one_line, names)) + verb + stance
    yield wrap_line(who, width, _INDENT)
    yield wrap_line(show_on_one_line(entry.text), width, _INDENT)
    yield _INDENT + entry.claim


def _row(cells: Iterable[str]) -> str:
    return "".join(f"{show_on_one_line(cell):<{_N_COLUMNS}}" for cell in cells).rstrip()


def _interval(first: str | None, last: str | None) -> str:
    if first == last:
        return first or ""
    return f"{first or '…'}/{last or '…'}"
