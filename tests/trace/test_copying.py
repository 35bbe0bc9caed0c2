"""Passages that two reports share."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.records import Copying, Span
from reportedly.trace import align_reports
from tests.trace.stories import BOILERPLATE, EDITED, FIRST, QUOTE, REPRINT, REWRITE, THIRD, WIRE, report

WORDS = st.sampled_from(
    ("the", "ferry", "ran", "aground", "off", "a", "port", "with", "boats", "said", "hull")
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(lambda words: " ".join(words).capitalize() + ".")
TEXTS = st.lists(SENTENCES, min_size=1, max_size=8).map("\n\n".join)


def align(one: str, other: str) -> Copying:
    found = align_reports(report(one), report(other))
    assert found is not None
    return found


@given(TEXTS)
def test_a_text_against_itself_is_one_passage_of_the_whole(text: str) -> None:
    found = align(text, text)
    assert [(p.one, p.other, p.likeness) for p in found.passages] == [
        (Span(0, len(text)), Span(0, len(text)), 1.0)
    ]
    assert found.share_of_one == found.share_of_other == 1.0


@given(TEXTS, TEXTS)
@settings(max_examples=200)
def test_exchanging_the_sides_exchanges_the_spans(one: str, other: str) -> None:
    there, back = align_reports(report(one), report(other)), align_reports(report(other), report(one))
    if there is None or back is None:
        assert there is back
        return
    assert {(p.one, p.other) for p in there.passages} == {(p.other, p.one) for p in back.passages}
    assert (there.share_of_one, there.is_copied) == (back.share_of_other, back.is_copied)


@given(TEXTS, TEXTS)
@settings(max_examples=200)
def test_passages_lie_in_their_texts_and_hold_whole_words(one: str, other: str) -> None:
    found = align_reports(report(one), report(other))
    for passage in found.passages if found else ():
        for text, span in ((one, passage.one), (other, passage.other)):
            words = span.slice(text)
            assert words == words.strip() != ""
            assert not text[span.start - 1 : span.start].isalnum()
        assert 0.0 < passage.likeness <= 1.0


def test_a_reprint_under_another_dateline_is_copied() -> None:
    found = align(WIRE, REPRINT)
    assert found.is_copied
    assert [p.other.slice(REPRINT) for p in found.passages] == [REPRINT.strip()]


def test_a_lightly_edited_passage_stays_one_passage() -> None:
    found = align(REPRINT, EDITED)
    assert found.is_copied
    assert [p.other.slice(EDITED) for p in found.passages] == [EDITED.strip()]
    assert found.passages[0].likeness < 1.0


def test_a_shared_quotation_alone_is_not_copying() -> None:
    found = align(REPRINT, REWRITE)
    assert not found.is_copied
    assert [p.one.slice(REPRINT) for p in found.passages] == [QUOTE]
    assert found.passages[0].is_quotation


def test_two_whole_sentences_in_a_long_report_are_copying() -> None:
    rest = " ".join(
        f"Shipment number {n} reached the mainland late that week, wet but whole." for n in range(90)
    )
    found = align(f"{rest}\n\n{THIRD}\n", f"{THIRD}\n\nThe mayor was on holiday and sent a card to the crew.")
    assert found.is_copied
    assert [p.one.slice(f"{rest}\n\n{THIRD}\n") for p in found.passages] == [THIRD]


def test_one_sentence_of_a_longer_report_is_not_copying() -> None:
    sentence = THIRD.split(". ")[0] + "."
    other = (
        f"{sentence} Traders in the town complained that bread had run short and that milk was late by days, "
        "while the mayor, who was abroad, sent greetings by way of his brother and promised a plan by summer."
    )
    one = f"{FIRST} {sentence} Nobody in the town had seen a wreck of that size for thirty years or more."
    assert not align(one, other).is_copied


def test_boilerplate_counts_for_nothing() -> None:
    assert (
        align_reports(report(f"{FIRST}\n\n{BOILERPLATE}"), report(f"Bread is dear.\n\n{BOILERPLATE}")) is None
    )


def test_a_quotation_set_apart_after_a_colon_is_no_narrative() -> None:
    one = f"The board wrote to the crew:\n\n{THIRD}\n\nNobody on board has answered the letter so far."
    other = f"In its letter the board says:\n\n{THIRD}\n\nA lawyer for the captain called it cruel."
    assert not align(one, other).is_copied


@pytest.mark.parametrize(
    ("one", "other", "earlier"),
    [
        ({"published_at": "2031-03-11"}, {"published_at": "2031-03-12"}, "one"),
        ({"published_at": "2031-03-11T23:30:00-05:00"}, {"published_at": "2031-03-12T01:00:00Z"}, "other"),
        ({"published_at": "2031-03-11"}, {"published_at": "2031-03-11T09:00:00Z"}, None),
        ({}, {"published_at": "2031-03-11"}, None),
        ({"credits": ("AP",)}, {}, "one"),
        ({"credits": ("AP",)}, {"outlet": "Associated Press"}, "other"),
        ({"credits": ("AP",)}, {"credits": ("Reuters",)}, None),
    ],
)
def test_dates_say_which_was_first_and_then_agencies(
    one: dict[str, object], other: dict[str, object], earlier: str | None
) -> None:
    left, right = report(WIRE, **one), report(REPRINT, **other)  # type: ignore[arg-type]
    found = align_reports(left, right)
    assert found is not None
    assert found.earlier == {"one": left.id, "other": right.id, None: None}[earlier]


def test_the_reason_names_the_agency_that_both_credit() -> None:
    left, right = report(WIRE, credits=("AP",)), report(REPRINT, credits=("Associated Press",))
    found = align_reports(left, right)
    assert found is not None and "Both credit Associated Press." in found.reason


@pytest.mark.parametrize("text", ["The cat sat on the mat and ate a fish. " * 23_000, "very " * 180_000])
def test_a_refrain_without_end_takes_no_longer_than_its_length(text: str) -> None:
    began = time.process_time()
    align_reports(report(text), report(f"Once. {text}"))
    assert time.process_time() - began < 20


def test_a_book_against_itself_with_a_part_moved_is_aligned_in_seconds() -> None:
    pages = [f"{FIRST} Page {n} says {n * 7} and {n * n} of {n * 13}.\n\n" for n in range(3_500)]
    book, moved = "".join(pages), "".join(pages[1_000:] + pages[:1_000])
    assert len(book) > 700_000
    began = time.process_time()
    found = align(book, moved)
    assert time.process_time() - began < 30
    assert found.share_of_one > 0.9
