"""A claim: a content with the whole chain of sources it comes through."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.records.spans import Span
from reportedly.records.vocabulary import Act, Basis, Bound, Certainty, Channel, Polarity


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeInterval:
    """An expression of time, resolved against the report's date.

    `from_` ("from" in JSON) and `to`: ISO dates, both inclusive; None where that end is open or the
    expression stays unresolved. `text`: the words at `span`.
    """

    from_: str | None = None
    to: str | None = None
    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number that the content states, with its unit as printed."""

    value: int | float
    unit: str | None = None
    bound: Bound = Bound.EXACTLY
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words from which act, polarity and certainty were read.

    `distance`: words that the reporter leaves to somebody else (scare quotes, "so-called").
    """

    act: tuple[Span, ...] = ()
    polarity: tuple[Span, ...] = ()
    certainty: tuple[Span, ...] = ()
    distance: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """One source that a content came through.

    `source`: id of the source, None where it is not stated ("reportedly"); `span`: where it is named
    here; `cue`: the words that attribute, None where another link's cue does ("officials told the
    Times"); `attribution`: id of the attribution that the link was read from.
    """

    source: str | None = None
    span: Span | None = None
    cue: Span | None = None
    attribution: str | None = None
    channel: Channel | None = None
    basis: Basis | None = None
    act: Act | None = None
    certainty: Certainty | None = None
    said_at: TimeInterval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A content, who passes it on, how firmly it is put, and when it is about.

    `text`: the words of `content`, its pieces joined by `spans.PIECE_JOINT`. `chain`: from the link
    nearest to the reader to the one nearest to the event. `act`, `polarity`, `certainty`: of the innermost
    link's content, as the *text* puts it. `quotes`: the passages of the content in quotation marks.
    `confidence`: how sure *we* are, 0 to 1, calibrated.
    """

    id: str
    content: tuple[Span, ...]
    text: str
    chain: tuple[ChainLink, ...] = ()
    act: Act | None = None
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    evidence: Evidence = field(default_factory=Evidence)
    quotes: tuple[Span, ...] = ()
    happened_on: TimeInterval | None = None
    as_of: TimeInterval | None = None
    quantities: tuple[Quantity, ...] = ()
    confidence: float
