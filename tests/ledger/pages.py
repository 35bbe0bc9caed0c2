"""Which bytes of an SQLite file hold its records.

*From:* "Database File Format" in SQLite's documentation.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LEAF_TABLE, _INNER_TABLE, _LEAF_INDEX, _INNER_INDEX = 13, 5, 10, 2


@dataclass(frozen=True, slots=True)
class File:
    """A database file in memory. `usable`: bytes of a page that may hold content."""

    raw: bytes
    page_size: int
    usable: int

    @classmethod
    def read(cls, path: Path) -> File:
        raw = path.read_bytes()
        size = int.from_bytes(raw[16:18], "big")
        size = 65536 if size == 1 else size
        return cls(raw, size, size - raw[20])

    def start(self, page: int) -> int:
        """Where a page begins; pages count from 1."""
        return (page - 1) * self.page_size

    def number(self, at: int, length: int) -> int:
        return int.from_bytes(self.raw[at : at + length], "big")

    def varint(self, at: int) -> tuple[int, int]:
        """The number at a place, and where it ends."""
        value = 0
        for i in range(8):
            byte = self.raw[at + i]
            value = (value << 7) | (byte & 0x7F)
            if byte < 0x80:
                return value, at + i + 1
        return (value << 8) | self.raw[at + 8], at + 9


def walk_records(path: Path) -> Iterator[range]:
    """The bytes of every cell of every table and index, and what of it lies on further pages."""
    file = File.read(path)
    roots = [1, *_roots(file)]
    for root in roots:
        yield from _walk_tree(file, root)


def _roots(file: File) -> Iterator[int]:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(file.raw[:18] + b"\x01\x01" + file.raw[20:])
    for (root,) in connection.execute("SELECT rootpage FROM sqlite_schema WHERE rootpage > 0"):
        yield root
    connection.close()


def _walk_tree(file: File, page: int) -> Iterator[range]:
    start = file.start(page)
    header = start + (100 if page == 1 else 0)
    kind = file.raw[header]
    n_cells = file.number(header + 3, 2)
    is_inner = kind in (_INNER_TABLE, _INNER_INDEX)
    pointers = header + (12 if is_inner else 8)
    for i in range(n_cells):
        cell = start + file.number(pointers + 2 * i, 2)
        if is_inner:
            yield from _walk_tree(file, file.number(cell, 4))
        yield from _cell(file, kind, cell)
    if is_inner:
        yield from _walk_tree(file, file.number(header + 8, 4))


def _cell(file: File, kind: int, cell: int) -> Iterator[range]:
    at = cell + 4 if kind in (_INNER_TABLE, _INNER_INDEX) else cell
    if kind == _INNER_TABLE:
        return
    size, at = file.varint(at)
    if kind == _LEAF_TABLE:
        _, at = file.varint(at)
    local = _local_size(file, size, is_table=kind == _LEAF_TABLE)
    yield range(cell, at + local)
    left, further = size - local, file.number(at + local, 4) if local < size else 0
    while left > 0:
        start = file.start(further)
        here = min(left, file.usable - 4)
        yield range(start + 4, start + 4 + here)
        left, further = left - here, file.number(start, 4)


def _local_size(file: File, size: int, *, is_table: bool) -> int:
    most = file.usable - 35 if is_table else (file.usable - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (file.usable - 12) * 32 // 255 - 23
    fits = least + (size - least) % (file.usable - 4)
    return fits if fits <= most else least
