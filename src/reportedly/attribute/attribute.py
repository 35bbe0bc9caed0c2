"""The step: tags of one report -> its attributions of depth 0."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.attribute.confidence import read_confidence, read_features
from reportedly.attribute.join import Group, join_tags
from reportedly.records.attribution import Attribution
from reportedly.records.calibration import Calibration
from reportedly.records.ids import attribution_id
from reportedly.records.report import Report
from reportedly.records.tags import Tags


@dataclass(frozen=True, slots=True)
class Joined:
    """An attribution, and how sure we are of the claim that can be read from it, 0 to 1."""

    attribution: Attribution
    claim_confidence: float


def attribute_report(report: Report, tags: Tags, calibration: Calibration) -> list[Joined]:
    """Join a report's tags to attributions, in the order of their first words."""
    joined = [_make_attribution(report, group, calibration) for group in join_tags(tags)]
    return sorted(
        joined, key=lambda j: min((*j.attribution.source, *j.attribution.cue, *j.attribution.content))
    )


def _make_attribution(report: Report, group: Group, calibration: Calibration) -> Joined:
    source = () if group.source is None else (group.source.span,)
    cue = (group.cue.span,)
    content = tuple(sorted(span.span for span in group.contents))
    features = read_features(group)
    attribution = Attribution(
        id=attribution_id(report.id, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        confidence=read_confidence(features, calibration.attribution),
    )
    return Joined(attribution, read_confidence(features, calibration.claim))
