"""Lines that fit a terminal, counted in columns: a Chinese character has two, a combining mark none."""

from __future__ import annotations

import unicodedata


def count_columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def wrap_line(text: str, width: int, indent: str = "", hanging: str | None = None) -> str:
    """The words of the text on lines of at most `width` columns, joined by newlines.

    `indent` begins the first line and `hanging` the others (the same, if it is not given). A word that is
    longer than a line is cut.
    """
    hanging = indent if hanging is None else hanging
    lines: list[str] = []
    line, used, is_blank = indent, count_columns(indent), True
    for word in _cut_long_words(text.split(), max(8, width - count_columns(hanging))):
        n_columns = count_columns(word)
        if not is_blank and used + 1 + n_columns > width:
            lines.append(line)
            line, used, is_blank = hanging, count_columns(hanging), True
        joint = "" if is_blank else " "
        line, used, is_blank = line + joint + word, used + len(joint) + n_columns, False
    return "\n".join([*lines, line])


def _cut_long_words(words: list[str], width: int) -> list[str]:
    pieces: list[str] = []
    for word in words:
        rest = word
        while count_columns(rest) > width:
            n_chars = _n_chars_that_fit(rest, width)
            pieces.append(rest[:n_chars])
            rest = rest[n_chars:]
        pieces.append(rest)
    return pieces


def _n_chars_that_fit(word: str, width: int) -> int:
    used = 0
    for n_chars, char in enumerate(word):
        used += _columns_of(char)
        if used > width:
            return max(1, n_chars)
    return len(word)


def _columns_of(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
