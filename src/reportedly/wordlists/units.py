"""The units of units.toml: what a word beside a number counts or measures."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Units:
    """See the head of units.toml. All words are in small letters.

    `measures`: word -> the base unit and how many of it one is; `money`: word -> currency (ISO 4217);
    `fates`: word -> fate; `same`: word -> the word that stands for all that mean the same.
    """

    people: frozenset[str]
    fates: dict[str, str] = field(hash=False)
    money: dict[str, str] = field(hash=False)
    measures: dict[str, tuple[str, float]] = field(hash=False)
    same: dict[str, str] = field(hash=False)


@cache
def load_units() -> Units:
    """The units that ship with the package, read once."""
    table = tomllib.loads((files("reportedly.wordlists") / "units.toml").read_text("utf-8"))
    return Units(
        people=frozenset(table["people"].split()),
        fates=_by_word(table["fates"]),
        money=_by_word(table["money"]),
        measures={
            word.lower(): (base, float(factor))
            for base, units in table["measures"].items()
            for word, factor in units.items()
        },
        same=_by_word(table["same"]),
    )


def _by_word(lists: dict[str, str]) -> dict[str, str]:
    return {word.lower(): name for name, words in lists.items() for word in words.split()}
