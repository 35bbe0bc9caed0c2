"""Reports a second of the whole extract against the bare network, in one run, by turns.

The bare network is the shipped file on the same word pieces, with the same threads: windows without
overlap, sorted by length, one at a time and so without any padding, nothing read, decoded or written.
What the extract adds is reading, word pieces, the overlap of windows, decoding, claims and JSON.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from reportedly.pipeline import Extractor
from reportedly.read import read_reports
from reportedly.records import Extraction, Report
from reportedly.settings import ExtractSettings
from reportedly.tag.encode import encode_text
from reportedly.tag.shipped import open_weights
from reportedly.tag.tagger import feed_window
from reportedly.tag.windows import cut_windows

ROUND_REPORTS = 30
LIMIT = 0.6
Feeds = dict[str, Any]


class BareNetwork:
    """The network and the windows of some reports, ready to run."""

    def __init__(self, settings: ExtractSettings) -> None:
        self._settings = settings.tag
        self._shipped = open_weights()
        self._pool = ThreadPoolExecutor(self._settings.threads)

    def prepare(self, reports: Iterable[Report]) -> list[Feeds]:
        """Cut reports into windows that do not overlap, the longest first."""
        feeds: list[Feeds] = []
        for report in reports:
            encoded = encode_text(report.text, self._shipped.tokenizer)
            windows = cut_windows(encoded, self._settings.window_pieces - 2, 0)
            feeds += [feed_window(encoded, window) for window in windows]
        return sorted(feeds, key=lambda f: -len(f["pieces"]))

    def run(self, feeds: list[Feeds]) -> None:
        """Run every window once."""
        for _ in self._pool.map(self._shipped.network.run, feeds):
            pass


def measure_speed(inputs: list[Path]) -> None:
    """Print reports and word pieces a second of both, and the ratio."""
    settings = ExtractSettings()
    extractor, bare = Extractor(settings), BareNetwork(settings)
    rounds = [inputs[i : i + ROUND_REPORTS] for i in range(0, len(inputs), ROUND_REPORTS)]
    _extract(extractor, rounds[0][:3])
    whole_seconds = bare_seconds = 0.0
    n_reports = n_pieces = 0
    for paths in rounds:
        reports = [r.report for r in _read(extractor, paths) if r.report is not None]
        feeds = bare.prepare(reports)
        begun = time.perf_counter()
        bare.run(feeds)
        between = time.perf_counter()
        done = _extract(extractor, paths)
        whole_seconds += time.perf_counter() - between
        bare_seconds += between - begun
        if done != len(reports):
            raise SystemExit(f"{done} reports were extracted, and {len(reports)} were run bare")
        n_reports += done
        n_pieces += sum(len(f["pieces"]) for f in feeds)
    ratio = bare_seconds / whole_seconds
    print(f"{n_reports} reports, {n_pieces} word pieces, {settings.tag.threads} threads, by turns")
    print(
        f"bare network   {n_reports / bare_seconds:6.2f} reports/s  {n_pieces / bare_seconds:7.0f} pieces/s"
    )
    print(
        f"whole extract  {n_reports / whole_seconds:6.2f} reports/s  {n_pieces / whole_seconds:7.0f} pieces/s"
    )
    print(f"ratio          {ratio:6.3f}  (at least {LIMIT})")


def _read(extractor: Extractor, paths: list[Path]) -> Iterable[Any]:
    return (
        reading for path in paths for reading in read_reports(path, extractor.settings.read, name=path.name)
    )


def _extract(extractor: Extractor, paths: list[Path]) -> int:
    """Extract to JSON text; return how many reports there were."""
    done = [
        e.to_json_text() for e in extractor.extract_many(_read(extractor, paths)) if isinstance(e, Extraction)
    ]
    return len(done)
