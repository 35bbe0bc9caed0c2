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

NOT_YET: dict[str, str] = {}
"""Where the program's claims are wrong the answer stays, and the test fails on purpose."""

NOT_YET_SOURCES: dict[str, str] = {}
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
