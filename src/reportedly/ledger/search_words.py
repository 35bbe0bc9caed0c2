"""Full text: which claims and reports hold all of some words, how well they fit, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    bindparam,
    column,
    func,
    literal_column,
    select,
    table,
    text,
)

from reportedly.ledger import tables

HIT_BEGINS, HIT_ENDS = "\ufdd0", "\ufdd1"
"""What marks a hit inside a snippet. *From:* the noncharacters of Unicode, which no text may exchange."""

SNIPPET_WORDS = 32
"""Words of a snippet. *From:* half of the 64 that FTS5 gives at most; a sentence of news has about 25."""


class WordIndex(Protocol):
    """The full text search of one database for some terms, all of which must be there."""

    def newest_claims(self, query: Select[Any], n: int) -> Select[Any]:
        """The newest `n` claims of the query that have the terms, with a column `rank`, the best lowest."""

    def newest_reports(self, query: Select[Any], n: int) -> Select[Any]:
        """The same over reports, by their titles and texts."""

    def snippets_of_claims(self, connection: Connection, rows: Sequence[int]) -> dict[int, str]:
        """For each `row_id` of a claim the words around the hits, which are marked."""

    def snippets_of_reports(self, connection: Connection, rows: Sequence[int]) -> dict[int, str]:
        """The same of reports."""


def index_of(connection: Connection, terms: Sequence[str]) -> WordIndex:
    """The full text search of the connection's database. `terms`: each a word, or words in a row."""
    return _Sqlite(terms) if connection.dialect.name == "sqlite" else _Postgresql(terms)


class _Sqlite:
    """FTS5, every term in its quotation marks, so that nothing in it is an operator."""

    def __init__(self, terms: Sequence[str]) -> None:
        quoted = ('"' + term.replace('"', '""').replace("\0", " ") + '"' for term in terms)
        self._query = " ".join(quoted)

    def newest_claims(self, query: Select[Any], n: int) -> Select[Any]:
        return self._newest(query, "claim_words", tables.claims.c.row_id, n)

    def newest_reports(self, query: Select[Any], n: int) -> Select[Any]:
        return self._newest(query, "report_words", tables.reports.c.row_id, n)

    def snippets_of_claims(self, connection: Connection, rows: Sequence[int]) -> dict[int, str]:
        return self._snippets(connection, "claim_words", rows)

    def snippets_of_reports(self, connection: Connection, rows: Sequence[int]) -> dict[int, str]:
        return self._snippets(connection, "report_words", rows)

    def _newest(self, query: Select[Any], name: str, row_id: Any, n: int) -> Select[Any]:
        # In the order of its own rowid the index gives rows as it finds them; in any other it sorts them all.
        words = table(name, column("rowid"))
        match = literal_column(name).op("MATCH")(self._query)
        rank: ColumnElement[float] = literal_column(f"bm25({name})").label("rank")
        joined = query.add_columns(rank).join(words, words.c.rowid == row_id).where(match)
        return joined.order_by(words.c.rowid.desc()).limit(n)

    def _snippets(self, connection: Connection, name: str, rows: Sequence[int]) -> dict[int, str]:
        if not rows:
            return {}
        words = table(name, column("rowid"))
        marked = func.snippet(literal_column(name), -1, HIT_BEGINS, HIT_ENDS, "…", SNIPPET_WORDS)
        match = literal_column(name).op("MATCH")(self._query)
        query = select(words.c.rowid, marked).where(match, words.c.rowid.in_(rows))
        return {row[0]: row[1] for row in connection.execute(query)}


class _Postgresql:
    """The text search of PostgreSQL, in English; a term of several words is a phrase."""

    def __init__(self, terms: Sequence[str]) -> None:
        made = [
            f"{'phraseto' if ' ' in term else 'plainto'}_tsquery('pg_catalog.english', :term_{n})"
            for n, term in enumerate(terms)
        ]
        bound: list[BindParameter[str]] = [bindparam(f"term_{n}", term) for n, term in enumerate(terms)]
        self._query = text(f"({' && '.join(made)})").bindparams(*bound)

    def newest_claims(self, query: Select[Any], n: int) -> Select[Any]:
        return self._newest(query, literal_column("claims.words"), tables.claims.c.row_id, n)

    def newest_reports(self, query: Select[Any], n: int) -> Select[Any]:
        joined = query.join(tables.report_texts, tables.report_texts.c.row_id == tables.reports.c.row_id)
        return self._newest(joined, literal_column("report_texts.words"), tables.reports.c.row_id, n)

    def snippets_of_claims(self, connection: Connection, rows: Sequence[int]) -> dict[int, str]:
        return self._snippets(connection, tables.claims.c.row_id, tables.claims.c.text, rows)

    def snippets_of_reports(self, connection: Connection, rows: Sequence[int]) -> dict[int, str]:
        texts = tables.report_texts.c
        return self._snippets(connection, texts.row_id, texts.text, rows)

    def _newest(self, query: Select[Any], words: Any, row_id: Any, n: int) -> Select[Any]:
        rank = (-func.ts_rank(words, self._query)).label("rank")
        found = query.add_columns(rank).where(words.op("@@")(self._query))
        return found.order_by(row_id.desc()).limit(n)

    def _snippets(
        self, connection: Connection, row_id: Any, words: Any, rows: Sequence[int]
    ) -> dict[int, str]:
        marks = f'StartSel="{HIT_BEGINS}", StopSel="{HIT_ENDS}"'
        options = f"{marks}, MaxFragments=1, MaxWords={SNIPPET_WORDS}, MinWords=12"
        marked = func.ts_headline("pg_catalog.english", words, self._query, options)
        return {row[0]: row[1] for row in connection.execute(select(row_id, marked).where(row_id.in_(rows)))}
