"""The first map: the order of the steps inside one report, and nothing else.

Reading -> tag -> attribute -> resolve -> claims -> Extraction
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from reportedly import __version__
from reportedly.attribute import (
    MAX_DEPTH,
    Joined,
    attribute_inside,
    attribute_report,
    compose_inside,
    make_deliveries,
    nest,
)
from reportedly.claims import account_for_quotations, make_claims
from reportedly.errors import ReportedlyError
from reportedly.read import read_text
from reportedly.records.delivery import Mention
from reportedly.records.extraction import Extraction, Method
from reportedly.records.reading import Reading
from reportedly.records.refusal import Refusal
from reportedly.records.report import Report
from reportedly.records.tags import Tags
from reportedly.resolve import resolve_sources
from reportedly.settings import ExtractSettings
from reportedly.tag import Tagger
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quoted_passages
from reportedly.text.times import find_times

LOOK_AHEAD = 4
"""Reports whose windows are with the network while an earlier one is being finished."""


class Extractor:
    """Loads the network once and reads many reports with it. `weights`: another folder than the shipped one.

    Raises WeightsError where the weights are missing or damaged.
    """

    def __init__(self, settings: ExtractSettings | None = None, *, weights: Path | None = None) -> None:
        self.settings = settings or ExtractSettings()
        self._tagger = Tagger(self.settings.tag, weights)

    def extract(
        self,
        text: str | Report,
        *,
        outlet: str | None = None,
        published_at: str | None = None,
        url: str | None = None,
        path: str | None = None,
    ) -> Extraction:
        """Read one report. Raises ReadError for a text that `reportedly extract` would refuse."""
        if isinstance(text, Report):
            reading = Reading(text)
        else:
            settings = replace(
                self.settings.read,
                outlet=outlet or self.settings.read.outlet,
                published_at=published_at or self.settings.read.published_at,
                url=url or self.settings.read.url,
            )
            reading = read_text(text, settings, path=path)
        return self._begin(reading)()

    def extract_many(self, readings: Iterable[Reading]) -> Iterator[Extraction | Refusal]:
        """Read many, in their order, a few at a time. A reading that was refused comes out as its refusal.

        An error of our own in one report becomes a refusal at the step "internal"; the others go on.
        """
        begun: deque[Callable[[], Extraction | Refusal]] = deque()
        for reading in readings:
            begun.append(self._begin_guarded(reading))
            if len(begun) > LOOK_AHEAD:
                yield begun.popleft()()
        while begun:
            yield begun.popleft()()

    def _begin_guarded(self, reading: Reading) -> Callable[[], Extraction | Refusal]:
        if reading.report is None:
            refusal = reading.refusals[0]
            return lambda: refusal
        name = reading.report.path or reading.report.id
        try:
            finish = self._begin(reading)
        except Exception as error:  # noqa: BLE001 - one report must not end the others; the refusal says why
            refusal = _refuse(error, name)
            return lambda: refusal

        def finish_guarded() -> Extraction | Refusal:
            try:
                return finish()
            except Exception as error:  # noqa: BLE001 - as above
                return _refuse(error, name)

        return finish_guarded

    def _begin(self, reading: Reading) -> Callable[[], Extraction]:
        report = reading.report
        if report is None:
            raise ValueError("this reading is a refusal")
        wait_for_tags = self._tagger.submit(report.text)
        return lambda: self._finish(report, wait_for_tags(), reading.refusals)

    def _finish(self, report: Report, tags: Tags, refusals: tuple[Refusal, ...]) -> Extraction:
        joined = self._attribute(report, tags)
        deliveries = make_deliveries(report, joined)
        mentions = [Mention(span=x.source, cue=x.cue) for d in deliveries for x in d.links if x.source]
        sources = resolve_sources(report, mentions)
        passages = find_quoted_passages(report.text, find_paragraphs(report.text))
        times = find_times(report.text, report.published_at)
        claims = make_claims(report, deliveries, sources, passages, times)
        return Extraction(
            report=report,
            attributions=tuple(j.attribution for j in joined),
            sources=sources,
            claims=claims,
            quotations=account_for_quotations(report, claims, passages),
            refusals=refusals,
            method=Method(version=__version__, weights=self._tagger.digest),
        )

    def _attribute(self, report: Report, tags: Tags) -> list[Joined]:
        """Read the outermost attributions, then those inside their contents, layer by layer."""
        calibration = self._tagger.calibration
        joined = attribute_report(report, tags, calibration)
        layer: list[Joined] = joined
        for depth in range(MAX_DEPTH):
            inner = compose_inside(report, layer, outermost=depth == 0)
            if inner is None:
                break
            layer = attribute_inside(report, inner, self._tagger.tag(inner.text), calibration)
            joined = nest(report.text, joined, layer)
        return joined


def extract(
    text: str,
    *,
    outlet: str | None = None,
    published_at: str | None = None,
    url: str | None = None,
    settings: ExtractSettings | None = None,
) -> Extraction:
    """Read one report and return everything that was found in it.

    The network is loaded at the first call and kept for calls with the same settings. Raises ReadError
    for a text that is refused (blank, too long, not English) and WeightsError for damaged weights.
    """
    return _extractor_for(settings or ExtractSettings()).extract(
        text, outlet=outlet, published_at=published_at, url=url
    )


@lru_cache(maxsize=1)
def _extractor_for(settings: ExtractSettings) -> Extractor:
    return Extractor(settings)


def _refuse(error: Exception, name: str) -> Refusal:
    if isinstance(error, ReportedlyError):
        return Refusal.from_error(error, input=name)
    return Refusal(
        input=name,
        step="internal",
        reason=f"{name} was not finished: {type(error).__name__}: {error}",
        hint="this is a fault of reportedly: please report it",
    )
