"""Rulings for a terminal or a file: a block of lines each, the oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from reportedly.export.found import NOTHING
from reportedly.export.visible import show_on_one_line
from reportedly.export.wrap import wrap_line
from reportedly.records import Ruling


class Held(Protocol):
    """A ruling as the ledger holds it; see `ledger.read_matches.HeldRuling`."""

    @property
    def ruling(self) -> Ruling: ...
    @property
    def revoked_by(self) -> str | None: ...


def render_rulings(rulings: Iterable[Held], width_columns: int = 100) -> Iterator[str]:
    """Who ruled what and when, why, and whether it was revoked."""
    is_empty = True
    for held in rulings:
        is_empty = False
        yield "\n".join(ruling_lines(held, max(40, width_columns))) + "\n"
    if is_empty:
        yield NOTHING


def ruling_lines(held: Held, width: int, indent: str = "") -> Iterator[str]:
    """The lines of one ruling."""
    ruling = held.ruling
    value = f" “{ruling.value}”" if ruling.value else ""
    words = f"{ruling.made_at[:10]} {ruling.by}: {ruling.kind} {ruling.subject}{value}"
    words += "".join(f", {other}" for other in ruling.others)
    yield wrap_line(show_on_one_line(words), width, indent, indent + "  ")
    facts = [ruling.id, *([f"because: {ruling.reason}"] if ruling.reason else [])]
    facts += [f"revoked by {held.revoked_by}"] if held.revoked_by else []
    yield wrap_line(show_on_one_line(" · ".join(facts)), width, indent + "  ")
