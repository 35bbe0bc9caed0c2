"""Extractions into a folder: one file for each input, whole or not at all, and nothing done twice."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from reportedly.cli.done_before import DoneBefore, DoneInput, file_sha256, method_sha256
from reportedly.cli.flow import Interruptible, Outcome, extract_inputs
from reportedly.cli.inputs import Input
from reportedly.cli.output import make_folder_within, write_file
from reportedly.cli.output_names import name_outputs
from reportedly.cli.progress import Advance
from reportedly.cli.steps import Steps
from reportedly.cli.streams import say
from reportedly.cli.tally import Tally
from reportedly.errors import SettingsError
from reportedly.export import SUFFIXES, render_extractions
from reportedly.records import Extraction, Refusal
from reportedly.settings import ExtractSettings


class FolderJob:
    """Writes into `folder`, which is made if there is none. Raises SettingsError where it cannot be."""

    def __init__(
        self, folder: Path, format: str, settings: ExtractSettings, steps: Steps, tally: Tally
    ) -> None:
        self._folder = folder
        self._format = format
        self._settings = settings
        self._steps = steps
        self._tally = tally
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SettingsError(f"the folder {folder} cannot be made: {error.strerror}") from error
        self._done = DoneBefore(folder)
        self._lines: dict[Input, DoneInput] = {}

    def run(self, inputs: Sequence[Input], advance: Advance) -> None:
        """Extract what was not done before, and write each input's file as soon as it is finished."""
        names = name_outputs(inputs, SUFFIXES[self._format])
        taken = {os.path.realpath(each.source) for each in inputs if each.source}
        to_do = self._pass_over_done(inputs, names, advance)
        n_written = 0
        with Interruptible(extract_inputs(to_do, self._steps, self._settings)) as outcomes:
            for outcome in outcomes:
                group = _OneInput(outcome, outcomes, self._tally)
                n_written += self._write_guarded(group, self._folder / names[outcome.input], taken)
                if group.is_finished:
                    self._tally.n_finished += 1
                    advance(outcome.input.name)
        self._tally.was_interrupted = outcomes.was_interrupted
        say(f"{n_written} written to {self._folder}")

    def _pass_over_done(
        self, inputs: Sequence[Input], names: dict[Input, PurePosixPath], advance: Advance
    ) -> Iterator[Input]:
        """The inputs that are to be extracted. What was refused of the others is said again."""
        method = self._steps.method()
        for each in inputs:
            if each.source is not None and each.source.is_file():
                line = DoneInput(
                    output=str(names[each]),
                    input_sha256=file_sha256(each.source),
                    method_sha256=method_sha256(each, method, self._settings, self._format),
                    output_sha256="",
                )
                done = self._done.find(line)
                if done is not None:
                    self._tally.n_skipped += 1
                    for refusal in done.refusals:
                        self._tally.note_refusal(refusal)
                    advance(each.name)
                    continue
                self._lines[each] = line
            yield each

    def _write_guarded(self, group: _OneInput, path: Path, taken: set[str]) -> bool:
        """Write the file of one input and say so if that fails; whether there is a new file."""
        try:
            if os.path.realpath(path) in taken:
                raise SettingsError(f"{path} would overwrite an input", hint="give another folder")
            return self._write(group, path)
        except _Unfinished:
            return False
        except SettingsError as error:
            refusal = Refusal(input=str(path), step="write", reason=str(error), hint=error.hint)
        except OSError as error:
            reason = f"{path} cannot be written: {error.strerror}"
            refusal = Refusal(
                input=str(path), step="write", reason=reason, hint="check the folder and the disk"
            )
        self._tally.note_refusal(refusal)
        for _ in group:  # what else there is of the input is passed over
            pass
        return False

    def _write(self, group: _OneInput, path: Path) -> bool:
        if not group.has_extraction():
            if group.is_finished and path.exists():
                say(f"note: {path} is of an earlier run")
            return False
        make_folder_within(self._folder, path.parent)
        digest = write_file(path, group.until_finished(render_extractions(group, self._format)))
        line = self._lines.pop(group.input, None)
        if line is not None:
            self._done.add(replace(line, output_sha256=digest, refusals=tuple(group.refusals)))
        return True


class _Unfinished(Exception):
    """The outcomes ended before the input was finished."""


class _OneInput:
    """The extractions of one input, taken from the outcomes as they are asked for; refusals are noted."""

    def __init__(self, first: Outcome, rest: Iterator[Outcome], tally: Tally) -> None:
        self.input = first.input
        self.is_finished = False
        self.refusals: list[Refusal] = []
        self._tally = tally
        self._extractions = self._take(first, rest)
        self._held: list[Extraction] = []

    def has_extraction(self) -> bool:
        """Whether there is at least one. Looks ahead to the first."""
        self._held += [] if self._held else [each for each in [next(self._extractions, None)] if each]
        return bool(self._held)

    def __iter__(self) -> Iterator[Extraction]:
        return self

    def __next__(self) -> Extraction:
        return self._held.pop() if self._held else next(self._extractions)

    def until_finished(self, pieces: Iterable[str]) -> Iterator[str]:
        """The pieces. Raises _Unfinished at their end where the input was not finished."""
        yield from pieces
        if not self.is_finished:
            raise _Unfinished

    def _take(self, first: Outcome, rest: Iterator[Outcome]) -> Iterator[Extraction]:
        outcome: Outcome | None = first
        while outcome is not None:
            self.is_finished = outcome.is_last
            if isinstance(outcome.result, Extraction):
                self._tally.note_parts(outcome.result)
                yield outcome.result
            else:
                self.refusals.append(outcome.result)
                self._tally.note_refusal(outcome.result)
            outcome = None if self.is_finished else next(rest, None)
