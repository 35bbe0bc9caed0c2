"""Steps without a network: what a file says decides what becomes of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from reportedly.errors import WeightsError
from reportedly.records import Extraction, Method, Reading, Refusal, Span
from reportedly.settings import ExtractSettings, ReadSettings
from reportedly.testing import EXAMPLE_TEXT, make_extraction, make_report

NEXT_REPORT = "\f"
"""Parts the reports of one input."""


@dataclass
class FakeSteps:
    """An empty report is refused; FAULT in a text is our fault, INTERRUPT Ctrl-C; SLOW takes half a minute.

    `read_names`: the inputs that were read, in their order. `n_loads`: how often the network was loaded.
    """

    weights: str = "sha256:" + "0" * 64
    read_names: list[str] = field(default_factory=list)
    settings: ExtractSettings | None = None
    n_loads: int = 0

    def read(self, source: Path | bytes, settings: ReadSettings, *, name: str) -> Iterator[Reading]:
        self.read_names.append(name)
        raw = source if isinstance(source, bytes) else source.read_bytes()
        if raw == b"BUG":
            raise RuntimeError("a bug in reading")
        for number, text in enumerate(raw.decode("utf-8").split(NEXT_REPORT), 1):
            place = name if number == 1 else f"{name}:{number}"
            place = place.encode("utf-8", "replace").decode("utf-8")
            if not text:
                refusal = Refusal(input=place, step="read", reason=f"{place} is empty", hint="check the file")
                yield Reading(None, (refusal,))
                continue
            known = {"outlet": settings.outlet, "published_at": settings.published_at, "url": settings.url}
            parts: tuple[Refusal, ...] = ()
            if "\ufffd" in text:
                reason = f"{place}: 1 character was replaced"
                parts = (Refusal(input=place, step="read", reason=reason, span=Span(0, 1)),)
            yield Reading(make_report(text, path=place, **known), parts)

    def load(self, settings: ExtractSettings) -> FakeSteps:
        self.n_loads += 1
        self.settings = settings
        return self

    def method(self) -> Method:
        return Method(version="0", weights=self.weights)

    def extract_many(self, readings: Iterable[Reading]) -> Iterator[Extraction | Refusal]:
        for reading in readings:
            yield reading.refusals[0] if reading.report is None else self._extract(reading)

    def _extract(self, reading: Reading) -> Extraction | Refusal:
        report = reading.report
        assert report is not None
        if "INTERRUPT" in report.text:
            raise KeyboardInterrupt
        if "SLOW" in report.text:
            sys.stderr.write("slow\n")
            sys.stderr.flush()
            ThreadPoolExecutor(1).submit(time.sleep, 30).result()
        if "WEIGHTS" in report.text:
            raise WeightsError("the weights are missing", hint="install it anew")
        if "CRASH" in report.text:
            raise RuntimeError("a bug in extracting")
        if "FAULT" in report.text:
            return Refusal(input=str(report.path), step="internal", reason=f"{report.path} was not finished")
        return make_extraction(report, refusals=reading.refusals, method=self.method())


EXAMPLE = EXAMPLE_TEXT
