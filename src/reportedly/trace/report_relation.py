"""How two reports are related in origin: copied, credited, shared source or separate.

The rules are those of the guide by which people label pairs: copying goes before credit, credit before a
common source, and all of it counts only as far as the main news rests on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.records.comparison import ReportRelation
from reportedly.records.copying import Copying, Credit
from reportedly.records.report import Report
from reportedly.records.spans import Span
from reportedly.records.statement import Statement
from reportedly.trace.common_ground import (
    Ground,
    Side,
    find_common_documents,
    find_common_outlets,
    find_common_quotations,
    find_common_speakers,
    name_different_outlets,
)
from reportedly.trace.copying import align_reports
from reportedly.trace.debunking import find_debunking
from reportedly.trace.main_news import shared_topic

LEAST_TOPIC = 0.15
"""Leads with less in common are about different things. *From:* pairs that we read: those about one thing
have a fifth or more, others a twentieth."""

LEAST_WEIGHT = 0.6
"""What both rest on must count for this much of the main news of each."""

ENOUGH_QUOTED = 20
"""So many words of one speaker in both tell of one origin, wherever they stand."""


MUCH_OF_TEXT = 0.1
"""... and shared words are this share of one of the two, where each names an outlet of its own."""


PART_FROM_SPEAKER, MOST_FROM_SPEAKER = 0.15, 0.4
"""Shares of what a report passes on. *From:* set by hand on pairs that we read."""


class RelatedReports(NamedTuple):
    """The relation, a sentence that says why, and the words behind it in each report."""

    relation: ReportRelation
    reason: str
    one_spans: tuple[Span, ...]
    other_spans: tuple[Span, ...]


def relate_reports(
    one: Report,
    other: Report,
    one_statements: Sequence[Statement],
    other_statements: Sequence[Statement],
    one_credits: Sequence[Credit],
    other_credits: Sequence[Credit],
) -> RelatedReports:
    """Say where two reports come from, as far as their texts show. The sides may be exchanged."""
    copying = align_reports(one, other)
    if copying is not None and copying.is_copied:
        return _copied(copying)
    left = Side(report=one, statements=one_statements, credits=one_credits)
    right = Side(report=other, statements=other_statements, credits=other_credits)
    quotations = find_common_quotations(left, right, copying)
    topic = shared_topic(one, other)
    if topic < LEAST_TOPIC and not quotations:
        return RelatedReports(ReportRelation.SEPARATE, "They begin with different things.", (), ())
    found = find_debunking(one), find_debunking(other)
    if (found[0] is None) != (found[1] is None):
        return _debunked(*found)
    is_much = _is_much(quotations, copying)
    if name_different_outlets(left, right) and not is_much:
        reason = "Each has its main news from another outlet, and neither names the other's."
        return RelatedReports(ReportRelation.SEPARATE, reason, (), ())
    return _on_common_ground(left, right, [] if found[0] is not None else quotations, is_much)


def _copied(copying: Copying) -> RelatedReports:
    ones = tuple(p.one for p in copying.passages)
    others = tuple(p.other for p in copying.passages)
    return RelatedReports(ReportRelation.COPIED, copying.reason, ones, others)


def _debunked(one: Span | None, other: Span | None) -> RelatedReports:
    """A report whose news is that something is not so rests on its own checking."""
    reason = "One of the two says that what is told is false: that is news of its own."
    ones, others = (() if span is None else (span,) for span in (one, other))
    return RelatedReports(ReportRelation.SEPARATE, reason, ones, others)


def _is_much(quotations: Sequence[Ground], copying: Copying | None) -> bool:
    """Whether quotations in common make up a good part of one of the reports."""
    if copying is None or _count_quoted(quotations) < ENOUGH_QUOTED:
        return False
    return max(copying.share_of_one, copying.share_of_other) >= MUCH_OF_TEXT


def _is_main(speaker: Ground) -> bool:
    """Whether both put the speaker first and have a good part from it, or have most from it."""
    if speaker.share >= MOST_FROM_SPEAKER:
        return True
    return speaker.weight >= LEAST_WEIGHT and speaker.share >= PART_FROM_SPEAKER


def _count_quoted(quotations: Sequence[Ground]) -> int:
    return sum(int(ground.name.split()[0]) for ground in quotations)


def _on_common_ground(left: Side, right: Side, quotations: Sequence[Ground], is_much: bool) -> RelatedReports:
    outlets = find_common_outlets(left, right)
    if outlets and outlets[0].weight >= LEAST_WEIGHT:
        reason = f"Both have their main news from {outlets[0].name}, or one of them is by it."
        return _related(ReportRelation.CREDITED, reason, outlets[:1])
    documents = find_common_documents(left, right)
    if documents and documents[0].weight >= LEAST_WEIGHT:
        reason = f"Both rest their main news on the same document: a {documents[0].name}."
        return _related(ReportRelation.CREDITED, reason, documents[:1])
    n_quoted = _count_quoted(quotations)
    if quotations and (quotations[0].weight >= LEAST_WEIGHT or is_much):
        reason = f"Both quote the same words of one speaker, {n_quoted} in all."
        return _related(ReportRelation.SHARED_SOURCE, reason, quotations)
    speakers = find_common_speakers(left, right)
    speakers = [g for g in speakers if _is_main(g)]
    if speakers:
        reason = f"Both rest their main news on the word of {speakers[0].name}."
        return _related(ReportRelation.SHARED_SOURCE, reason, speakers[:1])
    return RelatedReports(
        ReportRelation.SEPARATE, "Nothing that both rest their main news on was found.", (), ()
    )


def _related(relation: ReportRelation, reason: str, grounds: Sequence[Ground]) -> RelatedReports:
    ones = tuple(sorted({span for ground in grounds for span in ground.one}))
    others = tuple(sorted({span for ground in grounds for span in ground.other}))
    return RelatedReports(relation, reason, ones, others)
