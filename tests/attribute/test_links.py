"""The links that one attribution makes by itself."""

import pytest

from reportedly.attribute.links import read_links
from tests.attribute.samples import cut, join

Links = list[tuple[str | None, str | None]]


def read(text: str, source: str | None, cue: str, content: str) -> Links:
    attribution = join(text, source, cue, content).attribution
    links = read_links(text, attribution, (0, len(text)), 0)
    assert {link.attribution for link in links} == {attribution.id}
    return [(cut(text, link.source), cut(text, link.cue)) for link in links]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("Marr said it was shut.", "Marr", "said", "it was shut", [("Marr", "said")]),
        (
            "Clerks told the Courier it was shut.",
            "Clerks",
            "told",
            "it was shut",
            [("the Courier", None), ("Clerks", "told")],
        ),
        ("Clerks told officers it was shut.", "Clerks", "told", "it was shut", [("Clerks", "told")]),
        (
            "In an interview with TRV television, Marr said it was shut.",
            "Marr",
            "said",
            "it was shut",
            [("TRV television", None), ("Marr", "said")],
        ),
        (
            "It was shut, Marr said, speaking to the Courier.",
            "Marr",
            "said",
            "It was shut",
            [("the Courier", None), ("Marr", "said")],
        ),
        (
            "It was shut, according to letters obtained by the Courier.",
            "letters obtained by the Courier",
            "according to",
            "It was shut",
            [("the Courier", "obtained by"), ("letters", "according to")],
        ),
        (
            "A clerk reportedly told friends it was shut.",
            "A clerk",
            "reportedly told",
            "it was shut",
            [(None, "reportedly"), ("A clerk", "told")],
        ),
        (
            "The pier was reportedly shut.",
            None,
            "reportedly",
            "The pier",
            [(None, "reportedly")],
        ),
        (
            "The Courier quoted the mayor as saying it was shut.",
            "The Courier",
            "quoted",
            "it was shut",
            [("The Courier", "quoted"), ("the mayor", "as saying")],
        ),
        (
            "It came from Ana Ruiz, who said it was shut.",
            "who",
            "said",
            "it was shut",
            [("Ana Ruiz", "said")],
        ),
        (
            "It came from Ana Ruiz, the dean, who, however, said no such thing.",
            "who",
            "said",
            "no such thing",
            [("Ana Ruiz, the dean", "said")],
        ),
        ("Ana Ruiz, 46, said it was shut.", "46", "said", "it was shut", [("Ana Ruiz", "said")]),
        ("Of ten clerks, 39 have said it was shut.", "39", "have said", "it was shut", [("39", "have said")]),
        (
            "Ana Ruiz, who runs the pier, said it was shut.",
            "Ana Ruiz, who runs the pier,",
            "said",
            "it was shut",
            [("Ana Ruiz", "said")],
        ),
        (
            "The mill on Friday said it was shut.",
            "The mill on Friday",
            "said",
            "it was shut",
            [("The mill", "said")],
        ),
        (
            "It was shut, reported the Courier, a daily.",
            None,
            "reported",
            "It was shut",
            [("the Courier", "reported")],
        ),
        (
            "According to a notice it was shut.",
            None,
            "According to",
            "it was shut",
            [("a notice", "According to")],
        ),
        ("It was shut, reported the mayor.", None, "reported", "It was shut", [(None, "reported")]),
    ],
)
def test_the_links_from_the_reader_inwards(
    text: str, source: str | None, cue: str, content: str, expected: Links
) -> None:
    assert read(text, source, cue, content) == expected


def test_what_another_attribution_ends_before_is_not_searched() -> None:
    text = "In a letter to the Courier, Ruiz said no, and Marr said yes."
    attribution = join(text, "Marr", "said#1", "yes").attribution
    (link,) = read_links(text, attribution, (0, len(text)), text.index("and"))
    assert cut(text, link.source) == "Marr"


def test_an_outlet_in_the_content_is_not_spoken_to() -> None:
    text = "Marr said Ruiz had told the Courier it was shut."
    assert read(text, "Marr", "said", "Ruiz had told the Courier it was shut") == [("Marr", "said")]
