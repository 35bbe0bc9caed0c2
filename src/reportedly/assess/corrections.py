"""Corrections: what an outlet takes back or brings up to date, and everything that rests on it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.assess.speakers import speaker_of
from reportedly.records.comparison import ClaimRelation
from reportedly.records.origin import Step
from reportedly.records.proposition import Membership
from reportedly.records.report import Report
from reportedly.records.spans import Span
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import RelationKind
from reportedly.text.published import is_later
from reportedly.wordlists.outlets import is_same_outlet


class CorrectionKind(StrEnum):
    """How an outlet goes back on what it printed."""

    CORRECTION = "correction"
    SUPERSEDED = "superseded"
    UPDATE = "update"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What one report takes back of another, or of itself.

    `report`: the one that corrects, in which `spans` lie; `corrected`: the one that is corrected; `claims`:
    the claims taken back, empty where the record does not tell which. An update is no withdrawal: what it
    brings up to date was right when it was printed, for all that is known.
    """

    kind: CorrectionKind
    report: str
    corrected: str
    claims: tuple[str, ...] = ()
    spans: tuple[Span, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A claim that a correction reaches.

    `path`: the steps from the claim to what is corrected, none for that itself. `is_withdrawn`: whether
    the claim rests on what was taken back, not only on a report that was corrected somewhere or brought up to
    date.
    """

    claim: str
    report: str
    proposition: str | None = None
    correction: Correction
    path: tuple[Step, ...] = ()
    is_withdrawn: bool
    reason: str


_OPPOSED = (RelationKind.CONTRADICTS, RelationKind.DENIES)


def find_corrections(
    reports: Iterable[Report],
    statements: Iterable[Statement],
    relations: Iterable[ClaimRelation],
    versions: Mapping[str, str] | None = None,
) -> tuple[Correction, ...]:
    """The corrections that the reports make, in a fixed order.

    `reports`: those with correction notes; `versions`: the id of a report to that of the older version that
    it supersedes. A correction note takes back what its claims contradict in the outlet's reports, and
    repeats from an older version. Elsewhere an outlet takes back what it contradicts on its own word or on
    that of the same source. A later report of the outlet may bring an earlier one up to date.
    """
    versions = versions or {}
    by_claim = {s.claim: s for s in statements}
    ties = _ties(relations, by_claim)
    found = [*_notes(reports, by_claim, ties, versions), *_turns(by_claim, ties, versions)]
    noted = {claim for correction in found for claim in correction.claims if _is_note(correction)}
    kept = [c for c in found if _is_note(c) or not set(c.claims) <= noted]
    return tuple(sorted(kept, key=lambda c: (c.report, c.corrected, c.kind, c.claims)))


def _is_note(correction: Correction) -> bool:
    return correction.kind is CorrectionKind.CORRECTION


Ties = Mapping[str, Sequence[tuple[RelationKind, str]]]


def _ties(relations: Iterable[ClaimRelation], known: Mapping[str, Statement]) -> Ties:
    """For each claim how it stands to others, both ways, sorted."""
    ties: dict[str, set[tuple[RelationKind, str]]] = {}
    for relation in relations:
        if {relation.from_, relation.to} <= known.keys():
            ties.setdefault(relation.from_, set()).add((relation.kind, relation.to))
            ties.setdefault(relation.to, set()).add((relation.kind, relation.from_))
    return {claim: sorted(others) for claim, others in ties.items()}


def _notes(
    reports: Iterable[Report], by_claim: Mapping[str, Statement], ties: Ties, versions: Mapping[str, str]
) -> Iterator[Correction]:
    """What the correction notes of reports take back; a note that names no claim corrects its report."""
    for report in reports:
        for note in report.corrections:
            inside = [
                s
                for s in by_claim.values()
                if s.report == report.id and any(note.contains(piece) for piece in s.content)
            ]
            taken: dict[str, set[str]] = {}
            for statement in inside:
                for kind, other in ties.get(statement.claim, ()):
                    target = by_claim[other]
                    is_old = versions.get(report.id) == target.report
                    is_taken = kind in (*_OPPOSED, RelationKind.UPDATES) or (
                        kind is RelationKind.SAME and is_old
                    )
                    if is_taken and target not in inside and _same_outlet(statement, target):
                        taken.setdefault(target.report, set()).add(other)
            for corrected, claims in sorted(taken.items()):
                yield Correction(
                    kind=CorrectionKind.CORRECTION,
                    report=report.id,
                    corrected=corrected,
                    claims=tuple(sorted(claims)),
                    spans=(note,),
                    reason="A correction note takes it back.",
                )
            if not taken:
                yield Correction(
                    kind=CorrectionKind.CORRECTION,
                    report=report.id,
                    corrected=versions.get(report.id, report.id),
                    spans=(note,),
                    reason="The report has a correction note; which claims it takes back was not found.",
                )


def _turns(
    by_claim: Mapping[str, Statement], ties: Ties, versions: Mapping[str, str]
) -> Iterator[Correction]:
    """Claims by which an outlet contradicts or updates what it printed before."""
    for claim in sorted(ties):
        new = by_claim[claim]
        for kind, other in ties[claim]:
            old = by_claim[other]
            is_version = versions.get(new.report) == old.report
            if new.report == old.report or not _same_outlet(new, old):
                continue
            if not is_version and is_later(new.published_at, old.published_at) is not True:
                continue
            if kind is RelationKind.UPDATES:
                turn, reason = CorrectionKind.UPDATE, "The same outlet brings it up to date later."
            elif kind in _OPPOSED and _takes_back(new, old):
                turn, reason = CorrectionKind.SUPERSEDED, "The same outlet says otherwise later."
            else:
                continue
            yield Correction(
                kind=turn,
                report=new.report,
                corrected=old.report,
                claims=(other,),
                spans=new.content,
                reason=reason,
            )


def _same_outlet(one: Statement, other: Statement) -> bool:
    if one.report == other.report:
        return True
    return one.outlet is not None and other.outlet is not None and is_same_outlet(one.outlet, other.outlet)


def _takes_back(new: Statement, old: Statement) -> bool:
    """Whether the outlet speaks itself, or has its word from the source that it had the old one from."""
    now, before = speaker_of(new), speaker_of(old)
    if now is None or (now.name and new.outlet and is_same_outlet(new.outlet, now.name)):
        return True
    return before is not None and now.actor is not None and now.actor == before.actor


def reach_corrections(
    corrections: Iterable[Correction],
    steps: Iterable[Step],
    memberships: Iterable[Membership],
    statements: Iterable[Statement],
) -> tuple[Reach, ...]:
    """Every claim that a correction reaches: the corrected ones, and all that copy or cite them, however far.

    `steps`: from claim to claim, as `trace.find_steps` gives them. A correction that tells no claims reaches
    all of its report, and withdraws none. Sorted by claim; each correction reaches a claim once, by the
    shortest path.
    """
    by_claim = {s.claim: s for s in statements}
    propositions = {m.claim: m.proposition for m in memberships}
    resting: dict[str, list[Step]] = {}
    for step in sorted(steps, key=lambda s: (s.claim, s.to or "", s.kind)):
        if step.to is not None:
            resting.setdefault(step.to, []).append(step)
    reached = []
    for correction in corrections:
        first = correction.claims or [s.claim for s in by_claim.values() if s.report == correction.corrected]
        for claim, path in _spread(sorted(first), resting).items():
            if claim in by_claim:
                report = by_claim[claim].report
                reached.append(_make_reach(correction, claim, report, path, propositions.get(claim)))
    return tuple(sorted(reached, key=lambda r: (r.claim, r.correction.report, r.correction.spans)))


def _spread(first: Iterable[str], resting: Mapping[str, Sequence[Step]]) -> dict[str, tuple[Step, ...]]:
    """The claims that rest on the first ones, with the path from each back to one of those."""
    paths: dict[str, tuple[Step, ...]] = dict.fromkeys(first, ())
    to_do = deque(paths)
    while to_do:
        claim = to_do.popleft()
        for step in resting.get(claim, ()):
            if step.claim not in paths:
                paths[step.claim] = (step, *paths[claim])
                to_do.append(step.claim)
    return paths


def _make_reach(
    correction: Correction, claim: str, report: str, path: tuple[Step, ...], proposition: str | None
) -> Reach:
    how = correction.reason
    if path:
        n = len(path)
        how = f"It rests on what was corrected, {n} step{'s' if n > 1 else ''} back. {correction.reason}"
    return Reach(
        claim=claim,
        report=report,
        proposition=proposition,
        correction=correction,
        path=path,
        is_withdrawn=bool(correction.claims) and correction.kind is not CorrectionKind.UPDATE,
        reason=how,
    )
