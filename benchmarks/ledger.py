"""`python -m benchmarks.ledger --bodies FILE`: what one more report costs as the ledger grows, and a search.

Adds the bodies of FNC-1 one after the other and prints, at 400, 800 and 1,600 reports, the median time of
the last 40 adds without their extraction, the peak memory, and what was found. Then a ledger of 100,000
synthetic claims: what it costs to add real reports to it, and how long a search takes. A cost that grows
slower than the square root has, from 400 to 1,600 reports, a ratio under 2.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from reportedly import Extractor, __version__, story
from reportedly.errors import ReadError
from reportedly.ledger import Ledger, Reader, open_ledger
from reportedly.ledger.search import Search, search_claims
from reportedly.match import Matcher, make_statements
from reportedly.read import read_text
from reportedly.records import ChainLink, Extraction, Matching, Membership, Method, Report, Stance
from reportedly.settings import ReadSettings
from reportedly.testing import find_span, make_claim, make_report, make_source

STEPS = (400, 800, 1600)
LAST = 40
CLAIMS_A_REPORT = 20
RECORDED_AT = "2026-01-01T00:00:00+00:00"


def read_bodies(path: Path, limit: int | None) -> Iterator[Report]:
    """The bodies of FNC-1 as reports of outlets that are not known."""
    csv.field_size_limit(10_000_000)
    with path.open(encoding="utf-8", newline="") as rows:
        for number, row in enumerate(csv.DictReader(rows)):
            if limit is not None and number >= limit:
                return
            try:
                reading = read_text(row["articleBody"], ReadSettings(), path=f"fnc1/{row['Body ID']}")
            except ReadError as error:
                say(refused=row["Body ID"], reason=str(error))
                continue
            if reading.report is not None:
                yield reading.report


def peak_megabytes() -> int:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def grow(ledger: Ledger, reports: Iterator[Report], extractor: Extractor, matcher: Matcher) -> None:
    """Add all reports, and print a line at each of STEPS and at the end."""
    times: list[float] = []
    began = time.perf_counter()
    n_relations = n_copied = 0
    for number, report in enumerate(reports, start=1):
        extraction = extractor.extract(report)
        before = time.perf_counter()
        added = story.add_report(ledger, extraction, matcher, recorded_at=RECORDED_AT)
        times.append(time.perf_counter() - before)
        if added.matching is not None:
            n_relations += len(added.matching.relations)
            n_copied += any(copying.is_copied for copying in added.matching.copyings)
        if number in STEPS:
            say(step=number, cost_seconds=round(statistics.median(times[-LAST:]), 4))
    with ledger.reading() as reader:
        n_reports, propositions = reader.count_reports(), reader.list_propositions(least_claims=2)
    say(
        reports=n_reports,
        seconds=round(time.perf_counter() - began),
        peak_mb=peak_megabytes(),
        relations=n_relations,
        reports_with_copied_text=n_copied,
        propositions_of_two_claims=len(propositions),
    )


def fill(ledger: Ledger, matcher: Matcher, n_claims: int) -> None:
    """Fill a ledger with synthetic claims: words drawn by chance, vectors near those of made-up topics."""
    rng, draw = random.Random(20261124), np.random.default_rng(20261124)
    words = [f"{a}{b}" for a in _SYLLABLES for b in _SYLLABLES]
    topics = draw.normal(size=(2000, 384)).astype(np.float32)
    for number in range(n_claims // CLAIMS_A_REPORT):
        extraction = make_synthetic(number, rng, words)
        statements = make_statements(extraction)
        near = topics[draw.integers(0, len(topics), len(statements))]
        vectors = near + 0.6 * draw.normal(size=near.shape).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        with ledger.writing(RECORDED_AT) as writer:
            writer.append_report(extraction.report)
            writer.append_extraction(extraction)
            writer.append_matching(
                Matching(
                    report=extraction.report.id,
                    statements=statements,
                    signatures=matcher.sign(statements, vectors),
                    memberships=tuple(
                        Membership(
                            claim=s.claim,
                            proposition=s.claim,
                            stance=Stance.ASSERTS,
                            reason="Made up.",
                            confidence=1.0,
                        )
                        for s in statements
                    ),
                    method=Method(version=__version__),
                )
            )


_SYLLABLES = [
    "ba",
    "co",
    "du",
    "fe",
    "gi",
    "ho",
    "ju",
    "ka",
    "le",
    "mi",
    "no",
    "pu",
    "ra",
    "se",
    "ti",
    "vo",
    "wu",
    "xa",
    "ye",
    "zo",
]


def make_synthetic(number: int, rng: random.Random, words: list[str]) -> Extraction:
    """A report of CLAIMS_A_REPORT sentences that somebody said."""
    lines = [f"{' '.join(rng.choices(words, k=9))} item{number}x{i}" for i in range(CLAIMS_A_REPORT)]
    text = "\n\n".join(f"Speaker{number} said {line}." for line in lines)
    report = make_report(text, outlet=f"Outlet {number % 97}", published_at="2025-06-01")
    source = make_source(report, f"Speaker{number}")
    link = ChainLink(source=source.id, span=find_span(text, f"Speaker{number}"))
    claims = tuple(make_claim(report, (line,), (link,)) for line in lines)
    return Extraction(report=report, sources=(source,), claims=claims, method=Method(version=__version__))


def time_searches(reader: Reader) -> None:
    """The median and the slowest of searches for common words, rare words and names."""
    queries = ["baco", "item777x3", "Speaker41", "baco duba", "zozo", "said"]
    times = []
    for query in queries * 5:
        before = time.perf_counter()
        search_claims(reader, Search(words=query))
        times.append(time.perf_counter() - before)
    say(
        searches=len(times),
        median_ms=round(statistics.median(times) * 1000, 1),
        slowest_ms=round(max(times) * 1000, 1),
    )


def say(**figures: object) -> None:
    """Print a line of JSON at once."""
    print(json.dumps(figures), flush=True)


def main() -> None:
    """Grow, fill, search."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bodies", type=Path, default=Path("../shared/data/fnc1/train_bodies.csv"))
    parser.add_argument("--limit", type=int, default=None, help="bodies to add at most")
    parser.add_argument("--claims", type=int, default=100_000, help="synthetic claims")
    parser.add_argument("--keep", type=Path, default=None, help="where the ledger of the bodies is kept")
    args = parser.parse_args()
    extractor, matcher = Extractor(), Matcher()
    with tempfile.TemporaryDirectory() as folder:
        with open_ledger(args.keep or Path(folder) / "bodies.db", create=True) as ledger:
            grow(ledger, read_bodies(args.bodies, args.limit), extractor, matcher)
        with open_ledger(Path(folder) / "synthetic.db", create=True) as ledger:
            before = time.perf_counter()
            fill(ledger, matcher, args.claims)
            say(synthetic_claims=args.claims, seconds=round(time.perf_counter() - before))
            with ledger.reading() as reader:
                time_searches(reader)
            times = []
            for report in read_bodies(args.bodies, 20):
                extraction = extractor.extract(report)
                before = time.perf_counter()
                story.add_report(ledger, extraction, matcher, recorded_at=RECORDED_AT)
                times.append(time.perf_counter() - before)
            say(step="synthetic", cost_seconds=round(statistics.median(times), 4), peak_mb=peak_megabytes())
    sys.stdout.flush()


if __name__ == "__main__":
    main()
