"""Origins: where claims go back to as far as the record shows, and the steps that lead there.

Each claim is followed to the report it was copied from or cites, and on from there, to a claim from which
nothing leads further; the last link of that claim's chain is the origin. Origins are counted, not reports.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.records.comparison import ClaimRelation
from reportedly.records.copying import Copying, Credit
from reportedly.records.ids import origin_id
from reportedly.records.origin import ClaimOrigin, Origin, Step, StepKind
from reportedly.records.statement import Statement
from reportedly.trace.circular import find_circles
from reportedly.trace.grounds import Ground, chain_steps, find_ground
from reportedly.trace.joins import Groups, find_joins, named_keys
from reportedly.trace.known import Known, describe_report, statement_key
from reportedly.trace.ways_back import steps_between


def trace_origins(
    statements: Iterable[Statement],
    relations: Iterable[ClaimRelation] = (),
    copyings: Iterable[Copying] = (),
    credits: Iterable[Credit] = (),
) -> tuple[tuple[Origin, ...], tuple[ClaimOrigin, ...]]:
    """The origins of the statements, sorted by id, and which claim goes back to which, sorted by claim.

    Only the statements given are followed: give all claims of a proposition and whatever they lead to. The
    order in which anything is given does not matter. Every claim has one origin; one on an outlet's own word
    has the outlet, one that leads round in a circle an origin with `is_circular`.
    """
    known = Known(statements, relations, credits)
    steps = steps_between(known, copyings)
    paths = _choose_paths(known, steps)
    grounds = {s.claim: find_ground(s) for s in known.statements}
    joins = find_joins(known, grounds, steps, lambda claim: paths.ends.get(claim, claim))
    groups = Groups(named_keys(list(grounds.values())))
    for join in joins:
        groups.join(join)
    by_group: dict[str, list[str]] = {}
    circular = [s.claim for s in known.statements if s.claim in paths.circles]
    for statement in known.statements:
        if statement.claim not in paths.circles:
            key = groups.find(grounds[paths.ends[statement.claim]].key)
            by_group.setdefault(key, []).append(statement.claim)
    made = [_make_origin(grounds, groups, paths, claims) for claims in by_group.values()]
    made += _circular_origins(known, circular, paths)
    origins = tuple(sorted(made, key=lambda o: o.id))
    traced = [
        ClaimOrigin(claim=claim, origin=origin.id, steps=_steps_of(known, paths, claim))
        for origin in origins
        for claim in origin.claims
    ]
    return origins, tuple(sorted(traced, key=lambda t: t.claim))


@dataclass(frozen=True, slots=True)
class _Paths:
    """The way back of each claim: the next step, the claim it ends at, or the circle that it runs into."""

    next: Mapping[str, Step]
    ends: Mapping[str, str]
    circles: Mapping[str, tuple[str, ...]]


def _choose_paths(known: Known, steps: Sequence[Step]) -> _Paths:
    """Take the shortest way to a claim from which nothing leads further; where there is none, it is a circle.

    Of equally short ways the first of `steps` is taken: a copied passage before a citation.
    """
    out: dict[str, list[Step]] = {}
    for step in steps:
        out.setdefault(step.claim, []).append(step)
    last = [s.claim for s in known.statements if s.claim not in out]
    distance = _distances(steps, last)
    ends = {claim: claim for claim in last}
    chosen: dict[str, Step] = {}
    for claim in sorted((c for c in out if c in distance), key=lambda c: (distance[c], c)):
        nearest = (s for s in out[claim] if distance.get(s.to or "", -2) == distance[claim] - 1)
        step = next(nearest)
        chosen[claim], ends[claim] = step, ends[step.to or ""]
    circles = _circles({c: out[c] for c in out if c not in distance}, chosen)
    return _Paths(chosen, ends, circles)


def _distances(steps: Iterable[Step], last: Iterable[str]) -> dict[str, int]:
    """How many steps each claim is from the nearest claim from which nothing leads further."""
    into: dict[str, list[str]] = {}
    for step in steps:
        into.setdefault(step.to or "", []).append(step.claim)
    distance = dict.fromkeys(last, 0)
    to_do = deque(distance)
    while to_do:
        claim = to_do.popleft()
        for before in into.get(claim, ()):
            if before not in distance:
                distance[before] = distance[claim] + 1
                to_do.append(before)
    return distance


def _circles(out: Mapping[str, Sequence[Step]], chosen: dict[str, Step]) -> dict[str, tuple[str, ...]]:
    """For each claim that only leads round, the circle (claims, sorted) that it first runs into.

    Its first step is put into `chosen`, so that it is shown which way it leads.
    """
    found: dict[str, tuple[str, ...]] = {}
    for circle in find_circles({claim: [s.to or "" for s in steps] for claim, steps in out.items()}):
        found.update(dict.fromkeys(circle, circle))
    into: dict[str, list[str]] = {}
    for claim in sorted(out):
        for step in out[claim]:
            into.setdefault(step.to or "", []).append(claim)
    to_do = deque(sorted(found))
    while to_do:
        claim = to_do.popleft()
        for before in into.get(claim, ()):
            if before not in found:
                found[before] = found[claim]
                to_do.append(before)
    for claim, steps in out.items():
        chosen[claim] = next(s for s in steps if found.get(s.to or "") == found[claim])
    return found


def _make_origin(
    grounds: Mapping[str, Ground], groups: Groups, paths: _Paths, claims: Sequence[str]
) -> Origin:
    """The origin of claims that go back to one source; the fullest description of it gives its name."""
    own = {
        grounds[paths.ends[claim]].key: grounds[paths.ends[claim]] for claim in sorted(claims, reverse=True)
    }
    members = sorted(own.values(), key=_ground_rank)
    best = members[0]
    scope = () if best.is_named else tuple(sorted({m.scope for m in members if m.scope is not None}))
    reasons = dict.fromkeys([best.reason, *groups.reasons(best.key)])
    return Origin(
        id=origin_id([m.key for m in members], claims),
        name=best.name,
        kind=best.kind,
        is_named=best.is_named,
        scope=scope,
        actors=tuple(sorted({g.actor for g in _all_grounds(grounds, paths, claims) if g.actor is not None})),
        claims=tuple(sorted(claims)),
        reason=" ".join(reasons),
    )


def _all_grounds(grounds: Mapping[str, Ground], paths: _Paths, claims: Iterable[str]) -> list[Ground]:
    return [grounds[paths.ends[claim]] for claim in claims]


def _ground_rank(ground: Ground) -> tuple[bool, bool, int, str]:
    """Named before unnamed, at first hand before through an outlet, the longest description first."""
    return not ground.is_named, ground.through is not None, -len(ground.name or ""), ground.key


def _circular_origins(known: Known, claims: Iterable[str], paths: _Paths) -> list[Origin]:
    by_circle: dict[tuple[str, ...], list[str]] = {}
    for claim in claims:
        by_circle.setdefault(paths.circles[claim], []).append(claim)
    return [
        Origin(
            id=origin_id((), circle),
            name=None,
            is_circular=True,
            claims=tuple(sorted(own)),
            reason=_name_circle(known, circle),
        )
        for circle, own in sorted(by_circle.items())
    ]


def _name_circle(known: Known, circle: Iterable[str]) -> str:
    """A reason that names the reports, the earliest first."""
    reports = dict.fromkeys(
        describe_report(s) for s in sorted((known.by_claim[c] for c in circle), key=statement_key)
    )
    if len(reports) == 1:
        return f"It leads round inside {next(iter(reports))}: no origin is recorded."
    *most, last = reports
    return f"These rest on each other, and none says where it comes from: {', '.join(most)} and {last}."


def _steps_of(known: Known, paths: _Paths, claim: str) -> tuple[Step, ...]:
    """The steps from a claim back to its origin: along its chain, then into the next report, and so on.

    A copied claim is followed to what it was copied from, not along its own chain, which is the copied
    one.
    """
    steps: list[Step] = []
    seen: set[str] = set()
    while claim not in seen:
        seen.add(claim)
        step = paths.next.get(claim)
        if step is None or step.kind is not StepKind.COPIED:
            steps.extend(chain_steps(known.by_claim[claim]))
        if step is None:
            break
        steps.append(step)
        claim = step.to or ""
    else:
        steps.append(_closing_step(known, steps[-1], claim))
    return tuple(steps)


def _closing_step(known: Known, last: Step, claim: str) -> Step:
    statement = known.by_claim[last.claim]
    return Step(
        kind=StepKind.CIRCULAR,
        claim=last.claim,
        report=last.report,
        spans=last.spans,
        to=claim,
        reason=f"Here the way back comes round: {describe_report(statement)} leads to where it started.",
    )
