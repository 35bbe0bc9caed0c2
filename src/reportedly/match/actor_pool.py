"""The actors that a source can be: those of the ledger, and those that the same report has given already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.records.actor import Actor, KnownActor
from reportedly.records.ids import actor_id
from reportedly.records.vocabulary import SourceKind


@dataclass(frozen=True, slots=True)
class Choice:
    """An actor, why it was taken, and how sure that is, 0 to 1."""

    actor: Actor
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a new actor would be: see `ActorPool.found`."""

    name: str
    kind: SourceKind | None
    scope: str | None = None
    is_named: bool = True


class ActorPool:
    """Known actors by key, in the order of their ids; those met in this report come after them."""

    def __init__(self, known: Mapping[str, Sequence[KnownActor]]) -> None:
        self._by_key = {key: {one.actor.id: one for one in actors} for key, actors in known.items()}
        self._ids = {name for actors in self._by_key.values() for name in actors}
        self._local: dict[str, dict[str, KnownActor]] = {}

    def find(self, keys: Iterable[str]) -> list[KnownActor]:
        """The actors of the ledger under any of the keys, each once."""
        return _gather(self._by_key, keys)

    def find_local(self, keys: Iterable[str]) -> list[KnownActor]:
        """Those that earlier sources of this report were taken for."""
        return _gather(self._local, keys)

    def add_local(self, keys: Iterable[str], actor: KnownActor) -> None:
        """Note whom a source of this report was taken for."""
        self._ids.add(actor.actor.id)
        for key in keys:
            self._local.setdefault(key, {}).setdefault(actor.actor.id, actor)

    def found(self, new: Found, *further: str) -> Actor:
        """A new actor. Where its like is known, the first free one of `further` is the scope."""
        kind = None if new.kind is None else new.kind.value
        scopes = (new.scope, *further)
        free = next((s for s in scopes if actor_id(new.name, kind, s) not in self._ids), scopes[-1])
        return Actor(
            id=actor_id(new.name, kind, free),
            name=new.name,
            kind=new.kind,
            is_named=new.is_named,
            scope=free,
        )


def _gather(table: Mapping[str, Mapping[str, KnownActor]], keys: Iterable[str]) -> list[KnownActor]:
    found = {name: actor for key in keys for name, actor in table.get(key, {}).items()}
    return [found[name] for name in sorted(found)]
