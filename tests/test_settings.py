from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.errors import SettingsError
from reportedly.settings import ExtractSettings, ReadSettings, TagSettings


@pytest.mark.parametrize(
    "make",
    [
        lambda: ReadSettings(max_report_chars=0),
        lambda: TagSettings(window_pieces=4),
        lambda: TagSettings(overlap_pieces=193),
        lambda: TagSettings(overlap_pieces=-1),
        lambda: TagSettings(threads=0),
        lambda: ExtractSettings(min_confidence=1.1),
    ],
)
def test_a_setting_outside_its_range_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(SettingsError, match="must be"):
        make()


def test_the_defaults_are_those_of_the_documentation() -> None:
    settings = ExtractSettings()
    assert settings.read.max_report_chars == 1_000_000
    assert (settings.tag.window_pieces, settings.tag.overlap_pieces, settings.tag.threads) == (256, 20, 2)
    assert settings.min_confidence == 0.0
