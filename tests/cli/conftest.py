"""Running the command line inside the test process, with fake steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportedly.cli import main
from tests.cli.fakes import FakeSteps


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run left: its exit code, and what it wrote."""

    code: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[str]:
        return self.err.splitlines()


Run = Callable[..., Ran]


@pytest.fixture
def steps() -> FakeSteps:
    return FakeSteps()


@pytest.fixture
def run(
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    steps: FakeSteps,
) -> Run:
    """`run("extract", ...)` in an empty folder, which is the current one; `steps` are those it uses."""
    monkeypatch.chdir(tmp_path)

    def run_main(*arguments: str | Path) -> Ran:
        code = main([str(argument) for argument in arguments], steps=steps)
        out, err = capfdbinary.readouterr()
        return Ran(int(code), out, err.decode("utf-8"))

    return run_main
