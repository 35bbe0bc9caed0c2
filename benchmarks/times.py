"""Scores the dates that are found and resolved, against TimeML files.

    python -m benchmarks.times --data DIR [--part tune|check|all] [--list]

DIR holds .tml files, at any depth; each has its document's date in it. What counts:

- an answer is a TIMEX3 of type DATE or TIME inside TEXT; a TIME counts as the date that it is on. DURATION
  and SET are left out on both sides: they are no dates. The document's own date, outside TEXT, is given,
  not scored;
- found, overlap: an expression of ours shares a character with the answer, one of ours for one of theirs;
- found, exact: first and last character are the same;
- value F1: the two overlap and their values are the same. Precision is by all we found, recall by all
  answers;
- value accuracy: of the answers found (overlap), how many have the same value.

Values are compared as TimeML writes them, after this: what follows a T (time of day) is dropped, weeks have
two digits ("2000-W7" is "2000-W07"), and the X that ends a decade is dropped ("199X" is "199"). Nothing
else is forgiven.

A file belongs to "check" where the first byte of the SHA-256 of its name is odd, else to "tune": the rules
were written with only the files of "tune" in view.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from reportedly.records.spans import Span
from reportedly.text.times import find_expressions

PARTS = ("tune", "check", "all")


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time, of theirs or of ours."""

    span: Span
    value: str | None


@dataclass(slots=True)
class Counts:
    """What was found, summed over files."""

    theirs: int = 0
    ours: int = 0
    overlapping: int = 0
    exact: int = 0
    valued: int = 0

    def add(self, other: Counts) -> None:
        """Add the counts of another file."""
        for name in ("theirs", "ours", "overlapping", "exact", "valued"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def f1(self, right: int) -> float:
        """The F1 of so many right ones."""
        return 2 * right / max(1, self.theirs + self.ours)


def part_of(path: Path) -> str:
    """Return the part, "tune" or "check", that the file is in by its name."""
    return "check" if hashlib.sha256(path.name.encode()).digest()[0] % 2 else "tune"


def read_timeml(path: Path) -> tuple[str, str | None, list[Expression]]:
    """Return the text, the document's date and the answers of a TimeML file."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.parse(str(path), parser).getroot()
    dated = root.find(".//DCT//TIMEX3")
    written = None if dated is None else dated.get("value")
    pieces: list[str] = []
    answers: list[Expression] = []
    body = root.find(".//TEXT")
    if body is not None:
        _walk(body, pieces, answers)
    return "".join(pieces), written, answers


def _walk(element: etree._Element, pieces: list[str], answers: list[Expression]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str):
            _walk(child, pieces, answers)
        pieces.append(child.tail or "")
    end = sum(map(len, pieces))
    if element.tag == "TIMEX3" and element.get("type") in ("DATE", "TIME") and end > start:
        answers.append(Expression(Span(start, end), element.get("value")))


def plain_value(value: str | None) -> str | None:
    """Return the value as it is compared."""
    if value is None:
        return None
    day = re.sub(r"(?<=\d)T.*", "", value)
    day = re.sub(r"-W(\d)(?!\d)", r"-W0\1", day)
    return re.sub(r"\A(\d{3})X\Z", r"\1", day)


def match(theirs: list[Expression], ours: list[Expression]) -> Iterator[tuple[Expression, Expression]]:
    """Yield the pairs that overlap, the largest overlap first, each expression at most once."""
    pairs = [
        (min(a.span.end, b.span.end) - max(a.span.start, b.span.start), i, j)
        for i, a in enumerate(theirs)
        for j, b in enumerate(ours)
        if a.span.overlaps(b.span)
    ]
    used: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield theirs[i], ours[j]


def score_file(path: Path, show: bool) -> Counts:
    """Return the counts of one file; `show`: print what differs."""
    text, written, theirs = read_timeml(path)
    found = [time for time in find_expressions(text, written) if time.type != "DURATION"]
    ours = [Expression(time.interval.span, time.value) for time in found]
    pairs = list(match(theirs, ours))
    right = [pair for pair in pairs if plain_value(pair[0].value) == plain_value(pair[1].value)]
    if show:
        for kind, a, b in _differences(theirs, ours, pairs, right):
            some = a or b
            if some is not None:
                around = text[max(0, some.span.start - 70) : some.span.end + 40].replace("\n", " ")
                words = [f"{x.span.slice(text)!r}={x.value}" if x else "-" for x in (a, b)]
                print(f"{kind}\t{written}\t{words[0]}\t{words[1]}\t{around}")
    exact = sum(a.span == b.span for a, b in pairs)
    return Counts(len(theirs), len(ours), len(pairs), exact, len(right))


def _differences(
    theirs: list[Expression],
    ours: list[Expression],
    pairs: list[tuple[Expression, Expression]],
    right: list[tuple[Expression, Expression]],
) -> Iterator[tuple[str, Expression | None, Expression | None]]:
    matched = ([a for a, _ in pairs], [b for _, b in pairs])
    yield from (("missed", a, None) for a in theirs if a not in matched[0])
    yield from (("added", None, b) for b in ours if b not in matched[1])
    yield from (("value", *pair) for pair in pairs if pair not in right)


def main() -> None:
    """Score the files of a part."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of .tml files")
    parser.add_argument("--part", choices=PARTS, default="all")
    parser.add_argument("--list", action="store_true", help="print what was missed, added and misread")
    args = parser.parse_args()
    paths = [p for p in sorted(args.data.rglob("*.tml")) if args.part in ("all", part_of(p))]
    total = Counts()
    for path in paths:
        total.add(score_file(path, args.list))
    print(f"{len(paths)} files of part {args.part}: {total.theirs} dates, {total.ours} found")
    print(f"found, overlap  F1 {total.f1(total.overlapping):.3f}")
    print(f"found, exact    F1 {total.f1(total.exact):.3f}")
    print(f"value F1           {total.f1(total.valued):.3f}   (overlapping, and the same value)")
    print(f"value accuracy     {total.valued / max(1, total.overlapping):.3f}   (of the dates found)")


if __name__ == "__main__":
    main()
