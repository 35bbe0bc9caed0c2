"""One run of `reportedly extract`: from the arguments to the exit code."""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.cli.flow import Interruptible, Outcome, extract_inputs
from reportedly.cli.folder_job import FolderJob
from reportedly.cli.inputs import FoundInputs, find_inputs
from reportedly.cli.output import is_folder, write_through
from reportedly.cli.progress import Advance, show_progress
from reportedly.cli.steps import Steps
from reportedly.cli.streams import drop_output, write_pieces
from reportedly.cli.tally import Tally
from reportedly.errors import SettingsError
from reportedly.export import SUFFIXES, render_extractions
from reportedly.records import Extraction
from reportedly.settings import ExtractSettings, ReadSettings
from reportedly.wordlists.known import load_known

TABLE_WIDTH_COLUMNS = 100
"""Of a table that goes to a file or a pipe; one on a terminal is as wide as that."""


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
        self._check(found)
        self._tally.n_inputs = len(found.inputs) + len(found.refusals)
        for refusal in found.refusals:
            self._tally.note_refusal(refusal)
        with (
            _quiet_libraries(is_wanted=not self._arguments.debug),
            show_progress(len(found.inputs), to_standard_output=output is None) as advance,
        ):
            if output is not None and is_folder(output):
                job = FolderJob(Path(output), self._format, self._settings, self._steps, self._tally)
                job.run(found.inputs, advance)
            else:
                self._write_together(found, advance)
        return self._tally.close()

    def _check(self, found: FoundInputs) -> None:
        if self._arguments.url and len(found.inputs) > 1:
            raise SettingsError(
                f"--url is the address of one report, and there are {len(found.inputs)} inputs",
                hint="give them one at a time, or leave it out",
            )
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
            pieces = render_extractions(extractions, self._format, width_columns=self._table_width())
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

    def _table_width(self) -> int:
        if self._arguments.output is None and sys.stdout.isatty():
            return shutil.get_terminal_size((TABLE_WIDTH_COLUMNS, 24)).columns
        return TABLE_WIDTH_COLUMNS


def make_settings(arguments: argparse.Namespace) -> ExtractSettings:
    """The settings that the options ask for; what is not given keeps its default.

    Raises SettingsError for a file of names that cannot be used.
    """
    names = {"outlet": "outlet", "published_at": "published_at", "url": "url", "language": "language"}
    names["max_chars"] = "max_report_chars"
    given = {setting: getattr(arguments, option) for option, setting in names.items()}
    read = ReadSettings(**{setting: value for setting, value in given.items() if value is not None})
    known = None if arguments.known is None else load_known(arguments.known)
    return ExtractSettings(read=read, min_confidence=arguments.min_confidence, known=known)


def choose_format(wanted: str | None, output: str | None) -> str:
    """The format that was asked for, else that of the output file's suffix, else the table."""
    if wanted is not None:
        return wanted
    suffix = Path(output).suffix.lower() if output is not None and not is_folder(output) else ""
    return next((name for name, known in SUFFIXES.items() if known == suffix), "table")


@contextmanager
def _quiet_libraries(*, is_wanted: bool) -> Iterator[None]:
    """Keep what libraries log or warn of off standard error, where each line is about an input."""
    handler = logging.NullHandler()
    with warnings.catch_warnings():
        if is_wanted:
            warnings.simplefilter("ignore")
            logging.getLogger().addHandler(handler)
        yield
    logging.getLogger().removeHandler(handler)
