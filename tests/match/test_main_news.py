"""What two reports put first."""

from __future__ import annotations

from reportedly.match.main_news import compare_main_news
from reportedly.match.matcher import Matcher
from reportedly.records import MainNews, Span, Statement
from tests.match.making import make_statement


def _statements(*sentences: str) -> list[Statement]:
    return [make_statement(words, order=n, claim=f"clm1-{n}") for n, words in enumerate(sentences)]


def _compare(one: list[Statement], other: list[Statement]) -> MainNews:
    return compare_main_news(one, other, Matcher()).main_news


def test_the_same_news_in_other_words_is_the_same() -> None:
    one = _statements("The town council of Marnby closed the harbour bridge on Tuesday.")
    other = _statements("Marnby's council has shut the harbour bridge.")
    assert _compare(one, other) is MainNews.SAME


def test_a_report_that_denies_what_the_first_puts_first_contradicts_it() -> None:
    one = _statements("The singer Ilse Brandt has died at the age of 71.")
    other = _statements("Ilse Brandt is alive: reports of the singer's death are a hoax.")
    assert _compare(one, other) is MainNews.CONTRADICTS


def test_other_news_is_different() -> None:
    one = _statements("The town council of Marnby closed the harbour bridge on Tuesday.")
    other = _statements("A goalkeeper from Ostley signed a contract for three years.")
    assert _compare(one, other) is MainNews.DIFFERENT


def test_a_report_that_states_nothing_is_different_and_says_so() -> None:
    found = compare_main_news([], _statements("The bridge is closed."), Matcher())
    assert found.main_news is MainNews.DIFFERENT
    assert found.reason == "One of them states nothing that could be compared."


def test_the_words_that_decided_are_given_of_both_sides() -> None:
    one, other = _statements("The bridge is closed."), _statements("The bridge has been shut.")
    found = compare_main_news(one, other, Matcher())
    assert found.one_spans == (Span(0, len(one[0].text)),)
    assert found.other_spans == (Span(0, len(other[0].text)),)
