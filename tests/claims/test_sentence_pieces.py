"""Sentences come whole, and in pieces only where they are longer than prose."""

from reportedly.claims.sentence_pieces import find_sentence_pieces
from reportedly.text.sentences import LONGEST_SENTENCE_CHARS


def test_sentences_come_whole() -> None:
    text = "The pier sank. Marr fled."
    assert [text[a:b] for a, b in find_sentence_pieces(text, 0, len(text))] == [
        "The pier sank.",
        "Marr fled.",
    ]


def test_a_long_one_comes_in_pieces_that_lose_nothing() -> None:
    for text in ("word " * 3000 + "end", "x" * 9000):
        pieces = list(find_sentence_pieces(text, 0, len(text)))
        assert all(0 < b - a <= LONGEST_SENTENCE_CHARS for a, b in pieces)
        assert "".join(text[a:b] for a, b in pieces) == text
