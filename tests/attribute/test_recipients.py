"""Whom somebody spoke to: outlets are links of the chain, officers and press conferences are not."""

import pytest

from reportedly.attribute.recipients import find_recipient


def found(text: str, *, told: bool = True) -> str | None:
    span = find_recipient(text, 0, len(text), told=told)
    return None if span is None else span.slice(text)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("A clerk told the Vasmoor Courier that the pier was shut.", "the Vasmoor Courier"),
        ("“It is shut,” a clerk told Reuters on Monday.", "Reuters"),
        ("told Reuters late on Monday", "Reuters"),
        ("told the Vasmoor Courier newspaper staff", "the Vasmoor Courier newspaper"),
        ("he said in an interview with state broadcaster TRV, adding", "state broadcaster TRV"),
        ("she said in a telephone interview with CNN.", "CNN"),
        ("Speaking to The Courier, a clerk said", "The Courier"),
        ("the mill wrote in an email to the Harbour Gazette", "the Harbour Gazette"),
        ("in comments carried by Reuters", "Reuters"),
        ("Marr told CNN’s Ana Ruiz in May", "CNN"),
        ("Marr told CBS' Face the Nation", "CBS"),
        ("Marr told ABC.", "ABC"),
        ("Marr told The Undertow that", "The Undertow"),
        ("Marr told KVMR: “No.”", "KVMR"),
    ],
)
def test_an_outlet_that_is_spoken_to(text: str, outlet: str) -> None:
    assert found(text) == outlet


@pytest.mark.parametrize(
    "text",
    [
        "The young man told officers that he had been robbed.",
        "Marr told a press conference that the pier was shut.",
        "Marr told a daily briefing that the pier was shut.",
        "Marr told Ana that the pier was shut.",
        "Marr told The Hague court that the pier was shut.",
        "The clerk was told by Reuters that the pier was shut.",
        "A clerk told of the Times and its troubles.",
        "The ferry sails to the Mirror Bay at noon.",
        "Marr told the board, Reuters said",
    ],
)
def test_nobody_but_an_outlet(text: str) -> None:
    assert found(text) is None


def test_told_belongs_to_its_own_subject_where_only_talks_are_sought() -> None:
    assert found("Marr told the Courier", told=False) is None
    assert found("In an interview with the Courier", told=False) == "the Courier"


def test_nothing_is_read_past_the_end() -> None:
    text = "a clerk told Reuters"
    assert find_recipient(text, 0, len("a clerk told Reu")) is None
