"""Passages with every claim a reader finds in them and the whole chain it comes through.

The answers were written by reading, before the program was run on the passages. `answers.py` says how they
are written down.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from reportedly import Act, Certainty, Outcome, Polarity, SourceKind, VerificationOutcome
from tests.golden.answers import (
    LABELS,
    SLUGS,
    TIMES,
    Answer,
    Words,
    compare_claims,
    compare_outcomes,
    compare_relations,
    compare_sources,
    compare_verifications,
    extracted,
    load,
    locate,
    readings,
)

VOCABULARIES = {"act": Act, "polarity": Polarity, "certainty": Certainty}

NOT_YET: dict[str, str] = {
    "05-per-the-monitor": 'a cue that is no saying ("put the loss at") makes no link',
    "09-carried-over": "an outlet that no list and no form tells is taken for anybody",
    "14-capitals": "an answer beside a denial is taken for what is denied",
    "20-forecasts": '"expect" is read as probable; the month after "forecast in" is read as when it was said',
    "23-dismissed-as-fantasy": "a verdict between the verb and the claim it dismisses hides the claim",
    "25-may-restart": '"it is claimed" in the middle of a sentence is read as the speaker\'s before it',
    "26-at-least-212": "two sentences with a source each are joined to one content",
    "33-satellite-pictures": "the words that verify are taken too short",
    "38-accuracy-questioned": '"the report" is not seen to be the report that names its author',
    "40-not-cues": "a claim of lives is read as a claim",
    "48-titanic": "the year beside a document is read as when the document was made, not when it spoke",
    "52-report-skar": "an outlet behind a headline is not seen; a denial finds one claim too many",
    "53-report-jail": '"disputed that, saying" is read as one content',
    "54-report-club": "a short report with claims joined across sentences and an answer to reports",
    "58-reportedly-told": '"would rather" is read as a promise; an unknown outlet makes no link',
    "59-headline-sources": "an outlet with a name of one unknown word is taken for anybody",
    "60-tax-filings": '"the figure" is not seen to be the share that was reported',
}
"""Where the program's claims are wrong the answer stays, and the test fails on purpose."""

NOT_YET_SOURCES: dict[str, str] = {
    "03-documents-obtained": "an unknown outlet is taken for another body",
    "04-citing-an-officer": '"itself" behind a noun hides the noun',
    "07-as-reported-in-march": "an unknown outlet is taken for another body",
    "10-both-papers": "two unknown outlets together are taken for a group",
    "13-the-emails": "an unknown outlet is taken for another body",
    "23-dismissed-as-fantasy": "a possessive is taken for the source",
    "25-may-restart": "an operator and a regulator are taken for people",
    "26-at-least-212": 'a name with "in" in it is cut',
    "32-radio-mast": "rebels are taken for a body",
    "33-satellite-pictures": "an unknown outlet is taken for another body",
    "48-titanic": "a name behind an office with a place of its own is not found",
    "49-maine": "a court of inquiry and an inquiry are not known as bodies",
    "52-report-skar": "an unknown outlet is taken for a person; tests for a group",
    "53-report-jail": "a title before a name is taken for what it governs",
    "60-tax-filings": "an unknown outlet is taken for another body",
}
"""The same for who the sources are."""


def expected_to_fail(reasons: dict[str, str]) -> list[Any]:
    return [
        pytest.param(slug, marks=pytest.mark.xfail(reason=reasons[slug], strict=True))
        if slug in reasons
        else slug
        for slug in SLUGS
    ]


@pytest.mark.parametrize("slug", expected_to_fail(NOT_YET))
def test_the_chains_of_a_passage_are_those_a_reader_finds(slug: str) -> None:
    answer, found = load(slug), extracted(slug)
    assert [
        *compare_claims(answer, found),
        *compare_outcomes(answer, found),
        *compare_verifications(answer, found),
        *compare_relations(answer, found),
    ] == []


@pytest.mark.parametrize("slug", expected_to_fail(NOT_YET_SOURCES))
def test_the_sources_of_a_passage_are_who_a_reader_takes_them_for(slug: str) -> None:
    assert compare_sources(load(slug), extracted(slug)) == []


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def check_chain(passage: str, chain: list[Answer]) -> None:
    assert chain, "a claim without a chain is nobody's word"
    for link in chain:
        for key in ("source", "cue"):
            if link[key] is not None:
                locate(passage, link[key])
        assert set(as_list(link["kind"])) <= set(SourceKind)
        assert isinstance(link["is_named"], bool)
        if link["source"] is None:
            assert (link["kind"], link["is_named"]) == ("unknown", False)
            assert link["cue"] is not None, "a link without source and cue is nowhere in the text"


def check_content(passage: str, content: list[Words]) -> None:
    spans = [locate(passage, words) for words in content]
    assert spans and spans == sorted(spans)
    for span in spans:
        text = span.slice(passage)
        assert not text.startswith("that ") and text[-1] != ","
        assert text == text.strip()


def check_claim(passage: str, claim: Answer) -> None:
    for reading in readings(claim):
        check_content(passage, reading["content"])
        check_chain(passage, reading["chain"])
    for key in LABELS:
        assert set(as_list(claim[key])) <= set(VOCABULARIES[key])
    for start, end in (claim[key] for key in TIMES if key in claim):
        assert (start is None) == (end is None)
        assert start is None or date.fromisoformat(start) <= date.fromisoformat(end)


def check_outcome(passage: str, outcome: Answer) -> None:
    for key in ("party", "asked_by", "span"):
        if outcome[key] is not None:
            locate(passage, outcome[key])
    assert set(as_list(outcome["outcome"])) <= set(Outcome)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_words_of_an_answer_stand_in_its_passage(slug: str) -> None:
    answer = load(slug)
    passage, claims = answer["passage"], answer["claims"]
    if answer["published_at"] is not None:
        date.fromisoformat(answer["published_at"])
    for claim in claims:
        check_claim(passage, claim)
    for outcome in answer["comment_outcomes"]:
        check_outcome(passage, outcome)
    for verification in answer.get("verifications", []):
        locate(passage, verification["span"])
        assert verification["outcome"] in set(VerificationOutcome)
    for i, j in [*answer["denials"], *answer.get("optional_denials", [])]:
        assert i != j and {i, j} <= set(range(len(claims)))
    for i, words in answer.get("disputes_source", []):
        assert i in range(len(claims))
        locate(passage, words)


def test_there_are_sixty_passages_with_numbers_in_their_names() -> None:
    assert [slug[:2] for slug in SLUGS] == [f"{n:02}" for n in range(1, 61)]


def test_every_reason_for_a_failure_names_a_passage() -> None:
    assert {*NOT_YET, *NOT_YET_SOURCES} <= set(SLUGS)
