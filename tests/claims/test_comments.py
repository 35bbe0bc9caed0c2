"""Comment outcomes: who was asked, by whom, and what came of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.comments import FoundComment, find_comment_outcomes
from reportedly.records import Outcome
from reportedly.text.paragraphs import find_paragraphs

NO_ANSWER, DECLINED = Outcome.DID_NOT_RESPOND, Outcome.DECLINED
AWAY, ANSWERED = Outcome.NOT_AVAILABLE, Outcome.RESPONDED


def found_in(text: str) -> list[FoundComment]:
    return find_comment_outcomes(text, find_paragraphs(text))


@pytest.mark.parametrize(
    ("text", "parties", "outcome"),
    [
        ("The port ministry did not immediately respond to a request for comment.",
         ["The port ministry"], NO_ANSWER),
        ("Halmer didn’t return calls and e-mails seeking comment.", ["Halmer"], NO_ANSWER),
        ("Marr could not be reached for comment.", ["Marr"], NO_ANSWER),
        ("The family could not be reached on Sunday.", ["The family"], NO_ANSWER),
        ("The mill has yet to respond to questions.", ["The mill"], NO_ANSWER),
        ("There was no immediate comment from Vasmoor about the raid.", ["Vasmoor"], NO_ANSWER),
        ("Several calls to the Oststrand mill went unanswered.", ["the Oststrand mill"], NO_ANSWER),
        ("Messages left with the Ruiz family were not returned.", ["the Ruiz family"], NO_ANSWER),
        ("Attempts to reach the harbour master were unsuccessful.", ["the harbour master"], NO_ANSWER),
        ("Neither the zoo nor the fire service responded to a request for comment.",
         ["the zoo", "the fire service"], NO_ANSWER),
        ("The Gazette has reached out to Halmer Air, as well as Brost Police, who did not respond.",
         ["Halmer Air", "Brost Police"], NO_ANSWER),
        ("The site contacted Ms. Park’s agents for comment and has yet to hear back.",
         ["Ms. Park’s agents"], NO_ANSWER),
        ("Clerks working for Mayor Lamm and Vasmoor’s port ministry did not answer calls.",
         ["Clerks working for Mayor Lamm and Vasmoor’s port ministry"], NO_ANSWER),
        ("It was not possible to reach the harbour master for comment.", ["the harbour master"], NO_ANSWER),
        ("A spokesman for the mill declined to comment.", ["A spokesman for the mill"], DECLINED),
        ("Halmer Films, the studio behind the series, had no comment on the report.",
         ["Halmer Films, the studio behind the series"], DECLINED),
        ("The mill said that it would review the bid, and declined to comment further.",
         ["The mill"], DECLINED),
        ("The Home Bureau said it would neither confirm nor deny the reports.",
         ["The Home Bureau"], DECLINED),
        ("The mayor referred questions to the port board, which in turn declined to comment.",
         ["The mayor", "the port board"], DECLINED),
        ("Port officials are not commenting publicly on the reports.", ["Port officials"], DECLINED),
        ("She would not say whether the pier was safe.", ["She"], DECLINED),
        ("Tobin Marr, a board member, also declined to be interviewed.",
         ["Tobin Marr, a board member"], DECLINED),
        ("Marr confirmed the sale, declining to disclose the price.", ["Marr"], DECLINED),
        ("“We do not comment on open cases,” said Ines Park.", ["Ines Park"], DECLINED),
        ("Neither the navy nor the ministry would comment on the drill.",
         ["the navy", "the ministry"], DECLINED),
        ("Brost Air was not immediately available for comment.", ["Brost Air"], AWAY),
        ("No comment was immediately available from the University of Brost.",
         ["the University of Brost"], AWAY),
        ("Ruiz was unavailable for comment.", ["Ruiz"], AWAY),
        ("Asked about the dam, Marr said it was sound.", ["Marr"], ANSWERED),
        ("“It is sound,” Marr told the Gazette when asked about the dam.", ["Marr"], ANSWERED),
        ("In response to questions from the Gazette, Ana Ruiz said the dam was sound.",
         ["Ana Ruiz"], ANSWERED),
    ],
)  # fmt: skip
def test_who_was_asked_and_what_came_of_it(text: str, parties: list[str], outcome: Outcome) -> None:
    found = found_in(text)
    assert [one.party.slice(text) for one in found] == parties
    assert {one.outcome for one in found} == {outcome}


@pytest.mark.parametrize(
    "text",
    [
        "The council declined the offer.",
        "Marr refused to sign the treaty.",
        "The deal could not be reached before Friday.",
        "New tickets were not available on Monday.",
        "He would not rule out a new tender.",
        "She responded that the request was absurd.",
        "The goalkeeper never returned to the pitch.",
        "Marr did not respond in kind.",
        "The board asked for copies of the letter.",
        "The site has reached out to Halmer for comment.",
        "Readers left an angry comment under the article.",
        "An official who declined to be named said the dam was sound.",
        "The party made an effort to reach out to farmers.",
        "Asked if the dam was sound, 46 percent of voters said no.",
        "Guards shoved the men, who refused to respond.",
    ],
)
def test_what_is_no_comment_outcome(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "asker", "by_report"),
    [
        ("Halmer did not respond to a request for comment.", None, True),
        ("Halmer did not respond to our questions.", None, True),
        ("Halmer declined to comment.", None, False),
        ("Halmer did not respond to the paper’s request for comment.", "the paper", False),
        ("Halmer did not respond to Mossboard’s requests for comment.", "Mossboard", False),
        ("Halmer did not respond to a Gazette request for comment.", "Gazette", False),
        ("Halmer did not reply to a request for comment from the Brost Gazette.", "the Brost Gazette", False),
        ("Marr could not be reached by Norden for comment.", "Norden", False),
        ("When contacted for comment by Norden, Halmer declined to comment.", "Norden", False),
        ("Halmer had no comment when contacted by Norden Media.", "Norden Media", False),
        ("Halmer declined to comment to the Gazette because the case is open.", "the Gazette", False),
        ("The Gazette has reached out to Halmer, who did not respond.", "The Gazette", False),
        ("Halmer declined to comment on Odo Lamm’s latest request.", None, False),
    ],
)
def test_who_asked(text: str, asker: str | None, by_report: bool) -> None:
    (one,) = found_in(text)
    assert (one.asked_by and one.asked_by.slice(text)) == asker
    assert one.asked_by_report is by_report


def test_the_words_that_say_so() -> None:
    text = "Reporters waited. There was no comment from the mill. The port did not reply to an email."
    assert [one.span.slice(text) for one in found_in(text)] == [
        "There was no comment",
        "did not reply to an email",
    ]


SOME_WORDS = """
    the mill Marr who and neither nor did not respond to a request for comment declined refused said “ ” , .
    was available reached by Norden asked no from would say whether contacted hear back calls went
    unanswered we when
"""


@given(st.lists(st.sampled_from(SOME_WORDS.split()), max_size=40).map(" ".join))
def test_outcomes_stand_in_the_text_and_in_order(text: str) -> None:
    found = found_in(text)
    for one in found:
        assert one.party.slice(text).strip() and one.span.slice(text).strip()
        assert not (one.asked_by is not None and one.asked_by_report)


@pytest.mark.parametrize(
    "words",
    ["Marr did not ", "asked for comment did not respond to a request and declined to comment, who "],
)
def test_a_long_sentence_costs_in_proportion(words: str) -> None:
    """Work grows with the text: what was quadratic here took minutes."""
    text = words * (200_000 // len(words))
    for one in found_in(text):
        assert one.span.end <= len(text)
