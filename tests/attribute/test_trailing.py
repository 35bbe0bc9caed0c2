"""Outlets at the edge of a sentence stand behind the whole of it."""

import pytest

from reportedly.attribute.trailing import add_edges, find_edge_links
from tests.attribute.samples import cut, deliver, words_of


def found(text: str, *, is_headline: bool = False) -> list[tuple[str | None, str | None]]:
    links = find_edge_links(text, 0, len(text), is_headline=is_headline)
    return [(cut(text, link.source), cut(text, link.cue)) for link in links]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier is shut, per the Courier.", [("the Courier", "per")]),
        ("The pier is shut, as Bloomberg reported.", [("Bloomberg", "reported")]),
        ("The pier, as Reuters first reported on Friday, is shut.", [("Reuters", "first reported")]),
        ("The pier is shut, as reported by the Courier.", [("the Courier", "reported by")]),
        ("The pier is shut, according to Reuters.", [("Reuters", "according to")]),
        ("The pier is shut (via the Harbour Gazette)", [("the Harbour Gazette", "via")]),
        ("The pier is shut, reports The Courier.", [("The Courier", "reports")]),
        ("The pier is shut, the Courier said Monday.", [("the Courier", "said")]),
        (
            "“No,” he said, according to Reuters, as AFP noted.",
            [("AFP", "noted"), ("Reuters", "according to")],
        ),
        ("Bread rose by 3 per cent.", []),
        ("It sails to Kessel via Oststrand.", []),
        ("It makes 40 cups per day.", []),
        ("The pier is shut, as the mayor reported.", []),
        ("The pier is shut, Ana Ruiz said.", []),
        ("It had one rival: the Courier", []),
        ("The Courier reported that the pier is shut.", []),
    ],
)
def test_outlets_at_the_edges_the_outermost_first(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mill to close in May: Reuters", [("Reuters", None)]),
        ("Mill to close in May – The Courier", [("The Courier", None)]),
        ("Reuters: Mill to close in May", [("Reuters", None)]),
        ("Mill to close in May: mayor", []),
        ("Kessel: Mill to close in May", []),
        ("Mill to close at 10:30", []),
    ],
)
def test_outlets_of_headlines(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert found(text, is_headline=True) == expected


def test_an_outlet_goes_around_what_its_sentence_delivers_and_out_of_the_content() -> None:
    text = "Clerks said the pier is shut, per the Courier."
    here = [deliver(text, "the pier is shut, per the Courier", ("Clerks", "said"))]
    added = add_edges(text, (0, len(text)), here, is_headline=False)
    assert words_of(text, added) == [("the pier is shut", [("the Courier", "per"), ("Clerks", "said")])]


def test_an_outlet_that_is_a_link_already_is_not_added_again() -> None:
    text = "The pier is shut, the Courier said."
    here = [deliver(text, "The pier is shut", ("the Courier", "said"))]
    assert add_edges(text, (0, len(text)), here, is_headline=False) == here


def test_a_sentence_that_delivers_nothing_is_left_so() -> None:
    assert add_edges("It is shut, per the Courier.", (0, 28), [], is_headline=False) == []
