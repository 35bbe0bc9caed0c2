"""The conditions of a search that are no words: who says it, in whose pages, how, when; what is disputed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import ColumnElement, Table, and_, exists, or_, select, union

from reportedly.ledger import tables
from reportedly.ledger.view import View
from reportedly.records.proposition import Stance
from reportedly.records.vocabulary import RelationKind
from reportedly.wordlists.outlets import load_outlets

if TYPE_CHECKING:
    from reportedly.ledger.search import Search

Condition = ColumnElement[bool]

MOST_BOUND = 1_000
"""Values that a condition is given; databases limit how many a query may have."""

_CLAIMS = tables.claims.c
_REPORTS = tables.reports.c
_AGAINST = (str(RelationKind.DENIES), str(RelationKind.CONTRADICTS))


def make_conditions(view: View, wanted: Search) -> list[Condition]:
    """What must hold of a row of `claims`, joined to its report."""
    return [
        *(() if wanted.source is None else (_has_source(view, wanted.source),)),
        *(() if wanted.outlet is None else (_is_of_outlet(wanted.outlet),)),
        *_is_such(wanted),
        *_overlaps(_CLAIMS.said_from, _CLAIMS.said_to, wanted.said_from, wanted.said_to),
        *_overlaps(_CLAIMS.about_from, _CLAIMS.about_to, wanted.about_from, wanted.about_to),
        *((_is_disputed(view),) if wanted.is_disputed else ()),
    ]


def _is_such(wanted: Search) -> Iterator[Condition]:
    if wanted.kind is not None:
        yield _CLAIMS.source_kind == str(wanted.kind)
    if wanted.is_named is not None:
        yield _CLAIMS.is_named.is_(wanted.is_named)
    if wanted.act is not None:
        yield _CLAIMS.act == str(wanted.act)


def _has_source(view: View, name: str) -> Condition:
    """A link of the chain has a source of the name, or one that was taken for an actor of the name or id."""
    sources, matches, known = tables.sources.c, tables.actor_matches.c, tables.actors.c
    actors = select(known.id).where(_contains(known.name, name) | (known.id == name))
    printed = select(sources.id).where(_contains(sources.name, name) | _contains(sources.as_printed, name))
    taken = select(matches.source).where(matches.actor.in_(actors), view.standing(tables.actor_matches))
    named = union(printed, taken)
    found = list(view.connection.execute(named.limit(MOST_BOUND + 1)).scalars())
    links = tables.links.c
    # Found once and given as values: a search asks in claims and then in reports.
    among = links.source.in_(found if len(found) <= MOST_BOUND else named)
    return _CLAIMS.id.in_(select(links.claim).where(view.standing(tables.links), among))


def _is_of_outlet(name: str) -> Condition:
    """The outlet has the name, or what the list of outlets says is another form of it."""
    known = load_outlets().find(name)
    listed = tables.reports.alias("listed").c
    parts = [_contains(listed.outlet, name)]
    if known is not None and known.name != name:
        parts.append(_contains(listed.outlet, known.name))
    return _REPORTS.outlet.in_(select(listed.outlet).where(or_(*parts)).distinct())


def _contains(words: Any, name: str) -> Condition:
    """Whether the words hold the name, in any case of its letters."""
    found: Condition = words.icontains(name.strip(), autoescape=True)
    return found


def _overlaps(first: Any, last: Any, from_: str | None, to: str | None) -> Iterator[Condition]:
    """Whether an interval, open where an end is not known, has a day in common with the one asked for."""
    if from_ is None and to is None:
        return
    yield or_(first.is_not(None), last.is_not(None))
    if from_ is not None:
        yield or_(last.is_(None), last >= from_)
    if to is not None:
        yield or_(first.is_(None), first <= to)


def _is_disputed(view: View) -> Condition:
    """A claim denies or contradicts it, or the reverse; or its proposition is both asserted and denied."""
    relations = tables.relations.c
    against = and_(view.standing(tables.relations), relations.kind.in_(_AGAINST))
    sides = [
        exists().where(column == _CLAIMS.id, against) for column in (relations.from_claim, relations.to_claim)
    ]
    return or_(*sides, _has_both_stances(view))


def _has_both_stances(view: View) -> Condition:
    own, others = (cast("Table", tables.memberships.alias(name)) for name in ("own", "others"))
    opposed = or_(
        and_(own.c.stance == str(Stance.ASSERTS), others.c.stance == str(Stance.DENIES)),
        and_(own.c.stance == str(Stance.DENIES), others.c.stance == str(Stance.ASSERTS)),
    )
    return exists().where(
        own.c.claim == _CLAIMS.id,
        view.standing(own),
        others.c.proposition == own.c.proposition,
        view.standing(others),
        opposed,
    )
