"""Attributions -> deliveries: which chain each content comes through, and which make none."""

import pytest

from reportedly.attribute.attribute import Joined
from reportedly.attribute.chains import make_deliveries
from reportedly.testing import make_report
from tests.attribute.samples import Words, join, words_of


def delivered(text: str, *joined: Joined, outlet: str | None = None) -> list[Words]:
    return words_of(text, make_deliveries(make_report(text, outlet=outlet), joined))


def test_one_inside_another_is_one_chain() -> None:
    text = "The Courier said the guild had warned that the pier was unsafe."
    outer = join(text, "The Courier", "said", "the guild had warned that the pier was unsafe")
    inner = join(text, "the guild", "had warned", "that the pier was unsafe", parent=outer)
    assert delivered(text, outer, inner) == [
        ("the pier was unsafe", [("The Courier", "said"), ("the guild", "had warned")])
    ]


def test_an_outer_one_that_says_more_makes_a_claim_of_its_own() -> None:
    text = "Marr said the port was old and busy, and long past its best, and that Ruiz called it “a ruin”."
    content = "the port was old and busy, and long past its best, and that Ruiz called it “a ruin”"
    outer = join(text, "Marr", "said", content)
    inner = join(text, "Ruiz", "called", "it “a ruin”", parent=outer)
    assert [chain for _, chain in delivered(text, outer, inner)] == [
        [("Marr", "said")],
        [("Marr", "said"), ("Ruiz", "called")],
    ]


def test_a_pronoun_inside_is_the_outer_source_again() -> None:
    text = "Marr said he had warned that the pier was unsafe."
    outer = join(text, "Marr", "said", "he had warned that the pier was unsafe")
    inner = join(text, "he", "had warned", "that the pier was unsafe", parent=outer)
    assert delivered(text, outer, inner) == [("he had warned that the pier was unsafe", [("Marr", "said")])]


def test_another_pronoun_is_somebody_else() -> None:
    text = "She told reporters he had warned that the pier was unsafe."
    outer = join(text, "She", "told", "he had warned that the pier was unsafe")
    inner = join(text, "he#1", "had warned", "that the pier was unsafe", parent=outer)
    assert delivered(text, outer, inner) == [("the pier was unsafe", [("She", "told"), ("he", "had warned")])]


def test_in_a_document_a_pronoun_is_somebody_else() -> None:
    text = "The report said he had warned that the pier was unsafe."
    outer = join(text, "The report", "said", "he had warned that the pier was unsafe")
    inner = join(text, "he#1", "had warned", "that the pier was unsafe", parent=outer)
    assert delivered(text, outer, inner) == [
        ("the pier was unsafe", [("The report", "said"), ("he", "had warned")])
    ]


def test_two_sources_in_one_sentence_have_chains_of_their_own() -> None:
    text = "Clerks told the Courier it was shut, and Ruiz said it was open."
    clerks, ruiz = join(text, "Clerks", "told", "it was shut"), join(text, "Ruiz", "said", "it was open")
    assert delivered(text, clerks, ruiz) == [
        ("it was shut", [("the Courier", None), ("Clerks", "told")]),
        ("it was open", [("Ruiz", "said")]),
    ]


def test_a_clause_beside_the_content_is_not_inside_it() -> None:
    text = "It was unsafe, Marr said, although the guild insisted it had been mended."
    outer = join(text, "Marr", "said", "It was unsafe", "although the guild insisted it had been mended")
    inner = join(text, "the guild", "insisted", "it had been mended", parent=outer)
    assert delivered(text, outer, inner) == [
        ("It was unsafe", [("Marr", "said")]),
        ("it had been mended", [("the guild", "insisted")]),
    ]


def test_a_denial_of_a_claim_is_beside_that_claim() -> None:
    text = "The mill denied claims by the guild that the river was poisoned."
    outer = join(text, "The mill", "denied", "claims by the guild that the river was poisoned")
    inner = join(text, "the guild", "claims", "that the river was poisoned", parent=outer)
    assert sorted(delivered(text, outer, inner)) == [
        ("the river was poisoned", [("The mill", "denied")]),
        ("the river was poisoned", [("the guild", "claims")]),
    ]


def test_whom_a_source_cites_is_the_inner_link() -> None:
    text = "The Courier, citing port officials, said on Friday that the pier was unsafe."
    courier = join(text, "The Courier", "said", "that the pier was unsafe")
    assert delivered(text, courier) == [
        ("the pier was unsafe", [("The Courier", "said"), ("port officials", "citing")])
    ]


def test_a_citation_belongs_to_the_nearest_source_before_it() -> None:
    text = "Marr said it was unsafe, and the Courier, citing a letter, reported that it was shut."
    marr = join(text, "Marr", "said", "it was unsafe")
    courier = join(text, "the Courier", "reported", "that it was shut")
    assert delivered(text, marr, courier) == [
        ("it was unsafe", [("Marr", "said")]),
        ("it was shut", [("the Courier", "reported"), ("a letter", "citing")]),
    ]


def test_a_gerund_has_the_source_before_it() -> None:
    text = "Marr said it was unsafe, adding that it would be mended."
    marr, adding = (
        join(text, "Marr", "said", "it was unsafe"),
        join(text, None, "adding", "it would be mended"),
    )
    assert delivered(text, marr, adding)[1] == ("it would be mended", [("Marr", "adding")])


def test_what_is_only_background_is_cut_from_the_end() -> None:
    text = "The pier may never open again, the board warned, but boats sailed."
    content = "The pier may never open again"
    assert delivered(text, join(text, "the board", "warned", content)) == [
        (content, [("the board", "warned")])
    ]
    text = "The board warned the old pier may never open again, as the storm continues."
    whole = "the old pier may never open again, as the storm continues"
    assert delivered(text, join(text, "The board", "warned", whole)) == [
        ("the old pier may never open again", [("The board", "warned")])
    ]


def test_a_hedge_on_an_act_hedges_the_act() -> None:
    text = "The mill reportedly rebuffed the offer from the port."
    assert delivered(text, join(text, "The mill", "reportedly rebuffed", "the offer from the port")) == [
        ("rebuffed the offer from the port", [(None, "reportedly")])
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Who would say that the pier was safe?", "Who", "would say", "that the pier was safe"),
        ("Anyone can say that the pier was safe.", "Anyone", "can say", "that the pier was safe"),
        ("The pier was dismissed as unsafe by some.", None, "was dismissed", "The pier"),
        ("The mill did not mention the sale of it.", "The mill", "did not mention", "the sale of it"),
        ("The Courier cited a letter to the board.", "The Courier", "cited", "a letter to the board"),
    ],
)
def test_what_is_nobody_s_statement_makes_none(text: str, source: str | None, cue: str, content: str) -> None:
    assert delivered(text, join(text, source, cue, content)) == []


def test_what_nobody_is_named_for_needs_a_cue_that_says_so() -> None:
    text = "He is accused of poisoning the river."
    assert delivered(text, join(text, None, "is accused of", "poisoning the river")) == [
        ("poisoning the river", [(None, "is accused of")])
    ]


def test_the_report_s_own_outlet_is_no_link_of_its_own_chains() -> None:
    text = "“It is shut,” Marr told the Vasmoor Courier."
    told = join(text, "Marr", "told", "“It is shut,”")
    chain = [("the Vasmoor Courier", None), ("Marr", "told")]
    assert delivered(text, told) == [("“It is shut,”", chain)]
    assert delivered(text, told, outlet="Vasmoor Courier") == [("“It is shut,”", chain[1:])]


def test_a_headline_s_outlet_is_the_outer_link() -> None:
    text = "Guild says pier is unsafe: Reuters\n\nIt is old."
    guild = join(text, "Guild", "says", "pier is unsafe")
    assert delivered(text, guild) == [("pier is unsafe", [("Reuters", None), ("Guild", "says")])]


def test_the_same_content_by_the_same_source_is_delivered_once() -> None:
    text = "It was unsafe, Marr said, and Marr said it again."
    again = join(text, "Marr", "said#1", "It was unsafe")
    assert delivered(text, join(text, "Marr", "said", "It was unsafe"), again) == [
        ("It was unsafe", [("Marr", "said")])
    ]


def test_what_is_very_unsure_makes_no_delivery() -> None:
    text = "Marr said it was shut."
    assert delivered(text, join(text, "Marr", "said", "it was shut", sure=0.05)) == []


def test_nothing_of_nothing() -> None:
    assert delivered("") == []
    assert delivered("\n\n") == []
