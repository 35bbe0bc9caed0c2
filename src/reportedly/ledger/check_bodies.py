"""The rules that a body must keep: ids that are digests, spans that lie in texts, claims that exist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reportedly.errors import RecordError, SpanError
from reportedly.ledger.reader import Reader
from reportedly.ledger.times import to_utc
from reportedly.records.actor import Actor
from reportedly.records.check import check_extraction, walk_spans
from reportedly.records.codec import to_json
from reportedly.records.extraction import Extraction, Method
from reportedly.records.ids import actor_id, attribution_id, claim_id, report_id, ruling_id, source_id
from reportedly.records.matching import Matching
from reportedly.records.report import Report
from reportedly.records.ruling import Ruling
from reportedly.records.spans import Span, join_pieces
from reportedly.records.statement import Statement


def check_report(report: Report) -> None:
    """Raise RecordError or SpanError unless the id is that of the report and its spans lie in its text."""
    check_extraction(Extraction(report=report, method=Method(version="")))
    _same_id("report", report.id, report_id(report.text, report.outlet, report.url))


def check_ids(extraction: Extraction) -> None:
    """Raise RecordError unless every id in the extraction is the digest of what it names."""
    report = extraction.report.id
    for attribution in extraction.attributions:
        own = attribution_id(report, attribution.source, attribution.cue, attribution.content)
        _same_id("attribution", attribution.id, own)
    for source in extraction.sources:
        _same_id("source", source.id, source_id(report, source.mentions))
    for claim in extraction.claims:
        _same_id("claim", claim.id, claim_id(report, claim.content, [link.span for link in claim.chain]))


def check_ruling(ruling: Ruling) -> None:
    """Raise RecordError unless the id is that of the ruling and `made_at` is an aware time."""
    fields: dict[str, Any] = to_json(ruling)
    del fields["id"]
    _same_id("ruling", ruling.id, ruling_id(fields))
    to_utc(ruling.made_at)


def check_actor(actor: Actor) -> None:
    """Raise RecordError unless the id is that of the actor."""
    _same_id("actor", actor.id, actor_id(actor.name, actor.kind, actor.scope))


def check_matching(known: Reader, matching: Matching, report: Report) -> None:
    """Raise RecordError or SpanError where a matching of a report does not fit what is known.

    Its statements are claims of the newest extraction or what the report says in its own voice; its
    memberships and relations begin at them, and all spans lie in the texts that they are of.
    """
    extraction = known.load_extraction(report.id)
    own = {claim.id for claim in extraction.claims}
    own |= {claim_id(report.id, (each.span,), ()) for each in extraction.unattributed}
    _among("statements", (each.claim for each in matching.statements), own, report)
    _among("memberships", (each.claim for each in matching.memberships), own, report)
    _among("relations", (each.from_ for each in matching.relations), own, report)
    _among("signatures", (each.subject for each in matching.signatures), {*own, report.id}, report)
    _among("credits", (claim for each in matching.credits for claim in each.claims), own, report)
    _among("actors", (each.source for each in matching.actors), {s.id for s in extraction.sources}, report)
    for match in matching.actors:
        check_actor(match.actor)
    check_matching_spans(matching, report, known.load_reports(_others(matching, report)))


def check_matching_spans(matching: Matching, report: Report, others: Mapping[str, Report]) -> None:
    """Raise SpanError or RecordError where a span of a matching lies outside the text that it is of.

    `others`: the reports that it shares text with, as far as their words are there.
    """
    for statement in matching.statements:
        _check_statement(statement, report)
    for relation in matching.relations:
        _inside(f"relation of {relation.from_}", relation.from_spans, report)
    for credit in matching.credits:
        _inside("credit", (credit.span,), report)
    for copying in matching.copyings:
        texts = {**others, report.id: report}
        for passage in (*copying.passages, *copying.shared_errors):
            for side, span in ((copying.one, passage.one), (copying.other, passage.other)):
                if side in texts:
                    _inside("shared passage", (span,), texts[side])


def _others(matching: Matching, report: Report) -> set[str]:
    return {side for each in matching.copyings for side in (each.one, each.other)} - {report.id}


def _check_statement(statement: Statement, report: Report) -> None:
    _inside(f"statement of {statement.claim}", (span for _, span in walk_spans(statement)), report)
    if statement.text != join_pieces(report.text, statement.content):
        raise SpanError(f"statement of {statement.claim}: its text is not the words of its content")
    if statement.context != statement.context_span.slice(report.text):
        raise SpanError(f"statement of {statement.claim}: its context is not the words at its span")


def _inside(what: str, spans: Iterable[Span], report: Report) -> None:
    for span in spans:
        if span.end > len(report.text):
            raise SpanError(f"{what}: [{span.start}, {span.end}] ends after the text of {report.id}")


def _among(what: str, names: Iterable[str], known: set[str], report: Report) -> None:
    for name in names:
        if name not in known:
            raise RecordError(f"{what} of the matching: {report.id} has no {name}", report=report.id)


def _same_id(what: str, given: str, own: str) -> None:
    if given != own:
        raise RecordError(f"the id of the {what} is {given}, and what it names has {own}")
