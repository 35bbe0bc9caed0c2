"""Draws claims by a fixed seed for a person to judge, and counts the verdicts.

    python -m benchmarks.sample draw EXTRACTIONS.jsonl     prints each claim as a reader needs it
    python -m benchmarks.sample count VERDICTS.tsv         prints the shares, with Wilson's intervals

A table of verdicts holds ids and no words of the reports: the id, a column for each question (yes or no, or
empty where it does not arise: no time was read and none stands there), and the kind of error, if any.
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

SEED, N_CLAIMS = 20261125, 100
NOT_QUESTIONS = ("id", "error")
AROUND_CHARS = 300


def draw_claims(extractions: Path, seed: int, n: int) -> Iterator[tuple[dict[str, Any], ...]]:
    """Yield report, claim and sources by id of `n` claims, drawn from all claims in the order of ids."""
    found = {}
    for line in extractions.read_text("utf-8").split("\n"):
        row = json.loads(line) if line.strip() else {"claims": [], "sources": []}
        sources = {source["id"]: source for source in row["sources"]}
        found.update({claim["id"]: (row["report"], claim, sources) for claim in row["claims"]})
    for chosen in random.Random(seed).sample(sorted(found), min(n, len(found))):
        yield found[chosen]


def show_claim(report: dict[str, Any], claim: dict[str, Any], sources: dict[str, dict[str, Any]]) -> str:
    """Return a claim, cell by cell, with the words around it; sources, cues and content are set off there."""
    text, chain = report["text"], claim["chain"]
    marks = [(*piece, "[[", "]]") for piece in claim["content"]]
    marks += [(*span, "<<", ">>") for link in chain for span in (link["span"], link["cue"]) if span]
    first, last = min(m[0] for m in marks), max(m[1] for m in marks)
    begin, end = max(0, first - AROUND_CHARS), min(len(text), last + AROUND_CHARS)
    signs = sorted([(m[0], m[2]) for m in marks] + [(m[1], m[3]) for m in marks], reverse=True)
    around = text[begin:end]
    for at, sign in signs:
        around = around[: at - begin] + sign + around[at - begin :]
    lines = [f"{claim['id']}\t{report['path']}\tpublished {report['published_at']}"]
    for number, link in enumerate(chain):
        who = text[slice(*link["span"])] if link["span"] else "(nobody named)"
        cue = text[slice(*link["cue"])] if link["cue"] else "(no cue)"
        source = sources.get(link["source"], {})
        lines.append(
            f"  link {number}: {who} | cue: {cue} | is: {source.get('name')} | {source.get('kind')}, "
            f"{'named' if source.get('is_named') else 'not named'} | {link['channel']}"
            f" | said {_day(link['said_at'])}"
        )
    lines.append(f"  content: {claim['text']}")
    lines.append(f"  {claim['act']} | {claim['polarity']} | {claim['certainty']}")
    lines.append(f"  happened {_day(claim['happened_on'])} | as of {_day(claim['as_of'])}")
    return "\n".join([*lines, f"  {around}", ""])


def _day(interval: dict[str, Any] | None) -> str:
    return "-" if interval is None else f"“{interval['text']}” {interval['from']} to {interval['to']}"


def count_verdicts(verdicts: Path) -> str:
    """Return the shares of a table of verdicts, and how often each kind of error is in it."""
    with verdicts.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    questions = [name for name in rows[0] if name not in NOT_QUESTIONS]
    answers = {question: [row[question] == "yes" for row in rows if row[question]] for question in questions}
    answers["all"] = [all(row[question] != "no" for question in questions) for row in rows]
    lines_out = [f"{len(rows)} claims"]
    for question, right in answers.items():
        low, high = _wilson(sum(right), len(right))
        lines_out.append(
            f"{question:14} {sum(right) / len(right):.2f}  ({low:.2f} to {high:.2f})  of {len(right)}"
        )
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
    for report, claim, sources in draw_claims(args.file, args.seed, args.claims):
        print(show_claim(report, claim, sources))


if __name__ == "__main__":
    main()
