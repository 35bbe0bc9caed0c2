"""The tables, the same on SQLite and PostgreSQL. `migrations/` makes them; a test holds the two together.

`entries` is the log and `bodies` what it is about. The other tables are projections: a pure function of these
two, made by `project.py`. Rows of projections have `row_id`, made of the entry and a place in it; `seq`, the
entry that brought them; and `until`, the entry that superseded them, None while they stand.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Double, LargeBinary, MetaData, Table, Text

PLACES = 1 << 20
"""Rows that one entry may have in one table: `row_id` is `seq * PLACES` and the row's place, from 0."""

metadata = MetaData()


def _text(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null)


def _number(name: str, *, null: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=null)


def _row_id() -> Column[int]:
    return Column("row_id", BigInteger, primary_key=True, autoincrement=False)


def _standing() -> tuple[Column[int], Column[int]]:
    return _number("seq"), _number("until", null=True)


def _confidence() -> Column[float]:
    return Column("confidence", Double, nullable=False)


def _flag(name: str, *, null: bool = False) -> Column[bool]:
    return Column(name, Boolean, nullable=null)


migrations = Table(
    "migrations",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    _text("name"),
    _text("statements_sha256"),
    _text("version"),
    _text("hash"),
)

entries = Table(
    "entries",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    _text("kind"),
    _text("subject"),
    _text("supersedes", null=True),
    _text("body_sha256"),
    _text("recorded_at"),
    _text("version"),
    _text("weights", null=True),
    _text("previous"),
    _text("hash"),
)

bodies = Table("bodies", metadata, Column("sha256", Text, primary_key=True), _text("body"))

reports = Table(
    "reports",
    metadata,
    _row_id(),
    _text("id"),
    _text("url", null=True),
    _text("address", null=True),
    _text("outlet", null=True),
    _text("title", null=True),
    _text("published_at", null=True),
    _text("recorded_at"),
    _text("text_sha256", null=True),
    _text("supersedes", null=True),
    _text("superseded_by", null=True),
    _number("redacted", null=True),
    *_standing(),
)
"""`address`: see `address.make_address`. `redacted`: the entry that took the words out."""

report_texts = Table("report_texts", metadata, _row_id(), _text("report"), _text("title"), _text("text"))
"""The words of a report, for full text search; its row_id is that of the report."""

claims = Table(
    "claims",
    metadata,
    _row_id(),
    _text("id"),
    _text("report"),
    _number("place"),
    _text("text"),
    _text("act", null=True),
    _text("polarity", null=True),
    _text("certainty", null=True),
    _text("source", null=True),
    _text("source_kind", null=True),
    _flag("is_named", null=True),
    _text("said_from", null=True),
    _text("said_to", null=True),
    _text("about_from", null=True),
    _text("about_to", null=True),
    _flag("is_title"),
    _confidence(),
    *_standing(),
)
"""`source`, `source_kind`, `is_named`, `said_*`: of the innermost link. `about_*`: `happened_on`."""

links = Table(
    "links",
    metadata,
    _row_id(),
    _text("claim"),
    _text("report"),
    _number("place"),
    _text("source", null=True),
    _text("name", null=True),
    _text("kind", null=True),
    _flag("is_named", null=True),
    _text("channel", null=True),
    _text("basis", null=True),
    _text("act", null=True),
    _text("certainty", null=True),
    _text("said_from", null=True),
    _text("said_to", null=True),
    *_standing(),
)
"""The chain of each claim; `place` counts from the outermost link, 0."""

sources = Table(
    "sources",
    metadata,
    _row_id(),
    _text("id"),
    _text("report"),
    _text("name"),
    _text("as_printed"),
    _text("kind", null=True),
    _flag("is_named", null=True),
    *_standing(),
)

comment_outcomes = Table(
    "comment_outcomes",
    metadata,
    _row_id(),
    _text("report"),
    _text("party", null=True),
    _text("outcome"),
    _text("asked_by", null=True),
    _text("record"),
    *_standing(),
)

statements = Table(
    "statements",
    metadata,
    _row_id(),
    _text("claim"),
    _text("report"),
    _number("place"),
    _text("record"),
    *_standing(),
)

actors = Table(
    "actors",
    metadata,
    Column("id", Text, primary_key=True),
    _text("name"),
    _text("kind", null=True),
    _flag("is_named", null=True),
    _text("scope", null=True),
    _number("seq"),
)
"""`seq`: the first entry, of those whose body stands, that names the actor."""

actor_words = Table(
    "actor_words",
    metadata,
    Column("what", Text, primary_key=True),
    Column("word", Text, primary_key=True),
    Column("actor", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    _number("until", null=True),
)
"""The names and positions of actors, and the keys that later reports find them by: see the column `what`.

From the entry `seq` until the entry `until` some match that stands gives the word to the actor.
"""

actor_matches = Table(
    "actor_matches",
    metadata,
    _row_id(),
    _text("source"),
    _text("report"),
    _text("actor"),
    _text("as_printed"),
    _text("names"),
    _text("positions"),
    _text("found_by"),
    _text("reason"),
    _confidence(),
    *_standing(),
)
"""`names`, `positions`, `found_by`: JSON lists, as in the record; `found_by` has its `keys`."""

relations = Table(
    "relations",
    metadata,
    _row_id(),
    _text("report"),
    _text("from_claim"),
    _text("to_claim"),
    _text("kind"),
    _text("reason"),
    _confidence(),
    _text("record"),
    *_standing(),
)
"""`report`: that of `from_claim`, whose matching found the relation."""

memberships = Table(
    "memberships",
    metadata,
    _row_id(),
    _text("claim"),
    _text("report"),
    _text("proposition"),
    _text("stance"),
    _text("reason"),
    _confidence(),
    *_standing(),
)

copyings = Table(
    "copyings",
    metadata,
    _row_id(),
    _text("report"),
    _text("one"),
    _text("other"),
    _flag("is_copied"),
    _text("earlier", null=True),
    Column("share_of_one", Double, nullable=False),
    Column("share_of_other", Double, nullable=False),
    _text("record"),
    *_standing(),
)
"""`report`: the one of the two whose matching found it."""

credits_ = Table(
    "credits",
    metadata,
    _row_id(),
    _text("report"),
    _text("kind"),
    _text("name"),
    _text("actor", null=True),
    _text("cited", null=True),
    _text("address", null=True),
    _text("record"),
    *_standing(),
)
"""`address`: the linked href without what does not matter."""

signatures = Table(
    "signatures",
    metadata,
    _row_id(),
    _text("subject"),
    _text("what"),
    _text("report"),
    *_standing(),
    Column("vector", LargeBinary, nullable=True),
)
"""`what`: "claim" or "report". `vector`: 8-bit integers."""

bands = Table(
    "bands",
    metadata,
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("signature", BigInteger, primary_key=True, autoincrement=False),
)

cells = Table(
    "cells",
    metadata,
    Column("cell", BigInteger, primary_key=True, autoincrement=False),
    Column("signature", BigInteger, primary_key=True, autoincrement=False),
)

rulings = Table(
    "rulings",
    metadata,
    _row_id(),
    _text("id"),
    _text("kind"),
    _text("subject"),
    _text("value", null=True),
    _text("made_by"),
    _text("made_at"),
    _text("recorded_at"),
    _text("record"),
    *_standing(),
)
"""`until`: the entry that revoked it."""

ruling_subjects = Table(
    "ruling_subjects",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("ruling", Text, primary_key=True),
)
"""Every id that a ruling is about, its `others` too."""

WORDS_OF_A_REPORT = (
    report_texts,
    claims,
    links,
    sources,
    comment_outcomes,
    statements,
    actor_matches,
    relations,
    memberships,
    copyings,
    credits_,
    signatures,
)
"""Projections with a column `report`, whose rows go when it is redacted."""

PROJECTIONS = (
    reports,
    *WORDS_OF_A_REPORT,
    actors,
    actor_words,
    bands,
    cells,
    rulings,
    ruling_subjects,
)
"""Every table that is made from entries and bodies, in an order in which they may be filled."""
