"""A real report, two reprints of it and another report in one ledger: the leak is one origin."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly import Extractor, story
from reportedly.ledger import open_ledger
from reportedly.match import Matcher
from reportedly.records import Extraction
from reportedly.trace import trace_origins

OTHER = """Estonia's foreign minister said on Thursday that the Union should prepare for a longer war.

"We must plan for years, not for months," the minister, Liis Tamberg, told reporters in Tallinn.

The Kremlin did not respond to a request for comment."""


@pytest.mark.shared
def test_a_leak_is_one_origin_in_a_report_and_its_reprints(shared: Path, tmp_path: Path) -> None:
    text = (shared / "gold/seed.txt").read_text("utf-8")
    lines = text.split("\n")
    whole = "\n".join(["Mercenaries asked Beijing for arms, leak suggests", *lines[3:]])
    part = "\n".join([*lines[3:8], *lines[13:17]]).replace("asked China to supply", "had asked China for")
    reports = {"Insider": text, "Morning Ledger": whole, "Coast Daily": part, "Tallinn Post": OTHER}
    extractor, matcher = Extractor(), Matcher()
    with open_ledger(tmp_path / "seed.db", create=True) as ledger:
        found = []
        extractions: list[Extraction] = []
        for outlet, words in reports.items():
            extraction = extractor.extract(words, outlet=outlet, published_at="2023-04-19")
            added = story.add_report(ledger, extraction, matcher, recorded_at="2026-01-01T00:00:00Z")
            assert added.matching is not None
            extractions.append(extraction)
            found.append(added.matching)
    statements = [s for matching in found for s in matching.statements]
    origins, traced = trace_origins(
        statements,
        [r for matching in found for r in matching.relations],
        [c for matching in found for c in matching.copyings],
        [c for matching in found for c in matching.credits],
    )
    origin_of = {each.claim: each.origin for each in traced}
    leaked = {
        origin_of[s.claim]
        for s in statements
        if s.chain and s.chain[-1].name is not None and "leaked" in s.chain[-1].name.casefold()
    }
    assert len(leaked) == 1
    (leak,) = (origin for origin in origins if origin.id in leaked)
    by_claim = {s.claim: s.outlet for s in statements}
    assert {by_claim[claim] for claim in leak.claims} == {"Insider", "Morning Ledger", "Coast Daily"}
    assert [c.is_copied for matching in found[1:3] for c in matching.copyings] == [True, True, True]
    assert not found[3].copyings
