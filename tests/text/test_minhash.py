"""Bands of short texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.minhash import N_BANDS, make_bands

SENTENCE = "The harbour board will reopen the ferry tender in May after two bidders withdrew"


def test_the_order_and_the_case_of_words_do_not_matter() -> None:
    turned = " ".join(reversed(SENTENCE.upper().split()))
    assert make_bands(turned) == make_bands(SENTENCE)


def test_two_texts_with_most_words_in_common_share_a_band_and_others_do_not() -> None:
    near = SENTENCE.replace("two bidders", "three bidders")
    far = "A goalkeeper from Ostley signed his contract on Friday evening"
    assert set(make_bands(near)) & set(make_bands(SENTENCE))
    assert not set(make_bands(far)) & set(make_bands(SENTENCE))


def test_the_bands_of_a_text_are_the_same_in_every_process() -> None:
    assert make_bands("ferry tender")[0] == 8941114400429360


@given(st.text())
def test_there_are_at_most_so_many_bands_and_they_fit_a_database(text: str) -> None:
    bands = make_bands(text)
    assert len(bands) <= N_BANDS
    assert all(0 <= band < 2**63 for band in bands)
    assert list(bands) == sorted(set(bands))
