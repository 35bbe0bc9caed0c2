"""The evidence matrix: which origins tell competing propositions apart."""

from __future__ import annotations

from reportedly.assess import Gathered, Matrix, evidence_matrix, make_account
from reportedly.records import Membership, Stance
from reportedly.trace.lineage import find_lineage
from reportedly.trace.origins import trace_origins
from tests.assess.affair import LOG, QUADE, ROEK, member, outlet, tell

CALLED = tell("TTA", "12", QUADE, text="Hestria called at 2:20")
NO_CALL = tell("TTA", "12", LOG, text="Hestria called at 2:20", order=1)
MAILED = tell("TTA", "12", LOG, text="Hestria wrote at 4:33", order=2)
MAILED_TOO = tell("TTA", "12", QUADE, text="Hestria wrote at 4:33", order=3)
CITED = tell("Daily Gong", "13", outlet("TTA"), QUADE, text="Hestria called at 2:20")
ROEK_CALL = tell("Post", "14", ROEK, text="Hestria called at 2:20")
ROEK_MAIL = tell("Post", "14", ROEK, text="Hestria wrote at 4:33", order=1)


def matrix() -> Matrix:
    statements = (CALLED, NO_CALL, MAILED, MAILED_TOO, CITED, ROEK_CALL, ROEK_MAIL)
    members: list[Membership] = [
        member(CALLED, proposition="p1"),
        member(NO_CALL, Stance.DENIES, "p1"),
        member(CITED, proposition="p1"),
        member(ROEK_CALL, Stance.QUESTIONS, "p1"),
        member(MAILED, proposition="p2"),
        member(ROEK_MAIL, Stance.QUESTIONS, "p2"),
    ]
    origins, traced = trace_origins(statements)
    gathered = Gathered(
        statements=statements,
        memberships=tuple(members),
        origins=origins,
        traced=traced,
        lineages=find_lineage(origins),
    )
    return evidence_matrix([make_account(p, gathered) for p in ("p1", "p2")])


def test_each_cell_says_what_an_origin_says_and_by_which_claims() -> None:
    made = matrix()
    assert [c.origin.name for c in made.columns] == ["Anselm Roek", "Lisbet Quade", LOG.name]
    assert [[cell.words for cell in row.cells] for row in made.rows] == [
        ["questions", "asserts", "denies"],
        ["questions", "silent", "asserts"],
    ]
    assert made.rows[0].cells[1].claims == (CALLED.claim, CITED.claim)


def test_an_origin_that_says_the_same_on_all_tells_nothing_apart() -> None:
    assert [c.is_diagnostic for c in matrix().columns] == [False, True, True]
    assert matrix().columns[2].reason == "It speaks against some propositions and not others."


def test_what_speaks_against_a_proposition_is_counted_by_origins() -> None:
    assert [row.n_against for row in matrix().rows] == [1, 0]


def test_one_proposition_alone_has_nothing_to_tell_apart() -> None:
    made = matrix()
    origins, traced = trace_origins([CALLED])
    one = Gathered(
        statements=(CALLED,), memberships=(member(CALLED, proposition="p1"),), origins=origins, traced=traced
    )
    alone = evidence_matrix([make_account("p1", one)])
    assert [c.is_diagnostic for c in alone.columns] == [False]
    assert evidence_matrix([]).rows == ()
    assert len(made.rows) == 2
