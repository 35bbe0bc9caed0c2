"""Reliability: F until a person sets it, with a history, revocable."""

from __future__ import annotations

import random

import pytest

from reportedly.assess import reliability_of
from reportedly.errors import RecordError
from reportedly.records import Reliability, Ruling, RulingKind

ACTOR = "act1-roek"


def rule(n: int, value: str | None, subject: str = ACTOR) -> Ruling:
    kind = RulingKind.SET_RELIABILITY if value else RulingKind.REVOKE
    return Ruling(
        id=f"rul1-{n}",
        kind=kind,
        subject=subject,
        value=value,
        by="M. Ellering",
        made_at=f"2031-04-{n:02}T10:00:00+00:00",
    )


B, C = rule(1, "B"), rule(2, "C")
REVOKE_C, REVOKE_REVOKE = rule(3, None, C.id), rule(4, None, "rul1-3")


@pytest.mark.parametrize(
    ("rulings", "letter", "n"),
    [
        ([], Reliability.F, 0),
        ([rule(1, "A", "act1-other")], Reliability.F, 0),
        ([B], Reliability.B, 1),
        ([B, C], Reliability.C, 2),
        ([B, C, REVOKE_C], Reliability.B, 3),
        ([B, C, REVOKE_C, REVOKE_REVOKE], Reliability.C, 4),
        ([B, rule(3, None, B.id)], Reliability.F, 2),
        ([B, rule(3, None, "rul1-of-something-else")], Reliability.B, 1),
    ],
)
def test_the_last_ruling_that_stands_sets_the_letter(
    rulings: list[Ruling], letter: Reliability, n: int
) -> None:
    shuffled = random.Random(7).sample(rulings, len(rulings))  # noqa: S311
    found, history = reliability_of(ACTOR, shuffled)
    assert (found, len(history)) == (letter, n)
    assert [r.made_at for r in history] == sorted(r.made_at for r in history)


def test_a_letter_that_is_none_is_refused_in_one_sentence() -> None:
    with pytest.raises(RecordError, match="which is no letter from A to F"):
        reliability_of(ACTOR, [rule(1, "Z")])
