"""One run of `reportedly add`: inputs into the ledger, one report after the other, each as a whole or not."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import cached_property

from reportedly import story
from reportedly.cli.added import AddedReport, describe_added
from reportedly.cli.facts import give_facts
from reportedly.cli.flow import Interruptible, Outcome, extract_inputs
from reportedly.cli.inputs import find_inputs
from reportedly.cli.known_reports import PassOverKnown
from reportedly.cli.ledger_options import open_to_write, recorded_at
from reportedly.cli.progress import Advance, show_progress
from reportedly.cli.quiet import quiet_libraries
from reportedly.cli.read_options import check_address, make_settings
from reportedly.cli.results import print_all
from reportedly.cli.steps import Steps
from reportedly.cli.tally import Tally
from reportedly.export.added import render_added
from reportedly.ledger import Ledger
from reportedly.match import Matcher
from reportedly.records import Extraction


class AddJob:
    """Reads, extracts and adds. What is finished at Ctrl-C is in the ledger, and what is not is not."""

    def __init__(self, arguments: argparse.Namespace, steps: Steps) -> None:
        self._arguments = arguments
        self._steps = steps
        self._settings = make_settings(arguments)
        self._tally = Tally()

    def run(self) -> int:
        """Do it all. Raises SettingsError, LedgerError, WeightsError where it cannot go on."""
        found = give_facts(find_inputs(self._arguments.inputs), self._arguments.facts)
        check_address(self._arguments, len(found.inputs))
        self._tally.n_inputs = len(found.inputs) + len(found.refusals)
        with (
            quiet_libraries(is_wanted=not self._arguments.debug),
            open_to_write(self._arguments, create=bool(found.inputs)) as ledger,
            show_progress(len(found.inputs), to_standard_output=True) as advance,
        ):
            for refusal in found.refusals:
                self._tally.note_refusal(refusal)
            steps = PassOverKnown(self._steps, ledger)
            with Interruptible(extract_inputs(found.inputs, steps, self._settings)) as kept:
                print_all(self._arguments, self._add_all(ledger, kept, advance), render_added)
                self._tally.was_interrupted = kept.was_interrupted
        return self._tally.close()

    def _add_all(
        self, ledger: Ledger, outcomes: Iterator[Outcome], advance: Advance
    ) -> Iterator[AddedReport]:
        for outcome in outcomes:
            if isinstance(outcome.result, Extraction):
                self._tally.note_parts(outcome.result)
                yield self._add(ledger, outcome.result)
            else:
                self._tally.note_refusal(outcome.result)
            if outcome.is_last:
                self._tally.n_finished += 1
                advance(outcome.input.name)

    def _add(self, ledger: Ledger, extraction: Extraction) -> AddedReport:
        """Add one report, at the time that the clock shows then."""
        with ledger.reading() as reader:
            is_known = reader.has_report(extraction.report.id)
        if is_known:
            added = story.Added(extraction.report.id, is_new=False)
        else:
            now = recorded_at(self._arguments)
            added = story.add_report(ledger, extraction, self._matcher, recorded_at=now)
        with ledger.reading() as reader:
            return describe_added(reader, extraction.report, added)

    @cached_property
    def _matcher(self) -> Matcher:
        return self._steps.load_matcher()
