"""What a proper name is of, learned from names in news: a linear model of the name and its neighbours."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.people import load_first_names

CLASSES = ("person", "organisation", "place", "people")
"""What a name can be of; "people" are nationalities, faiths and parties ("Iraqis", "Democrats")."""


@dataclass(frozen=True, slots=True)
class NameScorer:
    """Weights in hundredths: feature -> one for each class of CLASSES."""

    bias: tuple[int, ...]
    weights: dict[str, tuple[int, ...]]

    def probabilities(self, name: str, before: str = "", after: str = "") -> dict[str, float]:
        """Each class's share, the four adding up to 1. `before`, `after`: the word on either side, or ""."""
        sums = list(self.bias)
        for feature in name_features(name, before, after):
            for number, weight in enumerate(self.weights.get(feature, ())):
                sums[number] += weight
        top = max(sums)
        shares = [math.exp((value - top) / 100) for value in sums]
        return {label: share / sum(shares) for label, share in zip(CLASSES, shares, strict=True)}


def name_features(name: str, before: str = "", after: str = "") -> list[str]:
    """What the model sees of a name: its words, their beginnings and ends, its shape, its neighbours."""
    words = name.split()
    low = [word.lower() for word in words]
    found = [f"n={min(len(words), 5)}", f"b={before.lower()}", f"a={after.lower()}"]
    if not words:
        return found
    found += [f"w={word}" for word in low]
    found += [f"first={low[0]}", f"last={low[-1]}"]
    found += [f"f{low[0][:3]}", f"l{low[-1][-3:]}", f"l{low[-1][-2:]}", f"s{low[0][-3:]}"]
    found += [f"only={low[0]}", f"o{low[0][-4:]}", f"p{low[0][:4]}"] if len(low) == 1 else []
    shapes = {
        "capitals": name.isupper() and len(name) > 1,
        "digit": any(c.isdigit() for c in name),
        "small": any(word.islower() for word in words),
        "initial": any(len(word) == 2 and word[1] == "." for word in words),
        "hyphen": "-" in name,
        "inner": any(word[1:] != word[1:].lower() and not word.isupper() for word in words),
        "title": before[:1].isupper(),
    }
    found += [shape for shape, holds in shapes.items() if holds]
    pronoun = load_first_names().get(words[0])
    if pronoun is not None:
        found.append(f"given{min(len(words), 3)}")
    countries = load_countries()
    if countries.any_of(words[0]):
        found.append("country" if len(words) == 1 else "country-first")
    if name in countries.peoples:
        found.append("people")
    return found


@cache
def load_name_scorer() -> NameScorer:
    """The weights that ship with the package. *From:* `python -m reportedly.train.kinds`."""
    table = json.loads((files("reportedly.resolve") / "name_weights.json").read_text("utf-8"))
    return NameScorer(tuple(table["bias"]), {name: tuple(row) for name, row in table["weights"].items()})
