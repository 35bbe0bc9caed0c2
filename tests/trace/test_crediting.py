"""Whom a report credits, and which report of the ledger it means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.records import (
    Channel,
    Credit,
    CreditKind,
    HyperLink,
    Report,
    SourceKind,
    Span,
    Statement,
    Teller,
)
from reportedly.testing import find_span, make_report, make_source
from reportedly.trace import CitationCandidate, find_credits, match_citations


def credits_of(text: str, *statements: Statement, **fields: object) -> list[tuple[str, str]]:
    report = make_report(text, **fields)
    return [(c.kind.value, c.name) for c in find_credits(report, (), statements, {})]


def statement_of(report: Report, content: str, *chain: Teller) -> Statement:
    span = find_span(report.text, content)
    return Statement(
        claim="clm1-a",
        report=report.id,
        order=0,
        content=(span,),
        text=content,
        context=report.text,
        context_span=Span(0, len(report.text)),
        chain=chain,
        confidence=0.9,
    )


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("The news was first reported by Reuters.", CreditKind.FIRST_REPORTED_BY, "Reuters"),
        ("Reuters first reported the sale.", CreditKind.FIRST_REPORTED_BY, "Reuters"),
        ("Reuters, which broke the story, has seen the log.", CreditKind.FIRST_REPORTED_BY, "Reuters"),
        ("“She lied,” he told Reuters.", CreditKind.TOLD, "Reuters"),
        ("She said so in an interview with the BBC.", CreditKind.TOLD, "BBC"),
        ("The yard is closed, according to the Wall Street Journal.", CreditKind.ACCORDING_TO, None),
        ("The Wall Street Journal reported a loss.", CreditKind.ACCORDING_TO, None),
        ("The board met twice, the paper said, citing Reuters.", CreditKind.ACCORDING_TO, "Reuters"),
        (
            "He was quoted as saying by the U.S. based Reuters that it burned.",
            CreditKind.ACCORDING_TO,
            "Reuters",
        ),
    ],
)
def test_the_words_around_an_outlet_say_how_it_is_credited(
    text: str, kind: CreditKind, name: str | None
) -> None:
    found = credits_of(text)
    assert [k for k, _ in found] == [kind.value]
    assert name is None or found[0][1] == name


@pytest.mark.parametrize(
    "text",
    [
        "Reuters has its seat in London.",
        "Shares of the Wall Street Journal's owner fell.",
        "She likes the BBC.",
        "The talks, he told her. Reuters was closed.",
    ],
)
def test_an_outlet_that_is_only_spoken_of_is_not_credited(text: str) -> None:
    assert credits_of(text) == []


def test_the_reports_own_outlet_is_not_credited() -> None:
    assert credits_of("“She lied,” he told Reuters.", outlet="Reuters") == []
    assert credits_of("“She lied,” he told Reuters.", url="https://www.reuters.com/world/1") == []


def test_an_agency_line_is_a_credit_of_the_whole() -> None:
    report = make_report("PORT VASMOOR (Reuters) - The ferry sank.", credits=("Reuters",))
    (credit,) = find_credits(report, (), (), {})
    assert (credit.kind, credit.name, credit.claims) == (CreditKind.AGENCY, "Reuters", ())
    assert credit.span.slice(report.text) == "Reuters"


def test_an_agency_that_only_the_metadata_name_has_an_empty_span() -> None:
    (credit,) = find_credits(make_report("The ferry sank.", credits=("AP",)), (), (), {})
    assert (credit.name, credit.span) == ("Associated Press", Span(0, 0))


def test_the_outlet_of_a_chain_is_credited_with_its_claims() -> None:
    report = make_report("The rudder was cracked, Ana Ruiz told the Vasmoor Courier.")
    span = find_span(report.text, "Vasmoor Courier")
    teller = Teller(
        name="Vasmoor Courier", kind=SourceKind.OUTLET, is_named=True, span=span, channel=Channel.TOLD
    )
    (credit,) = find_credits(report, (), (statement_of(report, "The rudder was cracked", teller),), {})
    assert (credit.kind, credit.name, credit.claims) == (CreditKind.TOLD, "Vasmoor Courier", ("clm1-a",))


def test_an_outlet_of_no_list_is_credited_where_the_words_around_a_mention_do() -> None:
    report = make_report("The rudder, as reported by the Vasmoor Courier, was cracked.")
    source = make_source(report, "Vasmoor Courier", kind=SourceKind.OUTLET, is_named=True)
    assert [c.name for c in find_credits(report, (source,), (), {})] == ["Vasmoor Courier"]


def test_one_outlet_is_credited_once_and_by_the_strongest_words() -> None:
    text = "The log was first reported by Reuters. Reuters said that it was wet, he told Reuters."
    assert credits_of(text) == [("first reported by", "Reuters")]


def linked(words: str, href: str, **fields: object) -> Report:
    text = f"The yard knew of it, {words} shows."
    return make_report(text, links=(HyperLink(find_span(text, words), href),), **fields)


def test_a_link_credits_the_outlet_of_its_address() -> None:
    (credit,) = find_credits(linked("a log", "https://www.reuters.com/world/1"), (), (), {})
    assert (credit.kind, credit.name, credit.href) == (
        CreditKind.LINK,
        "Reuters",
        "https://www.reuters.com/world/1",
    )


def test_a_link_to_a_report_in_the_ledger_cites_it() -> None:
    href = "https://courier.example/log"
    (credit,) = find_credits(linked("a log", href), (), (), {href: "rpt1-x"})
    assert (credit.cited, credit.name) == ("rpt1-x", "courier.example")


def test_a_link_that_leads_nowhere_known_or_to_the_report_itself_is_no_credit() -> None:
    report = linked("a log", "https://courier.example/log")
    assert find_credits(report, (), (), {}) == ()
    assert find_credits(report, (), (), {"https://courier.example/log": report.id}) == ()


CREDIT = Credit(
    report="rpt1-a",
    kind=CreditKind.ACCORDING_TO,
    name="Vasmoor Courier",
    span=Span(0, 1),
    claims=("clm1-a",),
    reason="It says so.",
)
COURIER = CitationCandidate(
    report="rpt1-b", outlet="The Vasmoor Courier", published_at="2031-03-10", likeness=0.8, claims=("clm1-a",)
)


def cited(credit: Credit, *candidates: CitationCandidate) -> str | None:
    return match_citations((credit,), candidates, "2031-03-11")[0].cited


def test_a_report_of_the_credited_outlet_with_the_claim_is_the_one_meant() -> None:
    assert cited(CREDIT, COURIER) == "rpt1-b"


@pytest.mark.parametrize(
    "changed",
    [
        {"outlet": "Lindham Gazette"},
        {"outlet": None},
        {"published_at": "2031-03-12"},
        {"claims": ("clm1-z",)},
    ],
)
def test_another_outlet_a_later_report_and_another_claim_are_not_meant(changed: dict[str, object]) -> None:
    assert cited(CREDIT, replace(COURIER, **changed)) is None  # type: ignore[arg-type]


def test_a_credit_of_the_whole_report_needs_only_something_alike() -> None:
    first = replace(CREDIT, kind=CreditKind.FIRST_REPORTED_BY, claims=())
    assert cited(first, replace(COURIER, claims=())) == "rpt1-b"
    assert cited(first, replace(COURIER, claims=(), likeness=0.1)) is None


def test_of_several_the_likest_is_meant_then_the_first() -> None:
    later, likest = (
        replace(COURIER, report="rpt1-c", published_at="2031-03-11"),
        replace(COURIER, likeness=0.9),
    )
    assert cited(CREDIT, later, likest) == "rpt1-b"
    assert cited(CREDIT, later, COURIER) == "rpt1-b"


def test_a_link_has_decided_already() -> None:
    assert cited(replace(CREDIT, cited="rpt1-z"), COURIER) == "rpt1-z"
