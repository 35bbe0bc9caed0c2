from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.quantities import read_quantities
from reportedly.records.spans import Span

Row = tuple[float, str | None, str, str]


def quantities_of(text: str) -> list[Row]:
    found = read_quantities(text, [Span(0, len(text))])
    return [(q.value, q.unit, str(q.bound), q.span.slice(text)) for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 people died", [(12, "people", "at least", "At least 12 people")]),
        ("nearly 40 percent left", [(40, "percent", "about", "nearly 40 percent")]),
        ("it paid $1.2 billion", [(1_200_000_000, "$", "exactly", "$1.2 billion")]),
        (
            "no fewer than 2,000 more troops",
            [(2000, "troops", "at least", "no fewer than 2,000 more troops")],
        ),
        ("up to 30 boats", [(30, "boats", "at most", "up to 30 boats")]),
        ("more than half of its seats", [(0.5, "of its seats", "more than", "more than half of its seats")]),
        ("fewer than 100 cases", [(100, "cases", "less than", "fewer than 100 cases")]),
        ("250 or more tents", [(250, "tents", "at least", "250 or more tents")]),
        ("a dozen boats", [(12, "boats", "exactly", "a dozen boats")]),
        ("hundreds of villagers fled", [(200, "villagers", "at least", "hundreds of villagers")]),
        ("two-thirds of voters", [(0.6667, "of voters", "exactly", "two-thirds of voters")]),
        ("one in five pupils", [(0.2, "of pupils", "exactly", "one in five pupils")]),
        ("two hundred and fifty houses", [(250, "houses", "exactly", "two hundred and fifty houses")]),
        ("11 stolen fishing boats", [(11, "boats", "exactly", "11 stolen fishing boats")]),
        ("12 were injured", [(12, None, "exactly", "12")]),
        ("the 31-year-old driver", [(31, "year-old", "exactly", "31-year-old")]),
        ("500km north", [(500, "km", "exactly", "500km")]),
        ("over three days", [(3, "days", "exactly", "three days")]),
        ("over 300 boats", [(300, "boats", "more than", "over 300 boats")]),
    ],
)
def test_a_number_has_its_unit_and_bound(text: str, expected: list[Row]) -> None:
    assert quantities_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "in 2014 and again in 2031",
        "on Feb. 18 and on 3 March",
        "Sept. 11, 2031",
        "at 4:33 a.m. and at 9 p.m.",
        "they won 3-2",
        "Ona Tolvey, 31, of Vasmoor",
        "Flight 370 vanished",
        "the 15th floor",
        "nobody, not one of them",
    ],
)
def test_a_number_that_counts_nothing_is_left_out(text: str) -> None:
    assert quantities_of(text) == []


@pytest.mark.parametrize("text", ["between 10 and 20 people", "10 to 20 people", "10-20 people"])
def test_a_range_is_two_quantities(text: str) -> None:
    assert [row[:3] for row in quantities_of(text)] == [
        (10, "people", "at least"),
        (20, "people", "at most"),
    ]


def test_both_ends_of_a_change_are_exact() -> None:
    rows = quantities_of("rose from 10 to 20 percent")
    assert [row[:3] for row in rows] == [(10, "percent", "exactly"), (20, "percent", "exactly")]


@given(st.text(alphabet="0123456789,.- $%abous of andthree", max_size=60))
def test_spans_lie_inside_the_content_and_in_order(text: str) -> None:
    content = Span(min(3, len(text)), len(text))
    spans = [quantity.span for quantity in read_quantities(text, [content])]
    assert all(content.contains(span) and len(span) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
