"""The first schema. A migration is never changed once a ledger was made with it: it gets a successor."""

from __future__ import annotations

NAME = "first schema"

TABLES = """
CREATE TABLE entries (
  seq {row} PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('report', 'extraction', 'matching', 'ruling', 'redaction')),
  subject TEXT NOT NULL,
  supersedes TEXT,
  body_sha256 TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  version TEXT NOT NULL,
  weights TEXT,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
){strict};
CREATE INDEX entries_subject ON entries (subject, kind);
CREATE INDEX entries_body ON entries (body_sha256);
CREATE INDEX entries_recorded ON entries (recorded_at);

CREATE TABLE bodies (
  sha256 TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL
){strict};

CREATE TABLE reports (
  row_id {row} PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  url TEXT,
  address TEXT,
  outlet TEXT,
  title TEXT,
  published_at TEXT,
  recorded_at TEXT NOT NULL,
  text_sha256 TEXT,
  supersedes TEXT,
  superseded_by TEXT,
  redacted {integer},
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer}
){strict};
CREATE INDEX reports_address ON reports (address);
CREATE INDEX reports_published ON reports (published_at);

CREATE TABLE report_texts (
  row_id {row} PRIMARY KEY REFERENCES reports (row_id),
  report TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL
){strict};
CREATE INDEX report_texts_report ON report_texts (report);

CREATE TABLE claims (
  row_id {row} PRIMARY KEY,
  id TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES reports (id),
  place {integer} NOT NULL,
  text TEXT NOT NULL,
  act TEXT,
  polarity TEXT,
  certainty TEXT,
  source TEXT,
  source_kind TEXT,
  is_named {flag},
  said_from TEXT,
  said_to TEXT,
  about_from TEXT,
  about_to TEXT,
  is_title {flag} NOT NULL,
  confidence {real} NOT NULL,
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer}
){strict};
CREATE INDEX claims_id ON claims (id);
CREATE INDEX claims_report ON claims (report);
CREATE INDEX claims_said ON claims (said_from);
CREATE INDEX claims_about ON claims (about_from);

CREATE TABLE links (
  row_id {row} PRIMARY KEY,
  claim TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES reports (id),
  place {integer} NOT NULL,
  source TEXT,
  name TEXT,
  kind TEXT,
  is_named {flag},
  channel TEXT,
  basis TEXT,
  act TEXT,
  certainty TEXT,
  said_from TEXT,
  said_to TEXT,
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer}
){strict};
CREATE INDEX links_claim ON links (claim);
CREATE INDEX links_report ON links (report);
CREATE INDEX links_source ON links (source);

CREATE TABLE sources (
  row_id {row} PRIMARY KEY,
  id TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES reports (id),
  name TEXT NOT NULL,
  as_printed TEXT NOT NULL,
  kind TEXT,
  is_named {flag},
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer}
){strict};
CREATE INDEX sources_id ON sources (id);
CREATE INDEX sources_report ON sources (report);

CREATE TABLE comment_outcomes (
  row_id {row} PRIMARY KEY,
  report TEXT NOT NULL REFERENCES reports (id),
  party TEXT,
  outcome TEXT NOT NULL,
  asked_by TEXT,
  record TEXT NOT NULL,
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer}
){strict};
CREATE INDEX comment_outcomes_report ON comment_outcomes (report);

CREATE TABLE statements (
  row_id {row} PRIMARY KEY,
  claim TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES reports (id),
  place {integer} NOT NULL,
  record TEXT NOT NULL,
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer}
){strict};
CREATE INDEX statements_claim ON statements (claim);
CREATE INDEX statements_report ON statements (report);

CREATE TABLE actors (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT,
  is_named {flag},
  scope TEXT,
  seq {integer} NOT NULL REFERENCES entries (seq)
){strict};
CREATE INDEX actors_seq ON actors (seq);

CREATE TABLE actor_words (
  what TEXT NOT NULL CHECK (what IN ('key', 'name', 'position')),
  word TEXT NOT NULL,
  actor TEXT NOT NULL,
  seq {integer} NOT NULL,
  until {integer},
  PRIMARY KEY (what, word, actor, seq)
){strict_without_rowid};
CREATE INDEX actor_words_actor ON actor_words (actor);

CREATE TABLE actor_matches (
  row_id {row} PRIMARY KEY,
  source TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES reports (id),
  actor TEXT NOT NULL,
  as_printed TEXT NOT NULL,
  names TEXT NOT NULL,
  positions TEXT NOT NULL,
  found_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  confidence {real} NOT NULL,
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer}
){strict};
CREATE INDEX actor_matches_source ON actor_matches (source);
CREATE INDEX actor_matches_actor ON actor_matches (actor, seq);
CREATE INDEX actor_matches_report ON actor_matches (report);

CREATE TABLE relations (
  row_id {row} PRIMARY KEY,
  report TEXT NOT NULL REFERENCES reports (id),
  from_claim TEXT NOT NULL,
  to_claim TEXT NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  confidence {real} NOT NULL,
  record TEXT NOT NULL,
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer}
){strict};
CREATE INDEX relations_report ON relations (report);
CREATE INDEX relations_from ON relations (from_claim);
CREATE INDEX relations_to ON relations (to_claim);

CREATE TABLE memberships (
  row_id {row} PRIMARY KEY,
  claim TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES reports (id),
  proposition TEXT NOT NULL,
  stance TEXT NOT NULL,
  reason TEXT NOT NULL,
  confidence {real} NOT NULL,
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer}
){strict};
CREATE INDEX memberships_claim ON memberships (claim);
CREATE INDEX memberships_report ON memberships (report);
CREATE INDEX memberships_proposition ON memberships (proposition);

CREATE TABLE copyings (
  row_id {row} PRIMARY KEY,
  report TEXT NOT NULL REFERENCES reports (id),
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  is_copied {flag} NOT NULL,
  earlier TEXT,
  share_of_one {real} NOT NULL,
  share_of_other {real} NOT NULL,
  record TEXT NOT NULL,
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer}
){strict};
CREATE INDEX copyings_report ON copyings (report);
CREATE INDEX copyings_one ON copyings (one);
CREATE INDEX copyings_other ON copyings (other);

CREATE TABLE credits (
  row_id {row} PRIMARY KEY,
  report TEXT NOT NULL REFERENCES reports (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  actor TEXT,
  cited TEXT,
  address TEXT,
  record TEXT NOT NULL,
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer}
){strict};
CREATE INDEX credits_report ON credits (report);
CREATE INDEX credits_cited ON credits (cited);
CREATE INDEX credits_address ON credits (address);

CREATE TABLE signatures (
  row_id {row} PRIMARY KEY,
  subject TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('claim', 'report')),
  report TEXT NOT NULL REFERENCES reports (id),
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer},
  vector {bytes}
){strict};
CREATE INDEX signatures_subject ON signatures (subject);
CREATE INDEX signatures_report ON signatures (report);

CREATE TABLE bands (
  band {integer} NOT NULL,
  signature {integer} NOT NULL,
  PRIMARY KEY (band, signature)
){strict_without_rowid};

CREATE TABLE cells (
  cell {integer} NOT NULL,
  signature {integer} NOT NULL,
  PRIMARY KEY (cell, signature)
){strict_without_rowid};

CREATE TABLE rulings (
  row_id {row} PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  value TEXT,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  record TEXT NOT NULL,
  seq {integer} NOT NULL REFERENCES entries (seq),
  until {integer}
){strict};
CREATE INDEX rulings_subject ON rulings (subject);

CREATE TABLE ruling_subjects (
  subject TEXT NOT NULL,
  ruling TEXT NOT NULL REFERENCES rulings (id),
  PRIMARY KEY (subject, ruling)
){strict_without_rowid};
"""

WORDS_OF = {
    "sqlite": {
        "row": "INTEGER",
        "integer": "INTEGER",
        "flag": "INTEGER",
        "real": "REAL",
        "bytes": "BLOB",
        "strict": " STRICT",
        "strict_without_rowid": " STRICT, WITHOUT ROWID",
    },
    "postgresql": {
        "row": "BIGINT",
        "integer": "BIGINT",
        "flag": "BOOLEAN",
        "real": "DOUBLE PRECISION",
        "bytes": "BYTEA",
        "strict": "",
        "strict_without_rowid": "",
    },
}

ON_SQLITE = (
    """CREATE VIRTUAL TABLE report_words USING fts5 (
  title, text, content = 'report_texts', content_rowid = 'row_id',
  tokenize = "porter unicode61 remove_diacritics 2"
)""",
    """CREATE TRIGGER report_words_added AFTER INSERT ON report_texts BEGIN
  INSERT INTO report_words (rowid, title, text) VALUES (new.row_id, new.title, new.text);
END""",
    """CREATE TRIGGER report_words_removed AFTER DELETE ON report_texts BEGIN
  INSERT INTO report_words (report_words, rowid, title, text)
  VALUES ('delete', old.row_id, old.title, old.text);
END""",
    """CREATE VIRTUAL TABLE claim_words USING fts5 (
  text, content = 'claims', content_rowid = 'row_id', tokenize = "porter unicode61 remove_diacritics 2"
)""",
    """CREATE TRIGGER claim_words_added AFTER INSERT ON claims BEGIN
  INSERT INTO claim_words (rowid, text) VALUES (new.row_id, new.text);
END""",
    """CREATE TRIGGER claim_words_removed AFTER DELETE ON claims BEGIN
  INSERT INTO claim_words (claim_words, rowid, text) VALUES ('delete', old.row_id, old.text);
END""",
    """CREATE TRIGGER entries_stay BEFORE DELETE ON entries BEGIN
  SELECT RAISE(ABORT, 'an entry of the log cannot be deleted');
END""",
    """CREATE TRIGGER entries_stand BEFORE UPDATE ON entries BEGIN
  SELECT RAISE(ABORT, 'an entry of the log cannot be changed');
END""",
    """CREATE TRIGGER bodies_stand BEFORE UPDATE ON bodies BEGIN
  SELECT RAISE(ABORT, 'a body cannot be changed');
END""",
    """CREATE TRIGGER bodies_stay BEFORE DELETE ON bodies WHEN NOT EXISTS (
  SELECT 1 FROM entries AS held JOIN entries AS redaction ON redaction.subject = held.subject
  WHERE held.body_sha256 = old.sha256 AND held.kind IN ('report', 'extraction', 'matching')
    AND redaction.kind = 'redaction'
) BEGIN
  SELECT RAISE(ABORT, 'a body can be deleted only where its report was redacted');
END""",
)

ON_POSTGRESQL = (
    """ALTER TABLE report_texts ADD COLUMN words tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('pg_catalog.english', title), 'A') || to_tsvector('pg_catalog.english', text)
) STORED""",
    "CREATE INDEX report_texts_words ON report_texts USING gin (words)",
    """ALTER TABLE claims ADD COLUMN words tsvector
  GENERATED ALWAYS AS (to_tsvector('pg_catalog.english', text)) STORED""",
    "CREATE INDEX claims_words ON claims USING gin (words)",
    """CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what stands in % cannot be changed or deleted', TG_TABLE_NAME;
END $$""",
    """CREATE FUNCTION refuse_unredacted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM entries AS held JOIN entries AS redaction ON redaction.subject = held.subject
    WHERE held.body_sha256 = old.sha256 AND held.kind IN ('report', 'extraction', 'matching')
      AND redaction.kind = 'redaction'
  ) THEN
    RAISE EXCEPTION 'a body can be deleted only where its report was redacted';
  END IF;
  RETURN old;
END $$""",
    """CREATE TRIGGER entries_stand BEFORE UPDATE OR DELETE ON entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER entries_stay BEFORE TRUNCATE ON entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER bodies_stand BEFORE UPDATE ON bodies
  FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER bodies_stay BEFORE TRUNCATE ON bodies
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()""",
    """CREATE TRIGGER bodies_redacted BEFORE DELETE ON bodies
  FOR EACH ROW EXECUTE FUNCTION refuse_unredacted()""",
)


def make_statements(dialect: str) -> tuple[str, ...]:
    """The statements in their order. `dialect`: "sqlite" or "postgresql"."""
    tables = TABLES.format(**WORDS_OF[dialect])
    shared = tuple(part.strip() for part in tables.split(";") if part.strip())
    return (*shared, *(ON_SQLITE if dialect == "sqlite" else ON_POSTGRESQL))
