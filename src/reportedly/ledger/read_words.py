"""Counting reports by their words."""

from __future__ import annotations

from sqlalchemy import func, literal_column, select, text

from reportedly.ledger import tables
from reportedly.ledger.view import View


class WordReading(View):
    """What a reader or a writer can ask about words."""

    def count_reports_with(self, word: str) -> int:
        """How many reports have the words in a row in their title or text, as of now, whatever the view."""
        if self.connection.dialect.name == "sqlite":
            query = text("SELECT count(*) FROM report_words WHERE report_words MATCH :words")
            quoted = '"' + word.replace('"', '""').replace("\0", " ") + '"'
            return int(self.connection.execute(query, {"words": quoted}).scalar_one())
        plain = word.replace("\0", " ")
        whole = func.concat(tables.report_texts.c.title, " ", tables.report_texts.c.text)
        # The index of stems finds what may have the words; each is then looked at as it is spelled.
        may_have = literal_column("words").op("@@")(func.plainto_tsquery("pg_catalog.english", plain))
        spelled = func.to_tsvector("pg_catalog.simple", whole)
        has = spelled.op("@@")(func.phraseto_tsquery("pg_catalog.simple", plain))
        counted = select(func.count()).select_from(tables.report_texts).where(may_have, has)
        return int(self.connection.execute(counted).scalar_one())
