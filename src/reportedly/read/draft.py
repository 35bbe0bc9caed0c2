"""A draft: what the reader of one format found, before it is checked and becomes a report."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records import HyperLink, Page, Span


@dataclass(frozen=True, slots=True)
class Problem:
    """A part that could not be read as it stands; `span` None means that it concerns the whole text."""

    reason: str
    hint: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text and what the input says about it; the fields are those of `Report`.

    `title`: a headline that comes apart from the text and is not part of it yet. `title_span`: one that
    the text already holds. `credits`: agencies credited outside the text.
    """

    text: str
    title: str | None = None
    title_span: Span | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published_at: str | None = None
    updated_at: str | None = None
    url: str | None = None
    credits: tuple[str, ...] = ()
    links: tuple[HyperLink, ...] = ()
    pages: tuple[Page, ...] = ()
    problems: tuple[Problem, ...] = ()
