"""Corrections and credits, wherever they stand."""

import json

import pytest

from reportedly.read.notes import is_correction
from tests.read.makers import STORY, TEXT, make_page, read_one


@pytest.mark.parametrize(
    "note",
    [
        "Correction: The pier was built in 1911, not 1912.",
        "CORRECTION (March 14): The pier was built in 1911.",
        "Clarification, March 14: The pier is older.",
        "Corrections and clarifications: the pier is older.",
        "• This article was amended on 10 November 2016 to remove a quote.",
        "This story has been corrected to show that the pier is older.",
        "This story has been updated to correct the year.",
        "An earlier version of this article misstated the year.",
        "The original version of this story said the pier was new.",
        "(This March 4 story has been corrected to fix the year in paragraph 3)",
        "(Corrects year in third paragraph)",
        "Editor’s note: An earlier version of this report gave another year.",
        "This version of the story corrects the year.",
    ],
)
def test_these_are_corrections(note: str) -> None:
    assert is_correction(note)


@pytest.mark.parametrize(
    "note",
    [
        "Corrections officers said on Tuesday that the prison is full.",
        "This article was updated at 6 p.m.",
        "This story has been updated to include comments from the board.",
        "Editor’s note: Ana Ruiz is a member of the board.",
        "The correct year is 1911, he said.",
        "An earlier report said that the pier was new.",
    ],
)
def test_these_are_none(note: str) -> None:
    assert not is_correction(note)


def test_a_correction_is_marked_in_plain_text_and_in_json() -> None:
    note = "Correction: The pier was built in 1911, not 1912."
    text = f"{TEXT}\n\n{note}\n"
    for raw in (text, json.dumps({"text": text})):
        report = read_one(raw)
        assert [span.slice(report.text) for span in report.corrections] == [note]


def test_a_heading_belongs_to_the_note_under_it() -> None:
    note = "Correction\n\nThe pier was built in 1911."
    report = read_one(f"{TEXT}\n\n{note}\n\nAna Ruiz is a reporter.")
    assert [span.slice(report.text) for span in report.corrections] == [note]


def test_a_title_is_no_correction() -> None:
    assert read_one("Corrections and clarifications\n\nThe board said so on Tuesday.").corrections == ()


def test_a_correction_that_stands_outside_the_article_is_added_once() -> None:
    note = "An earlier version of this article said that the pier was built in 1912. It was built in 1911."
    page = make_page().replace(
        "<footer>", f'<aside class="c"><p><b>Correction</b></p><p>{note}</p></aside><footer>'
    )
    report = read_one(page)
    assert report.text.endswith(f"\n\nCorrection\n\n{note}")
    assert [span.slice(report.text) for span in report.corrections] == [f"Correction\n\n{note}"]
    inside = read_one(make_page([*STORY, note]))
    assert inside.text.count(note) == 1
    assert len(inside.corrections) == 1


def test_a_correction_that_only_the_data_have_is_added() -> None:
    for value in ("It was built in 1911.", {"@type": "CorrectionComment", "text": "It was built in 1911."}):
        data = json.dumps({"@type": "NewsArticle", "headline": "Pier is safe", "correction": value})
        report = read_one(make_page(head=f'<script type="application/ld+json">{data}</script>'))
        (note,) = report.corrections
        assert note.slice(report.text) == "Correction: It was built in 1911."


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("PARIS (Reuters) - The board said so on Tuesday.", ("Reuters",)),
        ("HARMSTED, Tavonia, March 12 (TTA) - The board said so on Tuesday.", ("TTA",)),
        ("FLINT, Mich., Oct. 4 (UPI) — The board said so on Tuesday.", ("UPI",)),
        ("(Reuters) - The board said so on Tuesday.", ("Reuters",)),
        ("The Associated Press contributed to this report.", ("The Associated Press",)),
        ("Reuters and AFP contributed to this report.", ("Reuters", "AFP")),
        ("Material from TTA was used in this article.", ("TTA",)),
        ("Source: Reuters", ("Reuters",)),
        ("— AFP", ("AFP",)),
        ("With inputs from agencies and by PTI", ("PTI",)),
        ("Copyright 2031 The Associated Press. All rights reserved.", ("The Associated Press",)),
        ("The board told Reuters so on Tuesday, and AFP later.", ()),
        ("(The writer is a member of the board) - He said so.", ()),
        ("Washington (state) - The board said so on Tuesday.", ()),
        ("(Reporting by Ana Ruiz; Editing by Bo Ek)", ()),
    ],
)
def test_agencies_are_credited_as_printed(line: str, credits: tuple[str, ...]) -> None:
    assert read_one(f"Pier is safe, board says\n\n{line}\n\n{STORY[1]}").credits == credits


def test_an_agency_in_the_byline_is_a_credit() -> None:
    assert read_one(json.dumps({"text": TEXT, "authors": ["Ana Ruiz", "Reuters Staff"]})).credits == (
        "Reuters",
    )


def test_a_credit_at_the_foot_of_a_page_is_kept_in_the_text() -> None:
    page = make_page([*STORY]).replace("</article>", "<footer><p>Source: Reuters</p></footer></article>")
    report = read_one(page)
    assert report.text.endswith("\n\nSource: Reuters")
    assert report.credits == ("Reuters",)
