"""Words and pieces: every piece has a word, every offset is exact."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.networks import make_tokenizer
from reportedly.tag import encode
from reportedly.tag.encode import encode_text

VOCABULARY = ["[PAD]", "[UNK]", *"abcdefgé", *(f"##{c}" for c in "abcdefgé"), "said", "no", *"“”\"'.,:;!?-"]
TOKENIZER = make_tokenizer(VOCABULARY)
TEXTS = st.text(
    alphabet=st.sampled_from("abC dé\u0301\u200f\u202e\x00\ufeff“”\"'’.,\n\r\t中\U0001f600"), max_size=80
)


@given(TEXTS)
def test_words_with_a_piece_are_exact_spans_in_order(text: str) -> None:
    e = encode_text(text, TOKENIZER)
    assert np.all(e.starts < e.ends)
    assert np.all(e.ends[:-1] <= e.starts[1:])
    assert all(0 <= s < t <= len(text) for s, t in zip(e.starts.tolist(), e.ends.tolist(), strict=True))
    assert not any(
        c.isspace() for s, t in zip(e.starts.tolist(), e.ends.tolist(), strict=True) for c in text[s:t]
    )


@given(TEXTS)
def test_each_piece_belongs_to_one_word_and_each_word_has_a_first_piece(text: str) -> None:
    e = encode_text(text, TOKENIZER)
    assert len(e.word_of) == len(e.pieces)
    assert sorted(set(e.word_of.tolist())) == list(range(len(e.starts)))
    assert np.all(np.diff(e.word_of) >= 0)
    assert e.word_of[e.first].tolist() == list(range(len(e.starts)))


@given(TEXTS)
def test_every_column_has_a_row_a_word(text: str) -> None:
    e = encode_text(text, TOKENIZER)
    columns = (e.ends, e.case, e.quote, e.place, e.paragraph, e.first)
    assert {len(c) for c in columns} == {len(e.starts)}


def test_quotation_marks_set_the_state_of_the_words_between_them() -> None:
    e = encode_text("no “said no” no", TOKENIZER)
    states = [encode.QUOTE_OUTSIDE, encode.QUOTE_OPENING, encode.QUOTE_INSIDE, encode.QUOTE_INSIDE]
    assert e.quote.tolist() == [*states, encode.QUOTE_CLOSING, encode.QUOTE_OUTSIDE]


def test_a_paragraph_in_a_quotation_that_runs_on_is_told_apart() -> None:
    e = encode_text("no\n\n“said no.\n\n“said", TOKENIZER)
    first_words = [e.place[np.flatnonzero(e.paragraph == p)[0]] for p in range(3)]
    assert first_words == [encode.PLACE_FIRST_OF_REPORT, encode.PLACE_FIRST, encode.PLACE_FIRST_IN_OPEN_QUOTE]


def test_case_is_read_from_the_word_as_printed() -> None:
    e = encode_text("said Said SAID sAId .", TOKENIZER)
    expected = [encode.CASE_LOWER, encode.CASE_TITLE, encode.CASE_UPPER, encode.CASE_MIXED, encode.CASE_OTHER]
    assert e.case.tolist() == expected
