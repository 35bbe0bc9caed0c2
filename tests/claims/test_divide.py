"""One content is several claims only where its meaning changes, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.divide import divide
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span, count_chars, join_pieces

MEANINGS = {"not": "denies", "will": "promises"}


def meaning(text: str) -> object:
    """A meaning that is told by one word."""
    return next((m for word, m in MEANINGS.items() if word in text.split()), "asserts")


def divided(marked: str) -> list[str]:
    """The claims of a text in which `{...}` are the pieces of the content."""
    text, pieces, opened = "", [], 0
    for sign in marked:
        if sign == "{":
            opened = len(text)
        elif sign == "}":
            pieces.append(Span(opened, len(text)))
        else:
            text += sign
    delivery = Delivery(content=tuple(pieces), links=(LinkMention(cue=Span(0, 1)),), confidence=0.5)
    parts = divide(text, delivery, lambda d: meaning(join_pieces(text, d.content)))
    return [join_pieces(text, part.content) for part in parts]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "{“It is not true,”} he said. {“We will sue the port.”}",
            ["“It is not true,”", "“We will sue the port.”"],
        ),
        (
            "He said {the bridge is safe and that it will reopen in May}.",
            ["the bridge is safe", "that it will reopen in May"],
        ),
        ("He said {the bridge is safe and the road is shut}.", ["the bridge is safe and the road is shut"]),
        (
            "{“It is not so at all. We are all calm. We will sue the port.”}",
            ["“It is not so at all", "We are all calm", "We will sue the port.”"],
        ),
        (
            "{“It is safe now. It is open now. We will see.”}",
            ["“It is safe now. It is open now", "We will see.”"],
        ),
        (
            "{As the water falls}, experts say, {more will come to light}.",
            ["As the water falls … more will come to light"],
        ),
        ("{If it rains}, Marr said, {Oststrand will flood}.", ["If it rains … Oststrand will flood"]),
        ("{The mill of Kessel}, he said, {will burn again}.", ["The mill of Kessel … will burn again"]),
        ("{“No. We will sue the port of Kessel.”}", ["“No. We will sue the port of Kessel.”"]),
        ("{“It is not true at all. We will sue. Yes.”}", ["“It is not true at all", "We will sue. Yes.”"]),
        ("He said {it is shut}.", ["it is shut"]),
    ],
)
def test_where_a_content_is_divided(marked: str, expected: list[str]) -> None:
    found = divided(marked)
    assert [words.removeprefix("that ") for words in found] == [e.removeprefix("that ") for e in expected]


@given(
    st.lists(
        st.sampled_from(["it is not so", "we will go", "Marr", ". ", ", ", " and that ", "“", "”", "{", "}"]),
        max_size=14,
    )
)
def test_every_word_of_a_content_is_in_one_claim(parts: list[str]) -> None:
    text, opened = "", 0
    pieces: list[Span] = []
    for part in parts:
        if part == "{":
            opened = max(len(text), pieces[-1].end if pieces else 0)
        elif part == "}":
            if text[opened:].strip() and not (pieces and pieces[-1].end > opened):
                pieces.append(Span(opened, len(text)))
            opened = len(text)
        else:
            text += part
    if not pieces:
        return
    delivery = Delivery(content=tuple(pieces), links=(LinkMention(cue=Span(0, 1)),), confidence=0.5)
    found = divide(text, delivery, lambda d: meaning(join_pieces(text, d.content)))
    contents = [piece for part in found for piece in part.content]
    assert count_chars(contents) == sum(map(len, contents))
    if len(found) > 1:
        said = "".join(text[p.start : p.end] for p in contents)
        for word in ("not", "will", "Marr"):
            assert said.count(word) == sum(text[p.start : p.end].count(word) for p in pieces)


def test_a_long_sentence_is_divided_in_no_time() -> None:
    text = "it is so and that it will not be and he said " * 4_000
    delivery = Delivery(content=(Span(0, len(text)),), links=(LinkMention(cue=Span(0, 1)),), confidence=0.5)
    assert divide(text, delivery, lambda _: 1) == [delivery]
