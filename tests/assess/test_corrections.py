"""Corrections reach everything that rests on what they correct, and nothing else."""

from __future__ import annotations

import pytest

from reportedly.assess import (
    Correction,
    CorrectionKind,
    Reach,
    assess_proposition,
    find_corrections,
    make_account,
    reach_corrections,
)
from reportedly.records import ClaimRelation, RelationKind, Report, Span, Statement
from reportedly.testing import make_report
from reportedly.trace.ways_back import find_steps
from tests.assess.affair import LOG, NOBODY, QUADE, ROEK, gather, member, outlet, tell

ERROR = "the Dam Inspectorate ordered the sirens out of service"
CHRONICLE = tell("Harmsted Chronicle", "12", outlet("Sediment"), text=ERROR)
GONG = tell("Daily Gong", "13", outlet("Harmsted Chronicle"), text=ERROR)
DIGEST = tell("Evening Digest", "14", outlet("Daily Gong"), text=ERROR)
OTHER = tell("Tavonia One", "14", ROEK, text=ERROR)
ERROR_OURS = tell(
    "Harmsted Chronicle", "19", text="the order came from the operator", report="rpt1-corrections"
)


def relate(one: Statement, other: Statement, kind: str = "same") -> ClaimRelation:
    return ClaimRelation(
        from_=one.claim,
        to=other.claim,
        kind=RelationKind(kind),
        reason="So it was found.",
        from_spans=one.content,
        to_spans=other.content,
        confidence=0.9,
    )


RELATIONS = [
    relate(GONG, CHRONICLE),
    relate(DIGEST, GONG),
    relate(OTHER, CHRONICLE),
    relate(ERROR_OURS, CHRONICLE, "contradicts"),
]
ALL = [CHRONICLE, GONG, DIGEST, OTHER, ERROR_OURS]


def reach(corrections: tuple[Correction, ...]) -> dict[str, Reach]:
    steps = find_steps(ALL, RELATIONS)
    members = [member(s) for s in (CHRONICLE, GONG, DIGEST, OTHER)]
    return {r.claim: r for r in reach_corrections(corrections, steps, members, ALL)}


def test_a_correction_reaches_all_that_cite_it_however_far_with_the_path() -> None:
    found = reach(find_corrections([], ALL, RELATIONS))
    assert set(found) == {CHRONICLE.claim, GONG.claim, DIGEST.claim}
    assert found[CHRONICLE.claim].path == ()
    assert [step.to for step in found[DIGEST.claim].path] == [GONG.claim, CHRONICLE.claim]
    assert found[DIGEST.claim].reason.startswith("It rests on what was corrected, 2 steps back.")
    assert all(r.is_withdrawn and r.proposition == "clm1-p" for r in found.values())


def test_what_was_taken_back_is_withdrawn_and_another_origin_stands() -> None:
    reaches = tuple(reach(find_corrections([], ALL, RELATIONS)).values())
    gathered = gather([CHRONICLE, GONG, DIGEST], relations=RELATIONS, reaches=reaches)
    made = make_account("clm1-p", gathered)
    assert (made.assessment.rule, [n.policy for n in made.notes][-1]) == ("no origin", "corrected")
    with_other = gather([CHRONICLE, GONG, OTHER], relations=RELATIONS, reaches=reaches)
    assert make_account("clm1-p", with_other).assessment.rule == "one word"


def test_a_recorded_origin_whose_report_is_corrected_has_withdrawn() -> None:
    told = tell("Post", "11", ROEK)
    correction = Correction(
        kind=CorrectionKind.CORRECTION,
        report="rpt1-note",
        corrected=told.report,
        claims=(told.claim,),
        spans=(Span(0, 5),),
        reason="A correction note takes it back.",
    )
    reaches = reach_corrections([correction], (), [member(told)], [told])
    made = make_account("clm1-p", gather([told]))
    found = assess_proposition(made.positions, made.origins, (), [told], reaches)
    assert (found.rule, found.credibility) == ("withdrawn", 5)


def noted(*notes: Span, report: str = "rpt1-noted") -> Report:
    return make_report("word " * 1000, outlet="Sollmar Courant", id=report, corrections=notes)


def test_a_note_takes_back_what_its_claims_contradict() -> None:
    wrong = tell("Sollmar Courant", "12", LOG, text="17 people were killed", report="rpt1-noted")
    note = tell("Sollmar Courant", "12", LOG, text="the Ministry confirmed 14", report="rpt1-noted", order=2)
    (found,) = find_corrections(
        [noted(Span(1900, 2100))], [wrong, note], [relate(note, wrong, "contradicts")]
    )
    assert (found.kind, found.claims) == (CorrectionKind.CORRECTION, (wrong.claim,))
    assert found.spans == (Span(1900, 2100),)


def test_a_note_takes_back_what_it_repeats_from_the_older_version() -> None:
    old = tell("Sollmar Courant", "12", LOG, text="17 people were killed", report="rpt1-old")
    note = tell("Sollmar Courant", "12", NOBODY, text="17 people died", report="rpt1-noted", order=2)
    (found,) = find_corrections(
        [noted(Span(1900, 2100))], [old, note], [relate(note, old)], {"rpt1-noted": "rpt1-old"}
    )
    assert (found.corrected, found.claims) == ("rpt1-old", (old.claim,))


def test_a_note_that_names_no_claim_reaches_its_report_and_withdraws_nothing() -> None:
    told = tell("Sollmar Courant", "12", LOG, report="rpt1-noted")
    corrections = find_corrections([noted(Span(1900, 2100))], [told], [])
    assert [c.claims for c in corrections] == [()]
    (found,) = reach_corrections(corrections, (), [member(told)], [told])
    assert (found.claim, found.is_withdrawn) == (told.claim, False)


def test_a_report_without_a_note_corrects_nothing() -> None:
    assert find_corrections([noted()], [tell("Post", "12", LOG)], []) == ()


OLD = tell("Tavonia One", "15", QUADE)


@pytest.mark.parametrize(
    ("new", "kind", "found"),
    [
        (tell("Tavonia One", "16", text="x", report="rpt1-n"), "contradicts", CorrectionKind.SUPERSEDED),
        (tell("Tavonia One", "16", QUADE, text="x", report="rpt1-n"), "denies", CorrectionKind.SUPERSEDED),
        (tell("Tavonia One", "16", ROEK, text="x", report="rpt1-n"), "denies", None),
        (tell("Tavonia One", "16", ROEK, text="x", report="rpt1-n"), "updates", CorrectionKind.UPDATE),
        (tell("Tavonia One", "14", text="x", report="rpt1-n"), "contradicts", None),
        (tell("Tavonia One", "16", text="x", report="rpt1-n"), "same", None),
        (tell("TTA", "16", text="x", report="rpt1-n"), "contradicts", None),
        (tell("TTA", "16", text="x", report="rpt1-n"), "updates", None),
    ],
)
def test_an_outlet_takes_back_its_own_word_and_not_by_printing_a_denial(
    new: Statement, kind: str, found: CorrectionKind | None
) -> None:
    corrections = find_corrections([], [OLD, new], [relate(new, OLD, kind)])
    assert [c.kind for c in corrections] == ([] if found is None else [found])


def test_an_update_is_no_withdrawal() -> None:
    new = tell("Tavonia One", "16", ROEK, report="rpt1-n")
    corrections = find_corrections([], [OLD, new], [relate(new, OLD, "updates")])
    (found,) = reach_corrections(corrections, (), [member(OLD)], [OLD, new])
    assert not found.is_withdrawn
