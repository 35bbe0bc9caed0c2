"""Ledgers filled with the sample reports."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.ledger import Ledger
from reportedly.records import Extraction
from tests.ledger import samples


def add(ledger: Ledger, extraction: Extraction, earlier: Sequence[Extraction], at: str) -> None:
    """Add a report with all that belongs to it, in one transaction."""
    with ledger.writing(at) as writer:
        writer.append_report(extraction.report)
        writer.append_extraction(extraction)
        writer.append_matching(samples.match(extraction, earlier))


def fill(ledger: Ledger) -> tuple[Extraction, Extraction, Extraction]:
    """Add the Post on Monday, the Gazette on Tuesday, and the mayor on Wednesday."""
    post, gazette, mayor = samples.post(), samples.gazette(), samples.mayor()
    add(ledger, post, (), samples.MONDAY)
    add(ledger, gazette, (post,), samples.TUESDAY)
    add(ledger, mayor, (post, gazette), samples.WEDNESDAY)
    return post, gazette, mayor
