from __future__ import annotations

from benchmarks.crash import Outcome, crash

N_KILLS = 6
"""On each database; `python -m benchmarks.crash` kills 200 times."""


def test_a_program_that_is_killed_while_it_adds_loses_nothing_it_confirmed(where: str) -> None:
    outcome = crash(where, N_KILLS)
    assert outcome.is_safe, outcome
    assert outcome.n_kills == N_KILLS


def test_a_kill_that_lost_something_is_not_safe() -> None:
    assert Outcome(1, 1, 0, 0, 0).is_safe
    for spoiled in (
        Outcome(1, 0, 0, 0, 0),
        Outcome(1, 1, 1, 0, 0),
        Outcome(1, 1, 0, 1, 0),
        Outcome(1, 1, 0, 0, 1),
    ):
        assert not spoiled.is_safe
