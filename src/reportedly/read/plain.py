"""Plain text to a draft: the text stays as it is, to the last character."""

from __future__ import annotations

from reportedly.read.draft import Draft
from reportedly.read.titles import find_title_span


def read_plain(text: str) -> Draft:
    """Outlet and date are not guessed from plain text: a wrong one would be worse than none."""
    return Draft(text=text, title_span=find_title_span(text))
