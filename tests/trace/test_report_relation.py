"""Where two reports come from: copied, credited, shared source or separate."""

from __future__ import annotations

import pytest

from reportedly.records import Report, ReportRelation, SourceKind, Statement, Teller, claim_id
from reportedly.testing import find_span, make_report
from reportedly.trace import RelatedReports, find_credits, relate_reports
from tests.trace.stories import CITING, CONFERENCE_ONE, CONFERENCE_TWO, EDITED, REPRINT, REWRITE, WIRE

COPIED, CREDITED = ReportRelation.COPIED, ReportRelation.CREDITED
SHARED, SEPARATE = ReportRelation.SHARED_SOURCE, ReportRelation.SEPARATE

Said = tuple[str, str, SourceKind]
"""Content, source and its kind, the first two as printed."""


def statements_of(report: Report, said: tuple[Said, ...]) -> tuple[Statement, ...]:
    made = []
    for order, (content, source, kind) in enumerate(said):
        span = find_span(report.text, content)
        named = find_span(report.text, source)
        made.append(
            Statement(
                claim=claim_id(report.id, (span,), (named,)),
                report=report.id,
                order=order,
                content=(span,),
                text=content,
                context=content,
                context_span=span,
                chain=(Teller(name=source, kind=kind, is_named=True, span=named),),
                confidence=0.9,
            )
        )
    return tuple(made)


def relate(
    one: str, other: str, one_said: tuple[Said, ...] = (), other_said: tuple[Said, ...] = ()
) -> RelatedReports:
    left, right = make_report(one), make_report(other)
    ones, others = statements_of(left, one_said), statements_of(right, other_said)
    there = relate_reports(
        left, right, ones, others, find_credits(left, (), ones, {}), find_credits(right, (), others, {})
    )
    back = relate_reports(
        right, left, others, ones, find_credits(right, (), others, {}), find_credits(left, (), ones, {})
    )
    assert (there.relation, there.one_spans, there.other_spans) == (
        back.relation,
        back.other_spans,
        back.one_spans,
    )
    return there


@pytest.mark.parametrize(("one", "other"), [(WIRE, REPRINT), (WIRE, EDITED), (EDITED, REPRINT)])
def test_a_reprint_is_copied_whatever_it_credits(one: str, other: str) -> None:
    assert relate(one, other).relation is COPIED


def test_a_rewrite_with_the_same_quotation_has_a_shared_source() -> None:
    found = relate(WIRE, REWRITE)
    assert found.relation is SHARED
    assert [span.slice(WIRE)[:8] for span in found.one_spans] == ["“We hear"]


def test_two_reports_of_one_press_conference_have_a_shared_source() -> None:
    person = SourceKind.PERSON
    one = (
        ("The Halvard was four metres outside the channel", "Tom Eckel", person),
        ("the pilot had been relieved of his post", "Eckel", person),
        ("Nothing was wrong with the buoys", "Eckel", person),
    )
    other = (
        ("the Halvard's pilot no longer has his post", "Tom Eckel", person),
        ("every buoy burned", "Eckel", person),
    )
    found = relate(CONFERENCE_ONE, CONFERENCE_TWO, one, other)
    assert found.relation is SHARED
    assert "Tom Eckel" in found.reason


def test_two_reports_that_cite_one_outlet_are_credited() -> None:
    courier = (("The owners of the Halvard knew of a crack", "the Vasmoor Courier", SourceKind.OUTLET),)
    other = (
        "There was a crack in the rudder of the Halvard, the Vasmoor Courier says, and her owners knew it."
    )
    theirs = (("There was a crack in the rudder", "the Vasmoor Courier", SourceKind.OUTLET),)
    found = relate(CITING, other, courier, theirs)
    assert found.relation is CREDITED
    assert found.one_spans[0].slice(CITING) == "the Vasmoor Courier"


def test_a_report_and_one_that_cites_its_outlet_are_credited() -> None:
    cited = make_report(
        "The owners of the Halvard were told in March that her rudder had a crack, a log shows.",
        outlet="Vasmoor Courier",
    )
    citing = make_report(CITING)
    said = (("The owners of the Halvard knew of a crack", "the Vasmoor Courier", SourceKind.OUTLET),)
    statements = statements_of(citing, said)
    found = relate_reports(citing, cited, statements, (), find_credits(citing, (), statements, {}), ())
    assert found.relation is CREDITED


def test_two_reports_of_one_video_are_credited() -> None:
    one = "A video shows the Halvard striking the rocks off Port Vasmoor while the crew plays cards on deck."
    other = "The crew of the Halvard plays cards in footage of the ferry's last minutes before the rocks."
    assert relate(one, other).relation is CREDITED


def test_reports_of_different_things_are_separate() -> None:
    assert (
        relate(WIRE, "Bread is dear in Lindham this winter. The mills blame the frost.").relation is SEPARATE
    )


def test_two_who_heard_different_people_are_separate() -> None:
    one = "The Halvard ran aground because her pilot slept, the Port Vasmoor harbour master, Tom Eckel, said."
    other = "The Halvard ran aground off Port Vasmoor for want of a working lamp, her cook, Ana Ruiz, said."
    ones = (("The Halvard ran aground because her pilot slept", "Tom Eckel", SourceKind.PERSON),)
    others = (("The Halvard ran aground off Port Vasmoor", "Ana Ruiz", SourceKind.PERSON),)
    assert relate(one, other, ones, others).relation is SEPARATE


def test_a_debunking_is_separate_from_what_it_debunks() -> None:
    one = (
        "The Halvard carried a cargo of live tigers for the circus in Port Vasmoor, the Vasmoor Courier said."
    )
    other = "A story that the Halvard carried live tigers for a circus, told by the Vasmoor Courier, is fake."
    outlet = SourceKind.OUTLET
    ones = (("The Halvard carried a cargo of live tigers", "the Vasmoor Courier", outlet),)
    others = (("the Halvard carried live tigers", "the Vasmoor Courier", outlet),)
    assert relate(one, other, ones, others).relation is SEPARATE
