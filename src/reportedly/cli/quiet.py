"""Libraries kept quiet: standard error has a line for what the user is to know, and no other."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet_libraries(*, is_wanted: bool) -> Iterator[None]:
    """Keep what libraries log or warn of off standard error, where each line is about an input."""
    handler = logging.NullHandler()
    with warnings.catch_warnings():
        if is_wanted:
            warnings.simplefilter("ignore")
            logging.getLogger().addHandler(handler)
        yield
    logging.getLogger().removeHandler(handler)
