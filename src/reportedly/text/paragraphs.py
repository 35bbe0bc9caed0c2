"""Where the paragraphs of a text begin and end."""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\n\r\u0085\u2028\u2029]+")
_ENDS_A_SENTENCE = re.compile(r"[.!?:;\"”’'»)\]]\s*$")

WRAPPED_WIDTH_CHARS = 100
"""No line of a hard-wrapped text is longer than this."""


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """Return `[start, end)` of every paragraph, in order, without the white space around it.

    A line is a paragraph, as in text that comes from web pages; in text that was wrapped to a fixed
    width (letters, text made from PDF) a paragraph runs to the next blank line.
    """
    lines = [_trim(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    lines = [(start, end) for start, end in lines if start < end]
    blocks = _join_blocks(text, lines)
    if _is_wrapped(text, blocks):
        return [(block[0][0], block[-1][1]) for block in blocks]
    return lines


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _join_blocks(text: str, lines: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Group lines that no blank line divides."""
    blocks: list[list[tuple[int, int]]] = []
    for line in lines:
        if blocks and _is_one_break(text[blocks[-1][-1][1] : line[0]]):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _is_one_break(gap: str) -> bool:
    return gap.count("\n") <= 1 and gap.count("\r") <= 1 and "\u2029" not in gap


def _is_wrapped(text: str, blocks: list[list[tuple[int, int]]]) -> bool:
    """Say whether lines break inside sentences: most lines that another follows end in none."""
    followed = [line for block in blocks for line in block[:-1]]
    if len(followed) < 4 or len(blocks) < 2:
        return False
    if max(end - start for block in blocks for start, end in block) > WRAPPED_WIDTH_CHARS:
        return False
    open_ended = sum(not _ENDS_A_SENTENCE.search(text[start:end]) for start, end in followed)
    return open_ended >= 0.6 * len(followed)
