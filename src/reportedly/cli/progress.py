"""A progress bar on standard error, where a person looks at it and there is more than one input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Advance = Callable[[str], None]


@contextmanager
def show_progress(n_inputs: int, *, to_standard_output: bool) -> Iterator[Advance]:
    """Give the function that is called with the name of each input when it is finished.

    There is no bar where standard error is no terminal, or where the output itself scrolls by on it.
    """
    is_seen = sys.stderr.isatty() and not (to_standard_output and sys.stdout.isatty())
    if n_inputs < 2 or not is_seen:
        yield lambda _name: None
        return
    with _bar(n_inputs) as advance:
        yield advance


@contextmanager
def _bar(n_inputs: int) -> Iterator[Advance]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from reportedly.export import show_on_one_line

    progress = Progress(
        MofNCompleteColumn(),
        BarColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
        console=Console(stderr=True),
        redirect_stdout=False,
        transient=True,
    )
    with progress:
        task = progress.add_task("", total=n_inputs)
        yield lambda name: progress.update(task, advance=1, description=show_on_one_line(name))
