"""What the steps inside one report hand on between attributions and claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.records.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkMention:
    """One link of a chain as it stands in the text.

    `source`: the words that name who passes on, None where nobody is named ("reportedly"); `cue`: the
    words that attribute, None where another link's cue does ("officials told the Times": of the Times);
    `attribution`: id of the attribution that it was read from.
    """

    source: Span | None = None
    cue: Span | None = None
    attribution: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A content and the links it comes through, from the one nearest to the reader to the innermost.

    `confidence`: that content and whole chain are right, 0 to 1.
    """

    content: tuple[Span, ...]
    links: tuple[LinkMention, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name a source, wherever they stand, and the cue that they stand with (None: by none)."""

    span: Span
    cue: Span | None = None


def keep_surest(deliveries: Iterable[Delivery]) -> list[Delivery]:
    """The surest of those with the same content and the same sources, in the order of the first of each."""
    best: dict[object, Delivery] = {}
    for delivery in deliveries:
        key = delivery.content, tuple(link.source for link in delivery.links)
        if key not in best or best[key].confidence < delivery.confidence:
            best[key] = delivery
    return list(best.values())
