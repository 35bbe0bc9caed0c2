"""What the report says in its own voice: what is left of its sentences when the claims are taken out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.unattributed import find_unattributed
from reportedly.records import ChainLink, Claim, Span
from reportedly.testing import find_span, make_claim, make_report


def own(text: str, *claims: tuple[str, str, str], apart: str | None = None) -> list[str]:
    report = make_report(text)
    made = [
        make_claim(report, (content,), (ChainLink(span=find_span(text, source), cue=find_span(text, cue)),))
        for source, cue, content in claims
    ]
    told_apart = [] if apart is None else [find_span(text, apart)]
    return [statement.text for statement in find_unattributed(text, made, told_apart)]


@pytest.mark.parametrize(
    ("text", "claims", "expected"),
    [
        ("The pier was built in 1911.", [], ["The pier was built in 1911"]),
        ("Marr said it was shut.", [("Marr", "said", "it was shut")], []),
        (
            "The pier, which was built in 1911, is shut, Marr said on Friday.",
            [("Marr", "said", "is shut")],
            ["The pier, which was built in 1911"],
        ),
        (
            "Marr left the yearly meeting of the harbour board on Friday and said it was a joke.",
            [("Marr", "said", "it was a joke")],
            ["left the yearly meeting of the harbour board on Friday"],
        ),
        ("Was the pier ever safe to walk on?", [], []),
        ("“The pier was never safe to walk on.”", [], []),
        ("The old pier of Oststrand", [], []),
        ("It is shut.", [], []),
        ("But the pier was shut on Friday.", [], ["the pier was shut on Friday"]),
        (
            "The pier was shut on Friday. The mill was sold in May.",
            [],
            ["The pier was shut on Friday", "The mill was sold in May"],
        ),
    ],
)
def test_the_reports_own_assertions(
    text: str, claims: list[tuple[str, str, str]], expected: list[str]
) -> None:
    assert own(text, *claims) == expected


def test_what_is_recorded_elsewhere_is_not_the_report_s_assertion() -> None:
    text = "The mill did not respond to a request for comment."
    assert own(text, apart=text) == []
    assert own(text) != []


SPAN = st.tuples(st.integers(0, 80), st.integers(1, 30)).map(lambda at: Span(at[0], at[0] + at[1]))


@given(st.text(alphabet="was said The.,“”? \n", max_size=80), st.lists(SPAN, max_size=4))
def test_nothing_that_a_claim_has_is_the_report_s(text: str, spans: list[Span]) -> None:
    spans = [span for span in spans if span.end <= len(text)]
    claims = [Claim(id=str(i), content=(span,), text="", confidence=0.5) for i, span in enumerate(spans)]
    found = find_unattributed(text, claims, [])
    assert [f.span for f in found] == sorted(f.span for f in found)
    for statement in found:
        assert statement.text == statement.span.slice(text)
        assert not any(statement.span.overlaps(span) for span in spans)
