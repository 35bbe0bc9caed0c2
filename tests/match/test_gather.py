"""Claims gathered into propositions."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.match.gather import gather_propositions, join_proposition, stance_of
from reportedly.records import Act, Polarity, Stance
from tests.match.making import make_compared, make_statement, make_verdict

FIRST = make_statement("the mill closed", claim="clm1-first", order=0)
SECOND = make_statement("the mill was shut", claim="clm1-second", order=1)
SAME, OPPOSED = make_verdict(same=0.9), make_verdict(opposed=0.9)


def test_a_claim_that_nothing_is_like_founds_a_proposition() -> None:
    (membership,) = gather_propositions([FIRST], {}, [])
    assert (membership.claim, membership.proposition) == (FIRST.claim, FIRST.claim)
    assert membership.stance is Stance.ASSERTS


def test_a_claim_that_says_the_same_joins_the_one_before_it_in_its_report() -> None:
    judged = [(make_compared(SECOND, FIRST), SAME)]
    memberships = gather_propositions([SECOND, FIRST], {SECOND.claim: [FIRST.claim]}, judged)
    assert [m.proposition for m in memberships] == [FIRST.claim, FIRST.claim]


def test_a_claim_of_the_report_that_joined_another_is_no_founding_claim() -> None:
    third = make_statement("the mill stopped", claim="clm1-third", order=2)
    judged = [(make_compared(SECOND, FIRST), SAME), (make_compared(third, SECOND), SAME)]
    founders = {SECOND.claim: [FIRST.claim], third.claim: [SECOND.claim]}
    memberships = gather_propositions([FIRST, SECOND, third], founders, judged)
    assert [m.proposition for m in memberships] == [FIRST.claim, FIRST.claim, third.claim]


def test_it_joins_the_proposition_that_it_fits_best() -> None:
    old = [make_statement(f"old {n}", claim=f"clm1-old{n}", report="rpt1-old") for n in range(2)]
    judged = [
        (make_compared(FIRST, old[0]), make_verdict(same=0.75)),
        (make_compared(FIRST, old[1]), make_verdict(same=0.8)),
    ]
    (membership,) = gather_propositions([FIRST], {FIRST.claim: [o.claim for o in old]}, judged)
    assert membership.proposition == old[1].claim


@pytest.mark.parametrize(
    ("fields", "is_opposed", "stance"),
    [
        ({}, False, Stance.ASSERTS),
        ({}, True, Stance.DENIES),
        ({"act": Act.DENIES, "polarity": Polarity.NEGATIVE}, False, Stance.DENIES),
        ({"act": Act.DENIES, "polarity": Polarity.NEGATIVE}, True, Stance.ASSERTS),
        ({"act": Act.QUESTIONS}, False, Stance.QUESTIONS),
    ],
)
def test_the_stance_takes_the_act_and_the_opposition_together(
    fields: dict[str, Any], is_opposed: bool, stance: Stance
) -> None:
    assert stance_of(make_statement(**fields), is_opposed=is_opposed) is stance


def test_what_is_only_about_the_same_matter_joins_nothing() -> None:
    compared = make_compared(SECOND, FIRST)
    assert join_proposition(compared, make_verdict(related=0.9)) is None
    assert join_proposition(compared, make_verdict(same=0.65)) is None
    joined = join_proposition(compared, OPPOSED)
    assert joined is not None
    assert joined.stance is Stance.DENIES
