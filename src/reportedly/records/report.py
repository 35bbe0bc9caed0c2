"""A report: one published text with its outlet, byline, time and address."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.spans import Span


@dataclass(frozen=True, slots=True)
class HyperLink:
    """A link of the report: the words that carry it, and its address."""

    span: Span
    href: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a PDF; `number` counts from 1."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text; all spans of an extraction count code points of `text`.

    `id`: see `records.ids.report_id`. `path`: where it was read from, as the user wrote it.
    `title_span`: the headline, where it is known. `published_at`, `updated_at`: ISO 8601 as the source
    gave them, a date or a time, the offset kept. `language`: BCP 47. `credits`: agencies that the report
    credits ("Reuters"), as printed. `corrections`: the correction notes in the text.
    `raw_sha256`: of the input's bytes, None if there were none; `text_sha256`: of `text` in UTF-8. Both
    are 64 hexadecimal digits.
    """

    id: str
    path: str | None = None
    text: str
    title_span: Span | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published_at: str | None = None
    updated_at: str | None = None
    url: str | None = None
    language: str | None = None
    credits: tuple[str, ...] = ()
    links: tuple[HyperLink, ...] = ()
    corrections: tuple[Span, ...] = ()
    pages: tuple[Page, ...] = ()
    raw_sha256: str | None = None
    text_sha256: str
