"""The way back of a claim for a terminal or a file: step by step, with the words of each report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.export.accounts import name_origin
from reportedly.export.found import NOTHING
from reportedly.export.visible import show_on_one_line
from reportedly.export.words import in_quotes
from reportedly.export.wrap import wrap_line

_INDENT = " " * 6
MOST_WORDS_CHARS = 200
"""Characters of a step's words that are shown; a copied passage may be a whole report."""


def render_traced(traced: Iterable[Any], width_columns: int = 100) -> Iterator[str]:
    """A block for each `cli.tracing.TracedClaim`: its words, the steps, and the origin with its reason."""
    width, joint = max(40, width_columns), ""
    for each in traced:
        yield joint + "\n".join(_lines(each, width)) + "\n"
        joint = "\n"
    if not joint:
        yield NOTHING


def _lines(traced: Any, width: int) -> Iterator[str]:
    claim = traced.claim
    yield wrap_line(show_on_one_line(claim.text), width)
    yield wrap_line(" · ".join((name_report(claim), claim.claim, claim.report)), width, "  ")
    for number, each in enumerate(traced.steps, start=1):
        words = " … ".join(map(_shorten, each.words))
        said = f" {in_quotes(words)}" if words else ""
        told = f"{each.step.kind}: {each.step.reason}{said} ({name_report(each)})"
        yield wrap_line(show_on_one_line(told), width, f"{number:>4}  ", _INDENT)
    if traced.origin is not None:
        yield wrap_line(show_on_one_line(f"origin: {name_origin(traced.origin)}"), width, _INDENT)
        yield wrap_line(show_on_one_line(traced.origin.reason), width, _INDENT)
        yield _INDENT + traced.origin.id


def name_report(dated: Any) -> str:
    """The outlet and the day of publication of what has both."""
    parts = (dated.outlet or "an unnamed outlet", (dated.published_at or "")[:10])
    return show_on_one_line(", ".join(part for part in parts if part))


def _shorten(words: str) -> str:
    plain = show_on_one_line(words)
    return plain if len(plain) <= MOST_WORDS_CHARS else plain[:MOST_WORDS_CHARS] + "…"
