"""Verifications: who tried to confirm what, with what outcome, and which claims it touches."""

import pytest

from reportedly.claims.verifications import FoundVerification, find_verifications, make_verifications
from reportedly.records import ChainLink, Claim, Source, SourceKind, Span, VerificationOutcome, claim_id
from reportedly.testing import find_span, make_report
from reportedly.text.paragraphs import find_paragraphs

NOT, YES, PARTLY = (
    VerificationOutcome.NOT_VERIFIED,
    VerificationOutcome.VERIFIED,
    VerificationOutcome.PARTLY_VERIFIED,
)


def found_in(text: str) -> list[FoundVerification]:
    return find_verifications(text, find_paragraphs(text))


def words(text: str, span: Span | None) -> str | None:
    return None if span is None else span.slice(text)


@pytest.mark.parametrize(
    ("text", "outcome", "by", "by_report", "about"),
    [
        ("The claims could not be independently verified.", NOT, None, True, "The claims"),
        ("Norden could not independently verify his account.", NOT, "Norden", False, "his account"),
        ("The Gazette was unable to confirm that Marr had fled.", NOT, "The Gazette", False, "Marr had fled"),
        ("We were not immediately able to verify the video.", NOT, None, True, "the video"),
        ("The authenticity of the letter has not been independently confirmed by Norden.", NOT, "Norden",
         False,
         "The authenticity of the letter"),
        ("The mill is closing, said the source, whose information could not be independently verified.", NOT,
         None,
         True, "the source"),
        ("The reports remain unconfirmed.", NOT, None, True, "The reports"),
        ("There was no immediate way to verify the claim by the group.", NOT, None, True, "the claim"),
        ("It was not possible to confirm the toll.", NOT, None, True, "the toll"),
        ("Norden says it has not independently verified the tape.", NOT, "Norden", False, "the tape"),
        ("The claim that Marr had fled could not be verified.", NOT, None, True, "Marr had fled"),
        ("The Gazette verified the video.", YES, "The Gazette", False, "the video"),
        ("The footage was independently verified by Norden.", YES, "Norden", False, "The footage"),
        ("He gave an account corroborated by a second clerk.", YES, "a second clerk", False, "an account"),
        ("The Gazette partly verified the list.", PARTLY, "The Gazette", False, "the list"),
        ("“I cannot confirm the sale,” said Ines Park.", NOT, "Ines Park", False, "the sale"),
    ],
)  # fmt: skip
def test_who_tried_to_confirm_what(
    text: str, outcome: VerificationOutcome, by: str | None, by_report: bool, about: str | None
) -> None:
    (one,) = found_in(text)
    assert (one.outcome, words(text, one.by), one.by_report, words(text, one.about)) == (
        outcome,
        by,
        by_report,
        about,
    )


@pytest.mark.parametrize(
    "text",
    [
        "If the audio is verified by the police, it could help.",
        "The box needs an authenticated subscription.",
        "The senate confirmed the judge.",
        "Clerks are working to verify the list.",
        "There are unconfirmed reports of a fire.",
        "Police confirmed the death.",
    ],
)
def test_what_is_no_verification(text: str) -> None:
    assert found_in(text) == []


def make_claim(text: str, content: str, source: str | None, source_id: str | None = None) -> Claim:
    span = find_span(text, content)
    named = None if source is None else find_span(text, source)
    return Claim(
        id=claim_id("rpt1-x", (span,), (named,)),
        content=(span,),
        text=content,
        chain=(ChainLink(source=source_id, span=named),),
        confidence=0.9,
    )


@pytest.mark.parametrize(
    ("text", "claims", "touched"),
    [
        ("Marr said the pier had sunk. The claim could not be independently verified.",
         [("the pier had sunk", "Marr")], ["the pier had sunk"]),
        ("Marr said the pier had sunk. Ruiz said the ferry was late. Her account could not be verified.",
         [("the pier had sunk", "Marr"), ("the ferry was late", "Ruiz")], ["the ferry was late"]),
        (("The group said it held the port. The clerks said the road was shut. The group’s "
          "claims could not be verified."),
         [("it held the port", "The group"), ("the road was shut", "The clerks")], ["it held the port"]),
        ("The mill is closing, said the source, whose information could not be independently verified.",
         [("The mill is closing", "the source")], ["The mill is closing"]),
        ("In the video he said the port was mined. Norden could not verify the video.",
         [("the port was mined", "the video")], ["the port was mined"]),
        (("Marr said the pier had sunk.\n\nThe weather was fine.\n\nIt rained.\n\n"
          "The claim could not be verified."),
         [("the pier had sunk", "Marr")], []),
        ("Marr said the pier had sunk. Norden could not verify the weather map.",
         [("the pier had sunk", "Marr")], []),
    ],
)  # fmt: skip
def test_which_claims_it_touches(text: str, claims: list[tuple[str, str]], touched: list[str]) -> None:
    ids = {name: f"src1-{i}" for i, (_, name) in enumerate(claims)}
    sources = [
        Source(
            id=ids[name],
            name=name,
            as_printed=name,
            kind=SourceKind.DOCUMENT if "video" in name else SourceKind.GROUP,
            mentions=(find_span(text, name),),
        )
        for _, name in claims
    ]
    made = [make_claim(text, content, name, ids[name]) for content, name in claims]
    (one,) = make_verifications(make_report(text), found_in(text), made, sources)
    by_id = {claim.id: claim.text for claim in made}
    assert [by_id[claim] for claim in one.claims] == touched


def test_who_tried_is_the_source_mentioned_there() -> None:
    text = "Norden could not verify the claims. The reports could not be confirmed."
    norden = Source(id="src1-n", name="Norden", as_printed="Norden", mentions=(find_span(text, "Norden"),))
    made = make_verifications(make_report(text), found_in(text), [], [norden], "src1-own")
    assert [one.by for one in made] == ["src1-n", "src1-own"]
