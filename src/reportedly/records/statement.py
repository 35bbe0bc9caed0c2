"""A statement: a claim as other reports meet it, with what is needed to compare it."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.claim import Quantity, TimeInterval
from reportedly.records.spans import Span
from reportedly.records.vocabulary import Act, Basis, Certainty, Channel, Polarity, SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """A link of a chain with what is known of its source, which is None where it is not stated.

    `source`: its id in the report; `actor`: its id across reports, None before `match_actors` ran.
    """

    source: str | None = None
    actor: str | None = None
    name: str | None = None
    kind: SourceKind | None = None
    is_named: bool | None = None
    span: Span | None = None
    channel: Channel | None = None
    basis: Basis | None = None
    act: Act | None = None
    certainty: Certainty | None = None
    said_at: TimeInterval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim, or a sentence in the report's own voice, with outlet and date and its sources resolved.

    `claim`, `report`: ids. `order`: the place of the claim among those of its report, from 0. `text`:
    the words of `content`; `context`: the words of the sentence that its first piece stands in, from
    `context_span`. An own-voice one has an empty `chain` and no act. `chain`: outermost first, as in
    the claim; the publishing outlet is not part of it. `negated`: spans of the words in the content
    that negate it.
    """

    claim: str
    report: str
    order: int
    outlet: str | None = None
    published_at: str | None = None
    is_title: bool = False
    content: tuple[Span, ...]
    text: str
    context: str
    context_span: Span
    act: Act | None = None
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    happened_on: TimeInterval | None = None
    as_of: TimeInterval | None = None
    quantities: tuple[Quantity, ...] = ()
    quotes: tuple[Span, ...] = ()
    negated: tuple[Span, ...] = ()
    chain: tuple[Teller, ...] = ()
    confidence: float
