"""Steps without a network: what a file says decides what becomes of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from reportedly.errors import WeightsError
from reportedly.match import Matcher
from reportedly.records import (
    Act,
    ChainLink,
    Extraction,
    Method,
    Reading,
    Refusal,
    Report,
    Source,
    SourceKind,
    Span,
)
from reportedly.settings import ExtractSettings, ReadSettings
from reportedly.testing import EXAMPLE_TEXT, make_claim, make_extraction, make_report, make_source
from tests.cli.fake_matcher import make_matcher

NEXT_REPORT = "\f"
"""Parts the reports of one input."""


@dataclass
class FakeSteps:
    """An empty report is refused; each paragraph `NAME says: WORDS` of another is a claim.

    FAULT in a text is our fault, INTERRUPT Ctrl-C; SLOW takes half a minute. `read_names`: the inputs that
    were read, in their order. `n_loads`, `n_matchers`: how often the networks were loaded.
    """

    weights: str = "sha256:" + "0" * 64
    read_names: list[str] = field(default_factory=list)
    settings: ExtractSettings | None = None
    n_loads: int = 0
    n_matchers: int = 0

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

    def load_matcher(self) -> Matcher:
        self.n_matchers += 1
        return make_matcher()

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
        if SAYS in report.text:
            return extract_sayings(report, reading.refusals, self.method())
        return make_extraction(report, refusals=reading.refusals, method=self.method())


def extract_sayings(report: Report, refusals: tuple[Refusal, ...], method: Method) -> Extraction:
    """A claim for each paragraph of the form `NAME says: WORDS`; a name in small letters is not named.

    "Post" in a name makes an outlet of it; words that begin with "denied" are a denial.
    """
    sources: dict[str, Source] = {}
    claims = []
    start = 0
    for paragraph in report.text.split("\n"):
        name, _, words = paragraph.partition(SAYS)
        if words:
            spans = [
                Span(start, start + len(name)),
                Span(start + len(paragraph) - len(words), start + len(paragraph)),
            ]
            kind = SourceKind.OUTLET if "Post" in name else SourceKind.PERSON
            source = sources.setdefault(
                name, make_source(report, name, kind=kind, is_named=name[0].isupper())
            )
            act = Act.DENIES if words.startswith("denied ") else Act.ASSERTS
            link = ChainLink(source=source.id, span=spans[0], act=act)
            claims.append(make_claim(report, (spans[1],), (link,), act=act))
        start += len(paragraph) + 1
    return Extraction(
        report=report, sources=tuple(sources.values()), claims=tuple(claims), refusals=refusals, method=method
    )


SAYS = " says: "
"""Between a source and its words, in reports that are to have claims of their own."""

EXAMPLE = EXAMPLE_TEXT
