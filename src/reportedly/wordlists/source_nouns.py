"""The nouns of source_nouns.toml: what a source is, by the noun that describes it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

_SETS = ("person", "title", "group", "organisation", "company", "band", "outlet", "government", "document")


@dataclass(frozen=True, slots=True)
class SourceNouns:
    """Sets of nouns in the singular and in small letters; see the head of source_nouns.toml. `every`: all."""

    person: frozenset[str]
    title: frozenset[str]
    group: frozenset[str]
    organisation: frozenset[str]
    company: frozenset[str]
    band: frozenset[str]
    outlet: frozenset[str]
    government: frozenset[str]
    document: frozenset[str]
    irregular: dict[str, str] = field(hash=False)
    every: frozenset[str] = frozenset()

    def singular(self, word: str) -> str | None:
        """The singular of a plural form of a listed noun ("officials", "spokesmen"), None of any other."""
        low = word.lower()
        if low in self.irregular:
            return self.irregular[low]
        for ending, instead in (("men", "man"), ("women", "woman"), ("people", "person")):
            if low.endswith(ending) and self.knows(low.removesuffix(ending) + instead):
                return low.removesuffix(ending) + instead
        for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
            if low.endswith(ending) and self.knows(low.removesuffix(ending) + instead):
                return low.removesuffix(ending) + instead
        return None

    def knows(self, noun: str) -> bool:
        """Whether the noun stands in any of the lists."""
        return noun in self.every


@cache
def load_source_nouns() -> SourceNouns:
    """The nouns that ship with the package, read once."""
    table = tomllib.loads((files("reportedly.wordlists") / "source_nouns.toml").read_text("utf-8"))
    sets = {name: frozenset(table[name].split()) for name in _SETS}
    return SourceNouns(**sets, irregular=table["plural"], every=frozenset().union(*sets.values()))
