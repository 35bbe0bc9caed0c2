"""Two reports side by side for a terminal or a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportedly.export.visible import show_on_one_line
from reportedly.export.ways_back import name_report
from reportedly.export.words import in_quotes
from reportedly.export.wrap import wrap_line

_LABEL_COLUMNS = 12
MOST_PASSAGES = 3
MOST_CHARS = 200
"""Passages and characters of each that a table shows; JSON has all."""


def render_comparison(compared: Any, width_columns: int = 100) -> Iterator[str]:
    """A `cli.compare_job.WordedComparison`: the reports, both judgements with their words, the claims."""
    width = max(40, width_columns)
    for label, report in (("A", compared.one), ("B", compared.other)):
        title = f"{report.title or report.path or 'untitled'} ({name_report(report)})"
        yield _row(label, f"{title} · {report.report}", width)
    yield "\n"
    yield _row("relation", f"{compared.relation}. {compared.relation_reason}", width)
    yield from _words(compared.relation_words, width)
    yield _row("main news", f"{compared.main_news}. {compared.main_news_reason}", width)
    yield from _words(compared.main_news_words, width)
    if compared.claims:
        yield "\n"
    for each in compared.claims:
        pair = f"B {_quote(each.from_text)} — A {_quote(each.to_text)}"
        yield _row(str(each.relation.kind), f"{pair}. {each.relation.reason}", width)


def _words(words: Any, width: int) -> Iterator[str]:
    for label, passages in (("A", words.one), ("B", words.other)):
        if passages:
            yield _row("", f"{label} {_join(passages)}", width)


def _join(passages: Sequence[str]) -> str:
    shown = ", ".join(map(_quote, passages[:MOST_PASSAGES]))
    left = len(passages) - MOST_PASSAGES
    return shown if left <= 0 else f"{shown} and {left} more"


def _quote(words: str) -> str:
    plain = show_on_one_line(words)
    return in_quotes(plain if len(plain) <= MOST_CHARS else plain[:MOST_CHARS] + "…")


def _row(label: str, words: str, width: int) -> str:
    head = f"{label:<{_LABEL_COLUMNS}} "
    return wrap_line(show_on_one_line(words), width, head, " " * len(head)) + "\n"
