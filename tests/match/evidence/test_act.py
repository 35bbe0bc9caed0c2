"""Act: what asserting, denying, asking, foretelling and demanding mean beside each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.match.evidence.act import compare_act
from reportedly.records import Act
from tests.match.evidence.samples import say


def value_of(one: Act, other: Act) -> float | None:
    clue = compare_act(say("the dam burst", act=one), say("the dam burst", act=other))
    return None if clue is None else clue.value


def test_two_assertions_are_no_clue() -> None:
    assert value_of(Act.ASSERTS, Act.ASSERTS) is None


@pytest.mark.parametrize("act", [act for act in Act if act is not Act.ASSERTS])
def test_the_same_act_agrees(act: Act) -> None:
    assert value_of(act, act) == 1.0


def test_asserting_and_denying_differ_most() -> None:
    values = [value_of(a, b) or 0.0 for a in Act for b in Act if {a, b} != {Act.ASSERTS, Act.DENIES}]
    assert value_of(Act.ASSERTS, Act.DENIES) == -1.0 < min(values)


@pytest.mark.parametrize("act", [Act.QUESTIONS, Act.PREDICTS, Act.PROMISES])
def test_what_is_asked_foretold_or_promised_hardly_differs_from_an_assertion(act: Act) -> None:
    value = value_of(act, Act.ASSERTS)
    assert value is not None
    assert -0.6 < value < 0


@pytest.mark.parametrize("act", [act for act in Act if act is not Act.DEMANDS])
def test_a_demand_never_agrees_with_another_act(act: Act) -> None:
    value = value_of(Act.DEMANDS, act)
    assert value is not None
    assert value < 0


@given(st.sampled_from(Act), st.sampled_from(Act))
def test_the_order_of_two_acts_does_not_count(one: Act, other: Act) -> None:
    assert value_of(one, other) == value_of(other, one)
