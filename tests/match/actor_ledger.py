"""A ledger of actors as small as can be, and reports in one line, for the tests of actors."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.match.actors import actor_keys, match_actors
from reportedly.records import ActorMatch, ChainLink, Claim, KnownActor, Report, Source, SourceKind
from reportedly.testing import make_claim, make_report, make_source

PERSON, GROUP, BODY = SourceKind.PERSON, SourceKind.GROUP, SourceKind.ORGANISATION
OUTLET, STATE, DOCUMENT = SourceKind.OUTLET, SourceKind.GOVERNMENT, SourceKind.DOCUMENT


@dataclass
class ActorLedger:
    """Keeps the matches of the reports that it was given, and matches the next one against them."""

    matches: list[ActorMatch] = field(default_factory=list)

    def known(self, keys: set[str]) -> dict[str, tuple[KnownActor, ...]]:
        """What stands under each key: the actors with all their names and positions."""
        found: dict[str, dict[str, KnownActor]] = {}
        for key in keys:
            for match in self.matches:
                if key in match.keys:
                    found.setdefault(key, {})[match.actor.id] = self._actor(match.actor.id)
        return {key: tuple(actors.values()) for key, actors in found.items()}

    def _actor(self, name: str) -> KnownActor:
        own = [match for match in self.matches if match.actor.id == name]
        return KnownActor(
            actor=own[0].actor,
            names=tuple({n for match in own for n in match.names}),
            positions=tuple({p for match in own for p in match.positions}),
        )

    def add(
        self, report: Report, sources: tuple[Source, ...], claims: tuple[Claim, ...] = ()
    ) -> tuple[ActorMatch, ...]:
        """The matches of one more report."""
        keys = {key for source in sources for key in actor_keys(source, report)}
        made = match_actors(report, sources, claims, self.known(keys))
        self.matches.extend(made)
        return made

    def say(
        self,
        text: str,
        printed: str,
        kind: SourceKind,
        *,
        name: str | None = None,
        is_named: bool = True,
        outlet: str | None = "Vasmoor Courier",
    ) -> ActorMatch:
        """The match of the one source of a report. `name`: where it is other than the printed words."""
        report = make_report(text, outlet=outlet)
        source = make_source(report, printed, name=name or printed, kind=kind, is_named=is_named)
        return self.add(report, (source,))[0]


def through(report: Report, *chain: Source) -> Claim:
    """A claim that came through these sources, outermost first."""
    links = tuple(ChainLink(source=source.id, span=source.mentions[0]) for source in chain)
    return make_claim(report, (report.text[:4],), links)
