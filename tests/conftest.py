"""What all tests share: the depth of property tests, and the data that stand beside the repository."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "reportedly",
    max_examples=500,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("reportedly")

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("REPORTEDLY_SHARED") or ROOT.parent / "shared")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses the `shared` fixture, and skip what is marked where the data are absent."""
    for item in items:
        if "shared" in getattr(item, "fixturenames", ()):
            item.add_marker("shared")
        if item.get_closest_marker("shared") and not SHARED.is_dir():
            item.add_marker(pytest.mark.skip(reason=f"{item.name} needs the data in ../shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the annotated reports; REPORTEDLY_SHARED names another."""
    return SHARED


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT
