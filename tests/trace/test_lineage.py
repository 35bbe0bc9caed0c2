"""Lineage: what is known of two origins, in three states, of which none is "independent"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.records import Copying, Lineage, LineageFinding, SharedPassage, Span, Statement, Teller
from reportedly.trace.lineage import find_lineage
from reportedly.trace.origins import trace_origins
from tests.trace.dossier import CHRONICLE, GONG, NOBODY, OFFICIALS, QUADE, ROEK, copied, papers, same, tell


def lineage_of(*statements: Statement, copyings: tuple[Copying, ...] = ()) -> LineageFinding:
    origins, _ = trace_origins(statements)
    (finding,) = find_lineage(origins, statements, copyings)
    return finding


@pytest.mark.parametrize(
    ("one", "other", "lineage", "words"),
    [
        (ROEK, QUADE, Lineage.NOT_ESTABLISHED, "from one another or from a third"),
        (OFFICIALS, OFFICIALS, Lineage.NOT_ESTABLISHED, "Neither is named: they may be the same"),
        (ROEK, OFFICIALS, Lineage.NOT_ESTABLISHED, "may be anybody"),
        (papers(), ROEK, Lineage.NOT_ESTABLISHED, "Internal records is not named"),
        (ROEK, NOBODY, Lineage.NOT_RECORDED, "on the word of TTA alone"),
        (NOBODY, NOBODY, Lineage.NOT_RECORDED, "alone"),
    ],
)
def test_two_origins_are_the_same_or_it_is_open(
    one: Teller, other: Teller, lineage: Lineage, words: str
) -> None:
    finding = lineage_of(tell("Sediment", "11", one), tell("TTA", "12", other))
    assert finding.lineage is lineage
    assert words in finding.reason


def test_a_circle_has_no_lineage_recorded() -> None:
    one, other = tell("Daily Gong", "13", CHRONICLE), tell("Harmsted Chronicle", "13", GONG)
    third = tell("TTA", "14", ROEK)
    origins, _ = trace_origins([one, other, third], [same(other, one)])
    (finding,) = find_lineage(origins, [one, other, third])
    assert (finding.lineage, finding.reason) == (Lineage.NOT_RECORDED, "One leads round in a circle.")


def test_a_rare_error_in_both_claims_betrays_one_origin() -> None:
    one, other = tell("Sediment", "11", OFFICIALS), tell("TTA", "12", OFFICIALS)
    error = SharedPassage(one=Span(4, 10), other=Span(4, 10), n_words=1, likeness=1.0)
    copying = copied(other, one, is_copied=False, passages=(), shared_errors=(error,))
    finding = lineage_of(one, other, copyings=(copying,))
    assert finding.lineage is Lineage.SAME_ORIGIN
    assert "rare error" in finding.reason


def test_a_rare_error_elsewhere_in_the_reports_leaves_it_open() -> None:
    one, other = tell("Sediment", "11", OFFICIALS), tell("TTA", "12", OFFICIALS)
    error = SharedPassage(one=Span(4000, 4010), other=Span(4000, 4010), n_words=1, likeness=1.0)
    copying = copied(other, one, is_copied=False, passages=(), shared_errors=(error,))
    finding = lineage_of(one, other, copyings=(copying,))
    assert finding.lineage is Lineage.NOT_ESTABLISHED
    assert "rare errors elsewhere" in finding.reason


def test_copied_text_elsewhere_leaves_it_open_and_is_told() -> None:
    one, other = tell("Sediment", "11", OFFICIALS), tell("TTA", "12", QUADE)
    passage = SharedPassage(one=Span(4000, 4200), other=Span(4000, 4200), n_words=30, likeness=1.0)
    finding = lineage_of(one, other, copyings=(copied(other, one, passages=(passage,)),))
    assert finding.lineage is Lineage.NOT_ESTABLISHED
    assert "copied text elsewhere" in finding.reason


def test_nobody_is_ever_called_independent() -> None:
    assert {str(lineage) for lineage in Lineage} == {
        "same origin",
        "independence not established",
        "no lineage recorded",
    }


def test_every_pair_is_found_once_whatever_the_order() -> None:
    statements = [tell(f"Post {n}", "11", OFFICIALS) for n in range(4)]
    origins, _ = trace_origins(statements)
    findings = find_lineage(origins, statements)
    assert len(findings) == 6
    assert find_lineage(reversed(origins), reversed(statements)) == findings
    assert all(finding.one < finding.other for finding in findings)
    assert find_lineage([replace(origins[0])]) == ()
