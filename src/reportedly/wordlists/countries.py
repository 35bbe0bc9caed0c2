"""The countries of countries.tsv: their names, adjectives and peoples, and seats of government."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Countries:
    """Each table gives the country's name: `names` of what it is called, `peoples` of adjectives, `seats`."""

    names: dict[str, str] = field(default_factory=dict)
    peoples: dict[str, str] = field(default_factory=dict)
    seats: dict[str, str] = field(default_factory=dict)

    def governed(self, place: str) -> str | None:
        """The country that a name or a seat of government stands for; a leading "the" does not count."""
        bare = place.removeprefix("the ").removeprefix("The ")
        return self.names.get(bare) or self.seats.get(bare)

    def any_of(self, word: str) -> str | None:
        """The country that a name, an adjective or a seat belongs to."""
        return self.governed(word) or self.peoples.get(word)


@cache
def load_countries() -> Countries:
    """The countries that ship with the package, read once."""
    tables = Countries()
    for line in (files("reportedly.wordlists") / "countries.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, others, peoples, seats = line.split("\t")
        for table, forms in (
            (tables.names, f"{name};{others}"),
            (tables.peoples, peoples),
            (tables.seats, seats),
        ):
            for form in filter(None, forms.split(";")):
                table.setdefault(form.removeprefix("the ").removeprefix("The "), name)
    return tables
