"""What two reports both rest on: an outlet, a document, a speaker, a quotation; each with what it weighs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.records.copying import Copying, Credit, CreditKind
from reportedly.records.report import Report
from reportedly.records.spans import Span
from reportedly.records.statement import Statement, Teller
from reportedly.records.vocabulary import SourceKind
from reportedly.trace.credit_words import read_credit
from reportedly.trace.layout import find_prose, read_layout
from reportedly.trace.main_news import LEAD_WEIGHT, REST_WEIGHT, lead_end, weigh
from reportedly.trace.same_source import SourceName, is_same_outlet_name, is_same_source
from reportedly.wordlists.outlets import outlet_key

LEAST_QUOTED = 0.5
"""Share of a passage's words in quotation marks, on one side at least, for it to be a speaker's."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Something both rest on.

    `weight`: the product of what it counts for the main news of each, 0 to 1. `share`: how much of what each
    passes on comes from it, 0 to 1, the less of the two; 1.0 where that is not measured.
    """

    name: str
    weight: float
    one: tuple[Span, ...]
    other: tuple[Span, ...]
    share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A report with what was read from it."""

    report: Report
    statements: Sequence[Statement]
    credits: Sequence[Credit]

    def weigh(self, spans: Iterable[Span]) -> float:
        """The weight of the one among the spans that counts most."""
        return max((weigh(self.report, span.start) for span in spans), default=0.0)


def find_common_outlets(one: Side, other: Side) -> list[Ground]:
    """The outlets and documents that both credit, and the outlet of one where the other credits it."""
    found = [
        Ground(
            mine.name,
            _weigh_credit(one, mine) * _weigh_credit(other, theirs),
            (mine.span,),
            (theirs.span,),
        )
        for mine in one.credits
        for theirs in other.credits
        if is_same_outlet_name(mine.name, theirs.name)
    ]
    found += _credited_in_words(one, other)
    found += [Ground(g.name, g.weight, g.other, g.one) for g in _credited_in_words(other, one)]
    found += [
        Ground(credit.name, _weigh_credit(one, credit), (credit.span,), ())
        for credit in one.credits
        if _is_of(credit, other)
    ]
    found += [
        Ground(credit.name, _weigh_credit(other, credit), (), (credit.span,))
        for credit in other.credits
        if _is_of(credit, one)
    ]
    return _heaviest_first(found)


def _is_of(credit: Credit, side: Side) -> bool:
    if credit.cited == side.report.id:
        return True
    return side.report.outlet is not None and is_same_outlet_name(side.report.outlet, credit.name)


def _weigh_credit(side: Side, credit: Credit) -> float:
    """An agency's line says who wrote the text, not whom its main news rests on."""
    if credit.kind is CreditKind.AGENCY:
        return REST_WEIGHT
    resting = [piece for s in side.statements if s.claim in credit.claims for piece in s.content[:1]]
    return side.weigh([credit.span, *resting])


def _credited_in_words(one: Side, other: Side) -> Iterator[Ground]:
    """Outlets that the first credits and that the second names where no claim was read."""
    text = other.report.text
    known = {outlet_key(credit.name) for credit in other.credits}
    for credit in one.credits:
        if outlet_key(credit.name) in known or len(credit.name) < 3:
            continue
        at = text.find(credit.name.removeprefix("The "))
        span = Span(at, at + len(credit.name.removeprefix("The "))) if at >= 0 else None
        if span is not None and read_credit(text, span.start, span.end) is not None:
            weight = _weigh_credit(one, credit) * other.weigh([span])
            yield Ground(credit.name, weight, (credit.span,), (span,))


def name_different_outlets(one: Side, other: Side) -> bool:
    """Whether each has its main news from an outlet, and neither names the other's."""
    mine, theirs = _main_outlets(one), _main_outlets(other)
    if not mine or not theirs:
        return False
    return not any(_names(other, credit.name) for credit in mine) and not any(
        _names(one, credit.name) for credit in theirs
    )


def _main_outlets(side: Side) -> list[Credit]:
    passing_on = (CreditKind.FIRST_REPORTED_BY, CreditKind.ACCORDING_TO, CreditKind.TOLD)
    return [c for c in side.credits if c.kind in passing_on and _weigh_credit(side, c) == LEAD_WEIGHT]


def _names(side: Side, name: str) -> bool:
    return any(is_same_outlet_name(credit.name, name) for credit in side.credits) or name in side.report.text


_NETWORK = r"(?:twitter|facebook|instagram|reddit)"
_DOCUMENTS = re.compile(
    rf"""\b(?:
      (?P<video>videos?|videotapes?|footage|clips?)
    | (?P<recording>audio|audiotape|recordings?)
    | (?P<post>tweet(?:s|ed)?|{_NETWORK}\spost|(?:posted|wrote|post|message)\s(?:\w+\s){{0,3}}?on\s{_NETWORK})
    | (?P<photograph>(?:photo(?:graph)?|picture|image)s?\s(?:\w+\s){{0,2}}?(?:posted|uploaded|tweeted|shared))
    | (?P<letter>letter|memo|memorandum)
    | (?P<study>study|survey|poll)
    | (?P<lawsuit>lawsuit|court\s(?:documents|papers|filings?)|affidavit|indictment)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Documents and posts that a report can rest on, by sort."""


def find_common_documents(one: Side, other: Side) -> list[Ground]:
    """Documents and posts that both name in title or lead, known by the sort of document."""
    left, right = _lead_documents(one.report), _lead_documents(other.report)
    return [Ground(sort, 1.0, (left[sort],), (right[sort],)) for sort in left if sort in right]


def _lead_documents(report: Report) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for start, end in find_prose(report.text[: lead_end(report)]):
        for match in _DOCUMENTS.finditer(report.text, start, end):
            found.setdefault(str(match.lastgroup), Span(*match.span()))
    return found


def find_common_speakers(one: Side, other: Side) -> list[Ground]:
    """People and bodies whose word claims of both rest on; those that most rests on first."""
    left, right = _speakers(one), _speakers(other)
    all_left, all_right = (sum(weight for _, weight in speakers.values()) for speakers in (left, right))
    found = []
    for mine, (here, weight) in left.items():
        for theirs, (there, their_weight) in right.items():
            if is_same_source(mine, theirs):
                name = max(mine.name, theirs.name, key=len)
                share = min(weight / all_left, their_weight / all_right)
                found.append(Ground(name, one.weigh(here) * other.weigh(there), here, there, share))
    return sorted(found, key=lambda g: (-g.weight * g.share, g.one, g.other))


def _speakers(side: Side) -> dict[SourceName, tuple[tuple[Span, ...], float]]:
    """Each speaker -> where it is named and what it says stands, and the weight of that."""
    spans: dict[SourceName, list[Span]] = {}
    weights: dict[SourceName, float] = {}
    for statement in side.statements:
        for teller in statement.chain:
            if teller.name is None or teller.span is None or _is_publication(teller):
                continue
            name = SourceName(teller.name, teller.kind, teller.is_named, teller.actor)
            spans.setdefault(name, []).extend((teller.span, *statement.content[:1]))
            weights[name] = weights.get(name, 0.0) + side.weigh(statement.content[:1])
    return {name: (tuple(sorted(set(spans[name]))), weights[name]) for name in spans if weights[name]}


def _is_publication(teller: Teller) -> bool:
    return teller.kind in (SourceKind.OUTLET, SourceKind.DOCUMENT)


def find_common_quotations(one: Side, other: Side, copying: Copying | None) -> list[Ground]:
    """Shared passages that are somebody's words in one of the two at least; `name` says how many words."""
    if copying is None:
        return []
    found = []
    for passage in copying.passages:
        if max(_quoted_share(one, passage.one), _quoted_share(other, passage.other)) < LEAST_QUOTED:
            continue
        weight = one.weigh([passage.one]) * other.weigh([passage.other])
        found.append(Ground(f"{passage.n_words} words", weight, (passage.one,), (passage.other,)))
    return _heaviest_first(found)


def _quoted_share(side: Side, span: Span) -> float:
    layout = read_layout(side.report)
    inside = [
        quoted
        for (start, end), quoted in zip(layout.spans, layout.quoted, strict=True)
        if span.start <= start and end <= span.end
    ]
    return sum(inside) / max(1, len(inside))


def _heaviest_first(grounds: Iterable[Ground]) -> list[Ground]:
    return sorted(grounds, key=lambda g: (-g.weight, g.one, g.other, g.name))
