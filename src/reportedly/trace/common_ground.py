"""What two reports both rest on: an outlet, a document, a speaker, a quotation; each with what it weighs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.records.copying import Copying, Credit, CreditKind
from reportedly.records.report import Report
from reportedly.records.spans import Span
from reportedly.records.statement import Statement, Teller
from reportedly.records.vocabulary import SourceKind
from reportedly.trace.credit_words import read_credit
from reportedly.trace.layout import read_layout
from reportedly.trace.main_news import LEAD_WEIGHT, REST_WEIGHT, weigh
from reportedly.trace.same_source import SourceName, is_same_outlet_name, is_same_source
from reportedly.wordlists.outlets import outlet_key

LEAST_QUOTED = 0.5
"""Share of a passage's words in quotation marks, on one side at least, for it to be a speaker's."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Something both rest on. `weight`: the product of what it counts for the main news of each, 0 to 1."""

    name: str
    weight: float
    one: tuple[Span, ...]
    other: tuple[Span, ...]


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


def find_common_documents(one: Side, other: Side) -> list[Ground]:
    """Documents and posts that claims of both rest on, known by the sort of document."""
    found = []
    for name, mine in _group(one, _sort_of_document).items():
        theirs = _group(other, _sort_of_document).get(name)
        if theirs is not None:
            found.append(Ground(name, one.weigh(mine) * other.weigh(theirs), mine, theirs))
    return _heaviest_first(found)


_DOCUMENTS = {
    "video": "video videos footage clip film",
    "recording": "recording audio audiotape tape",
    "post": "post posts posting tweet tweets facebook instagram twitter",
    "letter": "letter letters memo memorandum email emails e-mail",
    "court documents": "lawsuit complaint affidavit indictment suit",
    "study": "study survey poll research",
    "note": "note",
}
_SORT = {form: name for name, forms in _DOCUMENTS.items() for form in forms.split()}


def _sort_of_document(teller: Teller) -> str | None:
    if teller.name is None or teller.kind is not SourceKind.DOCUMENT:
        return None
    return next((_SORT[word] for word in teller.name.casefold().split() if word in _SORT), None)


def _group(side: Side, key: Callable[[Teller], str | None]) -> dict[str, tuple[Span, ...]]:
    """Where each thing that claims rest on is named, by its key."""
    found: dict[str, list[Span]] = {}
    for statement in side.statements:
        for teller in statement.chain:
            name = key(teller)
            if name is not None and teller.span is not None:
                found.setdefault(name, []).append(teller.span)
    return {name: tuple(sorted(spans)) for name, spans in found.items()}


def find_common_speakers(one: Side, other: Side) -> list[Ground]:
    """People and bodies whose word claims of both rest on."""
    left, right = _speakers(one), _speakers(other)
    return _heaviest_first(
        Ground(max(mine.name, theirs.name, key=len), one.weigh(here) * other.weigh(there), here, there)
        for mine, here in left.items()
        for theirs, there in right.items()
        if is_same_source(mine, theirs)
    )


def _speakers(side: Side) -> dict[SourceName, tuple[Span, ...]]:
    found: dict[SourceName, list[Span]] = {}
    for statement in side.statements:
        for teller in statement.chain:
            if teller.name is None or teller.span is None or _is_publication(teller):
                continue
            name = SourceName(teller.name, teller.kind, teller.is_named, teller.actor)
            found.setdefault(name, []).extend((teller.span, *statement.content[:1]))
    return {name: tuple(sorted(set(spans))) for name, spans in found.items()}


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
