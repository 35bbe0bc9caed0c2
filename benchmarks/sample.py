"""Draws claims by a fixed seed for a person to judge, and counts the verdicts.

    python -m benchmarks.sample draw EXTRACTIONS.jsonl     prints each claim as a reader needs it
    python -m benchmarks.sample count VERDICTS.tsv         prints the shares, with Wilson's intervals

A table of verdicts holds ids and no words of the reports: id, source right, content right, worth having
(yes or no each) and the kind of error, if any.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections import Counter
from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from typing import Any

SEED, N_CLAIMS = 20261124, 100
QUESTIONS = ("source_right", "content_right", "worth_having")
AROUND_CHARS = 300


def draw_claims(extractions: Path, seed: int, n: int) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield report and claim of `n` claims, drawn from all claims in the order of their ids."""
    found = {}
    for line in extractions.read_text("utf-8").split("\n"):
        row = json.loads(line) if line.strip() else {"claims": []}
        found.update({claim["id"]: (row["report"], claim) for claim in row["claims"]})
    for chosen in random.Random(seed).sample(sorted(found), min(n, len(found))):  # noqa: S311 - a sample, no secret
        yield found[chosen]


def show_claim(report: dict[str, Any], claim: dict[str, Any]) -> str:
    """Return a claim with the words around it; the source, cue and content are set off in the text."""
    text, link = report["text"], claim["chain"][0]
    marks = [(*piece, "[[", "]]") for piece in claim["content"]]
    marks += [(*span, "<<", ">>") for span in (link["span"], link["cue"]) if span]
    first, last = min(m[0] for m in marks), max(m[1] for m in marks)
    begin, end = max(0, first - AROUND_CHARS), min(len(text), last + AROUND_CHARS)
    signs = sorted([(m[0], m[2]) for m in marks] + [(m[1], m[3]) for m in marks], reverse=True)
    around = text[begin:end]
    for at, sign in signs:
        around = around[: at - begin] + sign + around[at - begin :]
    source = text[slice(*link["span"])] if link["span"] else "(not stated)"
    return f"{claim['id']}\t{report['path']}\n  source:  {source}\n  content: {claim['text']}\n  {around}\n"


def count_verdicts(verdicts: Path) -> str:
    """Return the shares of a table of verdicts, and how often each kind of error is in it."""
    with verdicts.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    answers = {question: [row[question] == "yes" for row in rows] for question in QUESTIONS}
    answers["all three"] = [all(row[q] == "yes" for q in QUESTIONS) for row in rows]
    lines_out = [f"{len(rows)} claims"]
    for question, right in answers.items():
        low, high = _wilson(sum(right), len(right))
        lines_out.append(f"{question:14} {sum(right) / len(right):.2f}  ({low:.2f} to {high:.2f})")
    kinds = Counter(row["error"] for row in rows if row["error"])
    lines_out += [f"{kind:14} {n}" for kind, n in kinds.most_common()]
    return "\n".join(lines_out)


def _wilson(n_right: int, n: int) -> tuple[float, float]:
    """Return Wilson's interval at 95 in 100."""
    z, share = 1.96, n_right / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return middle - half, middle + half


def main() -> None:
    """Draw or count."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("action", choices=("draw", "count"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--claims", type=int, default=N_CLAIMS)
    args = parser.parse_args()
    if args.action == "count":
        print(count_verdicts(args.file))
        return
    for report, claim in draw_claims(args.file, args.seed, args.claims):
        print(show_claim(report, claim))


if __name__ == "__main__":
    main()
