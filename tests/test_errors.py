from __future__ import annotations

import inspect
import pickle

import pytest

from reportedly import errors
from reportedly.errors import EmptyReport, ReadError, ReportedlyError, SpanError
from reportedly.records import Refusal

KINDS = [
    kind for kind in vars(errors).values() if inspect.isclass(kind) and issubclass(kind, ReportedlyError)
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_drawn_in_the_tree_and_says_what_it_is(kind: type[ReportedlyError]) -> None:
    assert kind.__doc__
    assert kind.__name__ in (errors.__doc__ or "")


def test_an_error_carries_its_step_its_report_and_a_hint() -> None:
    error = EmptyReport("a.txt is empty.", report="a.txt", hint="give it a file with text")
    assert (str(error), error.step, error.report, error.hint) == (
        "a.txt is empty.",
        "read",
        "a.txt",
        "give it a file with text",
    )
    assert ReadError("x", step="tag").step == "tag"


def test_an_error_survives_the_way_between_processes() -> None:
    error = pickle.loads(pickle.dumps(SpanError("a span", report="rpt1-0", hint="none")))  # noqa: S301
    assert (type(error), str(error), error.report, error.hint) == (SpanError, "a span", "rpt1-0", "none")


def test_a_refusal_says_what_the_error_says() -> None:
    error = EmptyReport("a.txt is empty.", hint="give it text")
    assert Refusal.from_error(error, input="a.txt") == Refusal(
        input="a.txt", step="read", reason="a.txt is empty.", hint="give it text"
    )
