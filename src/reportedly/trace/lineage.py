"""Lineage: what is known of two origins. Nothing is ever called independent: no text shows that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from reportedly.records.copying import Copying, SharedPassage
from reportedly.records.origin import Lineage, LineageFinding, Origin
from reportedly.records.spans import Span
from reportedly.records.statement import Statement
from reportedly.trace.counterparts import turn_passage
from reportedly.trace.known import describe_report


def find_lineage(
    origins: Iterable[Origin], statements: Iterable[Statement] = (), copyings: Iterable[Copying] = ()
) -> tuple[LineageFinding, ...]:
    """What is known of each pair of origins, `one` before `other` by id, in that order.

    `statements`: those of the origins' claims; `copyings`: what their reports share. Errors that two claims
    share betray one origin; text or errors that their reports share elsewhere leave it open.
    """
    by_claim = {s.claim: s for s in statements}
    shared = _by_reports(copyings)
    ordered = sorted({origin.id: origin for origin in origins}.items())
    return tuple(_compare(one, other, by_claim, shared) for (_, one), (_, other) in combinations(ordered, 2))


Shared = Mapping[tuple[str, str], Copying]


def _by_reports(copyings: Iterable[Copying]) -> dict[tuple[str, str], Copying]:
    """Each copying under its pair of reports, both ways round."""
    found: dict[tuple[str, str], Copying] = {}
    for copying in copyings:
        found[copying.one, copying.other] = copying
        found[copying.other, copying.one] = Copying(
            one=copying.other,
            other=copying.one,
            passages=tuple(map(turn_passage, copying.passages)),
            share_of_one=copying.share_of_other,
            share_of_other=copying.share_of_one,
            is_copied=copying.is_copied,
            earlier=copying.earlier,
            shared_errors=tuple(map(turn_passage, copying.shared_errors)),
            reason=copying.reason,
        )
    return found


def _compare(one: Origin, other: Origin, by_claim: Mapping[str, Statement], shared: Shared) -> LineageFinding:
    pairs = [
        (by_claim[a], by_claim[b], shared[by_claim[a].report, by_claim[b].report])
        for a in one.claims
        for b in other.claims
        if a in by_claim and b in by_claim and (by_claim[a].report, by_claim[b].report) in shared
    ]
    betrayed = next(((a, b) for a, b, copying in pairs if _share(a, b, copying.shared_errors)), None)
    if betrayed is not None:
        reason = f"{_both(*betrayed)} put this claim with the same rare error: one text stands behind both."
        return _find(one, other, Lineage.SAME_ORIGIN, reason)
    if not (one.is_recorded and other.is_recorded):
        missing = [_unrecorded(origin) for origin in (one, other) if not origin.is_recorded]
        return _find(one, other, Lineage.NOT_RECORDED, " ".join(dict.fromkeys(missing)))
    return _find(one, other, Lineage.NOT_ESTABLISHED, _open_question(one, other, pairs))


def _share(one: Statement, other: Statement, errors: Iterable[SharedPassage]) -> bool:
    """Whether both claims, or their sentences, hold the same shared error."""
    return any(_holds(one, error.one) and _holds(other, error.other) for error in errors)


def _holds(statement: Statement, span: Span) -> bool:
    return any(place.contains(span) for place in (*statement.content, statement.context_span))


def _open_question(one: Origin, other: Origin, pairs: Iterable[tuple[Statement, Statement, Copying]]) -> str:
    """Why two recorded origins may yet be one."""
    for a, b, copying in pairs:
        if copying.shared_errors:
            return f"{_both(a, b)} share rare errors elsewhere, so that one knew the other's text."
        if copying.is_copied:
            return f"{_both(a, b)} share copied text elsewhere."
    unnamed = [origin for origin in (one, other) if not origin.is_named]
    if len(unnamed) == 2:
        return "Neither is named: they may be the same."
    if unnamed:
        return f"{_name(unnamed[0])} is not named and may be anybody, the other one included."
    return (
        f"Nothing recorded tells whether {_name(one)} and {_name(other)} know it from one another or from a"
        " third."
    )


def _unrecorded(origin: Origin) -> str:
    if origin.is_circular:
        return "One leads round in a circle."
    who = f"on the word of {origin.name} alone" if origin.name else "on no stated source"
    return f"One stands {who}."


def _name(origin: Origin) -> str:
    return origin.name or "a source without a name"


def _both(one: Statement, other: Statement) -> str:
    reports = sorted({describe_report(one), describe_report(other)})
    words = " and ".join(reports)
    return words[:1].upper() + words[1:]


def _find(one: Origin, other: Origin, lineage: Lineage, reason: str) -> LineageFinding:
    return LineageFinding(one=one.id, other=other.id, lineage=lineage, reason=reason[:1].upper() + reason[1:])
