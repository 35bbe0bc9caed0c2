"""Citations: which report of the ledger a credit means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.records.copying import Credit, CreditKind
from reportedly.text.published import is_later, publication_key
from reportedly.trace.same_source import is_same_outlet_name

LEAST_LIKENESS = 0.5
"""How like the reports must be where they share no claim that rests on the credit. *From:* set by hand: the
cosine of two claims' embeddings at which they are about one thing more often than not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationCandidate:
    """A report of the ledger that may be meant.

    `likeness`: of its likest claim to one of ours, -1 to 1; `claims`: ids of our claims that it has like ones
    of, each of LEAST_LIKENESS or more.
    """

    report: str
    outlet: str | None
    published_at: str | None = None
    likeness: float
    claims: tuple[str, ...] = ()


def match_citations(
    credits: Sequence[Credit], candidates: Iterable[CitationCandidate], published_at: str | None = None
) -> tuple[Credit, ...]:
    """The credits, each with the report that it means where one can be told.

    A link decides. Else it is a report of the credited outlet, not published after ours (`published_at`),
    that shares a claim that rests on the credit, or, for a credit of the whole report, any. Of several: the
    one with the likest claim, then the one published first, then by id.
    """
    known = tuple(candidates)
    return tuple(credit if credit.cited else _match(credit, known, published_at) for credit in credits)


def _match(credit: Credit, candidates: Sequence[CitationCandidate], published_at: str | None) -> Credit:
    fitting = [c for c in candidates if c.report != credit.report and _fits(credit, c, published_at)]
    if not fitting:
        return credit
    best = min(fitting, key=lambda c: _rank(credit, c))
    found = f"{best.outlet} published a report in the ledger that says the same."
    return replace(credit, cited=best.report, reason=f"{credit.reason} {found}")


def _fits(credit: Credit, candidate: CitationCandidate, published_at: str | None) -> bool:
    if candidate.outlet is None or not is_same_outlet_name(candidate.outlet, credit.name):
        return False
    if is_later(candidate.published_at, published_at):
        return False
    if set(credit.claims) & set(candidate.claims):
        return True
    is_of_all = not credit.claims or credit.kind in (CreditKind.FIRST_REPORTED_BY, CreditKind.AGENCY)
    return is_of_all and candidate.likeness >= LEAST_LIKENESS


def _rank(credit: Credit, candidate: CitationCandidate) -> tuple[bool, float, tuple[str, str], str]:
    shares = bool(set(credit.claims) & set(candidate.claims))
    return not shares, -candidate.likeness, publication_key(candidate.published_at), candidate.report
