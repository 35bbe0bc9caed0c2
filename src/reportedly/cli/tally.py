"""What came of the inputs: said as it happens, counted for the closing line and the exit code."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.cli.exit_codes import REFUSED, ExitCode
from reportedly.cli.streams import say
from reportedly.records import Extraction, Refusal


@dataclass(slots=True)
class Tally:
    """Counts of inputs; a refused one is any with a report that could not be read."""

    n_inputs: int = 0
    n_finished: int = 0
    n_skipped: int = 0
    n_refusals: int = 0
    n_faults: int = 0
    was_interrupted: bool = False

    def note_refusal(self, refusal: Refusal) -> None:
        """Say why an input, or one report in it, was refused."""
        if refusal.step == "internal":
            self.n_faults += 1
        else:
            self.n_refusals += 1
        say(_sentence(refusal), hint=refusal.hint)

    def note_parts(self, extraction: Extraction) -> None:
        """Say what was left out of a report that was read."""
        for refusal in extraction.refusals:
            say(f"note: {_sentence(refusal)}", hint=refusal.hint)

    def close(self) -> ExitCode:
        """Say what was skipped and whether it was interrupted, and give the exit code."""
        if self.n_skipped:
            say(f"{self.n_skipped} done before, skipped")
        if self.was_interrupted:
            say(f"interrupted; {self.n_finished + self.n_skipped} of {self.n_inputs} inputs finished")
            return ExitCode.INTERRUPTED
        if self.n_faults:
            return ExitCode.OUR_FAULT
        return REFUSED if self.n_refusals else ExitCode.FINE


def _sentence(refusal: Refusal) -> str:
    """The reason, with the input in front where it does not begin with it."""
    begins = refusal.reason.startswith((f"{refusal.input} ", f"{refusal.input}:"))
    return refusal.reason if begins else f"{refusal.input}: {refusal.reason}"
