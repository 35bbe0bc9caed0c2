"""Outlets, governments, bodies, documents: which of the known ones a named source is."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.match.actor_documents import document_key
from reportedly.match.actor_keys import BODIES, is_shared_name
from reportedly.match.actor_names import body_key, country_of, initials_of, read_acronym, squeeze
from reportedly.match.actor_pool import ActorPool, Choice, Found
from reportedly.match.actor_scope import is_ambiguous_outlet, outlet_keys, outlet_name
from reportedly.records.actor import KnownActor
from reportedly.records.source import Source
from reportedly.records.vocabulary import SourceKind
from reportedly.wordlists.outlets import outlet_key

LEAST_INITIALS = 3
"""Fewer letters fit too many names."""


def choose_outlet(source: Source, keys: Sequence[str], pool: ActorPool, report: str) -> Choice:
    """The known outlet, by the list of outlets, or by its own name where it is not listed."""
    if is_ambiguous_outlet(source.name):
        actor = pool.found(Found(outlet_name(source.name), SourceKind.OUTLET, report), source.id)
        return Choice(actor, "outlets share this short name, and the report does not say which is meant", 0.6)
    wanted = set(outlet_keys(source.name))
    known = [
        one for one in _all(pool, keys) if wanted & {key for name in _names(one) for key in outlet_keys(name)}
    ]
    if known:
        alike = outlet_key(source.name) in {outlet_key(name) for name in _names(known[0])}
        same = squeeze(source.name) in squeeze(source.as_printed)
        reason = (
            "printed under the same name" if alike and same else "the same outlet under another of its names"
        )
        return Choice(known[0].actor, reason, 0.97 if alike else 0.95)
    actor = pool.found(Found(outlet_name(source.name), SourceKind.OUTLET), source.id)
    return Choice(actor, "no outlet known has this name", 0.95)


def choose_government(source: Source, keys: Sequence[str], pool: ActorPool) -> Choice:
    """The government of the country that the name stands for."""
    country = country_of(source.name) or source.name
    known = [one for one in _all(pool, keys) if any(country_of(name) == country for name in _names(one))]
    if known:
        return Choice(known[0].actor, "the same country speaks", 0.95)
    actor = pool.found(Found(country, SourceKind.GOVERNMENT), source.id)
    return Choice(actor, "no government known is of this country", 0.95)


def choose_document(source: Source, keys: Sequence[str], pool: ActorPool) -> Choice:
    """The document whose sort, proper names and date are the same."""
    name = source.name or source.as_printed
    key = document_key(name)
    documents = _all(pool, keys, (SourceKind.DOCUMENT, SourceKind.UNKNOWN, None))
    known = [one for one in documents if any(document_key(other) == key for other in _names(one))]
    if known:
        return Choice(known[0].actor, "the same sort of document, the same names and the same date", 0.85)
    actor = pool.found(Found(name, SourceKind.DOCUMENT), source.id)
    return Choice(actor, "no document known has this name", 0.95)


def choose_body(
    source: Source, names: Sequence[str], keys: Sequence[str], pool: ActorPool, report: str
) -> Choice:
    """The body of the same name in any spelling; by initials, where only one can be meant."""
    new = Found(_without_article(source.name), source.kind)
    if is_shared_name(source):
        actor = pool.found(Found(new.name, new.kind, report), source.id)
        return Choice(actor, "many bodies have such a name, and the report does not say which", 0.7)
    bodies = _all(pool, keys)
    wanted = {body_key(name) for name in names}
    alike = [one for one in bodies if wanted & {body_key(name) for name in _names(one)}]
    if len(alike) == 1:
        return _same_body(source, alike[0])
    if not alike:
        short = [one for one in pool.find(keys) if one in bodies and _fit_initials(names, _names(one))]
        if len(short) == 1:
            return Choice(short[0].actor, "initials that only one known body has", 0.7)
    actor = pool.found(new, report, source.id)
    if alike:
        return Choice(
            actor, "several known bodies have this name, and nothing here tells which is meant", 0.5
        )
    return Choice(actor, "no body known has this name", 0.95)


def _same_body(source: Source, one: KnownActor) -> Choice:
    if squeeze(source.name) not in {squeeze(name) for name in _names(one)}:
        return Choice(
            one.actor, "the same name in another order or spelling, or the initials given for it", 0.9
        )
    if source.kind is not one.actor.kind:
        return Choice(
            one.actor, "printed under the same name, though taken for something of another kind", 0.8
        )
    return Choice(one.actor, "printed under the same name", 0.95)


def _fit_initials(names: Sequence[str], known: Sequence[str]) -> bool:
    """Whether one side has only initials, and they are those of the other's full name."""
    for short, full in ((names, known), (known, names)):
        letters = {acronym for name in short if len(acronym := read_acronym(name)) >= LEAST_INITIALS}
        if (
            letters
            and all(read_acronym(name) for name in short)
            and letters & {initials_of(name) for name in full}
        ):
            return True
    return False


def _all(
    pool: ActorPool, keys: Sequence[str], kinds: Sequence[SourceKind | None] = BODIES
) -> list[KnownActor]:
    """Those of the ledger, then those of this report that are none of them; of the kinds, and of no scope."""
    known = pool.find(keys)
    ids = {one.actor.id for one in known}
    both = [*known, *(one for one in pool.find_local(keys) if one.actor.id not in ids)]
    return [one for one in both if one.actor.kind in kinds and one.actor.scope is None]


def _names(one: KnownActor) -> tuple[str, ...]:
    return tuple(dict.fromkeys((one.actor.name, *sorted(one.names))))


def _without_article(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ") or name
