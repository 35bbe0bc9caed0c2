"""The step: attributions of one report -> the sources they name.

Two mentions are one source where they are printed alike, but for case and a leading article. Pronouns
are never joined: "she" here and "she" there may be two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.records.attribution import Attribution
from reportedly.records.ids import source_id
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.records.spans import Span

PRONOUNS = frozenset(
    {
        *(
            "i",
            "you",
            "he",
            "she",
            "it",
            "we",
            "they",
            "him",
            "her",
            "them",
            "me",
            "us",
            "who",
            "which",
            "that",
        ),
        *("this", "these", "those", "one", "some", "others", "another"),
        *("himself", "herself", "itself", "themselves"),
    }
)
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_SPACES = re.compile(r"\s+")


def resolve_sources(report: Report, attributions: Iterable[Attribution]) -> tuple[Source, ...]:
    """Return the sources in the order of their first mention; each source span mentions one of them."""
    mentions: dict[object, list[Span]] = {}
    for span in sorted({m.span for m in attributions}):
        name = plain_name(span.slice(report.text)).casefold()
        mentions.setdefault((name, span.start) if name in PRONOUNS else name, []).append(span)
    return tuple(_make_source(report, spans) for spans in mentions.values())


def _make_source(report: Report, spans: list[Span]) -> Source:
    printed = spans[0].slice(report.text)
    return Source(
        id=source_id(report.id, spans), name=plain_name(printed), as_printed=printed, mentions=tuple(spans)
    )


def plain_name(printed: str) -> str:
    """Return printed words on one line and without a leading article."""
    line = _SPACES.sub(" ", printed).strip()
    without = _ARTICLE.sub("", line, count=1) if _ARTICLE.match(line) else line
    return without or line
