"""The account of quotations: every passage in quotation marks is in a claim, or is said what else it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from reportedly.records.claim import Claim
from reportedly.records.quotation import Quotation
from reportedly.records.report import Report
from reportedly.records.spans import Span
from reportedly.records.vocabulary import QuotationStatus
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quoted_passages
from reportedly.text.words import find_words

SCARE_QUOTE_WORDS = 5
"""No scare quote is longer. *From:* reading reports: longer passages that no claim took were speech."""

DEEPEST = 20
"""Contents that may stand inside one another."""

_SMALL_WORDS = frozenset(
    {
        *(
            "a",
            "an",
            "and",
            "as",
            "at",
            "but",
            "by",
            "for",
            "from",
            "in",
            "into",
            "is",
            "it",
            "no",
            "not",
            "of",
        ),
        *("on", "or", "out", "over", "the", "to", "up", "vs", "with"),
    }
)
_ENDS_SPEECH = re.compile(r"[.!?…]\W*\Z|,\W*\Z")


def account_for_quotations(report: Report, claims: Iterable[Claim]) -> tuple[Quotation, ...]:
    """Return one record a piece of a passage, in order. A piece is in a claim where half of it or more is."""
    passages = find_quoted_passages(report.text, find_paragraphs(report.text))
    contents = sorted((piece, claim.id) for claim in claims for piece in claim.content)
    return tuple(
        _account(report.text, Span(*piece), contents) for passage in passages for piece in passage.pieces
    )


def _account(text: str, span: Span, contents: list[tuple[Span, str]]) -> Quotation:
    shared: dict[str, int] = {}
    at = max(0, bisect_left(contents, (span, "")) - DEEPEST)
    for piece, claim in contents[at:]:
        if piece.start >= span.end:
            break
        shared[claim] = shared.get(claim, 0) + max(0, min(piece.end, span.end) - max(piece.start, span.start))
    best = max(shared, key=lambda claim: (shared[claim], claim), default=None)
    if best is not None and 2 * sum(shared.values()) >= len(span):
        return Quotation(span, QuotationStatus.CLAIM, best)
    return Quotation(span, _status_of(text, span))


def _status_of(text: str, span: Span) -> QuotationStatus:
    """Tell titles and scare quotes from speech by their words alone."""
    words = [text[start:end] for start, end in find_words(text, span.start, span.end)]
    words = [word for word in words if word[0].isalnum()]
    speech = bool(_ENDS_SPEECH.search(text[span.start : span.end].rstrip("\"”’'»")))
    large = [word for word in words if word.lower() not in _SMALL_WORDS]
    if (
        large
        and all(word[0].isupper() or word[0].isdigit() for word in large)
        and (len(words) > 1 or not speech)
    ):
        return QuotationStatus.TITLE
    if len(words) <= SCARE_QUOTE_WORDS and not (speech and words and words[0][0].isupper()):
        return QuotationStatus.SCARE_QUOTE
    return QuotationStatus.UNATTRIBUTED
