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
    LEAST_CONFIDENCE,
    MAX_DEPTH,
    Joined,
    attribute_inside,
    attribute_report,
    compose_inside,
    make_deliveries,
    nest,
)
from reportedly.claims import (
    account_for_quotations,
    find_asides,
    find_unattributed,
    make_claims,
    make_comment_outcomes,
    make_verifications,
    relate_claims,
)
from reportedly.errors import ReportedlyError
from reportedly.read import read_text
from reportedly.records.attribution import Attribution
from reportedly.records.delivery import Delivery, Mention
from reportedly.records.extraction import Extraction, Method
from reportedly.records.reading import Reading
from reportedly.records.refusal import Refusal
from reportedly.records.report import Report
from reportedly.records.tags import Tags
from reportedly.resolve import add_own_outlet, resolve_sources
from reportedly.settings import ExtractSettings
from reportedly.tag import Tagger
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
        joined = attribute_to_depth(report, tags, self._tagger)
        least = self.settings.min_confidence
        deliveries = [d for d in make_deliveries(report, joined) if d.confidence >= least]
        asides = find_asides(report.text)
        mentions = [*_name_links(deliveries), *asides.mentions()]
        sources = resolve_sources(report, mentions, self.settings.known)
        own = None
        if asides.name_the_report:
            sources, own = add_own_outlet(report, sources)
        times = find_times(report.text, report.published_at)
        claims = make_claims(report, deliveries, sources, times)
        return Extraction(
            report=report,
            attributions=_keep_attributions(joined, deliveries, max(least, LEAST_CONFIDENCE)),
            sources=sources,
            claims=claims,
            unattributed=find_unattributed(report.text, claims, asides.spans()),
            comment_outcomes=make_comment_outcomes(asides, sources, own),
            verifications=make_verifications(report, asides.verifications, claims, sources, own),
            relations=relate_claims(report, claims, sources),
            quotations=account_for_quotations(report, claims),
            refusals=refusals,
            method=Method(version=__version__, weights=self._tagger.digest),
        )


def attribute_to_depth(report: Report, tags: Tags, tagger: Tagger) -> list[Joined]:
    """Read the outermost attributions, then those inside their contents, layer by layer."""
    joined = layer = attribute_report(report, tags, tagger.calibration)
    for depth in range(MAX_DEPTH):
        inner = compose_inside(report, layer, outermost=depth == 0)
        if inner is None:
            break
        layer = attribute_inside(report, inner, tagger.tag(inner.text), tagger.calibration)
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


def _keep_attributions(
    joined: Iterable[Joined], deliveries: Iterable[Delivery], least: float
) -> tuple[Attribution, ...]:
    """Return the attributions that are sure enough or that a chain rests on, and those around them."""
    by_id = {j.attribution.id: j.attribution for j in joined}
    kept = {a.id for a in by_id.values() if a.confidence >= least}
    kept |= {link.attribution for d in deliveries for link in d.links if link.attribution is not None}
    for name in list(kept):
        parent = by_id[name].parent
        while parent is not None and parent not in kept:
            kept.add(parent)
            parent = by_id[parent].parent
    return tuple(attribution for name, attribution in by_id.items() if name in kept)


def _name_links(deliveries: Iterable[Delivery]) -> Iterator[Mention]:
    """Yield the words that name the links of chains."""
    for delivery in deliveries:
        for link in delivery.links:
            if link.source is not None:
                yield Mention(span=link.source, cue=link.cue)


def _refuse(error: Exception, name: str) -> Refusal:
    if isinstance(error, ReportedlyError):
        return Refusal.from_error(error, input=name)
    return Refusal(
        input=name,
        step="internal",
        reason=f"{name} was not finished: {type(error).__name__}: {error}",
        hint="this is a fault of reportedly: please report it",
    )
