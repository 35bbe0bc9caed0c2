"""When two names from two reports stand for one source."""

from __future__ import annotations

import pytest

from reportedly.records import SourceKind
from reportedly.trace.same_source import SourceName, is_same_outlet_name, is_same_source

P, G, U = SourceKind.PERSON, SourceKind.GOVERNMENT, SourceKind.GROUP


@pytest.mark.parametrize(
    ("one", "other", "kind", "is_same"),
    [
        ("Ana Ruiz", "Ana Ruiz", P, True),
        ("Ana Ruiz", "Ruiz", P, True),
        ("Thomas Eckel", "Tho Eckel", P, True),
        ("Ana Ruiz", "Carlos Ruiz", P, False),
        ("Ana Ruiz", "Ana Rust", P, False),
        ("the Vasmoor police", "Vasmoor police", G, True),
        ("police", "Police", U, True),
        ("Ministry of Fisheries", "Fisheries Ministry", G, False),
        ("officials", "officials", U, False),
        ("a spokesman", "the spokesman", U, False),
        ("spokesman for Halvard Lines", "Halvard Lines", U, True),
    ],
)
def test_names_of_people_and_bodies(one: str, other: str, kind: SourceKind, is_same: bool) -> None:
    left, right = (SourceName(name, kind, is_named=True) for name in (one, other))
    assert is_same_source(left, right) is is_same
    assert is_same_source(right, left) is is_same


def test_one_actor_is_one_source_whatever_the_names() -> None:
    assert is_same_source(SourceName("the mayor", actor="act1-a"), SourceName("Ana Ruiz", actor="act1-a"))


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("AP", "Associated Press", True),
        ("Vasmoor Courier", "the Courier", True),
        ("the Vasmoor Courier newspaper", "Vasmoor Courier", True),
        ("Vasmoor Times", "Lindham Times", False),
        ("the Daily Mail", "the Daily Mirror", False),
        ("iVasmoor.com", "iVasmoor", True),
        ("the newspaper", "the newspaper", False),
    ],
)
def test_names_of_outlets(one: str, other: str, is_same: bool) -> None:
    assert is_same_outlet_name(one, other) is is_same
    assert is_same_outlet_name(other, one) is is_same
