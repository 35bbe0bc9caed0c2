"""A reading: what became of one input, or of one report inside it."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.refusal import Refusal
from reportedly.records.report import Report


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with what was left out of it, or no report and the one refusal that says why.

    The refusals beside a report are about parts of it, and each has a span: characters that had to be
    replaced, pages without text, running headers.
    """

    report: Report | None
    refusals: tuple[Refusal, ...] = ()
