"""Links with nobody named: which clauses a hedge makes, and how it goes with what is delivered already."""

import pytest

from reportedly.attribute.hedges import add_hedged, find_hedged_clauses, is_of_nobody
from reportedly.records.spans import join_pieces
from tests.attribute.samples import Words, deliver, words_of


def clauses(text: str) -> list[tuple[str, str]]:
    return [
        (h.cue.slice(text), join_pieces(text, h.content)) for h in find_hedged_clauses(text, (0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The chair has reportedly resigned.", [("reportedly", "The chair has … resigned")]),
        ("Reportedly, the chair has resigned.", [("Reportedly", "the chair has resigned")]),
        (
            "The board met on Friday, but its chair has allegedly fled; nobody knows where.",
            [("allegedly", "its chair has … fled")],
        ),
        ("Marr is said to own the mill.", [("is said", "Marr … to own the mill")]),
        ("The ring was believed to have been stolen.", [("was believed", "The ring … to have been stolen")]),
        (
            "He reportedly paid, and she supposedly knew.",
            [("reportedly", "He … paid"), ("supposedly", "she … knew")],
        ),
        ("The police returned the reportedly stolen ring.", []),
        ("The board said to Marr that it was over.", []),
        ("A boy was told to leave.", []),
        ("It was reported to the police.", [("was reported", "It … to the police")]),
        ("He is called for jury service.", []),
        ("“Reportedly,”", []),
    ],
)
def test_the_clause_that_is_hedged(text: str, expected: list[tuple[str, str]]) -> None:
    assert clauses(text) == expected


def added(text: str, *here: tuple[str, str | None, str | None]) -> list[Words]:
    deliveries = [deliver(text, content, (source, cue)) for content, source, cue in here]
    return words_of(text, add_hedged(text, (0, len(text)), deliveries))


def test_a_hedged_clause_that_nothing_delivers_is_delivered_by_nobody() -> None:
    assert added("The chair has reportedly resigned.") == [
        ("The chair has … resigned", [(None, "reportedly")])
    ]


def test_a_hedge_on_a_saying_is_its_outer_link() -> None:
    text = "A clerk reportedly told friends the pier was shut."
    assert added(text, ("the pier was shut", "A clerk", "told")) == [
        ("the pier was shut", [(None, "reportedly"), ("A clerk", "told")])
    ]


def test_a_hedge_in_a_content_is_its_inner_link() -> None:
    text = "The Courier said the chair had reportedly resigned."
    assert added(text, ("the chair had reportedly resigned", "The Courier", "said")) == [
        ("the chair had … resigned", [("The Courier", "said"), (None, "reportedly")])
    ]


def test_a_hedge_in_a_small_part_of_a_content_leaves_it_alone() -> None:
    text = "Marr said the board would meet in May and look into why, as it put it, a clerk allegedly fled."
    here = text.removeprefix("Marr said ").rstrip(".")
    assert added(text, (here, "Marr", "said")) == [(here, [("Marr", "said")])]


def test_a_hedge_that_is_a_link_already_is_not_taken_twice() -> None:
    text = "The chair has reportedly resigned."
    assert added(text, ("The chair", None, "reportedly")) == [("The chair", [(None, "reportedly")])]


@pytest.mark.parametrize(
    ("cue", "of_nobody"),
    [
        ("reportedly", True),
        ("has been widely reported", True),
        ("is accused of", True),
        ("were believed", True),
        ("said", False),
        ("is called in for", False),
        ("was dismissed", False),
    ],
)
def test_cues_that_need_no_source(cue: str, of_nobody: bool) -> None:
    assert is_of_nobody(cue) is of_nobody
