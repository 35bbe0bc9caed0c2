"""The account of every passage in quotation marks: none goes missing."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.spans import Span
from reportedly.records.vocabulary import QuotationStatus


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage in quotation marks (marks included) and what became of it.

    `claim` is the id of the claim it stands in, if and only if the status is "claim".
    """

    span: Span
    status: QuotationStatus
    claim: str | None = None
