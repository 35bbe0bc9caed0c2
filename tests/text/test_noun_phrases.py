"""Noun phrases beside a verb: subjects, antecedents, objects, and what is coordinated in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span
from reportedly.text.noun_phrases import antecedent_before, phrase_after, phrase_before, split_coordination


def at_bar(marked: str) -> tuple[str, int]:
    return marked.replace("|", ""), marked.index("|")


def words(text: str, span: Span | None) -> str | None:
    return None if span is None else span.slice(text)


@pytest.mark.parametrize(
    ("marked", "phrase"),
    [
        ("The harbour board |declined to comment.", "The harbour board"),
        ("Halmer Films, the studio behind the series, |had no comment.",
         "Halmer Films, the studio behind the series"),
        ("A spokeswoman for the mayor, Ines Park, |declined.", "A spokeswoman for the mayor, Ines Park"),
        ("A spokesman for the mill, which is based in Oststrand, also |declined.",
         "A spokesman for the mill"),
        ("Clerks working for President Odo Lamm and Vasmoor’s port ministry |did not answer.",
         "Clerks working for President Odo Lamm and Vasmoor’s port ministry"),
        ("When asked by the Gazette, a “senior port official” |refused.", "a “senior port official”"),
        ("But in Oststrand, the ministry |had no comment.", "the ministry"),
        ("The Gazette said Marr |declined.", "Marr"),
        ("On Tuesday Halmer |declined.", "Halmer"),
        ("The ministry on Friday |declined.", "The ministry"),
        ("The ministry has repeatedly |declined.", "The ministry"),
        ("The ministry, however, |declined.", "The ministry"),
        ("Mr. Marr, 43, |declined.", "Mr. Marr"),
        ("Halmer, Brost and Telvane Corp. |declined.", "Halmer, Brost and Telvane Corp."),
        ("The U.S. Navy |did not respond.", "The U.S. Navy"),
        ("He went home and Marr |declined.", "Marr"),
        ("While the Office of the Harbour Master |did not respond, he did.",
         "the Office of the Harbour Master"),
        ("A man accused of theft |declined.", "A man accused of theft"),
        ("Neither Marr nor the mill |responded.", "Marr nor the mill"),
        ("The talks failed. He |declined.", "He"),
        ("“We are done,” Marr |said.", "Marr"),
        ("Guards arrested three men and the mayor |declined.", "the mayor"),
        ("The mill said that it would review the bid, and |declined.", None),
        ("|Declined to comment.", None),
        ("Ines Park shook her head and |said no.", None),
        ("The family |could not be reached.", "The family"),
        ("The clerk who is running the mill |has so far not commented.", "The clerk"),
        ("Neither mill |would comment.", "Neither mill"),
        ("The paper said the man who runs the mill |declined.", "the man"),
    ],
)  # fmt: skip
def test_the_subject_before_a_verb(marked: str, phrase: str | None) -> None:
    text, offset = at_bar(marked)
    assert words(text, phrase_before(text, offset)) == phrase


def test_nothing_before_the_floor_is_read() -> None:
    text, offset = at_bar("Ana Ruiz |declined.")
    assert words(text, phrase_before(text, offset, 4)) == "Ruiz"


@pytest.mark.parametrize(
    ("marked", "phrase"),
    [
        ("The mayor referred questions to the port ministry |which declined.", "the port ministry"),
        ("The Gazette has reached out to Halmer, as well as Brost Police, |who did not respond.",
         "Halmer, as well as Brost Police"),
        ("Ana Ruiz, the dean of the school, |who declined", "Ana Ruiz, the dean of the school"),
        ("They met the dean, |who declined", "the dean"),
        ("A spokesman for the mill, |who asked not to be named", "A spokesman for the mill"),
        (", |who", None),
    ],
)  # fmt: skip
def test_the_antecedent_of_a_relative_pronoun(marked: str, phrase: str | None) -> None:
    text, offset = at_bar(marked)
    assert words(text, antecedent_before(text, offset)) == phrase


@pytest.mark.parametrize(
    ("marked", "phrase"),
    [
        ("No comment was available from |the University of Brost.", "the University of Brost"),
        ("There was no comment from |Vasmoor about the raid.", "Vasmoor"),
        ("The site wrote to |Halmer Air, as well as Brost Police, who did not respond.",
         "Halmer Air, as well as Brost Police"),
        ("said |Tobin Marr, a spokesman for the mill, on Tuesday.", "Tobin Marr, a spokesman for the mill"),
        ("as claimed by |two websites that print such things", "two websites"),
        ("a claim from |a Brost councillor that the pier sank", "a Brost councillor"),
        ("When asked by |the Gazette, the mayor referred questions to the port.", "the Gazette"),
        ("could not be reached by |the Gazette for comment", "the Gazette"),
        ("was asked by |the Gazette and Marr said no", "the Gazette"),
        ("from |the mayor and the harbour board.", "the mayor and the harbour board"),
        ("told |the Gazette on Friday", "the Gazette"),
        ("told |the Gazette he was out", "the Gazette"),
        ("from |a spokesman for the mill in Oststrand on Monday", "a spokesman for the mill in Oststrand"),
        ("told |, he said", None),
        ("told |", None),
    ],
)  # fmt: skip
def test_the_phrase_after_a_place(marked: str, phrase: str | None) -> None:
    text, offset = at_bar(marked)
    assert words(text, phrase_after(text, offset)) == phrase


def test_nothing_from_the_ceiling_on_is_read() -> None:
    text = "the harbour board of Brost"
    assert words(text, phrase_after(text, 0, 17)) == "the harbour board"


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("the mayor and the harbour board", ["the mayor", "the harbour board"]),
        ("Halmer, Brost and Telvane", ["Halmer", "Brost", "Telvane"]),
        ("Halmer Air, as well as Brost Police", ["Halmer Air", "Brost Police"]),
        ("Marr nor the mill", ["Marr", "the mill"]),
        ("officials of the mill and the port", ["officials of the mill and the port"]),
        ("a spokesman for the mill and a spokeswoman for the port",
         ["a spokesman for the mill", "a spokeswoman for the port"]),
        ("the Ministry of Trade and Industry", ["the Ministry of Trade and Industry"]),
        ("state and city officials", ["state and city officials"]),
        ("Brost and Vasmoor officials", ["Brost and Vasmoor officials"]),
        ("the harbour board", ["the harbour board"]),
    ],
)  # fmt: skip
def test_coordination(phrase: str, parts: list[str]) -> None:
    found = split_coordination(phrase, Span(0, len(phrase)))
    assert [span.slice(phrase) for span in found] == parts


SOME_WORDS = """
    the a mill and or nor , . “ ” ( ) who which said declined on Friday Mr U.S. of by 43 as well not runs to
    wrote neither
"""
TEXTS = st.lists(st.sampled_from([*SOME_WORDS.split(), "\n"]), max_size=40).map(" ".join)


@given(st.one_of(TEXTS, st.text(max_size=60)), st.data())
def test_phrases_keep_to_their_side(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    floor = data.draw(st.integers(0, offset))
    for span in (phrase_before(text, offset, floor), antecedent_before(text, offset, floor)):
        assert span is None or (floor <= span.start < span.end <= offset)
    after = phrase_after(text, offset)
    assert after is None or offset <= after.start < after.end <= len(text)
    for span in filter(None, (phrase_before(text, offset, floor), after)):
        parts = split_coordination(text, span)
        assert parts and all(span.contains(part) and len(part) for part in parts)
        assert list(parts) == sorted(parts)
