"""What is waited for goes first; errors reach whoever waits; the threads end with their owner."""

from __future__ import annotations

import gc
import threading
import time

import pytest

from reportedly.networks import AHEAD, NOW, Workers


def test_what_is_waited_for_goes_before_what_was_begun_ahead() -> None:
    workers, gate = Workers(1), threading.Event()
    order: list[str] = []
    first = workers.submit(AHEAD, gate.wait, 10)
    others = [workers.submit(AHEAD, order.append, name) for name in ("ahead 1", "ahead 2")]
    others += [workers.submit(NOW, order.append, name) for name in ("now 1", "now 2")]
    gate.set()
    assert first.result(timeout=10)
    for future in others:
        future.result(timeout=10)
    assert order == ["now 1", "now 2", "ahead 1", "ahead 2"]


def test_an_error_is_raised_where_the_result_is_taken_and_the_thread_goes_on() -> None:
    workers = Workers(1)
    failed = workers.submit(NOW, int, "twelve")
    with pytest.raises(ValueError, match="twelve"):
        failed.result(timeout=10)
    assert workers.submit(NOW, int, "12").result(timeout=10) == 12


def test_a_cancelled_call_is_not_made() -> None:
    workers, gate = Workers(1), threading.Event()
    made: list[int] = []
    workers.submit(NOW, gate.wait, 10)
    cancelled = workers.submit(NOW, made.append, 1)
    assert cancelled.cancel()
    gate.set()
    assert workers.submit(NOW, int, "3").result(timeout=10) == 3
    assert made == []


def test_the_threads_end_with_the_workers() -> None:
    before = set(threading.enumerate())  # the threads themselves: a number is given again
    workers = Workers(2)
    workers.submit(NOW, int, "1").result(timeout=10)
    mine = [t for t in threading.enumerate() if t not in before]
    assert len(mine) == 2
    del workers
    gc.collect()
    end = time.monotonic() + 10
    while any(t.is_alive() for t in mine) and time.monotonic() < end:
        time.sleep(0.01)
    assert not any(t.is_alive() for t in mine)
