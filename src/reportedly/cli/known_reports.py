"""Reports that the ledger has already: they are read, so as to know them, and not extracted again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.cli.steps import Extracts, Steps
from reportedly.ledger import Ledger
from reportedly.records import Extraction, Method, Reading, Refusal
from reportedly.settings import ExtractSettings, ReadSettings

if TYPE_CHECKING:
    from reportedly.match import Matcher


class PassOverKnown:
    """Other steps, but for known reports, whose extraction has nothing but the report."""

    def __init__(self, steps: Steps, ledger: Ledger) -> None:
        self._steps = steps
        self._ledger = ledger

    def read(self, source: Path | bytes, settings: ReadSettings, *, name: str) -> Iterator[Reading]:
        """The readings of the other steps."""
        return self._steps.read(source, settings, name=name)

    def load(self, settings: ExtractSettings) -> Extracts:
        """An extractor that loads that of the other steps when there is a new report."""
        return _NewOnly(self._steps, settings, self._ledger)

    def method(self) -> Method:
        """That of the other steps."""
        return self._steps.method()

    def load_matcher(self) -> Matcher:
        """That of the other steps."""
        return self._steps.load_matcher()


class _NewOnly:
    """Extracts new reports; known ones keep their place among the outcomes."""

    def __init__(self, steps: Steps, settings: ExtractSettings, ledger: Ledger) -> None:
        self._steps = steps
        self._settings = settings
        self._ledger = ledger

    def extract_many(self, readings: Iterable[Reading]) -> Iterator[Extraction | Refusal]:
        """One outcome a reading, in their order."""
        to_read = iter(readings)
        for reading in to_read:
            known = self._find(reading)
            if known is None:
                yield from self._extract_new(reading, to_read)
                return
            yield known

    def _extract_new(self, first: Reading, rest: Iterator[Reading]) -> Iterator[Extraction | Refusal]:
        waiting: deque[Extraction | None] = deque([None])

        def take_new() -> Iterator[Reading]:
            yield first
            for reading in rest:
                waiting.append(self._find(reading))
                if waiting[-1] is None:
                    yield reading

        for result in self._steps.load(self._settings).extract_many(take_new()):
            while (known := waiting.popleft()) is not None:
                yield known
            yield result
        yield from (known for known in waiting if known is not None)

    def _find(self, reading: Reading) -> Extraction | None:
        """What stands for a report that the ledger has; None for any other."""
        if reading.report is None:
            return None
        with self._ledger.reading() as reader:
            is_known = reader.has_report(reading.report.id)
        return Extraction(report=reading.report, method=self._steps.method()) if is_known else None
