"""Scores where two reports come from, against pairs that people labelled.

    python -m benchmarks.pairs --data LABELS.json --bodies train_bodies.csv [--list]

LABELS.json is a list of objects with "relation" and "main_news", and with the ids of the two bodies: "a" and
"b", or "body_a" and "body_b", or "ids". Where it has only "i", the ids are those of that number in
`benchmarks/pairs-fnc1.json`. `train_bodies.csv` has the columns "Body ID" and "articleBody". What counts:

- same origin: copied, credited and shared source are one answer, separate is the other. Accuracy; pairs
  labelled "unclear" are left out. Target: 0.80;
- copied: F1 of that answer. Target: 0.85;
- main news: accuracy, where the weights that compare claims are there.

Each body is read as a report of its own, without outlet, date and title: the texts alone decide.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.errors import WeightsError
from reportedly.match import Matcher, compare_main_news, make_statements
from reportedly.pipeline import Extractor
from reportedly.records.copying import Credit
from reportedly.records.extraction import Extraction
from reportedly.records.statement import Statement
from reportedly.trace.crediting import find_credits
from reportedly.trace.report_relation import relate_reports

IDS = Path(__file__).with_name("pairs-fnc1.json")
RELATIONS = ("copied", "credited", "shared source", "separate")
UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A pair of bodies with its labels."""

    number: int
    bodies: tuple[int, int]
    relation: str
    main_news: str | None


@dataclass(frozen=True, slots=True)
class Read:
    """A body with what was read from it."""

    extraction: Extraction
    statements: tuple[Statement, ...]
    credits: tuple[Credit, ...]


def read_labels(path: Path) -> list[Labelled]:
    """Return the labelled pairs. Raises ValueError where a pair has no bodies."""
    known = (
        {row["i"]: (row["a"], row["b"]) for row in json.loads(IDS.read_text("utf-8"))} if IDS.exists() else {}
    )
    rows = json.loads(path.read_text("utf-8"))
    labelled = []
    for place, row in enumerate(rows):
        bodies = find_bodies(row) or known.get(row.get("i"))
        if bodies is None:
            raise ValueError(f"pair {row.get('i', place)} names no two bodies")
        if row.get("relation") is not None:
            labelled.append(Labelled(row.get("i", place), bodies, row["relation"], row.get("main_news")))
    return labelled


def find_bodies(row: dict[str, Any]) -> tuple[int, int] | None:
    """Return the ids of the two bodies of a row, in whichever fields they stand."""
    for fields in (("a", "b"), ("body_a", "body_b"), ("id_a", "id_b")):
        if all(field in row for field in fields):
            return int(row[fields[0]]), int(row[fields[1]])
    for field in ("ids", "bodies", "pair"):
        if isinstance(row.get(field), list) and len(row[field]) == 2:
            return int(row[field][0]), int(row[field][1])
    return None


def read_bodies(path: Path, wanted: set[int]) -> dict[int, str]:
    """Return the wanted bodies by id."""
    csv.field_size_limit(100_000_000)
    with path.open(encoding="utf-8", newline="") as lines:
        rows = {int(row["Body ID"]): row["articleBody"] for row in csv.DictReader(lines)}
    return {number: rows[number] for number in sorted(wanted)}


def extract_bodies(bodies: dict[int, str]) -> dict[int, Read]:
    """Return what is read from each body."""
    extractor = Extractor()
    read = {}
    for number, text in bodies.items():
        extraction = extractor.extract(text)
        statements = make_statements(extraction)
        credits = find_credits(extraction.report, extraction.sources, statements, {})
        read[number] = Read(extraction, statements, credits)
    return read


def relate(one: Read, other: Read) -> tuple[str, str]:
    """Return the relation that is found, and its reason."""
    found = relate_reports(
        one.extraction.report,
        other.extraction.report,
        one.statements,
        other.statements,
        one.credits,
        other.credits,
    )
    return found.relation.value, found.reason


def load_matcher() -> Matcher | None:
    """Return the matcher that compares main news, None where its weights are not there."""
    try:
        return Matcher()
    except WeightsError:
        return None


def f1(answers: Sequence[tuple[str, str]], wanted: str) -> float:
    """Return the F1 of one answer over pairs of (label, answer)."""
    right = sum(label == answer == wanted for label, answer in answers)
    said = sum(answer == wanted for _, answer in answers)
    meant = sum(label == wanted for label, _ in answers)
    return 2 * right / (said + meant) if said + meant else 0.0


def is_same_origin(relation: str) -> bool:
    """Say whether the relation is one of the three of one origin."""
    return relation != "separate"


def report(answers: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield the lines of the result."""
    right = sum(is_same_origin(label) == is_same_origin(answer) for label, answer in answers)
    yield f"{len(answers)} pairs"
    yield f"same origin   accuracy {right / max(1, len(answers)):.3f}   (target 0.80)"
    yield f"copied        F1       {f1(answers, 'copied'):.3f}   (target 0.85)"
    exact = sum(label == answer for label, answer in answers)
    yield f"relation      accuracy {exact / max(1, len(answers)):.3f}"
    counts = Counter(answers)
    yield "label \\ found   " + "".join(f"{name:>15}" for name in RELATIONS)
    for label in RELATIONS:
        yield f"{label:<16}" + "".join(f"{counts[label, answer]:>15}" for answer in RELATIONS)


def main() -> None:
    """Score the pairs of a file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="labelled pairs")
    parser.add_argument("--bodies", type=Path, required=True, help="table of bodies")
    parser.add_argument("--list", action="store_true", help="print the pairs that differ")
    args = parser.parse_args()
    labelled = [pair for pair in read_labels(args.data) if pair.relation != UNCLEAR]
    read = extract_bodies(read_bodies(args.bodies, {body for pair in labelled for body in pair.bodies}))
    matcher = load_matcher()
    answers: list[tuple[str, str]] = []
    news: list[bool] = []
    for pair in labelled:
        one, other = (read[body] for body in pair.bodies)
        answer, reason = relate(one, other)
        answers.append((pair.relation, answer))
        if matcher is not None and pair.main_news is not None:
            found = compare_main_news(one.statements, other.statements, matcher)
            news.append(found.main_news.value == pair.main_news)
        if args.list and answer != pair.relation:
            print(f"{pair.number}\t{pair.relation}\t{answer}\t{reason}")
    print("\n".join(report(answers)))
    if news:
        print(f"main news     accuracy {sum(news) / len(news):.3f}")


if __name__ == "__main__":
    main()
