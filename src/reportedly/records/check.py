"""The rules that a whole record must keep: spans in the text, words as printed, ids that exist."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from reportedly.errors import RecordError, SpanError
from reportedly.records.ids import text_sha256
from reportedly.records.shape import fields_of, item_of, optional_of
from reportedly.records.spans import Span, join_pieces
from reportedly.records.vocabulary import QuotationStatus, RelationKind

if TYPE_CHECKING:
    from reportedly.records.claim import TimeInterval
    from reportedly.records.extraction import Extraction

Walk = Callable[[Any, str], Iterator[tuple[str, Span]]]


def check_extraction(extraction: Extraction) -> None:
    """Raise SpanError or RecordError with the path of the first thing that is wrong; else do nothing.

    Checked: the digest of the text; that every span lies in it; that a claim's text is its content,
    its pieces joined by `spans.PIECE_JOINT`; that the words kept beside any other span are those at it;
    that ids are unique and every id referred to exists; that a quotation names a claim just where its
    status says so; that confidences are from 0 to 1.
    """
    report = extraction.report
    if report.text_sha256 != text_sha256(report.text):
        raise RecordError("report.text_sha256: it is not the digest of report.text", report=report.id)
    try:
        _check_spans(extraction)
        _check_words(extraction)
        _check_confidences(extraction)
        _check_references(extraction)
    except RecordError as error:
        error.report = report.id
        raise


def walk_spans(record: Any) -> Iterator[tuple[str, Span]]:
    """Every span in a record, with its path (`claims[3].chain[0].span`)."""
    kind: Any = type(record)
    walk = _walker(kind)
    return iter(()) if walk is None else walk(record, "")


def _check_spans(extraction: Extraction) -> None:
    n_chars = len(extraction.report.text)
    for path, span in walk_spans(extraction):
        if span.end > n_chars:
            raise SpanError(f"{path}: [{span.start}, {span.end}] ends after the text, at {n_chars}")


def _check_words(extraction: Extraction) -> None:
    text = extraction.report.text
    for i, claim in enumerate(extraction.claims):
        if claim.text != join_pieces(text, claim.content):
            raise SpanError(f"claims[{i}].text: it is not the words of its content")
        times = [(f"claims[{i}].happened_on", claim.happened_on), (f"claims[{i}].as_of", claim.as_of)]
        times += [(f"claims[{i}].chain[{j}].said_at", link.said_at) for j, link in enumerate(claim.chain)]
        for path, time in times:
            _check_time(text, path, time)
    for i, statement in enumerate(extraction.unattributed):
        if statement.text != statement.span.slice(text):
            raise SpanError(f"unattributed[{i}].text: it is not the words at its span")


def _check_time(text: str, path: str, time: TimeInterval | None) -> None:
    if time is not None and time.text != time.span.slice(text):
        raise SpanError(f"{path}.text: it is not the words at its span")


def _check_confidences(extraction: Extraction) -> None:
    for i, attribution in enumerate(extraction.attributions):
        _check_confidence(f"attributions[{i}].confidence", attribution.confidence)
    for i, claim in enumerate(extraction.claims):
        _check_confidence(f"claims[{i}].confidence", claim.confidence)


def _check_confidence(path: str, confidence: float) -> None:
    if not 0.0 <= confidence <= 1.0:
        raise RecordError(f"{path}: {confidence} is not between 0 and 1")


def _check_references(extraction: Extraction) -> None:
    attributions = _unique_ids("attributions", extraction.attributions)
    sources = _unique_ids("sources", extraction.sources)
    claims = _unique_ids("claims", extraction.claims)
    for i, attribution in enumerate(extraction.attributions):
        _check_id(f"attributions[{i}].parent", attribution.parent, attributions)
        if (attribution.depth == 0) != (attribution.parent is None) or attribution.depth < 0:
            raise RecordError(f"attributions[{i}].depth: {attribution.depth} does not go with its parent")
    for i, source in enumerate(extraction.sources):
        for j, member in enumerate(source.members):
            _check_id(f"sources[{i}].members[{j}]", member, sources)
    for i, claim in enumerate(extraction.claims):
        for j, link in enumerate(claim.chain):
            _check_id(f"claims[{i}].chain[{j}].source", link.source, sources)
            _check_id(f"claims[{i}].chain[{j}].attribution", link.attribution, attributions)
    _check_outcomes(extraction, sources, claims)


def _check_outcomes(extraction: Extraction, sources: set[str], claims: set[str]) -> None:
    for i, outcome in enumerate(extraction.comment_outcomes):
        _check_id(f"comment_outcomes[{i}].party", outcome.party, sources)
        _check_id(f"comment_outcomes[{i}].asked_by", outcome.asked_by, sources)
    for i, verification in enumerate(extraction.verifications):
        _check_id(f"verifications[{i}].by", verification.by, sources)
        for j, claim in enumerate(verification.claims):
            _check_id(f"verifications[{i}].claims[{j}]", claim, claims)
    for i, relation in enumerate(extraction.relations):
        _check_id(f"relations[{i}].from", relation.from_, claims)
        other = sources if relation.kind is RelationKind.DISPUTES_SOURCE else claims
        _check_id(f"relations[{i}].to", relation.to, other)
    for i, quotation in enumerate(extraction.quotations):
        if (quotation.status is QuotationStatus.CLAIM) != (quotation.claim is not None):
            raise RecordError(f"quotations[{i}].claim: it does not go with the status {quotation.status}")
        _check_id(f"quotations[{i}].claim", quotation.claim, claims)


def _unique_ids(name: str, records: Iterable[Any]) -> set[str]:
    ids: set[str] = set()
    for i, record in enumerate(records):
        if record.id in ids:
            raise RecordError(f"{name}[{i}].id: {record.id} stands twice")
        ids.add(record.id)
    return ids


def _check_id(path: str, wanted: str | None, ids: Collection[str]) -> None:
    if wanted is not None and wanted not in ids:
        raise RecordError(f"{path}: there is no {wanted} in this record")


@cache
def _walker(hint: Any) -> Walk | None:
    """How to find the spans in a value of this type; None where there can be none."""
    if hint is Span:
        return lambda span, path: iter(((path, span),))
    if (inner := optional_of(hint)) is not None:
        walk = _walker(inner)
        return _optional_walker(walk) if walk else None
    if (item := item_of(hint)) is not None:
        walk = _walker(item)
        return _list_walker(walk) if walk else None
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _record_walker(hint)
    return None


def _optional_walker(walk: Walk) -> Walk:
    return lambda value, path: iter(()) if value is None else walk(value, path)


def _list_walker(walk: Walk) -> Walk:
    def walk_list(items: Any, path: str) -> Iterator[tuple[str, Span]]:
        for index, item in enumerate(items):
            yield from walk(item, f"{path}[{index}]")

    return walk_list


def _record_walker(record: type) -> Walk | None:
    found = ((field.name, field.key, _walker(field.hint)) for field in fields_of(record))
    parts = tuple((name, key, walk) for name, key, walk in found if walk is not None)

    def walk_record(value: Any, path: str) -> Iterator[tuple[str, Span]]:
        for name, key, walk in parts:
            yield from walk(getattr(value, name), f"{path}.{key}" if path else key)

    return walk_record if parts else None
