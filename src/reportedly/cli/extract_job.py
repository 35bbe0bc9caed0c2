"""One run of `reportedly extract`: from the arguments to the exit code."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.cli.facts import give_facts
from reportedly.cli.flow import Interruptible, Outcome, extract_inputs
from reportedly.cli.folder_job import FolderJob
from reportedly.cli.inputs import FoundInputs, find_inputs
from reportedly.cli.output import is_folder, write_through
from reportedly.cli.progress import Advance, show_progress
from reportedly.cli.quiet import quiet_libraries
from reportedly.cli.read_options import check_address, make_settings
from reportedly.cli.steps import Steps
from reportedly.cli.streams import drop_output, table_width, write_pieces
from reportedly.cli.tally import Tally
from reportedly.errors import SettingsError
from reportedly.export import SUFFIXES, render_extractions
from reportedly.records import Extraction


class ExtractJob:
    """Finds the inputs, extracts them one after the other, and writes what comes out where it is wanted."""

    def __init__(self, arguments: argparse.Namespace, steps: Steps) -> None:
        self._arguments = arguments
        self._steps = steps
        self._settings = make_settings(arguments)
        self._format = choose_format(arguments.format, arguments.output)
        self._tally = Tally()

    def run(self) -> int:
        """Do it all. Raises SettingsError where nothing can be done."""
        output = self._arguments.output
        found = find_inputs(self._arguments.inputs, None if output is None else Path(output))
        found = give_facts(found, self._arguments.facts)
        self._check(found)
        self._tally.n_inputs = len(found.inputs) + len(found.refusals)
        for refusal in found.refusals:
            self._tally.note_refusal(refusal)
        with (
            quiet_libraries(is_wanted=not self._arguments.debug),
            show_progress(len(found.inputs), to_standard_output=output is None) as advance,
        ):
            if output is not None and is_folder(output):
                job = FolderJob(Path(output), self._format, self._settings, self._steps, self._tally)
                job.run(found.inputs, advance)
            else:
                self._write_together(found, advance)
        return self._tally.close()

    def _check(self, found: FoundInputs) -> None:
        check_address(self._arguments, len(found.inputs))
        output = self._arguments.output
        if output is None or is_folder(output):
            return
        if os.path.realpath(output) in {
            os.path.realpath(each.source) for each in found.inputs if each.source
        }:
            raise SettingsError(f"--output {output} would overwrite an input", hint="give another name")
        if not Path(output).absolute().parent.is_dir():
            raise SettingsError(f"the folder of --output {output} does not exist", hint="make it first")

    def _write_together(self, found: FoundInputs, advance: Advance) -> None:
        """All into one file, or to standard output. What is finished at Ctrl-C is written in good order."""
        output = self._arguments.output
        outcomes = extract_inputs(found.inputs, self._steps, self._settings)
        with Interruptible(outcomes) as kept:
            extractions = self._take_extractions(kept, advance)
            pieces = render_extractions(
                extractions, self._format, width_columns=table_width(to_terminal=output is None)
            )
            try:
                if output is None:
                    write_pieces(pieces)
                else:
                    write_through(Path(output), pieces)
            except BrokenPipeError:
                drop_output()
            except OSError as error:
                name = output or "standard output"
                raise SettingsError(f"{name} cannot be written: {error.strerror}") from error
            self._tally.was_interrupted = kept.was_interrupted

    def _take_extractions(self, outcomes: Iterable[Outcome], advance: Advance) -> Iterator[Extraction]:
        for outcome in outcomes:
            if isinstance(outcome.result, Extraction):
                self._tally.note_parts(outcome.result)
                yield outcome.result
            else:
                self._tally.note_refusal(outcome.result)
            if outcome.is_last:
                self._tally.n_finished += 1
                advance(outcome.input.name)


def choose_format(wanted: str | None, output: str | None) -> str:
    """The format that was asked for, else that of the output file's suffix, else the table."""
    if wanted is not None:
        return wanted
    suffix = Path(output).suffix.lower() if output is not None and not is_folder(output) else ""
    return next((name for name, known in SUFFIXES.items() if known == suffix), "table")
