"""The table: what an editor wants to read of a report, as plain text for a terminal or a file.

Each claim has who says it and on whose word, the words that are claimed, and where they stand. Nothing
from the report can drive the terminal: see `visible`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.export.places import Places
from reportedly.export.visible import show_on_one_line
from reportedly.export.words import (
    LinkWords,
    count_of,
    join_names,
    title_of,
    word_chain,
    word_judgements,
    word_range,
)
from reportedly.export.wrap import count_columns, wrap_line
from reportedly.records import Claim, Extraction, QuotationStatus, Refusal, hull

MIN_WIDTH_COLUMNS = 40
_INDENT = " " * 6


def render_table(extractions: Iterable[Extraction], width_columns: int = 100) -> Iterator[str]:
    """One block of lines a report, with blank lines between them; no line is wider than `width_columns`."""
    width = max(MIN_WIDTH_COLUMNS, width_columns)
    joint = ""
    for extraction in extractions:
        yield joint + "\n".join(_table_lines(extraction, width)) + "\n"
        joint = "\n\n"


def _table_lines(extraction: Extraction, width: int) -> Iterator[str]:
    places = Places(extraction.report.text)
    yield from _head(extraction, width)
    for number, claim in enumerate(extraction.claims, start=1):
        yield ""
        yield from _claim(extraction, claim, number, places, width)
    yield from _quotations(extraction, places, width)
    yield from _refusals(extraction.refusals, places, width)


def _head(extraction: Extraction, width: int) -> Iterator[str]:
    report = extraction.report
    facts = [report.outlet, report.published_at, report.path, report.language]
    yield "=" * width
    yield wrap_line(title_of(extraction), width)
    yield wrap_line(" · ".join(show_on_one_line(fact) for fact in facts if fact) or "outlet unknown", width)
    yield wrap_line(" · ".join(_counts(extraction)), width)
    yield "=" * width


def _counts(extraction: Extraction) -> Iterator[str]:
    outside = [q for q in extraction.quotations if q.status is not QuotationStatus.CLAIM]
    yield count_of(len(extraction.claims), "claim")
    if outside:
        yield count_of(len(outside), "quotation") + " outside them"
    yield count_of(len(extraction.refusals), "refusal")


def _claim(extraction: Extraction, claim: Claim, number: int, places: Places, width: int) -> Iterator[str]:
    chain = word_chain(extraction, claim)
    yield _spread(f"{number:>4}  ", _who(chain[-1]), f"{claim.confidence:.2f}", width)
    if len(chain) > 1:
        yield wrap_line(f"on the word of: {join_names(chain)}", width, _INDENT, _INDENT + "  ")
    yield wrap_line(show_on_one_line(claim.text), width, _INDENT)
    yield wrap_line(" · ".join(_details(claim, chain, places)), width, _INDENT, _INDENT + "  ")


def _who(link: LinkWords) -> str:
    return f"{link.name} (printed: {link.printed})" if link.is_renamed else link.name


def _details(claim: Claim, chain: tuple[LinkWords, ...], places: Places) -> Iterator[str]:
    whole = hull(claim.content)
    if whole is not None:
        yield f"line {places.line_of(whole.start)}"
        yield f"paragraph {places.paragraph_of(whole.start)}"
        yield "characters " + ", ".join(map(word_range, claim.content))
    cues = [f"“{link.cue}”" for link in chain if link.cue]
    if cues:
        yield ("cue " if len(cues) == 1 else "cues ") + ", ".join(cues)
    yield from word_judgements(claim)


def _spread(indent: str, left: str, right: str, width: int) -> str:
    """`left` on lines that leave room for `right`, which ends the first of them."""
    first, *others = wrap_line(left, width - len(right) - 2, indent, _INDENT).split("\n")
    return "\n".join([first + " " * (width - count_columns(first) - len(right)) + right, *others])


def _quotations(extraction: Extraction, places: Places, width: int) -> Iterator[str]:
    outside = [q for q in extraction.quotations if q.status is not QuotationStatus.CLAIM]
    if outside:
        yield ""
        yield "Quotations outside the claims"
    for quotation in outside:
        where = f"line {places.line_of(quotation.span.start)} · characters {word_range(quotation.span)}"
        words = show_on_one_line(quotation.span.slice(extraction.report.text))
        yield wrap_line(f"{quotation.status}: {words} · {where}", width, "  ", _INDENT)


def _refusals(refusals: tuple[Refusal, ...], places: Places, width: int) -> Iterator[str]:
    if refusals:
        yield ""
        yield "Not processed"
    for refusal in refusals:
        where = f"line {places.line_of(refusal.span.start)}: " if refusal.span is not None else ""
        hint = f"; {refusal.hint}" if refusal.hint else ""
        yield wrap_line(where + show_on_one_line(refusal.reason + hint), width, "  ", _INDENT)
