"""Search: claims by the words in them or in their reports, and by what is known of them.

A claim whose own words are found comes before one in whose report they stand. Nothing that a user writes is
read as a query language: quotation marks keep words together, and all else is words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, Select, select

from reportedly.ledger import tables
from reportedly.ledger.search_filters import make_conditions
from reportedly.ledger.search_words import HIT_BEGINS, HIT_ENDS, WordIndex, index_of
from reportedly.ledger.view import View
from reportedly.records.vocabulary import Act, SourceKind

LIMIT = 20
"""Claims that are given where the user does not say how many."""

MOST_RANKED_CLAIMS = 1_000
MOST_RANKED_REPORTS = 200
"""How many that have the words are weighed against each other, the newest. *From:* 100,000 synthetic claims,
where ranking all that hold a common word takes 300 ms, and this 5 ms (`benchmarks/ledger.py`)."""

_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
_MARKED = re.compile(f"({HIT_BEGINS}[^{HIT_ENDS}]*{HIT_ENDS})")
_CLAIMS = tables.claims.c
_REPORTS = tables.reports.c


class FoundIn(StrEnum):
    """Where the words of a search stand; FILTERS where none were given."""

    CLAIM = "claim"
    REPORT = "report"
    FILTERS = "filters"


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What to look for. All that is given must hold; what is None or False is not asked.

    `words`: words that all must stand in the claim, or in its report; those in quotation marks as they stand.
    `source`: a name, or a part of one, of any source of the chain, or of the actor that it was taken for.
    `outlet`: the same of who published the report. `kind`, `is_named`: of the innermost source. `said_*`: ISO
    dates, both inclusive, of when the innermost source said it; `about_*`: of when it is about; a claim
    without such a time is left out. `is_disputed`: it is denied or contradicted, or its proposition is.
    """

    words: str = ""
    source: str | None = None
    outlet: str | None = None
    kind: SourceKind | None = None
    is_named: bool | None = None
    act: Act | None = None
    said_from: str | None = None
    said_to: str | None = None
    about_from: str | None = None
    about_to: str | None = None
    is_disputed: bool = False
    limit: int = LIMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class SnippetPiece:
    """A part of a snippet; `is_hit`: whether it is one of the words that were looked for."""

    text: str
    is_hit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSource:
    """A link of a found claim's chain; `name` is None where its source is not stated."""

    name: str | None
    kind: SourceKind | None
    is_named: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """A claim that was found. `snippet`: of the claim, or of its report if the words stand there alone.

    `chain`: outermost first. `outlet`, `title`, `published_at`, `recorded_at`: of its report.
    """

    claim: str
    report: str
    proposition: str | None
    text: str
    act: Act | None
    chain: tuple[FoundSource, ...]
    outlet: str | None
    title: str | None
    published_at: str | None
    recorded_at: str
    found_in: FoundIn
    snippet: tuple[SnippetPiece, ...]


def search_claims(view: View, wanted: Search) -> tuple[FoundClaim, ...]:
    """The claims that fit, the best first, at most `wanted.limit`; without words the newest first.

    Of words that stand in very many claims or reports the newest MOST_RANKED_CLAIMS, or MOST_RANKED_REPORTS,
    are ranked.
    """
    query = _claim_query(view).where(*make_conditions(view, wanted))
    if not wanted.words.strip():
        rows = view.fetch(query.order_by(_CLAIMS.row_id.desc()).limit(wanted.limit))
        return _make_found(view, [_Hit(row, FoundIn.FILTERS) for row in rows])
    terms = split_terms(wanted.words)
    if not terms:
        return ()
    index = index_of(view.connection, terms)
    hits = _find_in_claims(view, index, query, wanted.limit)
    if len(hits) < wanted.limit:
        others = query.where(_CLAIMS.row_id.not_in([hit.row.row_id for hit in hits]))
        hits += _find_in_reports(view, index, others, wanted.limit - len(hits))
    return _make_found(view, hits)


def split_terms(words: str) -> tuple[str, ...]:
    """The words one by one, those in quotation marks together; what has no letter or digit is left out."""
    terms = (found[1] or found[2] or "" for found in _TERM.finditer(words))
    return tuple(" ".join(term.split()) for term in terms if any(char.isalnum() for char in term))


@dataclass(frozen=True, slots=True)
class _Hit:
    """A row of `_claim_query`, where the words stand, and the snippet with its hits marked."""

    row: Row[Any]
    found_in: FoundIn
    marked: str = ""


def _claim_query(view: View) -> Select[Any]:
    return (
        select(
            *(_CLAIMS.row_id, _CLAIMS.id, _CLAIMS.report, _CLAIMS.place, _CLAIMS.text, _CLAIMS.act),
            *(_REPORTS.outlet, _REPORTS.title, _REPORTS.published_at, _REPORTS.recorded_at),
            _REPORTS.row_id.label("report_row"),
        )
        .join(tables.reports, _REPORTS.id == _CLAIMS.report)
        .where(view.standing(tables.claims), view.standing(tables.reports))
    )


def _find_in_claims(view: View, index: WordIndex, query: Select[Any], limit: int) -> list[_Hit]:
    newest = index.newest_claims(query, MOST_RANKED_CLAIMS).subquery()
    ranked = select(newest).order_by(newest.c.rank, newest.c.row_id.desc()).limit(limit)
    rows = view.fetch(ranked)
    marked = index.snippets_of_claims(view.connection, [row.row_id for row in rows])
    return [_Hit(row, FoundIn.CLAIM, marked.get(row.row_id, "")) for row in rows]


def _find_in_reports(view: View, index: WordIndex, query: Select[Any], limit: int) -> list[_Hit]:
    """Claims in whose report the words stand: those of the best report first, in their order."""
    reports = select(_REPORTS.row_id).where(view.standing(tables.reports))
    newest = index.newest_reports(reports, MOST_RANKED_REPORTS).subquery()
    ranked = query.join(newest, newest.c.row_id == _REPORTS.row_id)
    ranked = ranked.order_by(newest.c.rank, newest.c.row_id.desc(), _CLAIMS.place, _CLAIMS.row_id)
    rows = view.fetch(ranked.limit(limit))
    marked = index.snippets_of_reports(view.connection, sorted({row.report_row for row in rows}))
    return [_Hit(row, FoundIn.REPORT, marked.get(row.report_row, "")) for row in rows]


def _make_found(view: View, hits: Sequence[_Hit]) -> tuple[FoundClaim, ...]:
    claims = [hit.row.id for hit in hits]
    chains = _load_chains(view, claims)
    propositions = _load_propositions(view, claims)
    return tuple(
        FoundClaim(
            claim=hit.row.id,
            report=hit.row.report,
            proposition=propositions.get(hit.row.id),
            text=hit.row.text,
            act=None if hit.row.act is None else Act(hit.row.act),
            chain=tuple(chains.get(hit.row.id, ())),
            outlet=hit.row.outlet,
            title=hit.row.title,
            published_at=hit.row.published_at,
            recorded_at=hit.row.recorded_at,
            found_in=hit.found_in,
            snippet=split_snippet(hit.marked or hit.row.text),
        )
        for hit in hits
    )


def split_snippet(marked: str) -> tuple[SnippetPiece, ...]:
    """The pieces of a snippet whose hits are marked, without the marks."""
    pieces = (part for part in _MARKED.split(marked) if part)
    plain = ((part.strip(HIT_BEGINS + HIT_ENDS), part.startswith(HIT_BEGINS)) for part in pieces)
    return tuple(SnippetPiece(text=words, is_hit=is_hit) for words, is_hit in plain if words)


def _load_chains(view: View, claims: Sequence[str]) -> dict[str, list[FoundSource]]:
    links = tables.links.c
    query = select(links.claim, links.place, links.name, links.kind, links.is_named)
    rows = view.fetch_by(query.where(view.standing(tables.links)), links.claim, claims)
    chains: dict[str, list[FoundSource]] = {}
    for row in sorted(rows, key=lambda row: (row.claim, row.place)):
        kind = None if row.kind is None else SourceKind(row.kind)
        named = None if row.is_named is None else bool(row.is_named)
        chains.setdefault(row.claim, []).append(FoundSource(name=row.name, kind=kind, is_named=named))
    return chains


def _load_propositions(view: View, claims: Sequence[str]) -> dict[str, str]:
    members = tables.memberships.c
    query = select(members.claim, members.proposition).where(view.standing(tables.memberships))
    return {row.claim: row.proposition for row in view.fetch_by(query, members.claim, claims)}
