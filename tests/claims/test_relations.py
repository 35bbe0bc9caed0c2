"""Which claim denies which, and which source is distrusted."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.relations import relate_claims
from reportedly.records import (
    Act,
    ChainLink,
    Claim,
    Polarity,
    RelationKind,
    Source,
    SourceKind,
    Span,
    claim_id,
    source_id,
)
from reportedly.testing import find_span, make_report

KINDS = {"documents": SourceKind.DOCUMENT, "letter": SourceKind.DOCUMENT, "leaks": SourceKind.DOCUMENT}


@dataclass(frozen=True)
class Said:
    """A claim by its words: who, by which cue, what, and how it is put."""

    source: str | None
    cue: str
    content: str
    act: Act = Act.ASSERTS
    polarity: Polarity = Polarity.POSITIVE


def denied(source: str | None, cue: str, content: str) -> Said:
    return Said(source, cue, content, Act.DENIES, Polarity.NEGATIVE)


def not_so(source: str | None, cue: str, content: str) -> Said:
    return Said(source, cue, content, Act.ASSERTS, Polarity.NEGATIVE)


def make_source(text: str, name: str) -> Source:
    mention = find_span(text, name)
    kind = next((kind for word, kind in KINDS.items() if word in name), SourceKind.GROUP)
    return Source(
        id=source_id("rpt1-x", (mention,)), name=name, as_printed=name, kind=kind, mentions=(mention,)
    )


def make_claim(text: str, said: Said) -> Claim:
    span = find_span(text, said.content)
    named = None if said.source is None else find_span(text, said.source)
    source = None if said.source is None else make_source(text, said.source).id
    return Claim(
        id=claim_id("rpt1-x", (span,), (named,)),
        content=(span,),
        text=said.content,
        chain=(ChainLink(source=source, span=named, cue=find_span(text, said.cue)),),
        act=said.act,
        polarity=said.polarity,
        confidence=0.9,
    )


def relate(
    text: str, told: list[Said], extra: tuple[str, ...] = ()
) -> list[tuple[str, str, RelationKind, str]]:
    """The relations, each side as its content (or the source's name), with the reason."""
    claims = [make_claim(text, said) for said in told]
    names = dict.fromkeys([*(said.source for said in told if said.source), *extra])
    sources = [make_source(text, name) for name in names]
    words = {claim.id: claim.text for claim in claims} | {source.id: source.name for source in sources}
    relations = relate_claims(make_report(text), claims, sources)
    return [(words[r.from_], words[r.to], r.kind, r.reason) for r in relations]


@pytest.mark.parametrize(
    ("text", "told", "pairs"),
    [
        pytest.param(
            "Port clerks told the Gazette that Norden had asked Brost for boats, something that Brost "
            "ministers denied.",
            [Said("Port clerks", "told", "Norden had asked Brost for boats"),
             denied("Brost ministers", "denied", "something that")],
            [("something that", "Norden had asked Brost for boats")],
            id="taken up by something that",
        ),
        pytest.param(
            "Villagers say that the mill poisoned the river. The mill has denied the claim as absurd.",
            [Said("Villagers", "say", "the mill poisoned the river"), denied("The mill", "denied",
                 "the claim")],
            [("the claim", "the mill poisoned the river")],
            id="taken up by the claim",
        ),
        pytest.param(
            "The mayor denied claims by the union that he had sold the pier.",
            [denied("The mayor", "denied", "he had sold the pier"),
             Said("the union", "claims", "he had sold the pier")],
            [("he had sold the pier", "he had sold the pier")],
            id="one content, two chains",
        ),
        pytest.param(
            "The Gazette reported plans for a toll in March. At the time, the ministry denied that it "
            "had plans for a "
            "bridge toll.",
            [Said("The Gazette", "reported", "plans for a toll"),
             denied("the ministry", "denied", "it had plans for a bridge toll")],
            [("it had plans for a bridge toll", "plans for a toll")],
            id="shared words",
        ),
        pytest.param(
            "Rebels shelled the port from Vasmoor, a clerk said, although the duchy denied that "
            "its soil was used.",
            [Said("a clerk", "said", "Rebels shelled the port from Vasmoor"),
             denied("the duchy", "denied", "its soil was used")],
            [("its soil was used", "Rebels shelled the port from Vasmoor")],
            id="set against it",
        ),
        pytest.param(
            "Two sites claimed that she had been captured, but harbour guards said the reports of her "
            "capture were "
            "mere propaganda.",
            [Said("Two sites", "claimed", "she had been captured"),
             Said("harbour guards", "said", "the reports of her capture were mere propaganda")],
            [("the reports of her capture were mere propaganda", "she had been captured")],
            id="reports called false",
        ),
        pytest.param(
            "A palace clerk said that the king was not flying himself, after local papers wrote he was "
            "set to do so.",
            [not_so("A palace clerk", "said", "the king was not flying himself"),
             Said("local papers", "wrote", "he was set to do so")],
            [("the king was not flying himself", "he was set to do so")],
            id="opposite of a predicate taken up",
        ),
        pytest.param(
            "The harbour guard sank the ferry on Friday, villagers said. The ministry said that the "
            "harbour guard "
            "did not sink the ferry.",
            [Said("villagers", "said", "The harbour guard sank the ferry on Friday"),
             not_so("The ministry", "said", "the harbour guard did not sink the ferry")],
            [("the harbour guard did not sink the ferry", "The harbour guard sank the ferry on Friday")],
            id="opposite polarities",
        ),
    ],
)  # fmt: skip
def test_denials(text: str, told: list[Said], pairs: list[tuple[str, str]]) -> None:
    found = relate(text, told)
    assert [(one, other) for one, other, kind, _ in found if kind is RelationKind.DENIES] == pairs
    assert all(reason.startswith("Denial by ") and reason.endswith(".") for *_, reason in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Marr said that the pier was safe. He denied that the ferry had been late.",
            [Said("Marr", "said", "the pier was safe"), denied("He", "denied", "the ferry had been late")],
            id="another matter",
        ),
        pytest.param(
            "Marr said that he had not sold the pier. Ruiz also denied that the pier had been sold.",
            [not_so("Marr", "said", "he had not sold the pier"),
             denied("Ruiz", "denied", "the pier had been sold")],
            id="both say no",
        ),
        pytest.param(
            "The mill denied that it had poisoned the river. The port denied that it had poisoned the "
            "river too.",
            [denied("The mill", "denied", "it had poisoned the river"),
             denied("The port", "denied", "it had poisoned the river too")],
            id="two denials",
        ),
        pytest.param(
            "Ruiz said that the pier had not been sold for years.",
            [not_so("Ruiz", "said", "the pier had not been sold for years")],
            id="nothing to deny",
        ),
        pytest.param(
            "Ruiz said that Marr told guards he had no boat. Clerks said he had a boat.",
            [Said("Ruiz", "said", "Marr told guards he had no boat"),
             not_so("Marr", "told", "he had no boat")],
            id="told inside another claim",
        ),
        pytest.param(
            "The port denied the crews their right to rest. The crews said they had a right to rest.",
            [denied("The port", "denied", "the crews their right to rest"),
             Said("The crews", "said", "they had a right to rest")],
            id="withheld, not untrue",
        ),
        pytest.param(
            "Brost offered to hold talks in May. Vasmoor dismissed the offer to hold talks.",
            [Said("Brost", "offered", "to hold talks in May"),
             denied("Vasmoor", "dismissed", "the offer to hold talks")],
            id="turned down, not untrue",
        ),
        pytest.param(
            "The mayor said the claims were false. The clerk said there was no truth to the claims.",
            [Said("The mayor", "said", "the claims were false"),
             not_so("The clerk", "said", "there was no truth to the claims")],
            id="both call it false",
        ),
        pytest.param(
            "Clerks said the road was shut.\n\nIt rained.\n\nThe bakers met in the hall.\n\nMarr "
            "denied the charge.",
            [Said("Clerks", "said", "the road was shut"), denied("Marr", "denied", "the charge")],
            id="too far off",
        ),
    ],
)  # fmt: skip
def test_what_is_no_denial(text: str, told: list[Said]) -> None:
    assert relate(text, told) == []


@pytest.mark.parametrize(
    ("text", "told", "extra", "source"),
    [
        ("The ministry would not discuss the leaks. Two governments have questioned their accuracy.",
         [Said("Two governments", "questioned", "their accuracy", Act.QUESTIONS)], ("the leaks",),
              "the leaks"),
        ("The letter says that he sold the pier. The union disputed the authenticity of the letter.",
         [Said("The letter", "says", "he sold the pier"),
          denied("The union", "disputed", "the authenticity of the letter")], (), "The letter"),
        ("The documents say that boats were sold. The ministry said the documents had been doctored.",
         [Said("The documents", "say", "boats were sold"),
          Said("The ministry", "said", "the documents had been doctored")], (), "The documents"),
    ],
)  # fmt: skip
def test_a_source_is_distrusted(text: str, told: list[Said], extra: tuple[str, ...], source: str) -> None:
    found = relate(text, told, extra)
    assert [(one, to, kind) for one, to, kind, _ in found] == [
        (told[-1].content, source, RelationKind.DISPUTES_SOURCE)
    ]


def test_praise_of_a_source_is_no_distrust() -> None:
    text = "The letter says that he sold the pier. The union praised the accuracy of the letter."
    told = [
        Said("The letter", "says", "he sold the pier"),
        Said("The union", "praised", "the accuracy of the letter", Act.PRAISES),
    ]
    assert relate(text, told) == []


WORDS = [
    "the",
    "mill",
    "port",
    "denied",
    "that",
    "it",
    "claim",
    "reports",
    "were",
    "false",
    "not",
    "pier",
    "sold",
    "said",
    ",",
    ".",
    "Marr",
    "something",
    "river",
]


@given(st.lists(st.sampled_from(WORDS), min_size=12, max_size=60), st.data())
def test_relations_point_at_other_claims_and_into_the_text(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=9)))
    spans = [Span(one, other) for one, other in pairwise(cuts)]
    acts, polarities = st.sampled_from(list(Act)), st.sampled_from(list(Polarity))
    claims = [
        Claim(
            id=claim_id("rpt1-x", (span,), ()),
            content=(span,),
            text=span.slice(text),
            act=data.draw(acts),
            polarity=data.draw(polarities),
            confidence=0.5,
        )
        for span in spans
    ]
    ids = {claim.id for claim in claims}
    relations = relate_claims(make_report(text), claims, [])
    for relation in relations:
        assert relation.from_ != relation.to and {relation.from_, relation.to} <= ids
        assert relation.reason and all(span.end <= len(text) for span in relation.spans)
    assert relations == relate_claims(make_report(text), claims[::-1], [])
    assert len({(r.from_, r.to) for r in relations}) == len(relations)
