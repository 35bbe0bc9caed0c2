"""What changed in the claims from one version of a report to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.records.comparison import ClaimRelation
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import RelationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedClaim:
    """A claim that reads differently in the new version, and how it stands to the old one."""

    old: str
    new: str
    kind: RelationKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionChanges:
    """The claims (ids) of a new version that are new or changed, and those of the old one that are gone.

    `n_kept`: claims with the same words on the same word.
    """

    n_kept: int
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[ChangedClaim, ...]


def compare_versions(
    old: Sequence[Statement], new: Sequence[Statement], relations: Iterable[ClaimRelation]
) -> VersionChanges:
    """Set the claims of two versions against each other. `relations`: those found for the new version."""
    held: dict[tuple[str, ...], list[str]] = {}
    for statement in old:
        held.setdefault(_words_of(statement), []).append(statement.claim)
    others = []
    for statement in new:
        same = held.get(_words_of(statement))
        if same:
            same.pop()
        else:
            others.append(statement.claim)
    left = {claim for claims in held.values() for claim in claims}
    changed = tuple(_find_changed(others, left, relations))
    new_claims, old_claims = {c.new for c in changed}, {c.old for c in changed}
    return VersionChanges(
        n_kept=len(new) - len(others),
        added=tuple(claim for claim in others if claim not in new_claims),
        removed=tuple(s.claim for s in old if s.claim in left - old_claims),
        changed=changed,
    )


def _words_of(statement: Statement) -> tuple[str, ...]:
    """What two claims have in common that are the same in both versions: wherever they stand in the text."""
    tellers = (teller.name or "" for teller in statement.chain)
    return " ".join(statement.text.split()), statement.act or "", *tellers


def _find_changed(
    new: Iterable[str], old: Iterable[str], relations: Iterable[ClaimRelation]
) -> Iterator[ChangedClaim]:
    """Pair each claim left over with the claim of the old version that it is surest to stand for."""
    free_new, free_old = set(new), set(old)
    for relation in sorted(relations, key=lambda r: (-r.confidence, r.from_, r.to)):
        if relation.from_ in free_new and relation.to in free_old:
            free_new.discard(relation.from_)
            free_old.discard(relation.to)
            yield ChangedClaim(
                old=relation.to, new=relation.from_, kind=relation.kind, reason=relation.reason
            )
