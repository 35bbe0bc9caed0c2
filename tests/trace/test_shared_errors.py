"""Errors that betray copying."""

from __future__ import annotations

from reportedly.testing import make_report
from reportedly.trace import betrayed_by_errors

COUNTS = {"accommodation": 40, "harbour": 60, "eckel tom": 0, "tom eckel": 12, "strikes": 2, "strike": 50}


def found(one: str, other: str, **counts: int) -> list[str]:
    known = {**COUNTS, **counts}
    passages = betrayed_by_errors(make_report(one), make_report(other), lambda word: known.get(word, 2))
    assert all(p.one.slice(one) == p.other.slice(other) for p in passages)
    return [p.one.slice(one) for p in passages]


def test_a_misspelling_in_no_third_report_is_one() -> None:
    assert found("The accomodation was wet.", "Guests called accomodation poor.") == ["accomodation"]


def test_letters_exchanged_are_one() -> None:
    assert found("In the habrour she sank.", "The habrour is shut.", habrour=2) == ["habrour"]


def test_a_misspelling_that_others_have_is_none() -> None:
    assert found("The accomodation was wet.", "Poor accomodation.", accomodation=3) == []


def test_a_rare_word_that_is_near_no_common_one_is_none() -> None:
    assert found("The quartermistress wept.", "A quartermistress wept.") == []


def test_an_ending_is_no_error() -> None:
    assert found("The strikes went on.", "More strikes came.") == []


def test_names_the_wrong_way_round_in_both_are_one() -> None:
    assert found("So said Eckel Tom on Monday.", "Then Eckel Tom left.") == ["Eckel Tom"]
    assert found("So said Tom Eckel on Monday.", "Then Tom Eckel left.") == []


def test_an_odd_number_in_no_third_report_is_one_but_no_year_and_no_round_one() -> None:
    one, other = "In 1974 it cost $13,475 and 5,000 came.", "It cost $13,475 in 1974, and 5,000 came."
    assert found(one, other) == ["13,475"]
    assert found(one, other, **{"13,475": 3}) == []


def test_an_error_in_quotation_marks_on_both_sides_is_marked_as_a_quotation() -> None:
    one, other = "“Poor accomodation,” he said.", "He spoke of “accomodation” and wept."
    (passage,) = betrayed_by_errors(make_report(one), make_report(other), lambda word: COUNTS.get(word, 2))
    assert passage.is_quotation
