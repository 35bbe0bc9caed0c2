"""A few threads that take what somebody waits for before what was begun ahead."""

from __future__ import annotations

import itertools
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import Future
from queue import PriorityQueue
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

NOW, AHEAD, STOP = range(3)
Task = tuple[int, int, Callable[[], None] | None]


class Workers:
    """`n_threads` threads, which end with the process or when this is collected; errors go to the futures."""

    def __init__(self, n_threads: int) -> None:
        self._tasks: PriorityQueue[Task] = PriorityQueue()
        self._numbers = itertools.count()
        for number in range(n_threads):
            name = f"tag-{number}"
            threading.Thread(target=_work, args=(self._tasks,), name=name, daemon=True).start()
        weakref.finalize(self, _stop, self._tasks, self._numbers, n_threads)

    def submit(self, urgency: int, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Put a call in line: those that are as urgent stay in their order, NOW comes before AHEAD."""
        future: Future[R] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = function(*args, **kwargs)
            except BaseException as error:  # noqa: BLE001 - whoever waits for the result gets it
                future.set_exception(error)
            else:
                future.set_result(result)

        self._tasks.put((urgency, next(self._numbers), run))
        return future


def _work(tasks: PriorityQueue[Task]) -> None:
    while (task := tasks.get()[2]) is not None:
        task()
        del task  # keep neither the call's arguments nor its result while waiting for the next


def _stop(tasks: PriorityQueue[Task], numbers: itertools.count[int], n_threads: int) -> None:
    for _ in range(n_threads):
        tasks.put((STOP, next(numbers), None))
