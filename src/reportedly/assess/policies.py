"""Sourcing policies: named checks of how a proposition is sourced, each a remark for the editor.

They change no number. *From:* what the published standards of news agencies ask of anonymous sources, of the
right of reply and of second sources, in our words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.assess.gathered import Gathered
from reportedly.assess.groups import group_origins
from reportedly.assess.parties import is_about, name_words
from reportedly.records.origin import Origin
from reportedly.records.proposition import Note, Position, Stance
from reportedly.records.vocabulary import Certainty, SourceKind, VerificationOutcome


@dataclass(frozen=True, slots=True)
class _Case:
    """A proposition as the checks see it: its positions in order, those that assert it, and their origins."""

    positions: Sequence[Position]
    asserting: Sequence[Position]
    origins: Sequence[Origin]
    gathered: Gathered


def check_sourcing(positions: Sequence[Position], gathered: Gathered) -> tuple[Note, ...]:
    """The notes of all checks that find something, in the order of POLICIES."""
    asserting = [p for p in positions if p.stance is Stance.ASSERTS]
    by_id = {origin.id: origin for origin in gathered.origins}
    ids = sorted({p.origin for p in asserting if p.origin in by_id})
    groups = group_origins(ids, gathered.lineages)
    origins = [by_id[origin] for origin in ids if groups[origin] == origin]
    case = _Case(positions, asserting, origins, gathered)
    return tuple(note for check in POLICIES.values() for note in check(case))


def _claims(positions: Iterable[Position]) -> tuple[str, ...]:
    return tuple(p.claim for p in positions)


def _single_origin(case: _Case) -> Iterator[Note]:
    n_reports = len({p.report for p in case.asserting})
    if len(case.origins) == 1 and n_reports > 1:
        reason = f"{n_reports} reports assert it, and all go back to one origin."
        yield Note(policy="single origin", reason=reason, claims=_claims(case.asserting))


def _one_unnamed_source(case: _Case) -> Iterator[Note]:
    recorded = [o for o in case.origins if o.is_recorded]
    unnamed = [o for o in recorded if not o.is_named and o.kind is not SourceKind.DOCUMENT]
    if recorded and unnamed == recorded:
        n = len(unnamed)
        reason = (
            "It rests on one source without a name."
            if n == 1
            else f"It rests on {n} sources without names, which may be the same people."
        )
        policy = "one unnamed source" if n == 1 else "unnamed sources only"
        yield Note(policy=policy, reason=reason, claims=_claims(case.asserting))


def _no_source(case: _Case) -> Iterator[Note]:
    by_id = {origin.id: origin for origin in case.origins}
    bare = [p for p in case.asserting if p.origin in by_id and not by_id[p.origin].is_recorded]
    if bare:
        outlets = ", ".join(sorted({p.outlet or p.report for p in bare}))
        yield Note(
            policy="no source stated",
            reason=f"No source is recorded for it in: {outlets}.",
            claims=_claims(bare),
        )


def _second_hand_only(case: _Case) -> Iterator[Note]:
    told = [p for p in case.asserting if p.origin is not None]
    if told and not any(p.is_at_origin for p in told):
        reason = "Every report has it through another report, and none from the origin itself."
        yield Note(policy="second hand only", reason=reason, claims=_claims(told))


def _no_comment_sought(case: _Case) -> Iterator[Note]:
    """A party that the claim is about, and that neither speaks on it nor was asked."""
    texts = {s.claim: s.text for s in case.gathered.statements}
    asserted = [texts[p.claim] for p in case.asserting if p.claim in texts]
    reports = {p.report for p in case.asserting}
    heard = [p.speaker.name for p in case.positions if p.speaker is not None]
    heard += [party.name for party in case.gathered.asked if party.report in reports]
    heard_actors = {p.speaker.actor for p in case.positions if p.speaker is not None}
    heard_actors |= {party.actor for party in case.gathered.asked if party.report in reports}
    for actor in sorted(case.gathered.actors, key=lambda a: (a.name, a.id)):
        is_body = actor.kind not in (SourceKind.OUTLET, SourceKind.DOCUMENT)
        if not (actor.is_named and is_body and is_about(actor.name, asserted)) or actor.id in heard_actors:
            continue
        if not any(name_words(actor.name) & name_words(name or "") for name in heard):
            reason = f"It is about {actor.name}, who neither speaks on it nor was asked, as far as is told."
            yield Note(policy="no comment sought", reason=reason, claims=_claims(case.asserting))


def _not_verified(case: _Case) -> Iterator[Note]:
    own = set(_claims(case.positions))
    failed = sorted(
        {
            claim
            for v in case.gathered.verifications
            if v.outcome is VerificationOutcome.NOT_VERIFIED
            for claim in v.claims
            if claim in own
        }
    )
    if failed:
        outlets = ", ".join(sorted({p.outlet or p.report for p in case.positions if p.claim in failed}))
        reason = f"It is said that it could not be verified, in: {outlets}."
        yield Note(policy="not verified", reason=reason, claims=tuple(failed))


_FIRMNESS = {Certainty.CERTAIN: 3, Certainty.PROBABLE: 2, Certainty.POSSIBLE: 1}


def _firmer_headline(case: _Case) -> Iterator[Note]:
    """A headline that is certain where the text below it is not."""
    titles = {s.claim for s in case.gathered.statements if s.is_title}
    firmness = {s.claim: _FIRMNESS.get(s.certainty or Certainty.UNKNOWN, 0) for s in case.gathered.statements}
    for report in sorted({p.report for p in case.asserting}):
        own = [p for p in case.asserting if p.report == report and firmness.get(p.claim)]
        heads = [p for p in own if p.claim in titles]
        bodies = [p for p in own if p.claim not in titles]
        if heads and bodies:
            head, body = max(firmness[p.claim] for p in heads), max(firmness[p.claim] for p in bodies)
            if head > body:
                reason = f"The headline in {own[0].outlet or report} puts it more firmly than the text does."
                yield Note(policy="firmer headline", reason=reason, claims=_claims([*heads, *bodies]))


def _corrected(case: _Case) -> Iterator[Note]:
    own = set(_claims(case.positions))
    reached = sorted({r.claim for r in case.gathered.reaches if r.claim in own})
    if reached:
        is_withdrawn = any(r.is_withdrawn for r in case.gathered.reaches if r.claim in own)
        what = "takes back what it rests on" if is_withdrawn else "touches what it rests on"
        yield Note(policy="corrected", reason=f"A correction or update {what}.", claims=tuple(reached))


POLICIES: dict[str, Callable[[_Case], Iterator[Note]]] = {
    "single origin": _single_origin,
    "one unnamed source, or unnamed sources only": _one_unnamed_source,
    "no source stated": _no_source,
    "second hand only": _second_hand_only,
    "no comment sought": _no_comment_sought,
    "not verified": _not_verified,
    "firmer headline": _firmer_headline,
    "corrected": _corrected,
}
"""The checks by name, in the order of their notes."""
