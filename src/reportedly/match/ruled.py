"""What people ruled on propositions and actors, put on top of what was matched; nothing is overwritten.

MERGE leaves a redirect, SPLIT takes claims (or sources) out, SAME puts a claim where another is, NOT_THE_SAME
takes it from there, REJECT takes a claim out of all propositions. A revoked ruling is not among those given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from reportedly.records.ids import actor_id
from reportedly.records.proposition import Membership
from reportedly.records.ruling import Ruling, RulingKind
from reportedly.records.statement import Statement, Teller

ACTOR = "act1-"
"""What the id of an actor begins with."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """The rulings in force. `merged`: a proposition or actor -> the one it was merged into, step by step.

    `moved`: a claim -> the proposition that it was put into. `rejected`: claims that are none.
    `apart`: sources that are an actor of their own.
    """

    merged: Mapping[str, str]
    moved: Mapping[str, str]
    rejected: frozenset[str]
    apart: frozenset[str]

    def find(self, name: str) -> str:
        """The proposition or actor that this one has become."""
        while name in self.merged:
            name = self.merged[name]
        return name

    def list_merged(self, name: str) -> tuple[str, ...]:
        """The propositions or actors that have become this one, itself the first."""
        return (name, *sorted(other for other in self.merged if self.find(other) == name))

    def place(self, membership: Membership) -> Membership | None:
        """The membership as ruled; None where the claim was rejected."""
        if membership.claim in self.rejected:
            return None
        ruled = self.moved.get(membership.claim, membership.proposition)
        return replace(membership, proposition=self.find(ruled))

    def name_actors(self, statement: Statement) -> Statement:
        """The statement with the actors that its tellers have become."""
        chain = tuple(self._name_actor(teller) for teller in statement.chain)
        return statement if chain == statement.chain else replace(statement, chain=chain)

    def _name_actor(self, teller: Teller) -> Teller:
        if teller.source in self.apart and teller.name is not None:
            return replace(teller, actor=actor_id(teller.name, teller.kind, teller.source))
        return teller if teller.actor is None else replace(teller, actor=self.find(teller.actor))


def apply_rulings(rulings: Iterable[Ruling], proposition_of: Callable[[str], str | None]) -> Ruled:
    """Put the rulings in force, in their order.

    `proposition_of`: the proposition that a claim (id) was matched into, None for a claim that is in none.
    """
    making = _Making(proposition_of)
    for ruling in rulings:
        making.apply(ruling)
    return Ruled(making.merged, making.moved, frozenset(making.rejected), frozenset(making.apart))


class _Making:
    """The rulings so far."""

    def __init__(self, proposition_of: Callable[[str], str | None]) -> None:
        self._proposition_of = proposition_of
        self.merged: dict[str, str] = {}
        self.moved: dict[str, str] = {}
        self.rejected: set[str] = set()
        self.apart: set[str] = set()

    def apply(self, ruling: Ruling) -> None:
        """Put one more in force; notes and grades change nothing here."""
        if ruling.kind is RulingKind.MERGE:
            for other in ruling.others:
                self._merge(other, ruling.subject)
        elif ruling.kind is RulingKind.SPLIT:
            self._split(ruling)
        elif ruling.kind is RulingKind.SAME:
            self.moved.update(dict.fromkeys(ruling.others, self._now(ruling.subject)))
        elif ruling.kind is RulingKind.NOT_THE_SAME:
            self._part(ruling)
        elif ruling.kind is RulingKind.REJECT:
            self.rejected.add(ruling.subject)
        elif ruling.kind is RulingKind.ACCEPT:
            self.rejected.discard(ruling.subject)

    def _now(self, claim: str) -> str:
        place = self.moved.get(claim) or self._proposition_of(claim) or claim
        while place in self.merged:
            place = self.merged[place]
        return place

    def _merge(self, one: str, into: str) -> None:
        """Redirect `one`; two that were merged the other way round before stay as they are: no circle."""
        while into in self.merged:
            into = self.merged[into]
        while one in self.merged:
            one = self.merged[one]
        if one != into:
            self.merged[one] = into

    def _split(self, ruling: Ruling) -> None:
        if ruling.subject.startswith(ACTOR):
            self.apart.update(ruling.others)
        elif ruling.others:
            self.moved.update(dict.fromkeys(ruling.others, ruling.others[0]))

    def _part(self, ruling: Ruling) -> None:
        for other in ruling.others:
            place = self._now(other)
            if place == self._now(ruling.subject):
                leaving = ruling.subject if place == other else other
                self.moved[leaving] = leaving
