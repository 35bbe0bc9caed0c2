"""The words of opposites.toml: what puts a matter the other way round."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Opposites:
    """See the head of opposites.toml. All words are in small letters, as listed.

    `sides`: the two sides of each line. `undo`: phrases as tuples of words, by their first word, the
    longest first. `untrue`: words that call something not so.
    """

    sides: tuple[tuple[frozenset[str], frozenset[str]], ...]
    undo: dict[str, tuple[tuple[str, ...], ...]] = field(hash=False)
    untrue: frozenset[str]


@cache
def load_opposites() -> Opposites:
    """The words that ship with the package, read once."""
    table = tomllib.loads((files("reportedly.wordlists") / "opposites.toml").read_text("utf-8"))
    phrases = sorted((tuple(phrase.split("_")) for phrase in table["undo"].split()), key=len, reverse=True)
    return Opposites(
        sides=tuple(_read_line(line) for line in table["opposites"].strip().splitlines()),
        undo={first: tuple(p for p in phrases if p[0] == first) for first in {p[0] for p in phrases}},
        untrue=frozenset(table["untrue"].split()),
    )


def _read_line(line: str) -> tuple[frozenset[str], frozenset[str]]:
    one, other = line.split("|")
    return frozenset(one.split()), frozenset(other.split())
