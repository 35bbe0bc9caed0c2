"""Relations inside a report: which claim denies which, and which source is distrusted."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.denials import Statements, find_denied
from reportedly.claims.distrust import find_distrusted
from reportedly.records.claim import Claim
from reportedly.records.outcomes import Relation
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.records.spans import hull
from reportedly.records.vocabulary import RelationKind


def relate_claims(report: Report, claims: Sequence[Claim], sources: Sequence[Source]) -> tuple[Relation, ...]:
    """Return who denies what and who distrusts which source, in the order of the denying claims.

    `claims` have their act and polarity. A claim that puts a source in doubt (“questioned their accuracy”)
    is related to that source and denies no claim. Each claim is compared with a bounded number of others.
    """
    statements = Statements(report.text, claims)
    names = {source.id: source.name for source in sources}
    relations: list[Relation] = []
    for i, claim in enumerate(statements.claims):
        words = hull(claim.content)
        if words is None:
            continue
        distrusted = find_distrusted(report.text, claim, sources)
        if distrusted is not None:
            name = names[distrusted.source]
            relations.append(
                Relation(
                    from_=claim.id,
                    to=distrusted.source,
                    kind=RelationKind.DISPUTES_SOURCE,
                    reason=f"Doubt by {_who(claim, names)} about {name}: “{distrusted.words}”.",
                    spans=(words, distrusted.mention),
                )
            )
            continue
        for denied in find_denied(statements, i):
            other = statements.claims[denied.claim]
            at = hull(other.content)
            if at is not None and other.id != claim.id:
                reason = (
                    f"Denial by {_who(claim, names)} of what comes from {_who(other, names)}: {denied.reason}"
                )
                relations.append(
                    Relation(
                        from_=claim.id,
                        to=other.id,
                        kind=RelationKind.DENIES,
                        reason=reason,
                        spans=(words, at),
                    )
                )
    return tuple(relations)


def _who(claim: Claim, names: dict[str, str]) -> str:
    """The source nearest to the event, for a reader."""
    link = claim.chain[-1] if claim.chain else None
    name = None if link is None or link.source is None else names.get(link.source)
    return name or "somebody who is not named"
