"""One run of `reportedly reprocess`: each report is read again as a whole, or stays as it was."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reportedly import story
from reportedly.cli.flow import Interruptible, Outcome
from reportedly.cli.inputs import Input
from reportedly.cli.ledger_options import open_to_write, recorded_at
from reportedly.cli.progress import Advance, show_progress
from reportedly.cli.quiet import quiet_libraries
from reportedly.cli.results import print_all
from reportedly.cli.steps import Steps
from reportedly.cli.tally import Tally
from reportedly.export.added import render_reprocessed
from reportedly.ledger import EntryKind, Ledger, Reader
from reportedly.ledger.find_ids import IdKind, find_id
from reportedly.match import Matcher
from reportedly.match.versions import VersionChanges, compare_versions
from reportedly.records import Extraction, Method, Reading
from reportedly.settings import ExtractSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class ReprocessedReport:
    """A report that was read again, and what changed in its claims."""

    report: str
    title: str | None
    n_claims: int
    changes: VersionChanges


class ReprocessJob:
    """Finds the reports that are to be read again, and puts each new reading beside the old one."""

    def __init__(self, arguments: argparse.Namespace, steps: Steps) -> None:
        self._arguments = arguments
        self._steps = steps
        self._tally = Tally()

    def run(self) -> int:
        """Do it all. Raises SettingsError, LedgerError, WeightsError where it cannot go on."""
        with (
            quiet_libraries(is_wanted=not self._arguments.debug),
            open_to_write(self._arguments) as ledger,
        ):
            with ledger.reading() as reader:
                reports = self._find(reader)
            self._tally.n_inputs = len(reports)
            with (
                show_progress(len(reports), to_standard_output=True) as advance,
                Interruptible(self._extract(ledger, reports)) as kept,
            ):
                print_all(self._arguments, self._replace_all(ledger, kept, advance), render_reprocessed)
                self._tally.was_interrupted = kept.was_interrupted
        return self._tally.close()

    def _find(self, reader: Reader) -> tuple[str, ...]:
        if self._arguments.ids:
            named = (find_id(reader, typed, (IdKind.REPORT,)).id for typed in self._arguments.ids)
            return tuple(dict.fromkeys(named))
        method, matched_by = self._steps.method(), self._matcher.digest
        return tuple(
            held.id
            for held in reader.list_reports()
            if not held.is_redacted
            and held.superseded_by is None
            and _is_old(reader, held.id, method, matched_by)
        )

    def _extract(self, ledger: Ledger, reports: Sequence[str]) -> Iterator[Outcome]:
        if not reports:
            return
        results = self._steps.load(ExtractSettings()).extract_many(_read(ledger, reports))
        for report, result in zip(reports, results, strict=True):
            yield Outcome(Input(report, None, Path(report)), result, is_last=True)

    def _replace_all(
        self, ledger: Ledger, outcomes: Iterator[Outcome], advance: Advance
    ) -> Iterator[ReprocessedReport]:
        for outcome in outcomes:
            if isinstance(outcome.result, Extraction):
                yield self._replace(ledger, outcome.result)
            else:
                self._tally.note_refusal(outcome.result)
            self._tally.n_finished += 1
            advance(outcome.input.name)

    def _replace(self, ledger: Ledger, extraction: Extraction) -> ReprocessedReport:
        report = extraction.report
        with ledger.reading() as reader:
            old = reader.load_statements_of_report(report.id)
        matching = story.reprocess_report(
            ledger, extraction, self._matcher, recorded_at=recorded_at(self._arguments)
        )
        return ReprocessedReport(
            report=report.id,
            title=None if report.title_span is None else report.title_span.slice(report.text),
            n_claims=len(matching.statements),
            changes=compare_versions(old, matching.statements, ()),
        )

    @cached_property
    def _matcher(self) -> Matcher:
        return self._steps.load_matcher()


def _read(ledger: Ledger, reports: Sequence[str]) -> Iterator[Reading]:
    """The reports as they were read, with what was left out of them then."""
    for report in reports:
        with ledger.reading() as reader:
            held = reader.load_extraction(report)
        yield Reading(held.report, held.refusals)


def _is_old(reader: Reader, report: str, method: Method, matched_by: str) -> bool:
    """Whether the newest reading or matching of a report is of another version or other weights."""
    made = {entry.kind: (entry.version, entry.weights) for entry in reader.list_entries(report)}
    is_read = made.get(EntryKind.EXTRACTION) == (method.version, method.weights)
    return not (is_read and made.get(EntryKind.MATCHING) == (method.version, matched_by))
