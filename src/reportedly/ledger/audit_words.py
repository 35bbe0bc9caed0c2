"""The full text indexes of an SQLite ledger, held against those that the log makes.

FTS5's own check passes over some bytes. So the stored index is copied aside, asked for every word, and merged
into one segment; an index of the same words in the same rows then has the same bytes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from sqlalchemy import Connection

FULL_TEXT = {"report_words": "title, text", "claim_words": "text"}
"""The indexes and their columns."""

_PARTS = ("data", "idx", "docsize", "config")
_FIRST_SEGMENT = 11
"""Blocks below it hold the totals (1) and the list of segments (10)."""

Blocks = dict[str, list[Any]]


def check_full_text(stored: Connection, made: Connection) -> Iterator[str]:
    """The indexes that do not hold just the words of their rows. `made`: the ledger anew; it is changed."""
    for index, columns in FULL_TEXT.items():
        wanted = _driver(made)
        with closing(sqlite3.connect(":memory:")) as aside:
            # The words of an index are folded and stemmed already: here they are looked up as they are.
            aside.execute(
                f"CREATE VIRTUAL TABLE {index} USING fts5 ({columns}, content = '', "
                'tokenize = "unicode61 remove_diacritics 0")'
            )
            try:
                _copy(_driver(stored), aside, index)
                reason = _compare(aside, wanted, index)
            except sqlite3.Error as error:
                reason = str(error)
        if reason is not None:
            yield f"{index} does not hold just the words of its rows: {reason}"


def _driver(connection: Connection) -> sqlite3.Connection:
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    return driver


def _copy(source: sqlite3.Connection, target: sqlite3.Connection, index: str) -> None:
    for part in _PARTS:
        target.execute(f"DELETE FROM {index}_{part}")  # noqa: S608
        rows = source.execute(f"SELECT * FROM {index}_{part}")  # noqa: S608
        places = ", ".join("?" * len(rows.description))
        target.executemany(f"INSERT INTO {index}_{part} VALUES ({places})", rows)  # noqa: S608


def _compare(stored: sqlite3.Connection, wanted: sqlite3.Connection, index: str) -> str | None:
    counts = list(_count_words(wanted, index))
    for word, n_rows in counts:
        query = f"SELECT count(*) FROM {index} WHERE {index} MATCH ?"  # noqa: S608
        if stored.execute(query, (f'"{word}"',)).fetchone()[0] != n_rows:
            return "a word of it is not found"
    if _merged(stored, index) != _merged(wanted, index):
        return "its blocks differ"
    return None


def _count_words(connection: sqlite3.Connection, index: str) -> Iterator[tuple[str, int]]:
    connection.execute(f"CREATE VIRTUAL TABLE temp.words_of_{index} USING fts5vocab (main, {index}, row)")
    yield from connection.execute(f"SELECT term, doc FROM words_of_{index}")  # noqa: S608


def _merged(connection: sqlite3.Connection, index: str) -> Blocks:
    """What the index is made of, once it is one segment."""
    lists = connection.execute(f"SELECT substr(block, 1, 4) FROM {index}_data WHERE id = 10").fetchall()  # noqa: S608
    connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")  # noqa: S608
    segments = f"SELECT block FROM {index}_data WHERE id >= {_FIRST_SEGMENT} ORDER BY id"  # noqa: S608
    totals = f"SELECT block FROM {index}_data WHERE id = 1"  # noqa: S608
    return {
        "lists": lists,
        # An index that never held a word has no totals, one that lost its last has those of none.
        "totals": [bytes(block).rstrip(b"\0") for (block,) in connection.execute(totals)],
        "segments": connection.execute(segments).fetchall(),
        "sizes": connection.execute(f"SELECT * FROM {index}_docsize ORDER BY id").fetchall(),  # noqa: S608
        "config": connection.execute(f"SELECT * FROM {index}_config ORDER BY k").fetchall(),  # noqa: S608
    }
