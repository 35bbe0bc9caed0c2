"""Actors: the same person, body, outlet, government, document across reports.

Every source of a report gets one actor: a known one where the name tells and nothing speaks against it, else
a new one. Doubt makes a new actor. Nothing is merged: each match stands by itself with its reason, and can be
ruled otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.match.actor_bodies import choose_body, choose_document, choose_government, choose_outlet
from reportedly.match.actor_keys import (
    BODIES,
    actor_keys,
    find_names,
    is_identified,
    is_nobody,
    unnamed_key,
)
from reportedly.match.actor_names import country_of, fold_words, read_person, word_set
from reportedly.match.actor_persons import PersonAsked, choose_person
from reportedly.match.actor_pool import ActorPool, Choice, Found
from reportedly.match.actor_positions import find_positions
from reportedly.match.actor_scope import JOINT, find_scopes, own_scope
from reportedly.records.actor import Actor, ActorMatch, KnownActor
from reportedly.records.claim import Claim
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.records.vocabulary import SourceKind
from reportedly.wordlists.outlets import load_outlets

__all__ = ["actor_keys", "match_actors"]

_INDEFINITE = word_set(
    """
    a an one another some several many two three four five six seven eight nine ten other
    """
)


def match_actors(
    report: Report,
    sources: Sequence[Source],
    claims: Sequence[Claim],
    known: Mapping[str, Sequence[KnownActor]],
) -> tuple[ActorMatch, ...]:
    """The actor of each source, in the order of `sources`; that order has no bearing on whom they are.

    `claims`: the chains tell through which outlet an unnamed source speaks. `known`: what the ledger has
    under each of the sources' `actor_keys`.
    """
    matching = _Matching(report, sources, claims, known)
    single = [source for source in sources if not source.members]
    for source in sorted(single, key=_fullest_first):
        matching.match_single(source)
    for source in sorted(sources, key=lambda source: source.id):
        matching.match_group(source, ())
    return tuple(matching.matches[source.id] for source in sources)


def _fullest_first(source: Source) -> tuple[int, tuple[tuple[int, int], ...], str]:
    places = tuple((span.start, span.end) for span in source.mentions)
    return -len(fold_words(source.name)), places, source.id


@dataclass(frozen=True, slots=True)
class _Read:
    """A source with what the report tells of it."""

    source: Source
    keys: tuple[str, ...]
    names: tuple[str, ...]
    positions: tuple[str, ...]


class _Matching:
    """The matches of one report, while they are being found."""

    def __init__(
        self,
        report: Report,
        sources: Sequence[Source],
        claims: Sequence[Claim],
        known: Mapping[str, Sequence[KnownActor]],
    ) -> None:
        self.matches: dict[str, ActorMatch] = {}
        self._report = report
        self._sources = {source.id: source for source in sources}
        self._scopes = find_scopes(report, sources, claims)
        self._pool = ActorPool(known)
        self._n_unnamed = Counter(
            (unnamed_key(source), self._scopes[source.id]) for source in sources if not is_identified(source)
        )

    def match_single(self, source: Source) -> None:
        """Match a source that is not made of others."""
        is_named = is_identified(source)
        read = _Read(
            source,
            actor_keys(source, self._report),
            find_names(source, self._report) if is_named else (source.name or source.as_printed,),
            find_positions(source, self._report) if is_named and source.kind is SourceKind.PERSON else (),
        )
        self._put(read, self._choose(read) if is_named else self._choose_unnamed(source))

    def match_group(self, source: Source, within: tuple[str, ...]) -> ActorMatch | None:
        """Match a source that is made of others, after them. None where it is a part of itself."""
        if source.id in self.matches or source.id in within:
            return self.matches.get(source.id)
        parts = [self._sources.get(name) for name in dict.fromkeys(source.members)]
        path = (*within, source.id)
        found = [None if part is None else self.match_group(part, path) for part in parts]
        members = [match.actor for match in found if match is not None]
        are_named = len(members) == len(parts) and all(actor.is_named for actor in members)
        choice = _join(source, members) if are_named else self._choose_unnamed(source)
        self._put(_Read(source, (), (source.name or source.as_printed,), ()), choice)
        return self.matches[source.id]

    def _put(self, read: _Read, choice: Choice) -> None:
        self.matches[read.source.id] = ActorMatch(
            source=read.source.id,
            report=self._report.id,
            actor=choice.actor,
            as_printed=read.source.as_printed,
            reason=choice.reason,
            confidence=choice.confidence,
            names=read.names,
            positions=read.positions,
            keys=read.keys if self._can_be_found(choice.actor, read.source) else (),
        )
        here = KnownActor(actor=choice.actor, names=read.names, positions=read.positions)
        self._pool.add_local(read.keys, here)

    def _can_be_found(self, actor: Actor, source: Source) -> bool:
        """Whether a later report can mean the actor: not where it is one within this report alone.

        A person with a full name can be found all the same, as one of several of that name.
        """
        if actor.scope not in (self._report.id, source.id):
            return True
        return actor.kind is SourceKind.PERSON and bool(actor.is_named) and read_person(actor.name).is_full

    def _choose(self, read: _Read) -> Choice:
        source, report = read.source, self._report
        if source.kind is SourceKind.PERSON:
            return choose_person(self._ask(read), self._pool)
        if source.kind is SourceKind.DOCUMENT:
            return choose_document(source, read.keys, self._pool)
        if source.kind is SourceKind.OUTLET or load_outlets().find(source.name) is not None:
            return choose_outlet(source, read.keys, self._pool, report.id)
        if source.kind in BODIES and country_of(source.name) is not None:
            return choose_government(source, read.keys, self._pool)
        return choose_body(source, read.names, read.keys, self._pool, report.id)

    def _ask(self, read: _Read) -> PersonAsked:
        source = read.source
        others = [
            other.name
            for other in self._sources.values()
            if other.id != source.id
            and other.kind is SourceKind.PERSON
            and " " in other.name
            and not other.members
        ]
        return PersonAsked(
            source=source.id,
            report=self._report.id,
            name=source.name or source.as_printed,
            keys=read.keys,
            positions=read.positions,
            printed=(source.as_printed, *(span.slice(self._report.text) for span in source.mentions)),
            others=tuple(sorted(others)),
        )

    def _choose_unnamed(self, source: Source) -> Choice:
        """An unnamed source is one within its scope under the same words; two in one report stay two."""
        scope, name = self._scopes[source.id], source.name or source.as_printed
        words = fold_words(name)
        if len(words) == 1 and scope == own_scope(self._report):
            scope = self._report.id  # "officials": every report of an outlet has some
        if (
            is_nobody(source)
            or self._n_unnamed[unnamed_key(source), self._scopes[source.id]] > 1
            or words[:1] == ("another",)
        ):
            actor = self._pool.found(Found(name, source.kind, source.id, is_named=False))
            return Choice(actor, "not named, and not to be told from others by its words", 0.6)
        known = [
            one
            for one in self._pool.find((f"unnamed:{unnamed_key(source)}",))
            if one.actor.scope == scope and not one.actor.is_named
        ]
        if known:
            first = (source.as_printed.split() or [""])[0].lower()
            sure = 0.5 if first in _INDEFINITE or first.isdigit() else 0.7
            return Choice(
                known[0].actor, f"not named; {_through(scope)} tells of somebody in the same words", sure
            )
        actor = self._pool.found(Found(name, source.kind, scope, is_named=False), source.id)
        return Choice(actor, f"not named: the same only within what {_through(scope)} tells", 0.8)


def _through(scope: str) -> str:
    return "this report" if scope.startswith("rpt1-") else scope


def _join(source: Source, members: Sequence[Actor]) -> Choice:
    """The actor of a group all of whose members are named: the same wherever the same are named together."""
    names = sorted({actor.name for actor in members})
    scopes = sorted({actor.scope for actor in members if actor.scope is not None})
    new = Found(JOINT.join(names), source.kind or SourceKind.GROUP, JOINT.join(scopes) or None)
    return Choice(ActorPool({}).found(new), "known by its members, who are all named", 0.8)
