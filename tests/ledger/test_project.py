"""Whatever happened in whatever order: the rows are those that the log makes."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.ledger import Ledger, audit_ledger, open_ledger
from reportedly.ledger.project_actors import _join
from reportedly.records import Extraction, Matching
from tests.ledger import samples
from tests.ledger.filled import add

REPORTS = (samples.post(), samples.gazette(), samples.mayor(), samples.post_corrected())
NAMES = ("Marit Oksanen", "Ines Hallberg", "Per Aune")

spells = st.tuples(st.integers(1, 12), st.none() | st.integers(1, 12)).map(
    lambda ends: (ends[0], None if ends[1] is None else ends[0] + ends[1])
)
steps = st.tuples(
    st.sampled_from(["match", "redact"]),
    st.sampled_from(range(len(REPORTS))),
    st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(["name:a", "name:b", "x\0"])), max_size=2),
)


@settings(max_examples=40)
@given(st.lists(steps, max_size=8))
def test_the_rows_are_those_that_the_log_makes(taken: list[tuple[str, int, list[tuple[str, str]]]]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_ledger(Path(folder) / "a.db", create=True) as ledger:
        for what, which, actors in taken:
            take(ledger, what, REPORTS[which], actors)
        report = audit_ledger(ledger)
        assert report.findings == ()


def take(ledger: Ledger, what: str, extraction: Extraction, actors: list[tuple[str, str]]) -> None:
    """Match a report anew, which adds it if need be, or take it out."""
    with ledger.writing(samples.MONDAY) as writer:
        if writer.append_report(extraction.report).is_new:
            writer.append_extraction(extraction)
        if writer.describe_report(extraction.report.id).is_redacted:
            return
        if what == "match":
            writer.append_matching(called(samples.match(extraction), actors))
        else:
            writer.append_redaction(extraction.report.id, reason="a court order", by="Ines Hallberg")


def called(matching: Matching, actors: list[tuple[str, str]]) -> Matching:
    """The matching with other actors: names and keys that reports share."""
    matches = []
    for match, (name, key) in zip(matching.actors, actors, strict=False):
        actor = samples._actor(name)
        matches.append(replace(match, actor=actor, names=(name, name), keys=(key,)))
    return replace(matching, actors=tuple(matches))


@given(st.lists(spells, max_size=8))
def test_spells_are_joined_to_the_same_entries_in_as_few_as_can_be(given_: list[tuple[int, Any]]) -> None:
    def covered(some: Any) -> set[int]:
        return {n for start, end in some for n in range(start, 40 if end is None else end)}

    joined = list(_join(sorted(given_, key=lambda each: each[0])))
    assert covered(joined) == covered(given_)
    for (_, end), (start, _) in pairwise(joined):
        assert end is not None
        assert end < start


def test_an_actor_is_found_by_a_key_as_long_as_a_match_that_stands_has_it(ledger: Ledger) -> None:
    post, mayor = samples.post(), samples.mayor()
    add(ledger, post, (), samples.MONDAY)
    add(ledger, mayor, (), samples.MONDAY)

    def match(extraction: Extraction, key: str, at: str) -> None:
        with ledger.writing(at) as writer:
            writer.append_matching(called(samples.match(extraction), [("Per Aune", key)]))

    def find(at: str) -> list[str]:
        with ledger.reading(at) as reader:
            return sorted(reader.find_actors(["name:a", "name:b"]))

    match(post, "name:a", samples.MONDAY)
    match(mayor, "name:a", samples.TUESDAY)
    match(post, "name:b", samples.WEDNESDAY)
    match(mayor, "name:b", samples.THURSDAY)
    days = (samples.MONDAY, samples.WEDNESDAY, samples.THURSDAY)
    assert [find(at) for at in days] == [["name:a"], ["name:a", "name:b"], ["name:b"]]
    assert audit_ledger(ledger).findings == ()
