"""Claims: one for each delivery that says something, with its whole chain, its words and its quotations."""

from reportedly.claims import make_claims
from reportedly.records import Span
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.testing import find_span, make_report, make_source

TEXT = (
    "A clerk told the Courier that the pier is “quite safe.” Reportedly it is not. "
    "The mill would not comment."
)
REPORT = make_report(text=TEXT)
SOURCES = [make_source(REPORT, words) for words in ("A clerk", "the Courier", "The mill")]


def deliver(content: str, *chain: tuple[str | None, str | None], confidence: float = 0.7) -> Delivery:
    links = tuple(LinkMention(source=span(source), cue=span(cue), attribution="a") for source, cue in chain)
    return Delivery(content=(find_span(TEXT, content),), links=links, confidence=confidence)


def span(words: str | None) -> Span | None:
    return None if words is None else find_span(TEXT, words)


SAFE = deliver("the pier is “quite safe.”", ("the Courier", None), ("A clerk", "told"))
NOT = deliver("it is not", (None, "Reportedly"))
SILENT = deliver("comment", ("The mill", "would not"))


def test_each_delivery_is_a_claim_with_its_chain() -> None:
    claims = make_claims(REPORT, [SAFE, NOT], SOURCES)
    assert [claim.text for claim in claims] == ["the pier is “quite safe.”", "it is not"]
    clerk, courier, _ = SOURCES
    assert [link.source for link in claims[0].chain] == [courier.id, clerk.id]
    assert [link.cue for link in claims[0].chain] == [None, find_span(TEXT, "told")]
    assert [(link.source, link.span) for link in claims[1].chain] == [(None, None)]
    assert [link.attribution for link in claims[0].chain] == ["a", "a"]
    assert claims[0].confidence == 0.7


def test_the_quotations_of_a_content_are_its_quotes() -> None:
    quoted, other = make_claims(REPORT, [SAFE, NOT], SOURCES)
    assert quoted.quotes == (find_span(TEXT, "“quite safe.”"),)
    assert other.quotes == ()


def test_a_quotation_that_runs_over_the_content_is_cut_to_it() -> None:
    (claim,) = make_claims(REPORT, [deliver("the pier is “quite", ("A clerk", "told"))], SOURCES)
    assert claim.quotes == (find_span(TEXT, "“quite"),)


def test_what_somebody_would_not_say_is_no_claim() -> None:
    assert make_claims(REPORT, [SILENT], SOURCES) == ()


def test_a_claim_has_one_id_wherever_it_stands_among_the_others() -> None:
    alone, among = make_claims(REPORT, [NOT], SOURCES), make_claims(REPORT, [SAFE, NOT], SOURCES)
    assert alone[0] == among[1]
    assert among[0].id != among[1].id


def test_contents_with_two_meanings_are_two_claims() -> None:
    text = "“It is not true,” Marr said. “We will sue the port.”"
    report = make_report(text=text)
    link = LinkMention(source=find_span(text, "Marr"), cue=find_span(text, "said"))
    pieces = (find_span(text, "“It is not true,”"), find_span(text, "“We will sue the port.”"))
    claims = make_claims(
        report, [Delivery(content=pieces, links=(link,), confidence=0.7)], [make_source(report, "Marr")]
    )
    assert [claim.content[0].start for claim in claims] == [pieces[0].start, pieces[1].start]
    assert claims[0].act != claims[1].act
