"""What the pair reader is asked about two texts, and the answers in the order of its scores."""

from __future__ import annotations

from enum import StrEnum


class Head(StrEnum):
    """A question about a text (`one`) and another (`other`)."""

    NLI = "nli"
    PARAPHRASE = "paraphrase"
    STANCE = "stance"
    WEAKENS = "weakens"
    STRENGTHENS = "strengthens"


ANSWERS: dict[Head, tuple[str, ...]] = {
    Head.NLI: ("entails", "neutral", "contradicts"),
    Head.PARAPHRASE: ("no", "yes"),
    Head.STANCE: ("for", "against", "observing"),
    Head.WEAKENS: ("no", "yes"),
    Head.STRENGTHENS: ("no", "yes"),
}


def place_heads() -> dict[Head, slice]:
    """Return where each head's answers stand in the network's one vector of scores."""
    places: dict[Head, slice] = {}
    start = 0
    for head, answers in ANSWERS.items():
        places[head] = slice(start, start + len(answers))
        start += len(answers)
    return places


PLACES = place_heads()
N_SCORES = sum(map(len, ANSWERS.values()))
