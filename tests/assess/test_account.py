"""The account of a proposition: positions, first appearance, additions, what was known when."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportedly.assess import Gathered, make_account, positions_of_actor, published_until
from reportedly.errors import RecordError
from reportedly.records import (
    Bound,
    Certainty,
    ClaimRelation,
    Copying,
    Lineage,
    Quantity,
    RelationKind,
    SharedPassage,
    Span,
    Stance,
    Statement,
    actor_id,
    from_json,
    to_json,
)
from reportedly.records.proposition import Account
from tests.assess.affair import LOG, NOBODY, QUADE, ROEK, account, document, gather, outlet, tell, unnamed

LEAK = document("internal records", is_named=False)
SEDIMENT = tell("Sediment", "11", LEAK)
CHRONICLE = tell("Harmsted Chronicle", "12", outlet("Sediment"), replace(LEAK, certainty=Certainty.PROBABLE))
POST = tell("Valley Post", "13", LEAK)
DENIAL = tell("Sollmar Courant", "12", QUADE)
CITES = ClaimRelation(
    from_=CHRONICLE.claim,
    to=SEDIMENT.claim,
    kind=RelationKind.SAME,
    reason="Both say the same.",
    from_spans=CHRONICLE.content,
    to_spans=SEDIMENT.content,
    confidence=0.9,
)
REPRINT = Copying(
    one=POST.report,
    other=SEDIMENT.report,
    passages=(SharedPassage(one=POST.content[0], other=SEDIMENT.content[0], n_words=9, likeness=1.0),),
    share_of_one=0.9,
    share_of_other=0.9,
    is_copied=True,
    earlier=SEDIMENT.report,
    reason="Whole sentences are the same.",
)


def affair(**fields: Any) -> Gathered:
    return gather(
        [POST, CHRONICLE, SEDIMENT],
        [DENIAL],
        relations=[CITES],
        copyings=[REPRINT],
        **fields,
    )


def test_positions_stand_in_the_order_of_publication_with_speaker_and_origin() -> None:
    made = make_account("clm1-p", affair(recorded_at={SEDIMENT.report: "2031-03-20T08:00:00+00:00"}))
    assert [p.outlet for p in made.positions] == [
        "Sediment",
        "Harmsted Chronicle",
        "Sollmar Courant",
        "Valley Post",
    ]
    first, chronicle, courant, post = made.positions
    assert [p.stance for p in made.positions].count(Stance.DENIES) == 1
    assert first.speaker is not None
    assert first.speaker.name == "internal records"
    assert first.recorded_at == "2031-03-20T08:00:00+00:00"
    assert chronicle.certainty is Certainty.PROBABLE
    assert (first.is_at_origin, chronicle.is_at_origin, courant.is_at_origin, post.is_at_origin) == (
        True,
        False,
        True,
        False,
    )


def test_origins_are_counted_and_not_reports() -> None:
    made = make_account("clm1-p", affair())
    assert len(made.origins) == 2
    assert made.lineage is Lineage.SAME_ORIGIN
    assert made.assessment.rule == "disputed"
    assert "single origin" in [note.policy for note in made.notes]


def test_what_each_report_added_is_told_and_a_reprint_added_nothing() -> None:
    reasons = [a.reason for a in make_account("clm1-p", affair()).additions]
    assert reasons == [
        "First appearance: a report that asserts it; the origin internal records (as Sediment reports).",
        "Added nothing new.",
        "Added a report that denies it; the origin Lisbet Quade.",
        "Added nothing new.",
    ]


def test_a_new_figure_is_an_addition() -> None:
    twelve = tell("Post", "11", ROEK, quantities=(figure(12, "people"),))
    more = tell("Gazette", "12", ROEK, quantities=(figure(15, "people", Bound.AT_LEAST),))
    made = account([twelve, more])
    assert made.additions[1].reason == "Added the figure at least 15 people."


def figure(value: float, unit: str, bound: Bound = Bound.EXACTLY) -> Quantity:
    return Quantity(value=value, unit=unit, bound=bound, span=Span(0, 2))


def test_what_was_known_on_a_day_is_what_was_published_by_then() -> None:
    undated = tell("Any Post", None, ROEK)
    known = published_until([SEDIMENT, CHRONICLE, POST, DENIAL, undated], "2031-03-12")
    assert {s.outlet for s in known} == {"Sediment", "Harmsted Chronicle", "Sollmar Courant"}


def test_an_actor_that_turns_round_is_shown_to_have_changed() -> None:
    made = account([tell("Post", "11", ROEK)], [tell("Echo", "15", ROEK), tell("Gazette", "16", QUADE)])
    positions = positions_of_actor(actor_id("Anselm Roek", "person", None), [made])
    assert [(p.position.stance, p.is_change) for p in positions] == [
        (Stance.ASSERTS, False),
        (Stance.DENIES, True),
    ]
    assert positions[1].reason == "Denies it, having asserted it before."


def test_a_lineage_of_two_recorded_origins_is_open_and_of_none_is_not_there() -> None:
    assert account([tell("A", "11", ROEK), tell("B", "11", LOG)]).lineage is Lineage.NOT_ESTABLISHED
    assert account([tell("A", "11", NOBODY)]).lineage is Lineage.NOT_RECORDED
    assert account([tell("A", "11", ROEK), tell("B", "11", NOBODY)]).lineage is Lineage.NOT_RECORDED
    assert account([tell("A", "11", ROEK)]).lineage is Lineage.SAME_ORIGIN
    assert account([tell("A", "11", ROEK)], [tell("B", "11", LOG)]).lineage is Lineage.SAME_ORIGIN


def test_the_words_are_those_of_the_founding_claim() -> None:
    later = tell("Post", "12", ROEK, text="sirens were off", claim="clm1-p")
    assert account([tell("Sediment", "11", LEAK), later]).text == "sirens were off"


def test_a_proposition_without_claims_is_refused_in_one_sentence() -> None:
    with pytest.raises(RecordError, match="clm1-none has no claim among the statements") as caught:
        make_account("clm1-none", affair())
    assert caught.value.hint


def test_an_account_survives_json() -> None:
    made = make_account("clm1-p", affair())
    assert from_json(Account, to_json(made)) == made


def test_the_order_of_what_was_gathered_never_matters() -> None:
    gathered = affair()
    turned = replace(
        gathered,
        statements=gathered.statements[::-1],
        memberships=gathered.memberships[::-1],
        origins=gathered.origins[::-1],
        traced=gathered.traced[::-1],
        lineages=gathered.lineages[::-1],
    )
    assert make_account("clm1-p", turned) == make_account("clm1-p", gathered)


def test_an_unnamed_speaker_of_another_report_is_a_new_speaker() -> None:
    statements: list[Statement] = [tell("A Post", "11", unnamed()), tell("B Post", "12", unnamed())]
    assert "the origin two officials (as B Post reports)" in account(statements).additions[1].reason
