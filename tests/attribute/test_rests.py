"""What is left of a sentence without what was found in it."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.rests import find_rests
from reportedly.records import Attribution, Span
from tests.attribute.samples import join


def rests(text: str, *attributions: Attribution) -> list[list[str]]:
    return [[piece.slice(text) for piece in rest] for rest in find_rests(text, attributions)]


def test_what_reports_in_the_shadow_of_another_is_left() -> None:
    text = "It rained. The bridge was shut, according to letters, the Courier reported."
    found = join(text, "letters", "according to", "The bridge was shut").attribution
    assert rests(text, found) == [["The bridge was shut", "the Courier reported."]]


def test_a_sentence_in_which_nothing_else_reports_leaves_nothing() -> None:
    text = "The bridge was shut, according to letters. Marr said no."
    found = join(text, "letters", "according to", "The bridge was shut").attribution
    assert rests(text, found) == []
    assert rests(text) == []


def test_a_citation_goes_with_its_citer() -> None:
    text = "The Courier said, citing Ana Ruiz, that the bridge was shut."
    cites = join(text, "The Courier", "citing", "that the bridge was shut").attribution
    assert rests(text, cites) == [["The Courier said", "that the bridge was shut."]]


@given(
    st.text(alphabet="said .,A\n", max_size=50),
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=4),
)
def test_what_is_left_lies_outside_what_was_taken(text: str, cues: list[tuple[int, int]]) -> None:
    spans = [Span(at, min(at + n, len(text))) for at, n in cues if at < len(text)]
    found = [
        Attribution(id=str(i), cue=(span,), content=(span,), confidence=0.9) for i, span in enumerate(spans)
    ]
    for rest in find_rests(text, found):
        for piece in rest:
            assert piece.end <= len(text)
            assert not any(piece.overlaps(span) for span in spans if span.start >= rest[0].start)
