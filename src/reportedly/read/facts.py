"""What a page says of its own report: collected from several places, the first that says it counts."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """Facts from one place of a page, in the words of the page; `body` is the text in its JSON-LD."""

    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published_at: str | None = None
    updated_at: str | None = None
    url: str | None = None
    credits: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    body: str | None = None


def merge_facts(*places: PageFacts) -> PageFacts:
    """Every fact from the first place that has it."""
    merged: dict[str, Any] = {}
    for field in fields(PageFacts):
        merged[field.name] = next(
            (value for place in places if (value := getattr(place, field.name))), field.default
        )
    return PageFacts(**merged)
