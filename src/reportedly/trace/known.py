"""What is known when claims are traced: statements by claim and by report, and which say the same."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from functools import lru_cache

from reportedly.records.comparison import ClaimRelation
from reportedly.records.copying import Credit
from reportedly.records.statement import Statement, Teller
from reportedly.records.vocabulary import Channel, RelationKind, SourceKind
from reportedly.text.published import publication_key
from reportedly.wordlists.outlets import load_outlets, outlet_key


class Known:
    """Statements and how they stand to each other, looked up by claim, by report and by outlet.

    Relations and credits of claims or reports that are not given are left out.
    """

    def __init__(
        self,
        statements: Iterable[Statement],
        relations: Iterable[ClaimRelation] = (),
        credits: Iterable[Credit] = (),
    ) -> None:
        self.statements = tuple(sorted(statements, key=statement_key))
        self.by_claim = {s.claim: s for s in self.statements}
        self.by_report: dict[str, list[Statement]] = {}
        for statement in self.statements:
            self.by_report.setdefault(statement.report, []).append(statement)
        self.reports_of: dict[str, set[str]] = {}
        for report, own in self.by_report.items():
            if own[0].outlet is not None:
                self.reports_of.setdefault(name_of_outlet(own[0].outlet), set()).add(report)
        self.credits_of: dict[str, list[Credit]] = {}
        for credit in sorted(credits, key=lambda c: (c.report, c.span, c.name, c.cited or "")):
            self.credits_of.setdefault(credit.report, []).append(credit)
        self._same = _pair_same(relations, self.by_claim)

    def same_in(self, claim: str, reports: Container[str]) -> list[Statement]:
        """The claims of these reports that say the same as `claim`, the surest first."""
        found = [self.by_claim[other] for other in self._same.get(claim, {})]
        kept = [s for s in found if s.report in reports and s.claim != claim]
        return sorted(kept, key=lambda s: (-self._same[claim][s.claim], statement_key(s)))

    def same_as(self, claim: str) -> list[Statement]:
        """All claims that say the same as `claim`, the surest first."""
        return self.same_in(claim, self.by_report)


def statement_key(statement: Statement) -> tuple[tuple[str, str], str, int, str]:
    """A key to sort by that depends on no order of adding: the date, the report, the place in it."""
    date = publication_key(statement.published_at)
    return date, statement.report, statement.order, statement.claim


_UNSEEN = frozenset({Channel.LEAKED, Channel.OBTAINED, Channel.INTERCEPTED, Channel.REVIEWED})
"""Channels of papers that somebody got hold of: what they tell can be had nowhere else."""


def stated_chain(statement: Statement) -> tuple[Teller, ...]:
    """The chain as far inwards as it is followed.

    Links at its inner end whose source is not stated ("reportedly") are left off. What a document without a
    named author tells of others stands on that document alone, and so does all that leaked papers tell:
    nobody heard those who are quoted in them. The chain then ends at the document.
    """
    chain = list(statement.chain)
    while chain and not is_stated(chain[-1]):
        chain.pop()
    for i, teller in enumerate(chain):
        is_paper = teller.kind is SourceKind.DOCUMENT and not teller.is_named
        if is_paper and (teller.channel in _UNSEEN or not chain[-1].is_named):
            return tuple(chain[: i + 1])
    return tuple(chain)


def is_stated(teller: Teller) -> bool:
    """Whether a link names or describes its source."""
    return teller.source is not None or teller.name is not None


def is_outlet(teller: Teller) -> bool:
    """Whether a link is an outlet that passes something on."""
    return teller.kind is SourceKind.OUTLET and bool(teller.name)


@lru_cache(maxsize=4096)
def name_of_outlet(printed: str) -> str:
    """What an outlet is looked up by, whether it is given by its name, a short form or its host."""
    listed = load_outlets()
    known = listed.find(printed) or listed.by_domain(printed)
    return outlet_key(known.name if known is not None else printed)


def describe_report(statement: Statement) -> str:
    """The report of a statement in words, for a reason: its outlet and date, or its id."""
    if statement.outlet is None:
        return f"report {statement.report}"
    date = (statement.published_at or "")[:10]
    return f"the report of {statement.outlet}" + (f" of {date}" if date else "")


def describe_teller(teller: Teller) -> str:
    """A link's source in words, for a reason."""
    return teller.name or "a source without a name"


def _pair_same(
    relations: Iterable[ClaimRelation], known: dict[str, Statement]
) -> dict[str, dict[str, float]]:
    """For each claim those that say the same, with how sure that is; the surer of two relations counts."""
    same: dict[str, dict[str, float]] = {}
    for relation in relations:
        if relation.kind is not RelationKind.SAME or not {relation.from_, relation.to} <= known.keys():
            continue
        for one, other in ((relation.from_, relation.to), (relation.to, relation.from_)):
            others = same.setdefault(one, {})
            others[other] = max(relation.confidence, others.get(other, 0.0))
    return same


def innermost_outlet(chain: Sequence[Teller]) -> Teller | None:
    """The outlet link nearest to the event, if the chain has one."""
    return next((teller for teller in reversed(chain) if is_outlet(teller)), None)
