"""Every knob of `reportedly`, with its unit and where its default comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportedly.errors import SettingsError

if TYPE_CHECKING:
    from reportedly.wordlists.known import KnownNames


def _require(holds: bool, sentence: str) -> None:
    if not holds:
        raise SettingsError(sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSettings:
    """How an input becomes a report.

    `max_report_chars`: code points of text above which a report is refused, not cut. *From:* a book of
    150,000 words has about 900,000; what is longer is seldom one report.
    `max_input_bytes`: bytes of one input (of one line, in JSON lines) above which it is refused without
    being read to its end. A guard, not a measured limit: 50 bytes a character of the default above leave
    room for the markup and scripts of a saved page and the photographs of a PDF.
    `language`: the language the input is taken to be in (BCP 47, "en"); None lets the reader find out.
    `outlet`, `published_at`, `url`: what the user knows of the report; each wins over what the input says.
    `published_at` is an ISO date or time, whose offset is kept as given.
    """

    max_report_chars: int = 1_000_000
    max_input_bytes: int = 50_000_000
    language: str | None = None
    outlet: str | None = None
    published_at: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        _require(self.max_report_chars > 0, "max_report_chars must be 1 or more")
        _require(self.max_input_bytes > 0, "max_input_bytes must be 1 or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class TagSettings:
    """How the network reads a report.

    `window_pieces`: word pieces the network sees at once, its two end markers included, at most 512.
    *From:* the windows it was trained on (`train.fit.FitSettings`, 254 and the markers); longer ones are
    outside what it has seen.
    `overlap_pieces`: word pieces that two windows of a long text share, so that no span is seen without
    its surroundings. `threads`: threads of the network's runtime; the results do not depend on it.
    """

    window_pieces: int = 256
    overlap_pieces: int = 20
    threads: int = 2

    def __post_init__(self) -> None:
        _require(8 <= self.window_pieces <= 512, "window_pieces must be from 8 to 512")
        _require(
            0 <= self.overlap_pieces <= self.window_pieces // 2,
            "overlap_pieces must be between 0 and half of window_pieces",
        )
        _require(self.threads >= 1, "threads must be 1 or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractSettings:
    """The whole way from an input to its claims.

    `min_confidence`: from 0 to 1; claims and attributions in which we are less confident are left out.
    The default 0.0 keeps all of them. `known`: names of the user's own (`wordlists.known.load_known`), which
    win over the lists that ship with the package.
    """

    read: ReadSettings = field(default_factory=ReadSettings)
    tag: TagSettings = field(default_factory=TagSettings)
    min_confidence: float = 0.0
    known: KnownNames | None = None

    def __post_init__(self) -> None:
        _require(0.0 <= self.min_confidence <= 1.0, "min_confidence must be between 0 and 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchSettings:
    """How a claim is compared with those of the ledger.

    `least_likeness`: cosine of two contents' vectors below which they are not read together. *From:* set by
    hand: few claims that an editor would call the same lie below.
    `most_candidates`: claims of the ledger that one claim is compared with at most, likest first.
    `stored_cells`, `probed_cells`: cells of the vector index that a claim is kept in, and that a search for
    claims like it looks into.
    """

    least_likeness: float = 0.45
    most_candidates: int = 8
    stored_cells: int = 1
    probed_cells: int = 24

    def __post_init__(self) -> None:
        _require(-1.0 <= self.least_likeness <= 1.0, "least_likeness must be between -1 and 1")
        _require(self.most_candidates >= 1, "most_candidates must be 1 or more")
        _require(
            1 <= self.stored_cells <= self.probed_cells,
            "stored_cells must be 1 or more, and no more than probed_cells",
        )
