"""An inner text reads like sentences, and knows where each of its characters stands in the report."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.inner_text import InnerText, InnerTextWriter
from reportedly.records import Span
from tests.attribute.samples import find, join

TEXT = "Marr said “the guild says\nit is shut,” and the mayor said the mill is open."


def write(text: str, *passages: list[Span]) -> InnerText | None:
    writer = InnerTextWriter(text)
    for pieces in passages:
        writer.write(pieces, None)
    return writer.finish()


def test_a_content_becomes_a_sentence_without_its_marks() -> None:
    inner = write(TEXT, [find(TEXT, "“the guild says\nit is shut,”")])
    assert inner is not None
    assert inner.text == "The guild says it is shut."
    assert [s.slice(TEXT) for s in inner.map_back(Span(0, len(inner.text)))] == ["the guild says\nit is shut"]


def test_pieces_of_one_content_are_one_paragraph_and_contents_are_several() -> None:
    inner = write(TEXT, [find(TEXT, "the guild"), find(TEXT, "the mill is open")], [find(TEXT, "Marr said")])
    assert inner is not None
    assert inner.text == "The guild the mill is open.\n\nMarr said."
    assert [s.slice(TEXT) for s in inner.map_back(Span(0, 13))] == ["the guild", "the"]


def test_a_piece_that_begins_with_a_capital_is_a_sentence_of_its_own() -> None:
    text = "“no,” he said. “It is shut.”"
    inner = write(text, [find(text, "“no,”"), find(text, "“It is shut.”")])
    assert inner is not None
    assert inner.text == "No. It is shut."


def test_each_place_belongs_to_the_attribution_it_was_written_for() -> None:
    writer = InnerTextWriter(TEXT)
    outer = join(TEXT, "Marr", "said", "it is shut").attribution
    writer.write([find(TEXT, "it is shut")], outer)
    writer.write([find(TEXT, "the mill is open")], None)
    inner = writer.finish()
    assert inner is not None
    assert inner.passage_at(0).parent == inner.passage_at(9).parent == outer
    assert inner.passage_at(inner.text.index("The mill")).parent is None


def test_nothing_written_is_no_text() -> None:
    assert write(TEXT) is None
    assert write("“”, ", [Span(0, 4)], []) is None


@given(
    st.text(alphabet="aB .“”,\n\u0130é", min_size=1, max_size=40),
    st.lists(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=3), max_size=4),
)
def test_every_character_is_taken_back_to_where_it_stands(
    text: str, passages: list[list[tuple[int, int]]]
) -> None:
    pieces = [
        [Span(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in passage] for passage in passages
    ]
    inner = write(text, *pieces)
    if inner is None:
        return
    assert len(inner.text) == len(inner.origins)
    for i, sign in enumerate(inner.text):
        back = inner.map_back(Span(i, i + 1))
        assert [s.slice(text) for s in back] in ([], [sign]) or (
            sign.isspace() or back[0].slice(text).upper() == sign
        )
    whole = inner.map_back(Span(0, len(inner.text)))
    assert sum(map(len, whole)) == sum(origin >= 0 for origin in inner.origins)
