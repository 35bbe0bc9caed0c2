"""Inputs to outcomes, one after the other: a few are in memory at a time, however many there are."""

from __future__ import annotations

import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from types import FrameType, TracebackType
from typing import Any, TypeVar

from reportedly.cli.inputs import Input, standard_input
from reportedly.cli.steps import Steps
from reportedly.records import Extraction, Reading, Refusal
from reportedly.settings import ExtractSettings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report of an input; `is_last` says that the input is finished with it."""

    input: Input
    result: Extraction | Refusal
    is_last: bool


def extract_inputs(inputs: Iterable[Input], steps: Steps, settings: ExtractSettings) -> Iterator[Outcome]:
    """The outcomes in the order of the inputs, at least one each. The network is loaded if there is any."""
    begun: deque[tuple[Input, bool]] = deque()

    def read_all() -> Iterator[Reading]:
        for each in inputs:
            for reading, is_last in _mark_last(_read_guarded(each, steps, settings)):
                begun.append((each, is_last))
                yield reading

    readings = read_all()
    first = next(readings, None)
    if first is None:
        return
    for result in steps.load(settings).extract_many(chain([first], readings)):
        each, is_last = begun.popleft()
        yield Outcome(each, result, is_last)


def _read_guarded(each: Input, steps: Steps, settings: ExtractSettings) -> Iterator[Reading]:
    """The readings of an input; a fault of our own in reading it must not end the others."""
    n_readings = 0
    try:
        source = standard_input() if each.source is None else each.source
        for reading in steps.read(source, each.facts.add_to(settings.read), name=each.name):
            n_readings += 1
            yield reading
    except Exception as error:  # noqa: BLE001 - one input must not end the others
        reason = f"{each.name} was not read to its end: {type(error).__name__}: {error}"
        hint = "this is a fault of reportedly: please report it"
        yield Reading(None, (Refusal(input=each.name, step="internal", reason=reason, hint=hint),))
        return
    if not n_readings:
        reason = f"{each.name} holds no report"
        yield Reading(None, (Refusal(input=each.name, step="read", reason=reason, hint="check the file"),))


def _mark_last(items: Iterator[T]) -> Iterator[tuple[T, bool]]:
    for item in items:
        held = item
        break
    else:
        return
    for item in items:
        yield held, False
        held = item
    yield held, True


class Interruptible:
    """Outcomes that end early at Ctrl-C; `was_interrupted` says so, and their user finishes in good order.

    While an outcome is made, Ctrl-C stops it at once. At any other time, as when a piece is being written, it
    waits until the next outcome is asked for; a second Ctrl-C does not wait.
    """

    def __init__(self, outcomes: Iterator[Outcome]) -> None:
        self.was_interrupted = False
        self._outcomes = outcomes
        self._is_working = False
        self._before: Any = None

    def __enter__(self) -> Interruptible:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._notice)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def __iter__(self) -> Iterator[Outcome]:
        return self

    def __next__(self) -> Outcome:
        try:
            self._is_working = True
            if self.was_interrupted:
                raise StopIteration
            return next(self._outcomes)
        except KeyboardInterrupt:
            self.was_interrupted = True
            raise StopIteration from None
        finally:
            self._is_working = False

    def _notice(self, _number: int, _frame: FrameType | None) -> None:
        if self._is_working or self.was_interrupted:
            raise KeyboardInterrupt
        self.was_interrupted = True
