"""The outlet that publishes the report, where it is a party itself: it asked for comment, tried to verify."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.records.ids import source_id
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.records.vocabulary import SourceKind
from reportedly.wordlists.outlets import is_same_outlet


def add_own_outlet(report: Report, sources: Sequence[Source]) -> tuple[tuple[Source, ...], str | None]:
    """Return the sources with the report's own outlet among them, and its id.

    It has no mentions where the text does not name it. Where the outlet is not known nothing is added, and
    the id is None.
    """
    if report.outlet is None:
        return tuple(sources), None
    outlet = report.outlet
    named = next((s for s in sources if is_same_outlet(outlet, s.name)), None)
    if named is not None:
        return tuple(sources), named.id
    added = Source(
        id=source_id(report.id, ()),
        name=report.outlet,
        as_printed=report.outlet,
        kind=SourceKind.OUTLET,
        is_named=True,
    )
    return (*sources, added), added.id
