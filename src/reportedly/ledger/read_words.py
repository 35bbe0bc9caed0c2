"""Counting reports by their words."""

from __future__ import annotations

from sqlalchemy import func, select, text

from reportedly.ledger import tables
from reportedly.ledger.view import View


class WordReading(View):
    """What a reader or a writer can ask about words."""

    def count_reports_with(self, word: str) -> int:
        """How many reports have the word in their title or text, as of now, whatever the view."""
        if self.connection.dialect.name == "sqlite":
            query = text("SELECT count(*) FROM report_words WHERE report_words MATCH :words")
            quoted = '"' + word.replace('"', '""').replace("\0", " ") + '"'
            return int(self.connection.execute(query, {"words": quoted}).scalar_one())
        words = func.plainto_tsquery("pg_catalog.english", word.replace("\0", " "))
        matches = text("words @@ query")
        counted = select(func.count()).select_from(tables.report_texts, words.alias("query")).where(matches)
        return int(self.connection.execute(counted).scalar_one())
