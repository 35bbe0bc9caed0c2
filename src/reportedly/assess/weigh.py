"""Voices: what each origin says on a proposition, once, and what weight it has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from reportedly.assess.groups import group_origins
from reportedly.assess.parties import is_about
from reportedly.assess.speakers import speaker_of
from reportedly.records.origin import LineageFinding, Origin
from reportedly.records.proposition import Position, Stance
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import Act, Basis, Certainty, SourceKind
from reportedly.text.published import is_later, publication_key

NOT_THE_CASE = frozenset({Act.PREDICTS, Act.DEMANDS, Act.PROMISES})
"""Acts that do not put their content as the case."""


class Standing(IntEnum):
    """How far somebody answers for it: nobody recorded, an unnamed origin, a named one or a document."""

    NONE = 0
    UNNAMED = 1
    NAMED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What one origin says on a proposition.

    `claim`: the claim through which it speaks; `is_close`: whether it is a document, or is said to know at
    first hand or from one; `is_party`: whether the claims it denies are about itself; `is_withdrawn`:
    whether it took the claim back or was corrected.
    """

    name: str | None
    kind: SourceKind | None
    is_named: bool
    stance: Stance
    standing: Standing
    certainty: Certainty | None
    is_close: bool
    claim: str
    is_party: bool = False
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """All voices on a proposition, those without a recorded origin included, each kind in a fixed order.

    `divided`: those that say both, with no dates to tell what came last.
    """

    asserting: tuple[Voice, ...] = ()
    denying: tuple[Voice, ...] = ()
    parties: tuple[Voice, ...] = ()
    questioning: tuple[Voice, ...] = ()
    withdrawn: tuple[Voice, ...] = ()
    divided: tuple[Voice, ...] = ()


def weigh_voices(
    positions: Iterable[Position],
    origins: Iterable[Origin],
    lineages: Iterable[LineageFinding],
    statements: Iterable[Statement],
    corrected: Collection[str],
) -> Voices:
    """The voices of the origins that take a position. `corrected`: ids of claims that were withdrawn.

    Positions without an origin are left out: nothing was traced for them.
    """
    by_id = {origin.id: origin for origin in origins}
    by_claim = {s.claim: s for s in statements}
    told = [p for p in positions if p.origin in by_id and _is_put_as_the_case(p, by_claim)]
    groups = group_origins([p.origin for p in told if p.origin], lineages)
    spoken: dict[str, dict[Stance, Position]] = {}
    for position in sorted(told, key=_nearness):
        spoken.setdefault(groups[position.origin or ""], {}).setdefault(position.stance, position)
    members = _members(groups, by_id)
    heard = [said[Stance.ASSERTS].claim for said in spoken.values() if Stance.ASSERTS in said]
    asserted = [by_claim[claim].text for claim in heard if claim in by_claim]
    voices: dict[str, list[Voice]] = {}
    for group in sorted(spoken):
        for part, voice in _voices_of(members[group], spoken[group], by_claim, corrected, asserted):
            voices.setdefault(part, []).append(voice)
    return Voices(**{part: tuple(own) for part, own in voices.items()})


def _is_put_as_the_case(position: Position, by_claim: Mapping[str, Statement]) -> bool:
    statement = by_claim.get(position.claim)
    return position.stance is not Stance.ASSERTS or statement is None or statement.act not in NOT_THE_CASE


def _nearness(position: Position) -> tuple[bool, tuple[str, str], str, str]:
    """At the origin before through others, then the earliest; the rest only makes it certain."""
    return (
        not position.is_at_origin,
        publication_key(position.published_at),
        position.report,
        position.claim,
    )


def _members(groups: Mapping[str, str], by_id: Mapping[str, Origin]) -> dict[str, list[Origin]]:
    members: dict[str, list[Origin]] = {}
    for origin, group in groups.items():
        members.setdefault(group, []).append(by_id[origin])
    return members


def _voices_of(
    members: Sequence[Origin],
    spoken: Mapping[Stance, Position],
    by_claim: Mapping[str, Statement],
    corrected: Collection[str],
    asserted: Sequence[str],
) -> list[tuple[str, Voice]]:
    """What one origin says, and as what it counts."""
    made = {stance: _make_voice(members, position, by_claim) for stance, position in spoken.items()}
    found = []
    if Stance.QUESTIONS in made:
        found.append(("questioning", made[Stance.QUESTIONS]))
    asserts, denies = spoken.get(Stance.ASSERTS), spoken.get(Stance.DENIES)
    if asserts is not None and denies is not None:
        denied_later = is_later(denies.published_at, asserts.published_at)
        if denied_later is None:
            return [*found, ("divided", made[Stance.ASSERTS])]
        if denied_later:
            return [*found, ("withdrawn", replace(made[Stance.ASSERTS], is_withdrawn=True))]
    if asserts is not None:
        voice = made[Stance.ASSERTS]
        is_corrected = asserts.claim in corrected
        found.append(
            ("withdrawn", replace(voice, is_withdrawn=True)) if is_corrected else ("asserting", voice)
        )
    elif denies is not None and denies.claim not in corrected:
        voice = made[Stance.DENIES]
        is_party = is_about(voice.name, asserted)
        found.append(("parties", replace(voice, is_party=True)) if is_party else ("denying", voice))
    return found


def _make_voice(members: Sequence[Origin], position: Position, by_claim: Mapping[str, Statement]) -> Voice:
    best = min(
        members, key=lambda o: (-_standing(o), not o.is_named, o.kind is not SourceKind.DOCUMENT, o.id)
    )
    return Voice(
        name=best.name,
        kind=best.kind,
        is_named=bool(best.is_named),
        stance=position.stance,
        standing=_standing(best),
        certainty=position.certainty,
        is_close=best.kind is SourceKind.DOCUMENT or _is_close(by_claim.get(position.claim)),
        claim=position.claim,
    )


def _standing(origin: Origin) -> Standing:
    if not origin.is_recorded:
        return Standing.NONE
    if origin.is_named or origin.kind is SourceKind.DOCUMENT:
        return Standing.NAMED
    return Standing.UNNAMED


def _is_close(statement: Statement | None) -> bool:
    """Whether the innermost stated link is said to know at first hand or from a document."""
    speaker = None if statement is None else speaker_of(statement)
    return speaker is not None and speaker.basis in (Basis.FIRST_HAND, Basis.DOCUMENT)
