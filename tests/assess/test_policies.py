"""Remarks on sourcing: each check finds what it is named for, and nothing where there is nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportedly.assess import AskedParty
from reportedly.records import (
    Account,
    Actor,
    Certainty,
    CommentOutcome,
    Outcome,
    SourceKind,
    Span,
    Statement,
    Verification,
    VerificationOutcome,
)
from tests.assess.affair import CHARGE, NOBODY, QUADE, ROEK, account, outlet, person, tell, unnamed

COMPANY = Actor(
    id="act1-tresk", name="Tresk River Power", kind=SourceKind.ORGANISATION, is_named=True, scope=None
)
CHARGED = tell("Sediment", "11", ROEK, text=CHARGE)
SOUND = [tell("Sediment", "11", ROEK), tell("TTA", "12", QUADE)]


def policies(made: Account) -> list[str]:
    return [note.policy for note in made.notes]


def test_a_well_sourced_proposition_has_no_remark() -> None:
    assert policies(account(SOUND)) == []


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ([tell("A", "11", ROEK), tell("B", "12", ROEK)], ["single origin"]),
        ([tell("A", "11", unnamed())], ["one unnamed source"]),
        ([tell("A", "11", unnamed()), tell("B", "11", unnamed())], ["unnamed sources only"]),
        ([tell("A", "11", unnamed()), tell("B", "11", ROEK)], []),
        ([tell("A", "11", NOBODY), tell("B", "11", ROEK)], ["no source stated"]),
        ([tell("A", "11", outlet("TTA"), ROEK)], ["second hand only"]),
        (
            [
                tell("A", "11", ROEK, is_title=True, certainty=Certainty.CERTAIN),
                tell("A", "11", ROEK, order=1, certainty=Certainty.POSSIBLE),
            ],
            ["firmer headline"],
        ),
        (
            [
                tell("A", "11", ROEK, is_title=True, certainty=Certainty.POSSIBLE),
                tell("A", "11", ROEK, order=1, certainty=Certainty.CERTAIN),
            ],
            [],
        ),
    ],
)
def test_each_check_finds_what_it_is_named_for(statements: list[Statement], expected: list[str]) -> None:
    assert policies(account(statements)) == expected


def asked(name: str, report: str = CHARGED.report) -> AskedParty:
    outcome = CommentOutcome(outcome=Outcome.DECLINED, span=Span(0, 4))
    return AskedParty(report=report, name=name, outcome=outcome)


@pytest.mark.parametrize(
    ("denies", "fields", "is_noted"),
    [
        ([], {}, True),
        ([], {"asked": (asked("Tresk River Power"),)}, False),
        ([], {"asked": (asked("the Tresk company"),)}, False),
        ([], {"asked": (asked("Hedda Pruyn"),)}, True),
        ([], {"asked": (asked("Tresk River Power", "rpt1-of-another-affair"),)}, True),
        ([tell("TTA", "12", person("Tresk River Power"))], {}, False),
        ([], {"actors": ()}, False),
        ([], {"actors": (replace(COMPANY, is_named=False),)}, False),
    ],
)
def test_whom_a_claim_is_about_should_have_been_asked(
    denies: list[Statement], fields: dict[str, Any], is_noted: bool
) -> None:
    made = account([CHARGED], denies, **{"actors": (COMPANY,), **fields})
    assert ("no comment sought" in policies(made)) is is_noted


@pytest.mark.parametrize(
    ("outcome", "is_noted"), [(VerificationOutcome.NOT_VERIFIED, True), (VerificationOutcome.VERIFIED, False)]
)
def test_what_could_not_be_verified_is_noted(outcome: VerificationOutcome, is_noted: bool) -> None:
    tried = Verification(outcome=outcome, span=Span(0, 4), claims=(SOUND[0].claim, "clm1-elsewhere"))
    made = account(SOUND, verifications=(tried,))
    assert policies(made) == (["not verified"] if is_noted else [])
    assert all(note.claims == (SOUND[0].claim,) for note in made.notes)
