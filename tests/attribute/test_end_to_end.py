"""A few whole chains, from the text through the network to the claim."""

import pytest

from reportedly import extract
from tests.attribute.samples import cut

Chain = list[tuple[str | None, str | None]]


@pytest.mark.parametrize(
    ("text", "content", "chain"),
    [
        (
            "Two port officials told the Vasmoor Courier on Monday that the pier had been sold to a mill.",
            "the pier had been sold to a mill",
            [("the Vasmoor Courier", None), ("Two port officials", "told")],
        ),
        (
            "A young man told officers that he had been robbed, a statement from the city said.",
            "he had been robbed",
            [("a statement from the city", "said"), ("A young man", "told")],
        ),
        (
            "The bridge was closed because of cracks, according to documents obtained by the station TRV.",
            "The bridge was closed because of cracks",
            [("the station TRV", "obtained by"), ("documents", "according to")],
        ),
        (
            "Mayor Ana Ruiz said on Friday that the guild had warned her that the pier was unsafe.",
            "the pier was unsafe",
            [("Mayor Ana Ruiz", "said"), ("the guild", "had warned")],
        ),
        (
            "Mayor Ana Ruiz said on Friday that she had warned the guild about the pier.",
            "she had warned the guild about the pier",
            [("Mayor Ana Ruiz", "said")],
        ),
        (
            "The chair of the harbour board, Tobin Marr, has reportedly resigned.",
            None,
            [(None, "reportedly")],
        ),
        (
            "The mill denied claims by the ministry that the river had been poisoned for years.",
            "the river had been poisoned for years",
            [("The mill", "denied claims")],
        ),
    ],
)
def test_a_chain(text: str, content: str | None, chain: Chain) -> None:
    claims = extract(text).claims
    found = [
        [(cut(text, link.span), None if link.cue is None else cut(text, link.cue)) for link in claim.chain]
        for claim in claims
        if content is None or claim.text == content
    ]
    assert [
        (source, cue and cue.removesuffix(" on Friday").removesuffix(" on Monday"))
        for source, cue in found[0]
    ] == chain


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board called for a new bridge; the old one had cost 3 per cent more than planned.",
        "The company declined to comment on the sale of the pier to the mill in Kessel.",
        "Boats go from Oststrand to Kessel via Vasmoor, and most of them stop at the Mirror Bay for an hour.",
    ],
)
def test_no_outlet_and_no_silence_is_a_link(text: str) -> None:
    for claim in extract(text).claims:
        assert len(claim.chain) == 1
        assert "comment" not in claim.text
