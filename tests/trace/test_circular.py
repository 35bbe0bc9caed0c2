"""Circles among things that lead to each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.trace.circular import find_circles

GRAPHS = st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=4))


def test_two_that_lead_to_each_other_are_a_circle_and_what_leads_in_is_not() -> None:
    assert find_circles({"a": ["b"], "b": ["a"], "c": ["a"]}) == (("a", "b"),)


def test_what_leads_to_itself_is_a_circle() -> None:
    assert find_circles({"a": ["a"], "b": []}) == (("a",),)


def test_circles_that_touch_are_one() -> None:
    assert find_circles({"a": ["b"], "b": ["a", "c"], "c": ["b"]}) == (("a", "b", "c"),)


def test_a_line_of_a_hundred_thousand_is_no_circle_and_no_trouble() -> None:
    assert find_circles({str(i): [str(i + 1)] for i in range(100_000)}) == ()


def reach(leads: dict[str, list[str]], start: str) -> set[str]:
    seen: set[str] = set()
    to_do = list(leads.get(start, ()))
    while to_do:
        one = to_do.pop()
        if one not in seen:
            seen.add(one)
            to_do.extend(leads.get(one, ()))
    return seen


@given(GRAPHS)
def test_one_is_in_a_circle_just_where_it_leads_back_to_itself(leads: dict[str, list[str]]) -> None:
    circles = find_circles(leads)
    assert sorted(one for circle in circles for one in circle) == sorted(
        one for one in leads if one in reach(leads, one)
    )
    for circle in circles:
        assert all(other in reach(leads, one) for one in circle for other in circle)
