from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from reportedly.ledger import Ledger
from reportedly.ledger.search import FoundClaim, FoundIn, Search, search_claims, split_snippet, split_terms
from reportedly.ledger.search_words import HIT_BEGINS, HIT_ENDS
from reportedly.records import (
    Act,
    ActorMatch,
    ChainLink,
    ClaimRelation,
    Extraction,
    Matching,
    Membership,
    Method,
    RelationKind,
    Source,
    SourceKind,
    Span,
    Stance,
    TimeInterval,
)
from reportedly.records.actor import Actor
from reportedly.records.ids import actor_id
from reportedly.testing import find_span, make_claim, make_report, make_source

METHOD = Method(version="0")
DAM = (
    "Tresk dam closed after leak\n\n"
    "The foo-bar pumps failed twice on Monday, engineer Mira Voss told the Port Courier.\n\n"
    "An official said that nobody was hurt.\n"
)
DENIAL = "The pumps did not fail, the operator Hydra said in March. The “lethal” aid was sent.\n"


def said(report: Any, source: Source | None, words: str, **fields: Any) -> ChainLink:
    return ChainLink(
        source=None if source is None else source.id, span=find_span(report.text, words), **fields
    )


def make_dam() -> Extraction:
    report = make_report(DAM, outlet="Lowland Post", title_span=Span(0, 27), published_at="2031-03-04")
    courier = make_source(
        report, "the Port Courier", name="Port Courier", kind=SourceKind.OUTLET, is_named=True
    )
    voss = make_source(report, "engineer Mira Voss", name="Mira Voss", kind=SourceKind.PERSON, is_named=True)
    official = make_source(report, "An official", name="official", kind=SourceKind.PERSON, is_named=False)
    monday = find_span(DAM, "on Monday")
    about = TimeInterval(from_="2031-03-03", to="2031-03-03", span=monday, text="on Monday")
    told = (said(report, courier, "the Port Courier"), said(report, voss, "engineer Mira Voss"))
    claims = (
        make_claim(
            report, ("The foo-bar pumps failed twice on Monday",), told, act=Act.ASSERTS, happened_on=about
        ),
        make_claim(report, ("nobody was hurt",), (said(report, official, "An official"),), act=Act.ASSERTS),
    )
    return Extraction(report=report, sources=(courier, voss, official), claims=claims, method=METHOD)


def make_denial() -> Extraction:
    report = make_report(DENIAL, outlet="Island Herald", published_at="2031-03-09")
    hydra = make_source(report, "Hydra", kind=SourceKind.ORGANISATION, is_named=True)
    march = find_span(DENIAL, "in March")
    time = TimeInterval(from_="2031-03-01", to="2031-03-31", span=march, text="in March")
    claims = (
        make_claim(
            report, ("The pumps did not fail",), (said(report, hydra, "Hydra", said_at=time),), act=Act.DENIES
        ),
        make_claim(report, ("The “lethal” aid was sent",), ()),
    )
    return Extraction(report=report, sources=(hydra,), claims=claims, method=METHOD)


def add(ledger: Ledger, extraction: Extraction, recorded_at: str, **matching: Any) -> None:
    with ledger.writing(recorded_at) as writer:
        writer.append_report(extraction.report)
        writer.append_extraction(extraction)
        writer.append_matching(Matching(report=extraction.report.id, method=METHOD, **matching))


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    dam, denial = make_dam(), make_denial()
    add(ledger, dam, "2031-03-05T10:00:00Z")
    denies = ClaimRelation(
        from_=denial.claims[0].id,
        to=dam.claims[0].id,
        kind=RelationKind.DENIES,
        reason="One says that it is so, the other that it is not.",
        from_spans=denial.claims[0].content,
        to_spans=dam.claims[0].content,
        confidence=0.9,
    )
    name = "Hydra Water Works"
    hydra = Actor(
        id=actor_id(name, "organisation", None), name=name, kind=SourceKind.ORGANISATION, is_named=True
    )
    taken = ActorMatch(
        source=denial.sources[0].id,
        report=denial.report.id,
        actor=hydra,
        as_printed="Hydra",
        reason="The report gives the short form.",
        confidence=0.9,
    )
    add(ledger, denial, "2031-03-10T10:00:00Z", relations=(denies,), actors=(taken,))
    return ledger


def find(ledger: Ledger, as_known_at: str | None = None, **wanted: Any) -> list[str]:
    return [found.text for found in found_claims(ledger, as_known_at, **wanted)]


def found_claims(ledger: Ledger, as_known_at: str | None = None, **wanted: Any) -> tuple[FoundClaim, ...]:
    with ledger.reading(as_known_at) as reader:
        return search_claims(reader, Search(**wanted))


PUMPS = "The foo-bar pumps failed twice on Monday"
HURT = "nobody was hurt"
DENIED = "The pumps did not fail"
AID = "The “lethal” aid was sent"


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        ("pumps twice", [PUMPS, HURT]),
        ("TWICE", [PUMPS, HURT]),
        ("hurt", [HURT, PUMPS]),
        ("courier", [PUMPS, HURT]),
        ('"pumps failed twice"', [PUMPS, HURT]),
        ('"twice failed"', []),
        ("foo-bar", [PUMPS, HURT]),
        ("lethal", [AID, DENIED]),
        ("nowhere pumps", []),
    ],
)
def test_words_are_found_in_claims_first_and_then_in_their_reports(
    filled: Ledger, words: str, texts: list[str]
) -> None:
    assert find(filled, words=words) == texts


@pytest.mark.parametrize(
    "words", ['"', "foo-bar*", "a AND (", "NEAR(", "text:pumps", "^", "'; --", "-", "pumps\\"]
)
def test_nothing_in_the_words_is_read_as_a_query(filled: Ledger, words: str) -> None:
    find(filled, words=words)


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        ({"source": "voss"}, [PUMPS]),
        ({"source": "Port Courier"}, [PUMPS]),
        ({"source": "Hydra Water Works"}, [DENIED]),
        ({"source": "%"}, []),
        ({"outlet": "lowland"}, [HURT, PUMPS]),
        ({"kind": SourceKind.ORGANISATION}, [DENIED]),
        ({"is_named": False}, [HURT]),
        ({"is_named": True}, [DENIED, PUMPS]),
        ({"act": Act.DENIES}, [DENIED]),
        ({"said_from": "2031-03-31"}, [DENIED]),
        ({"said_from": "2031-04-01"}, []),
        ({"said_to": "2031-03-01"}, [DENIED]),
        ({"about_from": "2031-03-03", "about_to": "2031-03-03"}, [PUMPS]),
        ({"about_to": "2031-03-02"}, []),
        ({"is_disputed": True}, [DENIED, PUMPS]),
        ({"is_disputed": True, "words": "twice"}, [PUMPS]),
        ({"limit": 1}, [AID]),
        ({}, [AID, DENIED, HURT, PUMPS]),
    ],
)
def test_filters_must_all_hold(filled: Ledger, wanted: dict[str, Any], texts: list[str]) -> None:
    assert sorted(find(filled, **wanted)) == sorted(texts)


def test_a_claim_is_disputed_where_its_proposition_is_denied_elsewhere(ledger: Ledger) -> None:
    dam, denial = make_dam(), make_denial()
    founding = dam.claims[0].id
    own = [
        Membership(claim=claim, proposition=founding, stance=stance, reason="", confidence=1.0)
        for claim, stance in ((founding, Stance.ASSERTS), (denial.claims[0].id, Stance.DENIES))
    ]
    add(ledger, dam, "2031-03-05T10:00:00Z", memberships=(own[0],))
    assert find(ledger, is_disputed=True) == []
    add(ledger, denial, "2031-03-06T10:00:00Z", memberships=(own[1],))
    assert sorted(find(ledger, is_disputed=True)) == sorted([PUMPS, DENIED])
    assert {found.proposition for found in found_claims(ledger, is_disputed=True)} == {founding}


def test_what_came_in_later_is_not_found_as_known_before(filled: Ledger) -> None:
    assert find(filled, "2031-03-06", words="pumps") == [PUMPS, HURT]
    assert find(filled, "2031-03-01", words="pumps") == []


def test_a_dispute_that_came_later_is_not_known_before(filled: Ledger) -> None:
    assert find(filled, "2031-03-06", is_disputed=True) == []


def test_a_found_claim_has_its_chain_its_report_and_the_words_that_were_found(filled: Ledger) -> None:
    found, *_ = found_claims(filled, words="twice")
    assert [(link.name, link.is_named) for link in found.chain] == [
        ("Port Courier", True),
        ("Mira Voss", True),
    ]
    assert (found.outlet, found.title, found.published_at) == (
        "Lowland Post",
        "Tresk dam closed after leak",
        "2031-03-04",
    )
    assert found.found_in is FoundIn.CLAIM
    assert [piece.text for piece in found.snippet if piece.is_hit] == ["twice"]
    in_report = found_claims(filled, words="courier")[0]
    assert in_report.found_in is FoundIn.REPORT
    assert [piece.text for piece in in_report.snippet if piece.is_hit] == ["Courier"]


@given(words=st.text(max_size=12))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_can_be_looked_for(filled: Ledger, words: str) -> None:
    clean = words.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    assert len(find(filled, words=clean)) <= 20


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("a  b", ("a", "b")),
        ('say "lethal  aid" now', ("say", "lethal aid", "now")),
        ('"open', ("open",)),
        ("- * “ ”", ()),
        ("foo-bar", ("foo-bar",)),
    ],
)
def test_words_in_quotation_marks_stay_together(words: str, terms: tuple[str, ...]) -> None:
    assert split_terms(words) == terms


@given(st.lists(st.tuples(st.text(st.characters(codec="utf-8"), min_size=1), st.booleans())))
def test_the_pieces_of_a_snippet_put_together_are_its_words(parts: list[tuple[str, bool]]) -> None:
    marked = "".join(f"{HIT_BEGINS}{text}{HIT_ENDS}" if is_hit else text for text, is_hit in parts)
    plain = "".join(piece.text for piece in split_snippet(marked))
    assert plain.replace(HIT_BEGINS, "").replace(HIT_ENDS, "") == marked.replace(HIT_BEGINS, "").replace(
        HIT_ENDS, ""
    )


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_a_search_for_words_reads_the_index_and_never_all_claims(filled: Ledger) -> None:
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        asked.append((statement, parameters))

    event.listen(filled.engine, "before_cursor_execute", note)
    assert find(filled, words="twice")
    event.remove(filled.engine, "before_cursor_execute", note)
    with filled.reading() as reader:
        plans = [
            row[3]
            for statement, parameters in asked
            if "claims" in statement
            for row in reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]
    assert any(plan.startswith("SCAN claim_words VIRTUAL TABLE INDEX") for plan in plans)
    assert any(plan.startswith("SEARCH claims USING INTEGER PRIMARY KEY") for plan in plans)
    assert not any(plan.startswith("SCAN claims") for plan in plans)
