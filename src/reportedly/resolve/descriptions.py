"""Whom a description takes up: "the spokeswoman", "the group", "the paper", "the leaked documents"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportedly.records.vocabulary import SourceKind
from reportedly.resolve.documents import same_document
from reportedly.resolve.entity import Entity
from reportedly.resolve.phrase import Phrase
from reportedly.resolve.tokens import word_set
from reportedly.wordlists.source_nouns import load_source_nouns

_WIDER = {
    "lawmaker": word_set("senator representative congressman congresswoman mp legislator"),
    "legislator": word_set("senator representative congressman congresswoman mp lawmaker"),
    "spokesperson": word_set("spokesman spokeswoman"),
    "representative": word_set("congressman congresswoman spokesman spokeswoman"),
    "leader": word_set("president premier minister chief dictator chairman"),
    "official": word_set("spokesman spokeswoman secretary commissioner"),
    "executive": word_set("ceo chairman chief"),
    "chief": word_set("head director commissioner ceo"),
    "politician": word_set("senator mp minister mayor governor congressman congresswoman"),
    "lawyer": frozenset({"attorney", "solicitor"}),
    "attorney": frozenset({"lawyer"}),
    "doctor": frozenset({"physician", "surgeon"}),
    "academic": frozenset({"professor", "lecturer", "researcher"}),
    "general": frozenset({"commander"}),
}
"""A noun, and those whose bearers it can take up."""

_KINDRED = {
    "airline": word_set("airlines airways air aviation"),
    "carrier": word_set("airlines airways air airline"),
    "studio": word_set("studios pictures entertainment"),
    "force": word_set("police constabulary army"),
    "club": word_set("fc united city"),
    "school": word_set("academy college"),
    "bank": word_set("bank"),
    "automaker": word_set("motors motor"),
    "carmaker": word_set("motors motor"),
}
"""A noun for a body, and the words in names that it takes up."""

_EMPTY = word_set("leaked infamous embattled same said new british american us state own whole entire news")
_ORDINALS = word_set(
    """
    first second third fourth another other other's separate different new further
    """
)
_COMPANY_WORDS = word_set(
    """
    inc corp co ltd plc llc airlines airways motors holdings electronics technologies group bank company
    """
)
_STATE_BODIES = word_set(
    """
    ministry department agency bureau police army court commission council senate congress parliament
    """
)
_AGENCY_WORDS = word_set(
    """
    agency administration bureau service authority commission center centre nasa
    """
)
_PAPERS = word_set(
    """
    paper newspaper daily tabloid broadsheet
    """
)


def finds_antecedent(phrase: Phrase, kind: SourceKind, before: Iterable[Entity]) -> Entity | None:
    """The entity that a definite description takes up, None where none fits for certain.

    `before`: the entities mentioned before it, the last mentioned first, each once.
    """
    if not _takes_up(phrase, kind):
        return None
    earlier = list(before)
    found = next((entity for entity in earlier if can_mean(phrase, kind, entity)), None)
    if found is None and kind is SourceKind.PERSON and phrase.owner is not None:
        bare = [entity for entity in earlier if can_mean(replace(phrase, owner=None), kind, entity)]
        return bare[0] if len(bare) == 1 and not any(p.owner for p in bare[0].phrases) else None
    return found


def _takes_up(phrase: Phrase, kind: SourceKind) -> bool:
    if phrase.modifiers & _ORDINALS or phrase.head is None:
        return False
    return phrase.is_definite or (kind is SourceKind.DOCUMENT and phrase.article == "")


def tells_nothing_new(phrase: Phrase, entity: Entity) -> bool:
    """Whether every word of a description is known of the entity, so that it cannot mean something else."""
    known = set((entity.known or "").lower().split())
    return {word.removesuffix("'s") for word in phrase.modifiers} <= entity.told | known | _EMPTY


def can_mean(phrase: Phrase, kind: SourceKind, entity: Entity) -> bool:
    """Whether the description fits the entity."""
    if kind is SourceKind.DOCUMENT:
        return entity.kind is SourceKind.DOCUMENT and same_document(phrase, entity)
    if entity.parts:
        return False
    if kind is SourceKind.OUTLET:
        return entity.kind is SourceKind.OUTLET and _fits_outlet(phrase, entity)
    if kind is SourceKind.PERSON:
        return entity.kind is SourceKind.PERSON and not entity.is_plural and _has_role(phrase, entity)
    if kind is SourceKind.GROUP:
        return _is_same_group(phrase, entity) or (
            _is_band(phrase) and _is_body(entity) and _can_be_band(entity)
        )
    if kind is SourceKind.ORGANISATION:
        return entity.kind is SourceKind.ORGANISATION and _fits_body(phrase, entity)
    return False


def _has_role(phrase: Phrase, entity: Entity) -> bool:
    """Title, apposition or description hold the noun, or one that it takes up; a place must agree."""
    roles = entity.roles
    head = phrase.head or ""
    if head not in roles and not _WIDER.get(head, frozenset()) & roles:
        return False
    if head in ("spokesman", "spokeswoman") and entity.pronoun() not in (
        None,
        "he" if head == "spokesman" else "she",
    ):
        return False
    return phrase.owner is None or any(word.lower() in entity.told for word in phrase.owner.split())


def _fits_outlet(phrase: Phrase, entity: Entity) -> bool:
    if phrase.owner is not None and phrase.article not in ("the", "this"):
        return False
    name = (entity.known or " ".join(entity.names)).lower()
    if phrase.head in _PAPERS and any(word in name for word in ("tv", "television", "radio", "broadcast")):
        return False
    same_head = any(p.head == phrase.head for p in entity.phrases)
    return entity.is_named or same_head


def _is_same_group(phrase: Phrase, entity: Entity) -> bool:
    return (
        entity.kind is SourceKind.GROUP
        and not entity.is_named
        and any(p.head == phrase.head and p.is_plural == phrase.is_plural for p in entity.phrases)
        and (not phrase.owner or set(phrase.owner.lower().split()) <= entity.told)
    )


def _is_band(phrase: Phrase) -> bool:
    return phrase.head in ("militants", "rebels", "insurgents", "jihadists") and phrase.owner is None


def _is_body(entity: Entity) -> bool:
    return entity.kind is SourceKind.ORGANISATION or (entity.kind is SourceKind.GROUP and entity.is_named)


def _can_be_band(entity: Entity) -> bool:
    return bool(entity.roles & load_source_nouns().band)


def _fits_body(phrase: Phrase, entity: Entity) -> bool:
    """A noun in the name or description of a body; "company", "group", "agency" for what has no other."""
    head = phrase.head or ""
    words = {word.lower().strip(".,") for name in entity.names for word in name.split()} | entity.roles
    nouns = load_source_nouns()
    if phrase.owner is not None:
        return head in words and set(phrase.owner.lower().split()) <= entity.told
    if any(p.is_plural_noun for p in entity.phrases) != phrase.is_plural_noun:
        return False
    if head in words or _KINDRED.get(head, frozenset()) & words:
        return True
    is_of_state = bool(words & _STATE_BODIES)
    if not tells_nothing_new(phrase, entity):
        return False
    if head in ("company", "firm", "giant", "maker", "retailer", "business", "startup", "start-up"):
        return entity.is_named and not is_of_state and not words & (nouns.band - nouns.company)
    if head in ("group", "organisation", "organization", "movement", "outfit", "network"):
        return entity.is_named and not is_of_state and not words & (_COMPANY_WORDS - {"group"})
    if head == "agency":
        return entity.is_named and bool(words & _AGENCY_WORDS or _is_initials(entity))
    return False


def _is_initials(entity: Entity) -> bool:
    return any(name.isupper() and len(name) < 6 for name in entity.names)
