"""Makers that the tests of `match` share: claims by their words, and pairs with what is known of them."""

from __future__ import annotations

from typing import Any

from reportedly.match.decide import Compared, Verdict
from reportedly.match.network import PairReading
from reportedly.records import Act, Clue, ClueKind, Polarity, Span, Statement

UNSURE = PairReading(
    entails=0.2,
    neutral=0.6,
    contradicts=0.2,
    paraphrase=0.2,
    stance_for=0.2,
    stance_against=0.2,
    stance_observing=0.6,
    weakens=0.1,
    strengthens=0.1,
)


def make_statement(text: str = "the mill closed", **fields: Any) -> Statement:
    """An asserted statement of these words; any field may be given."""
    whole = Span(0, len(text))
    made: dict[str, Any] = {
        "claim": f"clm1-{text}",
        "report": "rpt1-one",
        "order": 0,
        "content": (whole,),
        "context": text,
        "context_span": whole,
        "act": Act.ASSERTS,
        "polarity": Polarity.POSITIVE,
        "confidence": 0.9,
    }
    return Statement(text=text, **{**made, **fields})


def make_compared(one: Statement, other: Statement, *clues: tuple[ClueKind, float]) -> Compared:
    """A pair with clues of these values; the network says nothing of it."""
    made = tuple(Clue(kind=kind, value=value, reason=f"the {kind} tell {value}") for kind, value in clues)
    return Compared(one, other, 0.7, UNSURE, UNSURE, made)


def make_verdict(*, same: float = 0.0, opposed: float = 0.0, related: float = 0.0) -> Verdict:
    """A verdict; the rest is "nothing"."""
    return Verdict(same, opposed, related, round(1 - same - opposed - related, 6))
