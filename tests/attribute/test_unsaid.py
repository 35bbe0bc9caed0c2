"""What looks like a saying and passes no statement on."""

import pytest

from reportedly.attribute.unsaid import says_nothing
from tests.attribute.samples import join


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mill did not mention the price.", "The mill", "did not mention", "the price"),
        ("The mill has not yet confirmed the sale.", "The mill", "has not yet confirmed", "the sale"),
        ("The mill didn’t say who had bought it.", "The mill", "didn’t say", "who had bought it"),
        ("It pays if the mill says it is ill.", "the mill", "says", "it is ill"),
        ("The clerks founded a union called the Harbour Guild.", "a union", "called", "the Harbour Guild"),
        ("She called an emergency meeting on Friday.", "She", "called", "an emergency meeting on Friday"),
        ("It came in a statement that was long.", None, "a statement", "that was long"),
    ],
)
def test_nothing_is_said(text: str, source: str | None, cue: str, content: str) -> None:
    assert says_nothing(text, join(text, source, cue, content).attribution)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mill denied that it had been sold.", "The mill", "denied", "that it had been sold"),
        ("The mill does not believe that it flooded.", "The mill", "does not believe", "that it flooded"),
        ("Marr called the sale “a joke”.", "Marr", "called", "the sale “a joke”"),
        ("Marr called it a disgrace.", "Marr", "called", "it a disgrace"),
        ("A gift, says the mill.", "the mill", "says", "A gift"),
        ("It came in a statement that the mill was sold.", None, "a statement", "that the mill was sold"),
    ],
)
def test_something_is_said(text: str, source: str | None, cue: str, content: str) -> None:
    assert not says_nothing(text, join(text, source, cue, content).attribution)
