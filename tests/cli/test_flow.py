from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.cli.flow import Interruptible, Outcome, extract_inputs
from reportedly.cli.inputs import Input
from reportedly.records import Extraction, Refusal
from reportedly.settings import ExtractSettings
from tests.cli.fakes import EXAMPLE, NEXT_REPORT, FakeSteps


def _inputs(folder: Path, *texts: str) -> Iterator[Input]:
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        yield Input(path.name, path, Path(path.name))


def test_an_input_is_read_when_its_turn_comes(tmp_path: Path, steps: FakeSteps) -> None:
    outcomes = extract_inputs(_inputs(tmp_path, *[EXAMPLE] * 50), steps, ExtractSettings())
    next(outcomes)
    assert len(steps.read_names) <= 2


def test_the_last_report_of_an_input_says_so(tmp_path: Path, steps: FakeSteps) -> None:
    inputs = _inputs(tmp_path, NEXT_REPORT.join(["a", "", "b"]), "c")
    outcomes = list(extract_inputs(inputs, steps, ExtractSettings()))
    assert [(o.input.name, o.is_last) for o in outcomes] == [
        ("0.txt", False),
        ("0.txt", False),
        ("0.txt", True),
        ("1.txt", True),
    ]
    assert [type(o.result) for o in outcomes] == [Extraction, Refusal, Extraction, Extraction]


def test_without_inputs_the_network_is_not_loaded(steps: FakeSteps) -> None:
    assert list(extract_inputs([], steps, ExtractSettings())) == []
    assert steps.n_loads == 0


def test_an_input_without_any_reading_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = FakeSteps()
    monkeypatch.setattr(steps, "read", lambda *_arguments, **_named: iter(()))
    (outcome,) = extract_inputs(_inputs(tmp_path, EXAMPLE), steps, ExtractSettings())
    assert isinstance(outcome.result, Refusal)
    assert outcome.result.reason == "0.txt holds no report"


def test_ctrl_c_at_work_ends_the_outcomes_at_once() -> None:
    def outcomes() -> Iterator[Outcome]:
        yield Outcome(Input("a", None, Path("a")), Refusal(input="a", step="read", reason="a"), True)
        signal.raise_signal(signal.SIGINT)
        raise AssertionError("went on")

    with Interruptible(outcomes()) as kept:
        assert len(list(kept)) == 1
    assert kept.was_interrupted


def test_ctrl_c_while_something_is_written_waits_until_it_is_whole() -> None:
    outcome = Outcome(Input("a", None, Path("a")), Refusal(input="a", step="read", reason="a"), True)
    written = []
    with Interruptible(iter([outcome, outcome])) as kept:
        for each in kept:
            signal.raise_signal(signal.SIGINT)
            written.append(each)
    assert len(written) == 1
    assert kept.was_interrupted


def test_a_second_ctrl_c_does_not_wait() -> None:
    outcome = Outcome(Input("a", None, Path("a")), Refusal(input="a", step="read", reason="a"), True)
    with pytest.raises(KeyboardInterrupt), Interruptible(iter([outcome])) as kept:
        next(kept)
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)


def test_the_handler_of_ctrl_c_is_put_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interruptible(iter([])):
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before
