"""Kill a program that adds reports, at random points, and look at the ledger: `python -m benchmarks.crash`.

The child says on its standard output which reports were confirmed; the ledger must hold each of them whole,
at most the one that was under way beside them, and nothing half.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import astuple, dataclass
from pathlib import Path

from reportedly.ledger import audit_ledger, open_ledger
from reportedly.records import (
    ChainLink,
    Extraction,
    Matching,
    Membership,
    Method,
    Report,
    Signature,
    Span,
    Stance,
    Statement,
)
from reportedly.testing import make_claim, make_extraction, make_report, make_source

N_KILLS = 200
SEED = 4
RECORDED_AT = "2026-03-02T09:00:00Z"
A_LEDGER = 20
"""Kills after which a new ledger is begun, so that the audits stay short."""

LONGEST_SECONDS = 0.6
"""A child is killed at a random time up to here after it has begun to add: some ten reports further."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the kills left. `n_lost`: confirmed and not there; `n_half`: there without what belongs to it."""

    n_kills: int
    n_confirmed: int
    n_lost: int
    n_half: int
    n_unclean: int

    @property
    def is_safe(self) -> bool:
        """Whether nothing was lost, half-written or damaged, and the kills met any adding at all."""
        return self.n_confirmed > 0 and (self.n_lost, self.n_half, self.n_unclean) == (0, 0, 0)

    def plus(self, other: Outcome) -> Outcome:
        """Both together."""
        return Outcome(*(one + two for one, two in zip(astuple(self), astuple(other), strict=True)))


def crash(where: str, n_kills: int, seed: int = SEED) -> Outcome:
    """Add to the empty place `where` and be killed, so many times; audit it after each kill."""
    draw = random.Random(seed)
    confirmed: set[str] = set()
    n_half = n_unclean = 0
    open_ledger(where, create=True).close()
    for n in range(n_kills):
        confirmed |= _add_until_killed(where, f"{n:04}", draw.uniform(0.0, LONGEST_SECONDS))
        with open_ledger(where) as ledger:
            n_unclean += not audit_ledger(ledger).is_clean
            with ledger.reading() as reader:
                held = {each.id for each in reader.list_reports()}
                n_half += sum(not reader.load_statements_of_report(each) for each in held)
    return Outcome(n_kills, len(confirmed), len(confirmed - held), n_half, n_unclean)


def _add_until_killed(where: str, name: str, seconds: float) -> set[str]:
    """Start a child that adds, kill it so many seconds after its first word, and return what it confirmed."""
    child = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.crash", "--add-to", where, "--name", name],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[1],
    )
    assert child.stdout is not None  # noqa: S101 - it was asked for
    if child.stdout.readline() != "ready\n":
        raise RuntimeError("the child did not begin to add")
    time.sleep(seconds)
    child.kill()
    confirmed, _ = child.communicate()
    return {line for line in confirmed.split("\n")[:-1] if line}


def _add(where: str, name: str) -> None:
    """Add one report after the other and say so of each that is confirmed, until somebody kills us."""
    with open_ledger(where) as ledger:
        print("ready", flush=True)
        for n in range(10_000):
            extraction = _make_extraction(name, n)
            with ledger.writing(RECORDED_AT) as writer:
                writer.append_report(extraction.report)
                writer.append_extraction(extraction)
                writer.append_matching(_match(extraction))
            print(extraction.report.id, flush=True)


def _make_extraction(name: str, n: int) -> Extraction:
    words = "the quay wall has moved " + "and moved again " * 20
    report = make_report(f"Marit Oksanen of run {name} said for the {n}th time that {words}.\n")
    source = make_source(report, "Marit Oksanen")
    claim = make_claim(report, (words.strip(),), (ChainLink(source=source.id, span=source.mentions[0]),))
    return make_extraction(report, sources=(source,), claims=(claim,))


def _match(extraction: Extraction) -> Matching:
    report, claim = extraction.report, extraction.claims[0]
    return Matching(
        report=report.id,
        statements=(_state(report, extraction),),
        signatures=(Signature(subject=claim.id, bands=tuple(range(32)), cells=(1,), vector="AAAA"),),
        memberships=(
            Membership(
                claim=claim.id,
                proposition=claim.id,
                stance=Stance.ASSERTS,
                reason="The first claim of its proposition.",
                confidence=1.0,
            ),
        ),
        method=Method(version="0"),
    )


def _state(report: Report, extraction: Extraction) -> Statement:
    claim = extraction.claims[0]
    return Statement(
        claim=claim.id,
        report=report.id,
        order=0,
        content=claim.content,
        text=claim.text,
        context=report.text,
        context_span=Span(0, len(report.text)),
        confidence=claim.confidence,
    )


def main() -> int:
    """Run the kills, or be the child that is killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=N_KILLS, help="how often to kill")
    parser.add_argument("--add-to", help=argparse.SUPPRESS)
    parser.add_argument("--name", default="", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.add_to:
        _add(arguments.add_to, arguments.name)
        return 0
    outcome = Outcome(0, 0, 0, 0, 0)
    with tempfile.TemporaryDirectory() as folder:
        for n in range(0, arguments.kills, A_LEDGER):
            kills = min(A_LEDGER, arguments.kills - n)
            outcome = outcome.plus(crash(f"{folder}/ledger-{n}.db", kills, SEED + n))
    print(
        f"crash: {outcome.n_kills} kills, {outcome.n_confirmed} reports confirmed, {outcome.n_lost} lost, "
        f"{outcome.n_half} half, {outcome.n_unclean} audits not clean (limits 0, 0, 0)"
    )
    return 0 if outcome.is_safe else 1


if __name__ == "__main__":
    sys.exit(main())
