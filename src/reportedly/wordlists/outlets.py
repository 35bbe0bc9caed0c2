"""The outlets of outlets.toml: which one printed words name, and which ones a text names where."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
from typing import Any

_WORD = re.compile(r"\w[^\s—–]*")
_AFTER_A_WORD = "\"“”'‘’,;:.!?)]}"
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$")
_APOSTROPHES = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A newspaper, news agency, broadcaster or news site.

    `short`: other forms that mean it wherever they stand; `ambiguous`: forms that mean it only after a
    fuller one; `domains`: of its site, without "www."; `country`: ISO 3166-1 alpha-2, None where unknown;
    `is_wire`: a news agency whose text others print.
    """

    name: str
    short: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    is_wire: bool = False


@dataclass(frozen=True, slots=True)
class FoundOutlet:
    """An outlet that a text names at `[start, end)`, without its article."""

    start: int
    end: int
    outlet: Outlet


class Outlets:
    """Many outlets, by form and by domain. Case, a leading "the" and the kind of apostrophe do not count."""

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        self._outlets = tuple(outlets)
        self._numbers = {outlet.name: number for number, outlet in enumerate(self._outlets)}
        self._sure: dict[str, list[Outlet]] = {}
        self._possible: dict[str, list[Outlet]] = {}
        self._lower: set[str] = set()
        self._domains: dict[str, Outlet] = {}
        for outlet in self._outlets:
            self._add(outlet)
        small = sorted({key.split(" ")[0] for key in self._lower})
        words = [r"[^\W_a-zß-ÿ][^\s—–]*", *(rf"{re.escape(word)}(?!\w)" for word in small)]
        self._begins = re.compile(rf"(?<!\w)(?:{'|'.join(words)})")
        self._longest: dict[str, int] = {}
        for key, owners in self._sure.items():
            words = key.split(" ")
            if len(owners) == 1 and key not in self._possible:
                self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def _add(self, outlet: Outlet) -> None:
        doubtful = {outlet_key(form) for form in outlet.ambiguous}
        for form in dict.fromkeys((outlet.name, *outlet.short, *outlet.ambiguous)):
            key = outlet_key(form)
            owners = (self._possible if key in doubtful else self._sure).setdefault(key, [])
            if outlet not in owners:
                owners.append(outlet)
            if form == form.lower():
                self._lower.add(key)
        for domain in outlet.domains:
            self._domains.setdefault(domain, outlet)

    def __iter__(self) -> Iterator[Outlet]:
        return iter(self._outlets)

    def __len__(self) -> int:
        return len(self._outlets)

    def find(self, printed: str) -> Outlet | None:
        """The outlet that words which name a source certainly mean, else None.

        An ambiguous name counts with its article, where no other outlet is called so: "The Independent".
        """
        found = self.candidates(printed)
        if len(found) != 1:
            return None
        key = outlet_key(printed)
        if key in self._sure and key not in self._possible:
            return found[0]
        is_name = found[0].name.startswith("The ") and key == outlet_key(found[0].name)
        return found[0] if is_name and _ARTICLE.match(printed.lstrip()) else None

    def candidates(self, printed: str) -> tuple[Outlet, ...]:
        """All outlets that the words can mean, ambiguous forms included, in the order of the list."""
        key = outlet_key(printed)
        if key not in self._sure and key not in self._possible:
            return ()
        if not self._is_printed_as_name(printed, key):
            return ()
        owners = {id(o): o for o in (*self._sure.get(key, ()), *self._possible.get(key, ()))}
        return tuple(sorted(owners.values(), key=lambda outlet: self._numbers[outlet.name]))

    def by_domain(self, host: str) -> Outlet | None:
        """The outlet that publishes at a host such as "www.example.org", subdomains included."""
        parts = host.casefold().removesuffix(".").split(".")
        for n in range(len(parts) - 1):
            found = self._domains.get(".".join(parts[n:]))
            if found is not None:
                return found
        return None

    def find_in(self, text: str, start: int = 0, end: int | None = None) -> list[FoundOutlet]:
        """All outlets that `text[start:end]` names in a form that certainly means them, left to right.

        The longest form wins, and none overlap. Linear in the length of the text.
        """
        end = len(text) if end is None else end
        found: list[FoundOutlet] = []
        at = start
        while (first := self._begins.search(text, at, end)) is not None:
            outlet = self._match_at(text, first.span(), end)
            if outlet is not None:
                found.append(outlet)
            at = first.end() if outlet is None else outlet.end
        return found

    def _match_at(self, text: str, first: tuple[int, int], end: int) -> FoundOutlet | None:
        """The outlet whose name begins with the word at `first`."""
        start = first[0]
        longest = max(self._longest.get(form, 0) for form in _endings(_fold(text[slice(*first)])))
        if not longest:
            return None
        words = [m.end() for m in islice(_WORD.finditer(text, start, end), longest)]
        for stop in reversed(words):
            for printed in _endings(text[start:stop]):
                key = outlet_key(printed)
                owners = self._sure.get(key, ())
                if len(owners) == 1 and key not in self._possible and self._is_printed_as_name(printed, key):
                    return FoundOutlet(start, start + len(printed), owners[0])
        return None

    def _is_printed_as_name(self, printed: str, key: str) -> bool:
        """With a capital, or in a form that never has one."""
        without = _ARTICLE.sub("", printed.strip(), count=1)
        return any(c.isupper() for c in without) or key in self._lower


@lru_cache(maxsize=16_384)
def outlet_key(printed: str) -> str:
    """What a form is looked up by: one line, no case, no leading "the", straight apostrophes."""
    line = _fold(_SPACES.sub(" ", printed).strip())
    without = _ARTICLE.sub("", line, count=1) if _ARTICLE.match(line) else line
    return without or line


def _fold(words: str) -> str:
    return words.translate(_APOSTROPHES).casefold()


def _endings(printed: str) -> tuple[str, ...]:
    """The words as they stand, without the signs after them, and without a possessive ending."""
    bare = printed.rstrip(_AFTER_A_WORD)
    if bare == printed and printed[-1:] not in "sS":
        return (printed,)
    owner = _POSSESSIVE.sub("", printed.translate(_APOSTROPHES).rstrip('.,;:!?)]}"'))
    return (printed, bare, printed[: len(owner)].rstrip(_AFTER_A_WORD))


def read_outlets(table: Iterable[dict[str, Any]]) -> tuple[Outlet, ...]:
    """The outlets of a list in the shape of outlets.toml."""
    return tuple(
        Outlet(
            name=row["name"],
            short=tuple(row.get("short", ())),
            ambiguous=tuple(row.get("ambiguous", ())),
            domains=tuple(row.get("domains", ())),
            country=row.get("country"),
            is_wire=row.get("wire", False),
        )
        for row in table
    )


@cache
def load_outlets() -> Outlets:
    """The outlets that ship with the package, read once."""
    text = (files("reportedly.wordlists") / "outlets.toml").read_text("utf-8")
    return Outlets(read_outlets(tomllib.loads(text)["outlet"]))


def is_same_outlet(outlet: str, printed: str) -> bool:
    """Say whether printed words name an outlet that is given by its name or its host ("www.example.org")."""
    if outlet_key(outlet) == outlet_key(printed):
        return True
    listed = load_outlets()
    known = listed.find(outlet) or listed.by_domain(outlet)
    return known is not None and known in listed.candidates(printed)
