"""Who else claims, confirms or denies what a sentence delivers."""

from reportedly.attribute.echoes import add_echoes, add_refuted, divide_taken_up
from reportedly.records.delivery import Delivery
from tests.attribute.samples import Words, deliver, words_of


def divided(text: str, *here: Delivery) -> list[Words]:
    return words_of(text, divide_taken_up(text, (0, len(text)), list(here)))


def test_a_denial_of_another_s_claim_is_a_denial_and_a_claim() -> None:
    text = "The mill denied claims by the ministry that the river was poisoned."
    content = "claims by the ministry that the river was poisoned"
    assert divided(text, deliver(text, content, ("The mill", "denied"))) == [
        ("the river was poisoned", [("The mill", "denied")]),
        ("the river was poisoned", [("the ministry", "claims")]),
    ]


def test_the_claim_keeps_the_outer_links_of_its_denial() -> None:
    text = "TRV said the mill denied any suggestion that the river was poisoned."
    content = "any suggestion that the river was poisoned"
    assert divided(text, deliver(text, content, ("TRV", "said"), ("the mill", "denied"))) == [
        ("the river was poisoned", [("TRV", "said"), ("the mill", "denied")]),
        ("the river was poisoned", [("TRV", "said"), (None, "suggestion")]),
    ]


def test_a_statement_named_in_the_cue_is_found_too_and_read_once() -> None:
    text = "The mill has denied claims that the river was poisoned."
    denial = deliver(text, "the river was poisoned", ("The mill", "has denied claims"))
    again = deliver(text, "the river was poisoned", (None, "claims"))
    assert divided(text, denial, again) == [
        ("the river was poisoned", [("The mill", "has denied claims")]),
        ("the river was poisoned", [(None, "claims")]),
    ]


def test_a_plain_denial_and_a_report_of_claims_are_left_as_they_are() -> None:
    text = "The mill denied that the river was poisoned."
    here = deliver(text, "the river was poisoned", ("The mill", "denied"))
    assert divide_taken_up(text, (0, len(text)), [here]) == [here]
    text = "The mill repeated claims by the ministry that the river was poisoned."
    here = deliver(text, "claims by the ministry that the river was poisoned", ("The mill", "repeated"))
    assert divide_taken_up(text, (0, len(text)), [here]) == [here]


def test_both_sides_of_a_refuted_report_are_read_instead_of_what_was_there() -> None:
    text = "Reports that the mill had burnt down have been denied by its owner."
    here = [deliver(text, "the mill had burnt down", ("its owner", "Reports"))]
    assert words_of(text, add_refuted(text, (0, len(text)), here)) == [
        ("the mill had burnt down", [("its owner", "have been denied")]),
        ("the mill had burnt down", [("Reports", None)]),
    ]


def test_a_sentence_that_refutes_nothing_is_left_as_it_is() -> None:
    text = "The owner said the mill had burnt down."
    here = [deliver(text, "the mill had burnt down", ("The owner", "said"))]
    assert add_refuted(text, (0, len(text)), here) == here


def echoed(text: str, *here: Delivery) -> list[Words]:
    return words_of(text, add_echoes(text, (0, len(text)), list(here)))


def test_who_claims_the_same() -> None:
    text = "The river was poisoned, Marr said, as claimed by the fishers’ guild."
    assert echoed(text, deliver(text, "The river was poisoned", ("Marr", "said"))) == [
        ("The river was poisoned", [("Marr", "said")]),
        ("The river was poisoned", [("the fishers’ guild", "claimed by")]),
    ]


def test_who_confirms_it_takes_the_words_of_the_echo_from_the_content() -> None:
    text = "Marr said the river was poisoned, a claim later confirmed by the port."
    content = "the river was poisoned, a claim later confirmed by the port"
    assert echoed(text, deliver(text, content, ("Marr", "said"))) == [
        ("the river was poisoned", [("Marr", "said")]),
        ("the river was poisoned", [("the port", "confirmed by")]),
    ]


def test_who_denies_it() -> None:
    text = "Marr said the river was poisoned, something that the mill has flatly denied."
    content = "the river was poisoned, something that the mill has flatly denied"
    assert echoed(text, deliver(text, content, ("Marr", "said"))) == [
        ("the river was poisoned", [("Marr", "said")]),
        ("the river was poisoned", [("the mill", "has flatly denied")]),
    ]


def test_the_echo_is_of_what_was_said_last_before_it() -> None:
    text = "Marr said it was cold and Ruiz said it was wet, which the mill denies."
    here = [deliver(text, "it was cold", ("Marr", "said")), deliver(text, "it was wet", ("Ruiz", "said#1"))]
    assert echoed(text, *here)[-1] == ("it was wet", [("the mill", "denies")])


def test_an_echo_of_nothing_is_none() -> None:
    text = "It was cold, something that the mill denied."
    assert add_echoes(text, (0, len(text)), []) == []
