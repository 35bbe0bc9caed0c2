"""The split: by what is said, the same everywhere, and never through a rumour or a sentence."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reportedly.train.split import is_trained_on, join_keys, key_of, read_trained_on, write_trained_on

SENTENCES = st.lists(st.tuples(st.sampled_from("abcdefghij"), st.sampled_from("abcdefghij")), max_size=20)


def test_a_key_is_the_same_whatever_the_case_and_the_spacing() -> None:
    assert key_of("The pier  is\nclosed ") == key_of("the Pier is closed")
    assert key_of("The pier is closed") != key_of("The pier is closed.")


def test_about_four_in_five_are_trained_on() -> None:
    trained = sum(is_trained_on(key_of(f"Rumour number {n}")) for n in range(2000))
    assert 1500 < trained < 1700


@given(SENTENCES)
def test_pairs_that_share_a_sentence_have_one_key(pairs: list[tuple[str, str]]) -> None:
    keys = join_keys(pairs)
    for (one, key), (other, other_key) in combinations(zip(pairs, keys, strict=True), 2):
        if set(one) & set(other):
            assert key == other_key


@given(SENTENCES)
def test_the_order_of_pairs_does_not_change_their_keys(pairs: list[tuple[str, str]]) -> None:
    assert join_keys(pairs[::-1]) == join_keys(pairs)[::-1]


def test_pairs_that_share_nothing_are_not_joined() -> None:
    assert len(set(join_keys([("a", "b"), ("c", "d"), ("b", "e")]))) == 2


def test_what_was_trained_on_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_trained_on(tmp_path, ["The pier is closed", "the pier is  closed", "A goat is mayor"])
    assert read_trained_on(tmp_path) == {key_of("The pier is closed"), key_of("A goat is mayor")}
