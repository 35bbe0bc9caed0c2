"""Everything that the ledger holds on one claim, actor or report, put together for a reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from reportedly.errors import NotInLedger
from reportedly.ledger import tables
from reportedly.ledger.entries import Entry
from reportedly.ledger.read_matches import HeldRuling
from reportedly.ledger.read_reports import HeldReport
from reportedly.ledger.reader import Reader
from reportedly.records.actor import Actor
from reportedly.records.comparison import ClaimRelation
from reportedly.records.copying import Copying, Credit
from reportedly.records.extraction import Extraction
from reportedly.records.proposition import Membership
from reportedly.records.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedClaim:
    """A relation of a claim, seen from it. `is_from`: whether it begins there; `other`: the other claim."""

    relation: ClaimRelation
    is_from: bool
    other: Statement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCard:
    """A claim with its report, its place in a proposition, its relations and the rulings on it."""

    claim: Statement
    report: HeldReport
    membership: Membership | None
    n_members: int
    relations: tuple[RelatedClaim, ...]
    rulings: tuple[HeldRuling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSource:
    """A source that was taken for an actor: how its report prints it, and why it was taken for it."""

    source: str
    report: str
    outlet: str | None
    as_printed: str
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCard:
    """An actor with the sources that were taken for it, the claims that came through it, and the rulings."""

    actor: Actor
    sources: tuple[NamedSource, ...]
    claims: tuple[Statement, ...]
    rulings: tuple[HeldRuling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCard:
    """A report with its extraction (None if it is redacted), its log, and what it has to do with others."""

    report: HeldReport
    extraction: Extraction | None
    entries: tuple[Entry, ...]
    copyings: tuple[Copying, ...]
    credits: tuple[Credit, ...]
    cited_by: tuple[Credit, ...]
    rulings: tuple[HeldRuling, ...]


def describe_claim(reader: Reader, claim: str) -> ClaimCard:
    """The card of a claim. Raises NotInLedger."""
    statements = reader.load_statements([claim])
    if not statements:
        raise NotInLedger(f"the ledger has no statement of {claim}", hint="its report may have been redacted")
    statement = statements[0]
    relations = reader.load_relations([claim])
    ends = {end for relation in relations for end in (relation.from_, relation.to)}
    others = {other.claim: other for other in reader.load_statements(sorted(ends - {claim}))}
    membership = reader.load_memberships([claim]).get(claim)
    members = () if membership is None else reader.load_members([membership.proposition])
    return ClaimCard(
        claim=statement,
        report=reader.describe_report(statement.report),
        membership=membership,
        n_members=len(members),
        relations=tuple(
            RelatedClaim(
                relation=relation,
                is_from=relation.from_ == claim,
                other=others.get(relation.to if relation.from_ == claim else relation.from_),
            )
            for relation in relations
        ),
        rulings=reader.list_rulings([claim]),
    )


def describe_actor(reader: Reader, actor: str) -> ActorCard:
    """The card of an actor. Raises NotInLedger."""
    known = reader.load_actors([actor]).get(actor)
    if known is None:
        raise NotInLedger(f"the ledger has no actor {actor}")
    columns, reports = tables.actor_matches.c, tables.reports.c
    query = (
        select(*columns, reports.outlet)
        .join(tables.reports, reports.id == columns.report)
        .where(columns.actor == actor, reader.standing(tables.actor_matches))
        .order_by(columns.row_id)
    )
    sources = tuple(
        NamedSource(
            source=row.source,
            report=row.report,
            outlet=row.outlet,
            as_printed=row.as_printed,
            reason=row.reason,
            confidence=row.confidence,
        )
        for row in reader.fetch(query)
    )
    return ActorCard(
        actor=known,
        sources=sources,
        claims=find_claims_of(reader, [source.source for source in sources]),
        rulings=reader.list_rulings([actor]),
    )


def find_claims_of(reader: Reader, sources: Sequence[str]) -> tuple[Statement, ...]:
    """The claims in whose chain one of the sources stands, in the order in which they came in."""
    links = tables.links.c
    query = select(links.claim).where(reader.standing(tables.links))
    return reader.load_statements(row.claim for row in reader.fetch_by(query, links.source, sources))


def describe_report(reader: Reader, report: str) -> ReportCard:
    """The card of a report. Raises NotInLedger."""
    held = reader.describe_report(report)
    return ReportCard(
        report=held,
        extraction=None if held.is_redacted else reader.load_extraction(report),
        entries=reader.list_entries(report),
        copyings=reader.load_copyings([report]),
        credits=reader.load_credits([report]),
        cited_by=_from_others(reader.load_credits_to([report]), report),
        rulings=reader.list_rulings([report]),
    )


def _from_others(credits: Iterable[Credit], report: str) -> tuple[Credit, ...]:
    return tuple(credit for credit in credits if credit.report != report)
