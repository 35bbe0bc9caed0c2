"""Credibility: one case for each line of the printed rule, and what never changes it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.assess import PRINCIPLES, RULES, assess_proposition, make_account, print_rule
from reportedly.assess.credibility import _HOLDS
from reportedly.records import (
    Act,
    Assessment,
    Basis,
    Certainty,
    Copying,
    SharedPassage,
    Statement,
    Teller,
)
from tests.assess.affair import (
    CHARGE,
    LOG,
    NOBODY,
    QUADE,
    ROEK,
    SIRENS,
    account,
    document,
    gather,
    outlet,
    person,
    tell,
    unnamed,
)

DOCS = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "assessment.md"
CLOSE = unnamed("two officials with direct knowledge", basis=Basis.FIRST_HAND)
HEDGED = person("Anselm Roek", basis=Basis.FIRST_HAND, certainty=Certainty.POSSIBLE)
WITNESS = person("Emil Straat", basis=Basis.FIRST_HAND)


def told(*tellers: Teller) -> list[Statement]:
    """One report for each, at first hand."""
    return [tell(f"Post {i}", f"{11 + i}", teller) for i, teller in enumerate(tellers)]


def denied(*tellers: Teller) -> list[Statement]:
    return [tell(f"Echo {i}", f"{21 + i}", teller) for i, teller in enumerate(tellers)]


CASES = [
    ("nothing asserted", 6, [], [QUADE]),
    ("no origin", 6, [NOBODY], []),
    ("no origin", 6, [NOBODY, outlet("Harmsted Chronicle")], []),
    ("outweighed", 5, [ROEK], [QUADE, person("Ruben Askell")]),
    ("outweighed", 5, [ROEK], [QUADE, document("a report of the inspectorate")]),
    ("outweighed", 5, [unnamed(), unnamed("one engineer")], [QUADE, ROEK]),
    ("disputed", 4, [ROEK], [QUADE]),
    ("disputed", 4, [ROEK], [CLOSE]),
    ("disputed", 4, [unnamed()], [unnamed("one engineer")]),
    ("disputed", 4, [ROEK, LOG, WITNESS], [QUADE]),
    ("disputed", 4, [ROEK, LOG], [QUADE, person("Ruben Askell")]),
    ("hedged", 4, [HEDGED], []),
    ("unnamed only", 4, [unnamed()], []),
    ("unnamed only", 4, [unnamed(), unnamed(), unnamed()], []),
    ("unnamed only", 4, [unnamed(basis=Basis.FIRST_HAND, certainty=Certainty.PROBABLE)], []),
    ("supported", 2, [ROEK, LOG], []),
    ("supported", 2, [ROEK, WITNESS], []),
    ("supported", 2, [ROEK, LOG, unnamed()], [NOBODY]),
    ("one word", 3, [ROEK], []),
    ("one word", 3, [QUADE], []),
    ("one word", 3, [CLOSE], []),
    ("one word", 3, [document("leaked papers", is_named=False)], []),
    ("one word", 3, [ROEK, QUADE], []),
    ("one word", 3, [ROEK, LOG], [unnamed()]),
    ("one word", 3, [ROEK, person("Anton Roek", basis=Basis.FIRST_HAND)], []),
    ("one word", 3, [LOG, document("the other log of Tavonia")], []),
    ("one word", 3, [ROEK, document("leaked papers", is_named=False)], []),
]


@pytest.mark.parametrize(("rule", "credibility", "asserting", "denying"), CASES)
def test_each_line_of_the_rule_decides_its_cases(
    rule: str, credibility: int, asserting: list[Teller], denying: list[Teller]
) -> None:
    found = account(told(*asserting), denied(*denying)).assessment
    assert (found.rule, found.credibility) == (rule, credibility)
    assert found.reasons[0].endswith(f"{_rule(rule)}.")


def _rule(name: str) -> str:
    return next(rule.when for rule in RULES if rule.name == name)


def test_a_question_keeps_a_proposition_from_being_supported() -> None:
    asked = [tell("Echo", "21", QUADE)]
    assert account(told(ROEK, LOG), (), asked).assessment.rule == "one word"


def test_a_party_that_denies_is_named_and_not_weighed() -> None:
    told_of = [replace(s, text=CHARGE) for s in told(ROEK, LOG)]
    found = account(told_of, denied(person("Tresk River Power"))).assessment
    assert found.rule == "supported"
    assert found.reasons[-2] == (
        "Denied by Tresk River Power (named, certainty certain), whom it is about: named as a party, not"
        " weighed."
    )
    assert account(told_of, denied(QUADE)).assessment.rule == "disputed"


def test_a_promise_is_not_put_as_the_case() -> None:
    promised = [replace(s, act=Act.PROMISES) for s in told(ROEK, LOG)]
    assert account(promised).assessment.rule == "nothing asserted"


def test_an_origin_that_takes_it_back_later_has_withdrawn_it() -> None:
    found = account([tell("Post", "11", ROEK)], [tell("Echo", "21", ROEK)]).assessment
    assert (found.rule, found.credibility) == ("withdrawn", 5)


def test_an_origin_that_says_both_without_a_date_is_divided() -> None:
    found = account([tell("Post", None, ROEK)], [tell("Echo", "21", ROEK)]).assessment
    assert found.rule == "disputed"
    assert any("Both asserted and denied by Anselm Roek" in reason for reason in found.reasons)


def test_an_origin_that_comes_to_assert_it_no_longer_denies_it() -> None:
    found = account([tell("Post", "21", ROEK)], [tell("Echo", "11", ROEK)]).assessment
    assert found.rule == "one word"


def test_what_one_of_two_takes_back_the_other_still_says() -> None:
    found = account(told(ROEK, QUADE), [tell("Echo", "25", ROEK)]).assessment
    assert found.rule == "one word"
    assert any(reason.startswith("Taken back or corrected: Anselm Roek") for reason in found.reasons)


def test_every_line_of_the_rule_has_a_test_in_the_code_and_a_case_here() -> None:
    names = [rule.name for rule in RULES]
    assert list(_HOLDS) == names
    assert {case[0] for case in CASES} | {"withdrawn"} == set(names)


def test_one_is_never_given_by_rule() -> None:
    assert {rule.credibility for rule in RULES} == {2, 3, 4, 5, 6}


def test_the_documentation_prints_the_rule_word_for_word() -> None:
    assert print_rule() in DOCS.read_text("utf-8")
    assert len(PRINCIPLES) == print_rule().count("\n- ") + 1


TELLERS = st.sampled_from(
    [
        ROEK,
        LOG,
        QUADE,
        WITNESS,
        CLOSE,
        HEDGED,
        NOBODY,
        unnamed(),
        outlet("Harmsted Chronicle"),
        document("a memo"),
    ]
)
ACTS = st.sampled_from([None, Act.ASSERTS, Act.PREDICTS])


@st.composite
def sides(draw: st.DrawFn) -> tuple[list[Statement], list[Statement], list[Statement]]:
    made: tuple[list[Statement], list[Statement], list[Statement]] = ([], [], [])
    for n in range(draw(st.integers(1, 6))):
        day = draw(st.sampled_from(["11", "12", "13", None]))
        text = draw(st.sampled_from([SIRENS, CHARGE, "Anselm Roek wrote the memo"]))
        statement = tell(f"Post {n}", day, draw(TELLERS), text=text, act=draw(ACTS))
        made[draw(st.sampled_from([0, 0, 0, 1, 1, 2]))].append(statement)
    return made


def assess(parts: Sequence[Sequence[Statement]], copyings: Sequence[Copying] = ()) -> Assessment:
    return make_account("clm1-p", gather(*parts, copyings=copyings)).assessment


def whole(later: Statement, first: Statement) -> Copying:
    passage = SharedPassage(one=later.content[0], other=first.content[0], n_words=9, likeness=1.0)
    return Copying(
        one=later.report,
        other=first.report,
        passages=(passage,),
        share_of_one=0.9,
        share_of_other=0.9,
        is_copied=True,
        earlier=first.report,
        reason="Whole sentences are the same.",
    )


@given(sides(), st.integers(0, 5), st.sampled_from(Certainty), st.sampled_from(Basis), st.booleans())
def test_a_reprint_never_changes_it(
    parts: tuple[list[Statement], ...], at: int, certainty: Certainty, basis: Basis, is_dated: bool
) -> None:
    flat = [(i, s) for i, part in enumerate(parts) for s in part]
    i, first = flat[at % len(flat)]
    chain = tuple(replace(t, certainty=certainty, basis=basis) for t in first.chain)
    reprint = replace(
        first,
        claim="clm1-reprint",
        report="rpt1-reprint",
        outlet="Any Post",
        chain=chain,
        published_at="2031-03-20" if is_dated else None,
    )
    more = [[*part, reprint] if n == i else part for n, part in enumerate(parts)]
    assert assess(more, [whole(reprint, first)]) == assess(parts)


@given(sides(), st.integers(0, 5), st.sampled_from(Certainty), st.sampled_from(Basis))
def test_another_report_with_the_same_origin_never_changes_it(
    parts: tuple[list[Statement], ...], at: int, certainty: Certainty, basis: Basis
) -> None:
    named = [(i, s) for i, part in enumerate(parts) for s in part if s.chain[-1].is_named]
    if not named:
        return
    i, first = named[at % len(named)]
    chain = tuple(replace(t, certainty=certainty, basis=basis) for t in first.chain)
    later = replace(
        first,
        claim="clm1-later",
        report="rpt1-z",
        outlet="Z Post",
        chain=chain,
        published_at="2031-03-20",
        text="Lisbet Quade and Emil Straat knew it",
    )
    stated = {s.chain[-1].actor for part in parts for s in part if s.published_at is None}
    if first.chain[-1].actor in stated:
        return
    more = [[*part, later] if n == i else part for n, part in enumerate(parts)]
    assert assess(more) == assess(parts)


@given(sides(), st.integers(0, 99))
def test_the_order_of_reports_never_matters(parts: tuple[list[Statement], ...], seed: int) -> None:
    gathered = gather(*parts)
    made = make_account("clm1-p", gathered)
    positions, statements = list(made.positions), list(gathered.statements)
    origins, lineages = list(gathered.origins), list(gathered.lineages)
    for shuffled in (positions, statements, origins, lineages):
        random.Random(seed).shuffle(shuffled)  # noqa: S311
    assert assess_proposition(positions, origins, lineages, statements) == made.assessment


@given(sides(), st.integers(1, 4))
def test_more_reports_of_the_unnamed_never_raise_it(parts: tuple[list[Statement], ...], n: int) -> None:
    """A second unnamed source may be the first: adding such sources gives at most what one of them gives."""
    many = [tell(f"Gazette {i}", "20", unnamed()) for i in range(n)]
    one = assess([[*parts[0], many[0]], *parts[1:]])
    assert assess([[*parts[0], *many], *parts[1:]]).credibility >= one.credibility
