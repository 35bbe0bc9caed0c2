"""Where the words of a text begin and end."""

from __future__ import annotations

import re

# Combining marks and joiners belong to the word they stand in; Python's \w leaves them out.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5"
    "\u064b-\u065f\u0670\u200c\u200d\ufe00-\ufe0f"
)
WORD = re.compile(rf"[\w{_MARKS}]+|[^\w\s{_MARKS}]")


def find_words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return `[start, end)` of every word in `text[start:end]`: letters and digits, or one other sign."""
    return [m.span() for m in WORD.finditer(text, start, len(text) if end is None else end)]
