"""Statements: claims as other reports meet them."""

from dataclasses import replace

from hypothesis import given

from reportedly.match.statements import make_statements
from reportedly.records import (
    Actor,
    ActorMatch,
    ChainLink,
    Evidence,
    Extraction,
    Polarity,
    Span,
    UnattributedStatement,
    actor_id,
    claim_id,
)
from reportedly.testing import find_span, make_claim, make_extraction, make_report, make_source
from tests.records.strategies import extractions

TITLE = "Mill never dumped sludge, says owner"
TEXT = f"{TITLE}\n\nDale Orran, who owns the mill, said it had not dumped sludge. He did not say more.\n"


def _extraction() -> Extraction:
    report = make_report(
        TEXT, outlet="Vasmoor Courier", published_at="2024-05-03", title_span=Span(0, len(TITLE))
    )
    owner = make_source(report, "Dale Orran")
    link = ChainLink(source=owner.id, span=owner.mentions[0], cue=find_span(TEXT, "said"))
    title = make_claim(report, ("Mill never dumped sludge",), (ChainLink(),))
    body = make_claim(
        report,
        ("it had not dumped sludge",),
        (link,),
        polarity=Polarity.NEGATIVE,
        evidence=Evidence(polarity=(find_span(TEXT, "not"), find_span(TEXT, "not", n=1))),
    )
    return make_extraction(report, sources=(owner,), claims=(title, body))


def test_a_claim_of_the_headline_is_a_title_and_one_of_the_body_is_not() -> None:
    title, body = make_statements(_extraction())
    assert (title.is_title, body.is_title) == (True, False)
    assert (title.order, body.order) == (0, 1)
    assert (body.outlet, body.published_at) == ("Vasmoor Courier", "2024-05-03")


def test_the_context_is_the_sentence_of_the_first_piece() -> None:
    _, body = make_statements(_extraction())
    assert body.context == "Dale Orran, who owns the mill, said it had not dumped sludge."
    assert body.context_span.slice(TEXT) == body.context


def test_only_negations_inside_the_content_are_kept() -> None:
    _, body = make_statements(_extraction())
    assert body.negated == (find_span(TEXT, "not"),)


def test_each_link_becomes_a_teller_with_its_source_and_actor() -> None:
    extraction = _extraction()
    source = extraction.sources[0]
    actor = Actor(id=actor_id("Dale Orran", "person", None), name="Dale Orran")
    match = ActorMatch(
        source=source.id,
        report=extraction.report.id,
        actor=actor,
        as_printed=source.as_printed,
        reason="first met here",
        confidence=1.0,
    )
    title, body = make_statements(extraction, (match,))
    assert (title.chain[0].source, title.chain[0].actor, title.chain[0].name) == (None, None, None)
    assert (body.chain[0].source, body.chain[0].actor, body.chain[0].name) == (
        source.id,
        actor.id,
        "Dale Orran",
    )
    assert make_statements(extraction)[1].chain[0].actor is None


def test_a_match_of_another_report_gives_no_actor() -> None:
    extraction = _extraction()
    source = extraction.sources[0]
    stranger = Actor(id=actor_id("Nobody", None, None), name="Nobody")
    match = ActorMatch(
        source=source.id, report="rpt1-x", actor=stranger, as_printed="x", reason="x", confidence=1.0
    )
    assert make_statements(extraction, (match,))[1].chain[0].actor is None


def test_what_the_report_says_itself_is_a_statement_without_a_chain_in_its_place() -> None:
    extraction = _extraction()
    own = find_span(TEXT, "He did not say more.")
    unattributed = (UnattributedStatement(own, own.slice(TEXT)),)
    statements = make_statements(replace(extraction, unattributed=unattributed))
    assert [s.text for s in statements][-1] == "He did not say more."
    assert (statements[-1].chain, statements[-1].act) == ((), None)
    assert statements[-1].claim == claim_id(extraction.report.id, (own,), ())


@given(extractions())
def test_every_claim_gives_one_statement_whose_words_stand_in_the_text(extraction: Extraction) -> None:
    statements = make_statements(extraction)
    assert [s.order for s in statements] == list(range(len(statements)))
    by_id = {s.claim: s for s in statements}
    assert {c.id for c in extraction.claims} <= set(by_id)
    for claim in extraction.claims:
        statement = by_id[claim.id]
        assert statement.context == statement.context_span.slice(extraction.report.text)
        assert len(statement.chain) == len(claim.chain)
        if claim.content:
            assert statement.context_span.contains(claim.content[0])
