"""Which sources, told apart so far, are one, and why. Everything joined keeps the reason of each join."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.records.origin import Step, StepKind
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import SourceKind
from reportedly.trace.grounds import Ground, find_ground
from reportedly.trace.known import Known, describe_report, stated_chain


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Two keys of grounds that stand for one source."""

    one: str
    other: str
    reason: str


class Groups:
    """Keys gathered into groups (union-find). A group never has two different named sources."""

    def __init__(self, named: Iterable[str]) -> None:
        self._parent: dict[str, str] = {}
        self._named = {key: {key} for key in named}
        self._reasons: dict[str, set[str]] = {}

    def find(self, key: str) -> str:
        """The key that stands for the group."""
        while key in self._parent:
            key = self._parent[key]
        return key

    def join(self, join: Join) -> None:
        """Put two groups together, unless each has a name of its own."""
        one, other = sorted((self.find(join.one), self.find(join.other)))
        names = self._named.get(one, set()) | self._named.get(other, set())
        if one == other or len(names) > 1:
            return
        self._parent[other] = one
        if names:
            self._named[one] = names
        self._reasons[one] = self._reasons.get(one, set()) | self._reasons.pop(other, set()) | {join.reason}

    def reasons(self, key: str) -> tuple[str, ...]:
        """Why the members of the key's group are one, sorted."""
        return tuple(sorted(self._reasons.get(self.find(key), ())))


def find_joins(
    known: Known, grounds: Mapping[str, Ground], steps: Iterable[Step], follow: Callable[[str], str]
) -> tuple[Join, ...]:
    """The joins of what claims go back to, sorted, each once.

    `grounds`: what each claim's own chain ends at; `follow`: from a claim to the last claim on its way back.
    """

    def end(claim: str) -> Ground:
        return grounds[follow(claim)]

    joins = [
        *_one_report_one_source(known, end),
        *_one_document_two_reports(known, steps, end),
        *_same_outlet_between(known, grounds, end),
    ]
    return tuple(sorted({join for join in joins if join.one != join.other}))


def _join(one: Ground, other: Ground, reason: str) -> Iterator[Join]:
    """A join of two sources. What stands on an outlet's own word, or on nothing, joins nothing."""
    if not {one.kind, other.kind} & {None, SourceKind.OUTLET}:
        first, second = sorted((one.key, other.key))
        yield Join(first, second, reason)


def _one_report_one_source(known: Known, end: Callable[[str], Ground]) -> Iterator[Join]:
    """What one report takes for one source is one.

    Except people without a name whom it has from two outlets: that they are printed alike does not make
    them the same people. A document it calls the same is the same.
    """
    for report in sorted(known.by_report):
        by_source: dict[str, list[Statement]] = {}
        for statement in known.by_report[report]:
            source = find_ground(statement).source
            if source is not None:
                by_source.setdefault(source, []).append(statement)
        for source in sorted(by_source):
            own = by_source[source]
            outlets = {find_ground(s).through for s in own} - {None}
            is_document = find_ground(own[0]).kind is SourceKind.DOCUMENT
            if is_document or len(outlets) <= 1:
                reason = (
                    f"{_of(own[0])} takes {find_ground(own[0]).name} for one source wherever it cites it."
                )
                for one, other in pairwise(own):
                    yield from _join(end(one.claim), end(other.claim), reason)


def _one_document_two_reports(
    known: Known, steps: Iterable[Step], end: Callable[[str], Ground]
) -> Iterator[Join]:
    """One document that a report says two outlets printed: what their reports rest on is that document."""
    cited: dict[str, list[str]] = {}
    for step in steps:
        chain = stated_chain(known.by_claim[step.claim])
        if step.kind is not StepKind.COPIED and step.to and chain and chain[-1].kind is SourceKind.DOCUMENT:
            cited.setdefault(step.claim, []).append(step.to)
    for claim, targets in sorted(cited.items()):
        for one, other in pairwise(sorted(targets)):
            reason = f"{_of(known.by_claim[claim])} says that one document stands behind both."
            yield from _join(end(one), end(other), reason)


def _same_outlet_between(
    known: Known, grounds: Mapping[str, Ground], end: Callable[[str], Ground]
) -> Iterator[Join]:
    """The same claim through the same outlet, from a source without a name: one source, described twice."""
    for statement in known.statements:
        one = grounds[statement.claim]
        if one.through is None:
            continue
        for same in known.same_as(statement.claim):
            other = grounds[same.claim]
            if other.through == one.through and _may_be_one(one, other):
                reason = f"Both have the same claim through {one.scope}, which names no source in either."
                yield from _join(end(statement.claim), end(same.claim), reason)


def _may_be_one(one: Ground, other: Ground) -> bool:
    return (one.kind is SourceKind.DOCUMENT) == (other.kind is SourceKind.DOCUMENT)


def _of(statement: Statement) -> str:
    words = describe_report(statement)
    return words[:1].upper() + words[1:]


def named_keys(grounds: Sequence[Ground]) -> set[str]:
    """The keys of sources with a name."""
    return {ground.key for ground in grounds if ground.is_named}
