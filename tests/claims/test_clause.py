from __future__ import annotations

import pytest

from reportedly.claims.clause import read_clause
from reportedly.records.spans import Span


def main_clause_of(text: str) -> str:
    return " ".join(word.printed for word in read_clause(text, [Span(0, len(text))]).words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the dam leaked because nobody had looked after it", "the dam leaked"),
        ("If it rains, the dam will not hold", "the dam will not hold"),
        ("the mayor left and did not return", "the mayor left"),
        ("the dam (which may be old) is safe", "the dam is safe"),
        ("the dam, which may be old, is safe", "the dam is safe"),
        ("the engineer who was not asked is angry", "the engineer is angry"),
        ("a man whose house was not searched has been arrested", "a man has been arrested"),
        ("they came to the conclusion he was wrong", "they came to the conclusion"),
        ("the dam held. It may not hold again", "the dam held ."),
    ],
)
def test_clauses_inside_are_passed_over(text: str, expected: str) -> None:
    assert main_clause_of(text) == expected


def test_a_sentence_goes_on_in_the_next_piece_where_that_begins_small() -> None:
    text = "“The dam,” Marr said, “is not safe.”"
    pieces = [Span(0, 10), Span(22, len(text))]
    assert [w.printed for w in read_clause(text, pieces).words if w.printed.isalpha()] == [
        *("The", "dam", "is", "not", "safe")
    ]


@pytest.mark.parametrize(
    ("text", "asks"), [("Is it safe?", True), ("It is safe.", False), ("Why? It is.", False)]
)
def test_one_sentence_with_a_question_mark_asks(text: str, asks: bool) -> None:
    assert read_clause(text, [Span(0, len(text))]).is_question is asks


@pytest.mark.parametrize("text", ["in May the dam leaked", "the military might of the town grew"])
def test_a_month_and_a_noun_are_no_modals(text: str) -> None:
    clause = read_clause(text, [Span(0, len(text))])
    assert clause.verb is not None
    assert clause.words[clause.verb].low in {"leaked", "grew"}
