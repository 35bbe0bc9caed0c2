"""Every step that leads from a claim to a claim nearer to its origin.

A report that copied leads to what it copied; one that cites an outlet, to what that outlet's report says; a
"reportedly", to the same claim in the same report with its source; a bare "according to the Post", to the
report that says what the Post rests on. One claim can have several ways back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportedly.records.comparison import ClaimRelation
from reportedly.records.copying import Copying, Credit, SharedPassage
from reportedly.records.origin import Step, StepKind
from reportedly.records.spans import Span, merge_spans
from reportedly.records.statement import Statement, Teller
from reportedly.records.vocabulary import SourceKind
from reportedly.text.published import is_later, publication_key
from reportedly.trace.counterparts import find_counterpart, turn_passage
from reportedly.trace.known import (
    Known,
    describe_report,
    describe_teller,
    is_outlet,
    is_stated,
    name_of_outlet,
    stated_chain,
)

_ORDER = (StepKind.COPIED, StepKind.CITED, StepKind.SAME_SOURCE)


def find_steps(
    statements: Iterable[Statement],
    relations: Iterable[ClaimRelation] = (),
    copyings: Iterable[Copying] = (),
    credits: Iterable[Credit] = (),
) -> tuple[Step, ...]:
    """All steps from one claim to another, in the order of the claims they start from.

    Each has its `to`. A report is never cited by one that was published before it.
    """
    return steps_between(Known(statements, relations, credits), copyings)


def steps_between(known: Known, copyings: Iterable[Copying]) -> tuple[Step, ...]:
    """The steps of `find_steps` over what is known."""
    found: dict[tuple[str, str | None], Step] = {}
    steps = [*_copied(known, copyings), *(step for s in known.statements for step in _told(known, s))]
    for step in sorted(steps, key=_step_key):
        found.setdefault((step.claim, step.to), step)
    return tuple(sorted(found.values(), key=_step_key))


def _step_key(step: Step) -> tuple[str, int, str, str]:
    return step.claim, _ORDER.index(step.kind), step.to or "", step.reason


def _copied(known: Known, copyings: Iterable[Copying]) -> Iterator[Step]:
    """From claims in copied passages to the claims that stand there in the report they were copied from."""
    for copying in copyings:
        if not copying.is_copied or not {copying.one, copying.other} <= known.by_report.keys():
            continue
        later, earlier = _order_reports(known, copying)
        passages = [p if later == copying.one else turn_passage(p) for p in copying.passages]
        others = known.by_report[earlier]
        for statement in known.by_report[later]:
            same = [s.claim for s in known.same_in(statement.claim, (earlier,))]
            other = find_counterpart(statement, passages, others, same)
            if other is not None:
                is_dated = copying.earlier is not None
                yield _copied_step(statement, other, passages, is_dated=is_dated)


def _order_reports(known: Known, copying: Copying) -> tuple[str, str]:
    """The later and the earlier of two reports. Where their dates do not tell, their ids decide.

    The claims of both then have one origin, whichever is taken for the earlier.
    """
    if copying.earlier is not None:
        later = copying.other if copying.earlier == copying.one else copying.one
        return later, copying.earlier
    one, other = sorted((copying.one, copying.other), key=lambda r: (publication_key(_date_of(known, r)), r))
    return other, one


def _date_of(known: Known, report: str) -> str | None:
    return known.by_report[report][0].published_at


def _copied_step(
    statement: Statement, other: Statement, passages: Sequence[SharedPassage], *, is_dated: bool
) -> Step:
    told = f"It stands in a passage that {describe_report(other)} had first."
    if not is_dated:
        told = (
            f"It stands in a passage that {describe_report(other)} has too. Their dates do not tell which had"
            " it first, and either way both go back to one origin."
        )
    spans = [p.one for p in passages if any(p.one.overlaps(piece) for piece in statement.content)]
    return _make_step(StepKind.COPIED, statement, other, spans, told)


def _told(known: Known, statement: Statement) -> Iterator[Step]:
    """From a claim on somebody's word to what that somebody reported, as far as the record has it."""
    chain = stated_chain(statement)
    if not chain:
        yield from _unstated(known, statement)
        return
    last = chain[-1]
    if not is_outlet(last) and last.is_named:
        return
    cited = list(_cited(known, statement, chain))
    yield from cited
    if is_outlet(last) and not cited:
        yield from _fuller_chains(known, statement, last)


def _unstated(known: Known, statement: Statement) -> Iterator[Step]:
    """From a claim without a stated source to the same one here with a source, or in a credited report."""
    own = [s for s in known.same_in(statement.claim, (statement.report,)) if stated_chain(s)]
    spans = _spans_of(statement)
    if own:
        reason = "No source is stated here. The same report says elsewhere whose claim it is."
        yield _make_step(StepKind.SAME_SOURCE, statement, own[0], spans, reason)
        return
    for credit in known.credits_of.get(statement.report, ()):
        if credit.cited is None or (credit.claims and statement.claim not in credit.claims):
            continue
        for other in _not_later(statement, known.same_in(statement.claim, (credit.cited,)))[:1]:
            reason = f"No source is stated; {credit.name} is credited, and {describe_report(other)} says it."
            yield _make_step(StepKind.CITED, statement, other, (credit.span,), reason)


def _cited(known: Known, statement: Statement, chain: Sequence[Teller]) -> Iterator[Step]:
    """From a claim to the same claim in the reports of the outlet that it cites, the innermost first.

    Where an unnamed source stands behind the outlet, the outlet's own report may name it; a report that says
    less of its source than the citing one does not lead further back.
    """
    last = chain[-1]
    for teller in [t for t in reversed(chain) if is_outlet(t)]:
        reports = known.reports_of.get(name_of_outlet(teller.name or ""), ())
        best: dict[str, Statement] = {}
        for other in _leading_further(statement, known.same_in(statement.claim, reports), last):
            best.setdefault(other.report, other)
        steps = [_cited_step(statement, best[report], teller, last) for report in sorted(best)]
        if steps:
            yield from steps
            return
    for credit in known.credits_of.get(statement.report, ()):
        if credit.cited is not None and statement.claim in credit.claims:
            same = known.same_in(statement.claim, (credit.cited,))
            for other in _leading_further(statement, same, last)[:1]:
                reason = (
                    f"The report rests this on {credit.name}, and {describe_report(other)} says the same."
                )
                yield _make_step(StepKind.CITED, statement, other, (credit.span,), reason)


def _cited_step(statement: Statement, other: Statement, teller: Teller, last: Teller) -> Step:
    if is_outlet(last):
        kind, reason = (
            StepKind.CITED,
            f"It is told on the word of {teller.name}; {describe_report(other)} says the same.",
        )
    else:
        kind = StepKind.SAME_SOURCE
        reason = (
            f"{_capital(describe_teller(last))} reached this report through {teller.name}: it is whomever"
            f" {describe_report(other)} has it from."
        )
    return _make_step(kind, statement, other, [s for s in (teller.span, last.span) if s is not None], reason)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _leading_further(statement: Statement, same: Iterable[Statement], last: Teller) -> list[Statement]:
    """Those published not later that can be what the last link stands for."""
    kept = _not_later(statement, same)
    return [other for other in kept if is_outlet(last) or _fits(last, stated_chain(other))]


def _fits(last: Teller, chain: Sequence[Teller]) -> bool:
    """Whether the source behind a cited outlet can be the one of the outlet's own report.

    A document is no person; a report without a stated source says less than the one that cites it.
    """
    if not chain:
        return False
    kinds = {last.kind, chain[-1].kind}
    if not kinds.isdisjoint({None, SourceKind.UNKNOWN, SourceKind.OUTLET}):
        return True
    return SourceKind.DOCUMENT not in kinds or len(kinds) == 1


def _not_later(statement: Statement, others: Iterable[Statement]) -> list[Statement]:
    """Those whose report was published no later, as far as the dates tell."""
    return [
        other
        for other in others
        if other.report != statement.report
        and is_later(other.published_at, statement.published_at) is not True
    ]


def _fuller_chains(known: Known, statement: Statement, last: Teller) -> Iterator[Step]:
    """From "according to the Post" to a report in which the same claim goes on behind the Post."""
    name = name_of_outlet(last.name or "")
    for other in known.same_as(statement.claim):
        chain = stated_chain(other)
        outlets = [i for i, t in enumerate(chain) if is_outlet(t) and name_of_outlet(t.name or "") == name]
        if outlets and outlets[-1] + 1 < len(chain) and is_stated(chain[outlets[-1] + 1]):
            reason = f"Both have it from {last.name}; {describe_report(other)} says whom that has it from."
            spans = _spans_of(statement) if last.span is None else (last.span,)
            yield _make_step(StepKind.SAME_SOURCE, statement, other, spans, reason)
            return


def _spans_of(statement: Statement) -> tuple[Span, ...]:
    return statement.content or (statement.context_span,)


def _make_step(
    kind: StepKind, statement: Statement, to: Statement, spans: Iterable[Span], reason: str
) -> Step:
    return Step(
        kind=kind,
        claim=statement.claim,
        report=statement.report,
        spans=merge_spans(spans) or _spans_of(statement),
        to=to.claim,
        reason=reason,
    )
