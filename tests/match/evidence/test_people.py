"""People: persons, bodies and nations that two contents name."""

import pytest

from reportedly.match.evidence.people import compare_people
from reportedly.records import Clue
from reportedly.records.vocabulary import SourceKind
from tests.match.evidence.samples import say, show, speaker


def compare(one: str, other: str) -> Clue:
    clue = compare_people(say(one), say(other))
    assert clue is not None
    return clue


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gen. Mark Milley would step down", "Milley was leaving"),
        ("Mayor Ana Ruiz signed the deal", "the deal was signed by Ana Ruiz"),
        ("A. Ruiz signed the deal", "the deal was signed by Ana Ruiz"),
        ("Ruiz’s aides signed the deal", "Ana Ruiz signed nothing"),
        ("the World Health Organization approved it", "it was approved by the WHO"),
        ("the Financial Times ran the memo", "the memo appeared in the FT"),
        ("fighters of Islamic State fled", "ISIS fighters fled"),
        ("the NYPD arrested him", "he was held by New York Police"),
        ("the Wagner Group sent fighters", "fighters of Wagner arrived"),
        ("Mark Tolvey Says Dam Is Safe For Now", "the dam is safe, in the view of Tolvey"),
    ],
)
def test_a_name_is_known_again_in_another_form(one: str, other: str) -> None:
    assert compare(one, other).value > 0.4
    assert compare(one, other).value == compare(other, one).value


def test_a_persons_name_says_more_than_a_nations() -> None:
    person = compare("Ana Ruiz left", "Ana Ruiz stayed")
    nation = compare("French officials left", "French officials stayed")
    assert person.value > nation.value > 0


@pytest.mark.parametrize(
    ("one", "other", "most"),
    [
        ("President Ana Ruiz resigned", "President Carlos Lopez resigned", -0.8),
        ("Ana Ruiz shot the guard", "Carlos Lopez shot the guard", -0.7),
        ("French troops left the valley", "Russian troops left the valley", -0.5),
        ("French troops left Mali", "Russian troops left Mali", -0.5),
        ("the guard shot Ana Ruiz", "the guard shot Carlos Lopez", -0.3),
    ],
)
def test_others_in_the_same_role_differ(one: str, other: str, most: float) -> None:
    assert compare(one, other).value <= most
    assert compare(other, one).value <= most


def test_two_bearers_of_a_last_name_are_two() -> None:
    assert compare("Ana Ruiz resigned", "Carlos Ruiz resigned").value < 0


def test_the_word_that_opens_a_sentence_is_not_taken_for_a_name() -> None:
    assert compare_people(say("Police found the boat"), say("Divers found the boat")) is None


def test_a_name_on_one_side_only_says_nothing() -> None:
    clue = compare("the plan was made by Ana Ruiz", "the plan was secret")
    assert (clue.value, clue.reason) == (0.0, "Only one has a name: Ana Ruiz.")


def test_i_is_the_one_who_speaks() -> None:
    one = say("I never met him", chain=(speaker("Ana Ruiz"),))
    other = say("the talks were led by Ana Ruiz")
    clue = compare_people(one, other)
    assert clue is not None
    assert clue.value > 0.5
    assert show(clue, "I never met him", "the talks were led by Ana Ruiz") == (["I"], ["Ana Ruiz"])


def test_it_at_the_start_is_the_body_that_speaks() -> None:
    one = say("it had cut jobs", chain=(speaker("Acme Motors", SourceKind.ORGANISATION),))
    clue = compare_people(one, say("jobs were cut at Acme Motors"))
    assert clue is not None
    assert clue.value > 0.4


def test_the_reason_gives_the_fuller_name() -> None:
    one, other = "Gen. Mark Milley would leave", "Milley was leaving"
    assert compare(one, other).reason == "Both name Mark Milley."
    assert show(compare(one, other), one, other) == (["Mark Milley"], ["Milley"])
