"""What a command needs of the rest of the package, loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reportedly.records import Extraction, Method, Reading, Refusal
from reportedly.settings import ExtractSettings, ReadSettings

if TYPE_CHECKING:
    from reportedly.match import Matcher


class Extracts(Protocol):
    """What turns readings into extractions, as `reportedly.Extractor` does."""

    def extract_many(self, readings: Iterable[Reading]) -> Iterator[Extraction | Refusal]:
        """One outcome a reading, in their order."""


class Steps(Protocol):
    """Reading and extracting; the tests put others in their place."""

    def read(self, source: Path | bytes, settings: ReadSettings, *, name: str) -> Iterator[Reading]:
        """The readings of one input."""

    def load(self, settings: ExtractSettings) -> Extracts:
        """The extractor. Raises WeightsError where its weights are missing or damaged."""

    def method(self) -> Method:
        """What the extractor will write as its method, without loading it."""

    def load_matcher(self) -> Matcher:
        """What compares claims of several reports. Raises WeightsError as `load` does."""


class ShippedSteps:
    """The steps that ship with the package."""

    def read(self, source: Path | bytes, settings: ReadSettings, *, name: str) -> Iterator[Reading]:
        from reportedly.read import read_reports

        return read_reports(source, settings, name=name)

    def load(self, settings: ExtractSettings) -> Extracts:
        from reportedly.pipeline import Extractor

        return Extractor(settings)

    def method(self) -> Method:
        from reportedly import __version__
        from reportedly.networks import read_digests
        from reportedly.tag.shipped import FOLDER

        return Method(version=__version__, weights=read_digests(FOLDER)[1])

    def load_matcher(self) -> Matcher:
        from reportedly.match import Matcher

        return Matcher()
