"""The step: tags of one report -> its attributions of depth 0."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.attribute.adjacent import join_adjacent
from reportedly.attribute.confidence import read_confidence, read_features
from reportedly.attribute.hedges import ADVERB
from reportedly.attribute.join import Group, join_tags
from reportedly.attribute.reach import drop_far_links
from reportedly.attribute.running import extend_running_quotes
from reportedly.attribute.typography import SetOff, find_set_off
from reportedly.records.attribution import Attribution
from reportedly.records.calibration import Calibration
from reportedly.records.ids import attribution_id
from reportedly.records.report import Report
from reportedly.records.spans import Span
from reportedly.records.tags import Tags
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import QuotedPassage, find_quoted_passages

SET_OFF_CONFIDENCE = 0.79
"""Of an attribution by typography alone. See docs/explanation/confidence.md for how it was counted."""


@dataclass(frozen=True, slots=True)
class Joined:
    """An attribution, and how sure we are of the claim that can be read from it, 0 to 1."""

    attribution: Attribution
    claim_confidence: float


def attribute_report(report: Report, tags: Tags, calibration: Calibration) -> list[Joined]:
    """Join a report's tags to attributions, in the order of their first words."""
    paragraphs = find_paragraphs(report.text)
    passages = find_quoted_passages(report.text, paragraphs)
    groups = join_report(report.text, tags, paragraphs, passages)
    joined = [_from_group(report, group, calibration) for group in groups]
    taken = [span for j in joined for role in _roles(j.attribution) for span in role]
    joined += [
        _from_set_off(report, found) for found in find_set_off(report.text, paragraphs, passages, taken)
    ]
    return sorted(joined, key=lambda j: min(span for role in _roles(j.attribution) for span in role))


def join_report(
    text: str, tags: Tags, paragraphs: list[tuple[int, int]], passages: list[QuotedPassage]
) -> list[Group]:
    """Join what belongs together within a cue's reach, and carry running quotations on."""
    groups = join_tags(drop_far_links(text, paragraphs, tags))
    return extend_running_quotes(join_adjacent(text, groups), passages)


def _roles(attribution: Attribution) -> tuple[tuple[Span, ...], ...]:
    return attribution.source, attribution.cue, attribution.content


@dataclass(frozen=True, slots=True)
class Made:
    """The spans of an attribution in the report, each role as the pieces it stands in."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def make_attribution(
    report: Report, text: str, group: Group, made: Made, calibration: Calibration, parent: Attribution | None
) -> Joined:
    """Return the attribution of a group that was found in `text`, inside the content of `parent` if any."""
    features = read_features(text, group)
    attribution = Attribution(
        id=attribution_id(report.id, made.source, made.cue, made.content),
        source=made.source,
        cue=made.cue,
        content=made.content,
        depth=0 if parent is None else parent.depth + 1,
        parent=None if parent is None else parent.id,
        confidence=read_confidence(features, calibration.attribution),
    )
    return Joined(attribution, read_confidence(features, calibration.claim))


def _from_group(report: Report, group: Group, calibration: Calibration) -> Joined:
    made = _without_hedged_source(
        report.text,
        Made(
            source=() if group.source is None else (group.source.span,),
            cue=(group.cue.span,),
            content=tuple(sorted(span.span for span in group.contents)),
        ),
    )
    return make_attribution(report, report.text, group, made, calibration, None)


def _without_hedged_source(text: str, made: Made) -> Made:
    """Take the subject of a hedged clause for content: "Marr *reportedly* left" is not Marr's word."""
    if len(made.cue) != 1 or len(made.source) != 1 or not ADVERB.fullmatch(made.cue[0].slice(text)):
        return made
    source, cue, first = made.source[0], made.cue[0], made.content[0]
    if 0 <= cue.start - source.end <= 2 and 0 <= first.start - cue.end <= 2:
        return Made((), made.cue, tuple(sorted((source, *made.content))))
    return made


def _from_set_off(report: Report, found: SetOff) -> Joined:
    source = (found.source,)
    attribution = Attribution(
        id=attribution_id(report.id, source, found.cue, found.content),
        source=source,
        cue=found.cue,
        content=found.content,
        confidence=SET_OFF_CONFIDENCE,
    )
    return Joined(attribution, SET_OFF_CONFIDENCE)
