"""All evidence together: what holds for any two statements."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.match.evidence import gather_evidence
from reportedly.records import Act, ClueKind, Span, Statement
from reportedly.records.vocabulary import SourceKind
from tests.match.evidence.samples import report_of, say, speaker

PARTS = [
    "at least 12 people",
    "9 dead",
    "were killed",
    "about $4.2 billion",
    "3 to 5 percent",
    "in Vellmar",
    "in Paris, France",
    "near Baghdad",
    "on 3 March 2024",
    "last week",
    "Gen. Mark Milley",
    "Ana Ruiz",
    "the WHO",
    "World Health Organization",
    "French troops",
    "did not",
    "failed to",
    "a hoax",
    "alive",
    "rejected it",
    "I",
    "it",
    "“the dam”",
    "U.S.",
    "’s",
    " … ",
    "?",
    "é\u0301",
]
contents = st.one_of(
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=8).map(" ".join),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=40),
).filter(lambda words: all(piece.strip() for piece in words.split(" … ")))


@st.composite
def statements(draw: st.DrawFn) -> tuple[str, Statement]:
    words = draw(contents)
    chain = draw(st.sampled_from([(), (speaker("Ana Ruiz"),), (speaker("Acme", SourceKind.ORGANISATION),)]))
    published_at = draw(st.sampled_from([None, "2024-05-08", "2024-04-01T23:00:00-05:00"]))
    statement = say(words, act=draw(st.sampled_from(Act)), chain=chain, published_at=published_at)
    return words, statement


@given(statements(), statements())
def test_a_value_lies_between_minus_one_and_one_and_does_not_hang_on_the_order(
    one: tuple[str, Statement], other: tuple[str, Statement]
) -> None:
    forth = {clue.kind: clue for clue in gather_evidence(one[1], other[1])}
    back = {clue.kind: clue for clue in gather_evidence(other[1], one[1])}
    assert {kind: clue.value for kind, clue in forth.items()} == {k: c.value for k, c in back.items()}
    assert all(-1 <= clue.value <= 1 and clue.reason.endswith(".") for clue in forth.values())


@given(statements(), statements())
def test_every_span_lies_inside_the_content_and_is_not_blank(
    one: tuple[str, Statement], other: tuple[str, Statement]
) -> None:
    for clue in gather_evidence(one[1], other[1]):
        for (words, statement), spans in ((one, clue.from_spans), (other, clue.to_spans)):
            for span in spans:
                assert any(piece.contains(span) for piece in statement.content), clue
                assert span.slice(report_of(words)).strip()


@given(statements())
def test_a_statement_never_differs_from_itself(one: tuple[str, Statement]) -> None:
    assert all(clue.value >= 0 for clue in gather_evidence(one[1], one[1]))


def test_kinds_come_in_their_order_each_once() -> None:
    one = say("at least 12 people were not killed by Ana Ruiz in Paris in May 2024", act=Act.DENIES)
    kinds = [clue.kind for clue in gather_evidence(one, replace(one, act=Act.ASSERTS))]
    assert kinds == list(ClueKind)


def test_a_claim_without_content_is_compared_without_error() -> None:
    empty = replace(say("x"), content=(), text="", context="", context_span=Span(0, 0), quantities=())
    assert gather_evidence(empty, empty) == ()
