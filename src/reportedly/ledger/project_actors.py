"""What a matching says of actors: who they are, what they are called, and what later reports find them by.

An actor that a thousand reports name has each of its words once, with the entries between which some report
gave it: so looking one up costs the same however often it was named.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sqlalchemy import Connection, delete, func, insert, select, tuple_

from reportedly.ledger import tables
from reportedly.ledger.bodies import fetch_body, parse_body
from reportedly.ledger.rows import NUL_SIGN, clean, insert_rows, parts_of
from reportedly.records.actor import Actor
from reportedly.records.codec import from_json
from reportedly.records.matching import Matching

MAX_WORD_CHARS = 400
"""Characters by which a name, position or key is looked up: indexes take some thousand bytes at most."""

_WORDS = tables.actor_words.c
_MATCHES = tables.actor_matches.c

Word = tuple[str, str, str]
"""An actor's id, what the word is ("key", "name", "position"), and the word."""


def project_actors(connection: Connection, seq: int, matching: Matching, ended: Sequence[str]) -> None:
    """Put in the actors of a matching, whose matches have their rows already.

    `ended`: the actors that an earlier matching of the report named, whose words are worked out anew.
    """
    _add_actors(connection, seq, (match.actor for match in matching.actors))
    again = frozenset(ended)
    _rebuild_words(connection, again)
    words = {
        word
        for match in matching.actors
        for word in _words(match.actor.id, match.keys, match.names, match.positions)
        if word[0] not in again
    }
    open_words = select(_WORDS.actor, _WORDS.what, _WORDS.word).where(_WORDS.until.is_(None))
    had: set[Word] = set()
    for some in parts_of(sorted(words)):
        key = tuple_(_WORDS.actor, _WORDS.what, _WORDS.word)
        had |= {
            (row.actor, row.what, row.word) for row in connection.execute(open_words.where(key.in_(some)))
        }
    insert_rows(
        connection,
        tables.actor_words,
        [{"actor": a, "what": what, "word": word, "seq": seq} for a, what, word in sorted(words - had)],
    )


def forget_actors(connection: Connection, named: Sequence[str], entries: Sequence[int]) -> None:
    """After the matches of a redacted report are gone: keep of the actors it named what others say of them.

    `entries`: those that matched the report.
    """
    _rebuild_words(connection, frozenset(named))
    actors = tables.actors.c
    for actor in sorted(named):
        first = connection.execute(select(func.min(_MATCHES.seq)).where(_MATCHES.actor == actor)).scalar_one()
        seq = connection.execute(select(actors.seq).where(actors.id == actor)).scalar_one_or_none()
        if seq in entries:
            connection.execute(delete(tables.actors).where(actors.id == actor))
            if first is not None:
                _add_actors(connection, first, _named_in(connection, actor, first))


def list_actors(connection: Connection, report: str) -> Sequence[str]:
    """The ids of the actors that any matching of a report names."""
    query = select(_MATCHES.actor).distinct().where(_MATCHES.report == report).order_by(_MATCHES.actor)
    return connection.execute(query).scalars().all()


def _named_in(connection: Connection, actor: str, seq: int) -> Iterator[Actor]:
    columns = tables.entries.c
    digest = connection.execute(select(columns.body_sha256).where(columns.seq == seq)).scalar_one()
    matching = from_json(Matching, parse_body(fetch_body(connection, digest) or "{}"))
    return (match.actor for match in matching.actors if match.actor.id == actor)


def _add_actors(connection: Connection, seq: int, named: Iterable[Actor]) -> None:
    """Put those actors in that the ledger does not have; the first to name one is kept."""
    wanted = {actor.id: actor for actor in reversed(list(named))}
    columns = tables.actors.c
    had = set(connection.execute(select(columns.id).where(columns.id.in_(sorted(wanted)))).scalars())
    for name in sorted(set(wanted) - had):
        actor = wanted[name]
        row = {
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "is_named": actor.is_named,
            "scope": actor.scope,
            "seq": seq,
        }
        connection.execute(insert(tables.actors).values(clean(row)))


def _rebuild_words(connection: Connection, actors: frozenset[str]) -> None:
    """Work out from all matches of these actors when some report gave each of their words."""
    for actor in sorted(actors):
        connection.execute(delete(tables.actor_words).where(_WORDS.actor == actor))
        query = select(tables.actor_matches).where(_MATCHES.actor == actor).order_by(_MATCHES.row_id)
        given: list[tuple[str, str, int, int | None]] = []
        for row in connection.execute(query):
            lists = (json.loads(row.found_by), json.loads(row.names), json.loads(row.positions))
            given += [(what, word, row.seq, row.until) for _, what, word in _words(actor, *lists)]
        given.sort(key=lambda each: each[:3])
        rows = [
            {"actor": actor, "what": what, "word": word, "seq": seq, "until": until}
            for (what, word), group in groupby(given, key=lambda each: each[:2])
            for seq, until in _join((seq, until) for _, _, seq, until in group)
        ]
        insert_rows(connection, tables.actor_words, rows)


def _words(actor: str, keys: Iterable[str], names: Iterable[str], positions: Iterable[str]) -> Iterator[Word]:
    for what, words in (("key", keys), ("name", names), ("position", positions)):
        for word in words:
            yield actor, what, clean_word(word)


def clean_word(word: str) -> str:
    """A name, position or key as it is looked up."""
    return word.replace("\0", NUL_SIGN)[:MAX_WORD_CHARS]


def _join(spells: Iterable[tuple[int, int | None]]) -> Iterator[tuple[int, int | None]]:
    """Spells from an entry until another (None: open), by their beginning, as few that do not touch."""
    joined: list[tuple[int, int | None]] = []
    for seq, until in spells:
        last = joined[-1] if joined else None
        if last is None or (last[1] is not None and last[1] < seq):
            joined.append((seq, until))
        elif last[1] is not None:
            joined[-1] = (last[0], None if until is None else max(last[1], until))
    return iter(joined)
