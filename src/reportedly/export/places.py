"""Where in a report something stands, in the words that a person looks for it with."""

from __future__ import annotations

import re
from bisect import bisect_right

from reportedly.text.paragraphs import find_paragraphs

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Places:
    """The lines and paragraphs of a text, both counted from 1; lines as a text editor counts them."""

    def __init__(self, text: str) -> None:
        self.paragraphs = find_paragraphs(text)
        self._line_starts = [0, *(found.end() for found in _LINE_BREAK.finditer(text))]
        self._paragraph_starts = [start for start, _ in self.paragraphs]

    def line_of(self, offset: int) -> int:
        """The number of the line that the character at `offset` stands in."""
        return bisect_right(self._line_starts, offset)

    def paragraph_of(self, offset: int) -> int:
        """The number of the paragraph; what stands between two belongs to the first."""
        return max(1, bisect_right(self._paragraph_starts, offset))
