"""How two claims stand to each other, once it is known how their contents do."""

from __future__ import annotations

import pytest

from reportedly.match.decide import (
    FEATURES,
    ContentRelation,
    Verdict,
    contents_of,
    judge_contents,
    make_features,
    relate_claims,
)
from reportedly.match.outer_sign import is_turned
from reportedly.records import Act, ClueKind, Polarity, RelationKind, Span, Statement
from tests.match.making import make_compared, make_statement, make_verdict

SAME = make_verdict(same=0.9, related=0.1)
OPPOSED = make_verdict(opposed=0.9, related=0.1)
DENIED = {"act": Act.DENIES, "polarity": Polarity.NEGATIVE}


def _kind(one: Statement, other: Statement, verdict: Verdict, *clues: tuple[ClueKind, float]) -> str | None:
    relation = relate_claims(make_compared(one, other, *clues), verdict)
    return None if relation is None else str(relation.kind)


@pytest.mark.parametrize(
    ("one", "other", "verdict", "kind"),
    [
        ({}, {}, SAME, "same"),
        (DENIED, {}, SAME, "denies"),
        (DENIED, DENIED, SAME, "same"),
        ({}, {}, OPPOSED, "contradicts"),
        (DENIED, {}, OPPOSED, "same"),
        ({"act": Act.PREDICTS}, {}, SAME, "qualifies"),
        ({"act": Act.DEMANDS}, {"act": Act.PROMISES}, SAME, "same"),
        ({"act": Act.QUESTIONS}, {}, SAME, "qualifies"),
        ({}, {}, make_verdict(related=0.8), "qualifies"),
        ({}, {}, make_verdict(related=0.5, same=0.1), None),
        ({}, {}, make_verdict(), None),
        ({}, {}, make_verdict(same=0.45, related=0.3), None),
    ],
)
def test_the_acts_are_put_on_top_of_how_the_contents_stand(
    one: dict[str, object], other: dict[str, object], verdict: Verdict, kind: str | None
) -> None:
    assert _kind(make_statement("a", **one), make_statement("b", **other), verdict) == kind


def test_a_negation_in_the_words_of_one_makes_opposed_contents_a_denial() -> None:
    pair = make_statement("the mill closed in May"), make_statement("the mill was not closed in May")
    assert _kind(*pair, OPPOSED) == "denies"


def test_figures_that_exclude_each_other_contradict_on_one_day_and_update_on_another() -> None:
    monday, tuesday = (
        make_statement("a", published_at="2031-02-17"),
        make_statement("b", published_at="2031-02-18T09:00+01:00"),
    )
    numbers = (ClueKind.NUMBERS, -1.0)
    assert _kind(tuesday, monday, SAME, numbers) == "updates"
    assert _kind(monday, monday, SAME, numbers) == "contradicts"
    assert _kind(make_statement("a"), make_statement("b"), SAME, numbers) == "contradicts"


def test_opposed_contents_that_differ_only_in_a_figure_are_one_content() -> None:
    pair = make_compared(make_statement("a"), make_statement("b"), (ClueKind.NUMBERS, -1.0))
    assert contents_of(pair, OPPOSED) == (ContentRelation.SAME, 0.9)


def test_a_relation_has_the_words_of_both_sides_and_the_clues_that_speak_for_it() -> None:
    one, other = make_statement("the mill closed"), make_statement("the mill shut", report="rpt1-two")
    compared = make_compared(one, other, (ClueKind.PEOPLE, 1.0), (ClueKind.PLACES, -1.0))
    relation = relate_claims(compared, SAME)
    assert relation is not None
    assert (relation.from_, relation.to) == (one.claim, other.claim)
    assert (relation.from_spans, relation.to_spans) == ((Span(0, 15),), (Span(0, 13),))
    assert relation.reason == "Both say the same in other words. The people tell 1.0."
    assert relation.kind is RelationKind.SAME
    assert relation.confidence == 0.9


@pytest.mark.parametrize(
    ("polarity", "n_negations", "turned"),
    [
        ("+", 0, False),
        ("-", 0, True),
        ("-", 1, False),
        ("+", 1, True),
        ("-", 2, False),
        (None, 0, False),
        (None, 1, False),
    ],
)
def test_what_turns_a_content_is_what_its_own_negations_do_not_explain(
    polarity: str | None, n_negations: int, turned: bool
) -> None:
    statement = make_statement(
        polarity=None if polarity is None else Polarity(polarity),
        negated=tuple(Span(i, i + 1) for i in range(n_negations)),
    )
    assert is_turned(statement) is turned


def test_the_shares_of_a_verdict_add_up_to_one_and_every_feature_has_a_value() -> None:
    compared = make_compared(make_statement("a"), make_statement("b"))
    verdict = judge_contents(compared)
    assert verdict.same + verdict.opposed + verdict.related + verdict.nothing == pytest.approx(1, abs=1e-5)
    assert len(make_features(compared)) == len(FEATURES)
