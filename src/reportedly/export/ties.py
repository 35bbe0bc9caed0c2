"""How the claims of a report stand to each other and to its sources, by the numbers of the claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.records import Claim, Extraction, Relation, RelationKind, Source

_WORDS = {
    RelationKind.SAME: ("says the same as", "says the same as"),
    RelationKind.DENIES: ("denies", "denied by"),
    RelationKind.CONTRADICTS: ("contradicts", "contradicted by"),
    RelationKind.QUALIFIES: ("qualifies", "qualified by"),
    RelationKind.UPDATES: ("updates", "updated by"),
    RelationKind.DISPUTES_SOURCE: ("disputes the source", "disputed by"),
}


def word_relation(kind: RelationKind, *, is_reversed: bool = False) -> str:
    """The relation as a verb between two claims; `is_reversed`: as the second one sees it."""
    return _WORDS[kind][is_reversed]


@dataclass(frozen=True, slots=True)
class Tie:
    """What one claim has to do with claim number `number`: `words` ("denied by"), and why we say so."""

    words: str
    number: int
    relation: Relation


@dataclass(frozen=True, slots=True)
class Dispute:
    """A source whose trustworthiness claims dispute. `number`: from 1, in the order of the relations.

    `relations`: the disputes; `claims`: the numbers of the claims that rest on the source.
    """

    number: int
    source: Source
    relations: tuple[Relation, ...]
    claims: tuple[int, ...]


def find_ties(extraction: Extraction, numbers: Mapping[str, int]) -> dict[str, tuple[Tie, ...]]:
    """For each claim (id) that has any, its ties to other claims, both ways, as the relations are ordered."""
    ties: dict[str, list[Tie]] = {}
    for relation in extraction.relations:
        if relation.kind is not RelationKind.DISPUTES_SOURCE:
            there = Tie(word_relation(relation.kind), numbers[relation.to], relation)
            back = Tie(word_relation(relation.kind, is_reversed=True), numbers[relation.from_], relation)
            ties.setdefault(relation.from_, []).append(there)
            ties.setdefault(relation.to, []).append(back)
    return {claim: tuple(of_claim) for claim, of_claim in ties.items()}


def find_disputes(extraction: Extraction, sources: Mapping[str, Source]) -> tuple[Dispute, ...]:
    """The disputed sources, each once."""
    disputing: dict[str, list[Relation]] = {}
    for relation in extraction.relations:
        if relation.kind is RelationKind.DISPUTES_SOURCE:
            disputing.setdefault(relation.to, []).append(relation)
    resting = _find_resting(extraction.claims, disputing, sources) if disputing else {}
    return tuple(
        Dispute(number, sources[source], tuple(relations), tuple(resting.get(source, ())))
        for number, (source, relations) in enumerate(disputing.items(), start=1)
    )


def _find_resting(
    claims: Iterable[Claim], disputed: Mapping[str, object], sources: Mapping[str, Source]
) -> dict[str, list[int]]:
    resting: dict[str, list[int]] = {}
    for number, claim in enumerate(claims, start=1):
        stands_on: dict[str, None] = {}
        for link in claim.chain:
            if link.source is not None:
                stands_on.update(dict.fromkeys(find_parts(link.source, sources)))
        for source in stands_on:
            if source in disputed:
                resting.setdefault(source, []).append(number)
    return resting


def find_parts(source: str, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """The ids of a source and of all that it is made of ("both the FT and the Times"), each once."""
    parts: dict[str, None] = {source: None}
    to_visit = [source]
    while to_visit:
        known = sources.get(to_visit.pop())
        for member in known.members if known else ():
            if member not in parts:
                parts[member] = None
                to_visit.append(member)
    return tuple(parts)
