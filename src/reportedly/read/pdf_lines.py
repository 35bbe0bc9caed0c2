"""The lines of a PDF's pages, with where they stand; running headers and footers told from the text."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

BROKEN_WORD = "\u00ad"
"""Ends a line whose last word the typesetter has broken."""

_HYPHENS = frozenset((0x02, 0xFFFE, 0xAD))
_LINE_ENDS = frozenset((0x0A, 0x0D))
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_N_EDGE_LINES = 2
_MIN_RUNNING_SHARE = 0.4
_MARGIN_SHARE = 0.12
_POINTS_OF_DRIFT = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line on the page with this number (from 1); lengths in points, `y` of the base line from below.

    `size`: from the lowest to the highest that letters of its font go.
    """

    text: str
    page: int
    left: float
    right: float
    y: float
    size: float


def read_lines(text_page: Any, page: int) -> Iterator[Line]:
    """The lines of a page in the order in which it writes them; blank ones are left out."""
    first: int | None = None
    codes: list[int] = []
    n_chars = pdfium.FPDFText_CountChars(text_page)
    for index in range(n_chars + 1):
        code = pdfium.FPDFText_GetUnicode(text_page, index) if index < n_chars else 0x0A
        if code not in _LINE_ENDS:
            first = index if first is None else first
            codes.append(code)
            if code not in _HYPHENS or not _falls(text_page, index, n_chars):
                continue
        if first is not None:
            line = _make_line(text_page, first, codes, page)
            if line is not None:
                yield line
        first, codes = None, []


def _falls(text_page: Any, index: int, n_chars: int) -> bool:
    """Whether the line ends behind this hyphen: pdfium writes no line end there."""
    if index + 1 >= n_chars:
        return True
    size = _height_of(text_page, index)
    return abs(_origin_of(text_page, index)[1] - _origin_of(text_page, index + 1)[1]) > 0.5 * size


def _make_line(text_page: Any, first: int, codes: list[int], page: int) -> Line | None:
    raw = _to_text(codes)
    if not raw.strip():
        return None
    n_before, n_after = len(raw) - len(raw.lstrip()), len(raw) - len(raw.rstrip())
    start, end = first + n_before, first + len(codes) - 1 - n_after
    left, y = _origin_of(text_page, start)
    text = " ".join(_CONTROL.sub("", raw.translate(_LIGATURES)).split())
    return Line(text, page, left, _right_of(text_page, max(start, end)), y, _height_of(text_page, start))


def _to_text(codes: list[int]) -> str:
    """Characters of the codes; surrogate pairs are put together, what is none becomes U+FFFD."""
    units = [ord(BROKEN_WORD) if code in _HYPHENS else code for code in codes]
    text = "".join(chr(code) if code < 0x110000 else "\ufffd" for code in units)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _origin_of(text_page: Any, index: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
    return x.value, y.value


def _right_of(text_page: Any, index: int) -> float:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
    return right.value


def _height_of(text_page: Any, index: int) -> float:
    """From the lowest to the highest that letters of its font go: the type size as it is on the page."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, index, box)
    return max(float(box.top - box.bottom), 1.0)


def find_running(pages: Sequence[Sequence[Line]]) -> set[Line]:
    """The lines at the top and the foot of pages that come back, but for their figures, in the same place.

    *From:* a line that stands on two pages in five counts, so that headers which differ on left and right
    pages do.
    """
    heights = [line.y for lines in pages for line in lines]
    margin = _MARGIN_SHARE * (max(heights, default=0) - min(heights, default=0))
    low, high = min(heights, default=0) + margin, max(heights, default=0) - margin
    edges = [line for lines in pages for line in _edge_lines(lines) if not low < line.y < high]
    n_pages = sum(bool(lines) for lines in pages)
    seen = Counter({key: len({line.page for line in group}) for key, group in _group(edges).items()})
    least = max(2, _MIN_RUNNING_SHARE * n_pages)
    return {line for line in edges if seen[_key(line)] >= least}


def _edge_lines(lines: Sequence[Line]) -> list[Line]:
    by_height = sorted(lines, key=lambda line: line.y)
    if len(by_height) <= 2 * _N_EDGE_LINES:
        return by_height
    return by_height[:_N_EDGE_LINES] + by_height[-_N_EDGE_LINES:]


def _group(lines: Sequence[Line]) -> dict[tuple[str, int], list[Line]]:
    groups: dict[tuple[str, int], list[Line]] = {}
    for line in lines:
        groups.setdefault(_key(line), []).append(line)
    return groups


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.y / _POINTS_OF_DRIFT)
