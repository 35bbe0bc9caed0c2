"""The account of quotations: every passage is in it once, with what became of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims import account_for_quotations
from reportedly.records import Claim, QuotationStatus, Span
from reportedly.testing import make_report
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quoted_passages


def account(text: str, *contents: Span) -> list[tuple[str, QuotationStatus]]:
    report = make_report(text=text)
    claims = [
        Claim(id=f"clm1-{i}", content=(c,), text=c.slice(text), confidence=0.9)
        for i, c in enumerate(contents)
    ]
    return [(q.span.slice(text), q.status) for q in account_for_quotations(report, claims)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("He spoke on “Meet the Press” again.", QuotationStatus.TITLE),
        ("She wrote “The Long Way Down to the Sea” in 1931.", QuotationStatus.TITLE),
        ("The “experts” were wrong.", QuotationStatus.SCARE_QUOTE),
        ("So-called “lethal aid” was sent.", QuotationStatus.SCARE_QUOTE),
        ("“We never saw that money, and we never asked for it.”", QuotationStatus.UNATTRIBUTED),
        ("Then: “Stop.”", QuotationStatus.UNATTRIBUTED),
    ],
)
def test_a_passage_in_no_claim_is_told_by_its_words(text: str, status: QuotationStatus) -> None:
    ((_, found),) = account(text)
    assert found is status


def test_a_passage_that_lies_in_a_claim_s_content_is_accounted_for_by_it() -> None:
    text = "He called it “a mess” and left."
    assert account(text, Span(10, 21)) == [("“a mess”", QuotationStatus.CLAIM)]


def test_a_passage_of_which_a_claim_has_less_than_half_is_not_in_it() -> None:
    text = "“One word more than it takes to say so, and then some.”"
    ((_, status),) = account(text, Span(0, 10))
    assert status is QuotationStatus.UNATTRIBUTED


@given(st.text(alphabet=st.sampled_from('aB .,“”"\n'), min_size=1, max_size=60))
def test_every_passage_is_in_the_account_once(text: str) -> None:
    passages = find_quoted_passages(text, find_paragraphs(text))
    account_of = account_for_quotations(make_report(text=text), [])
    assert [(q.span.start, q.span.end) for q in account_of] == [piece for p in passages for piece in p.pieces]
