"""Origins: where claims go back to, however many reports repeat them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.records import (
    Channel,
    ClaimOrigin,
    ClaimRelation,
    Copying,
    Credit,
    Origin,
    SourceKind,
    Span,
    Statement,
    StepKind,
    actor_id,
)
from reportedly.testing import make_teller
from reportedly.trace.origins import trace_origins
from tests.trace.dossier import (
    CHRONICLE,
    COURANT,
    GONG,
    NOBODY,
    OFFICIALS,
    QUADE,
    ROEK,
    SEDIMENT,
    TTA,
    all_same,
    copied,
    credit,
    papers,
    same,
    tell,
)


def trace(
    statements: Sequence[Statement],
    relations: Sequence[ClaimRelation] = (),
    copyings: Sequence[Copying] = (),
    credits: Sequence[Credit] = (),
) -> tuple[dict[str, Origin], dict[str, ClaimOrigin]]:
    """The origin, and the way back, of each claim."""
    origins, traced = trace_origins(statements, relations, copyings, credits)
    by_id = {origin.id: origin for origin in origins}
    assert len(by_id) == len(origins)
    assert sorted(t.claim for t in traced) == sorted(s.claim for s in statements)
    return {t.claim: by_id[t.origin] for t in traced}, {t.claim: t for t in traced}


def count(statements: Sequence[Statement], relations: Sequence[ClaimRelation] = ()) -> int:
    return len({origin.id for origin in trace(statements, relations)[0].values()})


def test_a_named_source_is_one_origin_in_whatever_report() -> None:
    one, other = tell("Sollmar Courant", "12", QUADE), tell("TTA", "12", QUADE)
    origins, _ = trace([one, other])
    assert origins[one.claim] == origins[other.claim]
    assert origins[one.claim].name == "Lisbet Quade"
    assert origins[one.claim].scope == ()
    assert origins[one.claim].actors == (actor_id("Lisbet Quade", "person", None),)


def test_two_unnamed_sources_of_two_outlets_are_never_one_by_name() -> None:
    one, other = tell("Tavonia One", "15", OFFICIALS), tell("TTA", "15", OFFICIALS)
    origins, _ = trace([one, other], all_same(one, other))
    assert origins[one.claim] != origins[other.claim]
    assert origins[one.claim].scope == ("Tavonia One",)
    assert origins[one.claim].is_named is False


def test_an_unnamed_source_behind_an_outlet_belongs_to_that_outlet() -> None:
    one = tell("TTA", "16", make_teller("Tavonia One", SourceKind.OUTLET), OFFICIALS)
    other = tell("Daily Gong", "16", make_teller("Sollmar Courant", SourceKind.OUTLET), OFFICIALS)
    origins, _ = trace([one, other], all_same(one, other))
    assert origins[one.claim].scope == ("Tavonia One",)
    assert origins[one.claim] != origins[other.claim]


def test_two_papers_that_print_one_leak_are_one_origin_in_the_report_that_says_so() -> None:
    first = tell("Insider", "19", SEDIMENT, papers(), report="rpt1-a")
    second = tell("Insider", "19", COURANT, papers(), report="rpt1-a", order=1, text="the papers tell more")
    origins, _ = trace([first, second])
    assert origins[first.claim] == origins[second.claim]
    assert origins[first.claim].scope == ("Sediment", "Sollmar Courant")
    assert "takes internal records for one source" in origins[first.claim].reason


def test_people_without_a_name_whom_one_report_has_from_two_outlets_stay_two() -> None:
    first = tell("Insider", "19", SEDIMENT, OFFICIALS, report="rpt1-a")
    second = tell("Insider", "19", COURANT, OFFICIALS, report="rpt1-a", order=1)
    assert count([first, second], all_same(first, second)) == 2


def test_the_cited_reports_of_one_leak_become_one_through_the_report_that_cites_both() -> None:
    sediment = tell("Sediment", "11", papers("212 pages of records"))
    courant = tell("Sollmar Courant", "12", papers("38 pages"))
    both = make_teller("Sediment and The Sollmar Courant", SourceKind.OUTLET)
    wire = tell("TTA", "12", both, papers("the records"))
    relations = all_same(sediment, courant, wire)
    assert count([sediment, courant], relations[:1]) == 2
    origins, _ = trace(
        [sediment, courant, wire], relations, credits=[credit(wire, sediment), credit(wire, courant)]
    )
    assert len({origin.id for origin in origins.values()}) == 1
    assert "one document stands behind both" in origins[wire.claim].reason


def test_a_reprint_has_the_origin_of_what_it_reprints_and_adds_none() -> None:
    wire = tell("TTA", "12", papers("the duty log"))
    reprint = tell("Tresk Valley Post", "13", papers("the duty log"))
    assert count([wire, reprint], [same(reprint, wire)]) == 2
    origins, ways = trace([wire, reprint], [same(reprint, wire)], [copied(reprint, wire)])
    assert origins[reprint.claim] == origins[wire.claim]
    assert origins[wire.claim].scope == ("TTA",)
    kinds = [step.kind for step in ways[reprint.claim].steps]
    assert kinds == [StepKind.COPIED, StepKind.CHAIN]
    assert ways[reprint.claim].steps[0].to == wire.claim
    assert "TTA of 2031-03-12" in ways[reprint.claim].steps[0].reason


def test_a_copied_claim_is_found_by_its_place_without_a_relation() -> None:
    wire = tell("TTA", "12", OFFICIALS)
    reprint = tell("Tresk Valley Post", "13", OFFICIALS)
    elsewhere = tell("TTA", "12", ROEK, order=1, text="nobody called that night")
    origins, _ = trace([wire, elsewhere, reprint], (), [copied(reprint, wire)])
    assert origins[reprint.claim] == origins[wire.claim] != origins[elsewhere.claim]


def test_a_claim_outside_the_copied_passages_keeps_its_own_origin() -> None:
    wire = tell("TTA", "12", OFFICIALS)
    reprint = tell("Tresk Valley Post", "13", OFFICIALS)
    own = tell("Tresk Valley Post", "13", ROEK, order=1, text="the siren was tested on Saturdays")
    origins, _ = trace([wire, reprint, own], (), [copied(reprint, wire)])
    assert origins[own.claim].name == "Anselm Roek"


def test_shared_quotations_that_are_no_copying_lead_nowhere() -> None:
    one, other = tell("TTA", "12", OFFICIALS), tell("Sollmar Courant", "12", OFFICIALS)
    origins, _ = trace([one, other], [same(one, other)], [copied(one, other, is_copied=False)])
    assert origins[one.claim] != origins[other.claim]


def test_copies_whose_dates_do_not_tell_have_one_origin_all_the_same() -> None:
    one, other, third = (tell(name, None, OFFICIALS) for name in ("A Post", "B Post", "C Post"))
    copyings = [copied(a, b, earlier=None) for a, b in ((one, other), (other, third), (third, one))]
    origins, ways = trace([one, other, third], (), copyings)
    assert len({origin.id for origin in origins.values()}) == 1
    assert not origins[one.claim].is_circular
    assert any("do not tell" in step.reason for way in ways.values() for step in way.steps)


def test_the_chain_goes_on_in_the_cited_report_that_names_the_source() -> None:
    sediment = tell("Sediment", "11", ROEK)
    chronicle = tell("Harmsted Chronicle", "12", SEDIMENT, make_teller("an employee", is_named=False))
    origins, ways = trace([sediment, chronicle], all_same(sediment, chronicle))
    assert origins[chronicle.claim].name == "Anselm Roek"
    kinds = [step.kind for step in ways[chronicle.claim].steps]
    assert kinds == [StepKind.CHAIN, StepKind.CHAIN, StepKind.SAME_SOURCE, StepKind.CHAIN]


def test_three_removes_lead_back_to_the_papers() -> None:
    sediment = tell("Sediment", "11", papers())
    chronicle = tell("Harmsted Chronicle", "12", SEDIMENT)
    gong = tell("Daily Gong", "13", CHRONICLE)
    origins, ways = trace([gong, chronicle, sediment], [same(chronicle, sediment), same(gong, chronicle)])
    assert len({origin.id for origin in origins.values()}) == 1
    assert origins[gong.claim].kind is SourceKind.DOCUMENT
    assert [step.to for step in ways[gong.claim].steps if step.to] == [chronicle.claim, sediment.claim]


def test_a_report_published_later_is_not_what_was_cited() -> None:
    early = tell("Harmsted Chronicle", "12", SEDIMENT)
    late = tell("Sediment", "14", ROEK)
    origins, _ = trace([early, late], [same(late, early)])
    assert origins[early.claim].kind is SourceKind.OUTLET
    assert origins[late.claim].name == "Anselm Roek"


def test_a_document_is_not_continued_into_a_person() -> None:
    sediment = tell("Sediment", "11", ROEK)
    chronicle = tell("Harmsted Chronicle", "12", SEDIMENT, papers())
    origins, _ = trace([sediment, chronicle], [same(chronicle, sediment)])
    assert origins[chronicle.claim].kind is SourceKind.DOCUMENT


def test_a_cited_report_that_states_no_source_does_not_hide_the_one_that_is_stated() -> None:
    sediment = tell("Sediment", "11")
    chronicle = tell("Harmsted Chronicle", "12", SEDIMENT, OFFICIALS)
    origins, _ = trace([sediment, chronicle], [same(chronicle, sediment)])
    assert origins[chronicle.claim].name == "two Hestrian officials"


def test_a_named_person_behind_an_outlet_is_the_origin_whatever_the_outlet_wrote() -> None:
    sediment = tell("Sediment", "11", papers())
    chronicle = tell("Harmsted Chronicle", "12", SEDIMENT, QUADE)
    origins, _ = trace([sediment, chronicle], [same(chronicle, sediment)])
    assert origins[chronicle.claim].name == "Lisbet Quade"


def test_two_reports_on_one_outlet_that_is_not_there_have_one_origin() -> None:
    chronicle = tell("Harmsted Chronicle", "12", SEDIMENT, papers("documents from inside the company"))
    broadcaster = tell("Tavonia One", "15", SEDIMENT, papers("leaked company papers"))
    bare = tell("TTA", "15", SEDIMENT)
    origins, _ = trace([chronicle, broadcaster, bare], all_same(chronicle, broadcaster, bare))
    assert len({origin.id for origin in origins.values()}) == 1
    assert origins[bare.claim].scope == ("Sediment",)


def test_a_claim_of_nobody_stands_on_its_outlet_and_says_so() -> None:
    gong = tell("Daily Gong", "13", NOBODY)
    origins, _ = trace([gong])
    assert (origins[gong.claim].kind, origins[gong.claim].name) == (SourceKind.OUTLET, "Daily Gong")
    assert origins[gong.claim].reason.startswith("No source is stated")


def test_an_outlet_is_one_whether_it_speaks_or_is_cited() -> None:
    own = tell("The Daily Gong", "13")
    citing = tell("TTA", "14", GONG)
    origins, _ = trace([own, citing])
    assert origins[own.claim] == origins[citing.claim]


def test_a_report_without_an_outlet_or_a_source_is_an_origin_of_its_own() -> None:
    one, other = tell(None, "13", report="rpt1-x"), tell(None, "13", report="rpt1-y")
    origins, _ = trace([one, other])
    assert origins[one.claim] != origins[other.claim]
    assert origins[one.claim].kind is None


def test_reportedly_goes_back_to_the_chain_that_the_same_report_gives_elsewhere() -> None:
    title = tell("Insider", "19", NOBODY, report="rpt1-a", is_title=True)
    body = tell("Insider", "19", SEDIMENT, papers(), report="rpt1-a", order=1)
    origins, ways = trace([title, body], [same(body, title)])
    assert origins[title.claim] == origins[body.claim]
    assert ways[title.claim].steps[-3].kind is StepKind.SAME_SOURCE


def test_a_credit_for_the_whole_report_leads_from_an_unsourced_claim_to_what_it_credits() -> None:
    wire = tell("TTA", "12", papers("the duty log"))
    courant = tell("Sollmar Courant", "12")
    origins, _ = trace([wire, courant], [same(courant, wire)], credits=[credit(courant, wire, claims=())])
    assert origins[courant.claim] == origins[wire.claim]


def test_a_source_of_its_own_is_not_put_under_a_credit_for_the_whole_report() -> None:
    wire = tell("TTA", "12", papers("the duty log"))
    courant = tell("Sollmar Courant", "12", OFFICIALS)
    origins, _ = trace([wire, courant], [same(courant, wire)], credits=[credit(courant, wire, claims=())])
    assert origins[courant.claim].name == "two Hestrian officials"


def test_reports_that_cite_each_other_have_no_origin_and_are_named() -> None:
    one, other = tell("Daily Gong", "13", CHRONICLE), tell("Harmsted Chronicle", "13", GONG)
    follower = tell("TTA", "14", GONG)
    origins, ways = trace([one, other, follower], [same(other, one), same(follower, one)])
    assert len({origin.id for origin in origins.values()}) == 1
    assert origins[one.claim].is_circular
    assert (
        "the report of Daily Gong of 2031-03-13 and the report of Harmsted Chronicle"
        in origins[one.claim].reason
    )
    assert ways[one.claim].steps[-1].kind is StepKind.CIRCULAR


def test_a_circle_with_a_way_out_is_no_circle() -> None:
    one, other = tell("Daily Gong", "13", CHRONICLE), tell("Harmsted Chronicle", "13", GONG)
    sediment = tell("Sediment", "11", papers())
    credits = [credit(other, sediment)]
    no_gong = [
        same(other, one),
        same(other, sediment),
    ]
    origins, _ = trace([one, other, sediment], no_gong, credits=credits)
    assert origins[one.claim].is_circular
    cited_twice = replace(other, chain=(SEDIMENT,))
    origins, _ = trace([one, cited_twice, sediment], no_gong)
    assert not origins[one.claim].is_circular


def test_what_a_leaked_paper_tells_of_others_stands_on_the_paper() -> None:
    minute = make_teller("a minute of the Ministry", SourceKind.DOCUMENT, is_named=False)
    deep = tell("TTA", "12", SEDIMENT, papers(), make_teller("the dam's engineers", is_named=False), minute)
    flat = tell("TTA", "12", SEDIMENT, papers(), order=1)
    origins, ways = trace([deep, flat])
    assert origins[deep.claim] == origins[flat.claim]
    assert "stands on it alone" in trace([deep])[0][deep.claim].reason
    assert len(ways[deep.claim].steps) == 4


def test_a_named_speaker_in_a_paper_is_the_origin_unless_the_paper_was_leaked() -> None:
    filing = papers("court papers")
    leak = replace(filing, channel=Channel.LEAKED)
    filed, leaked = tell("TTA", "12", filing, ROEK), tell("TTA", "12", leak, ROEK, order=1)
    origins, _ = trace([filed, leaked])
    assert origins[filed.claim].name == "Anselm Roek"
    assert origins[leaked.claim].name == "court papers"


def test_joined_origins_keep_the_reason_of_each_join() -> None:
    a = tell("Insider", "19", SEDIMENT, papers(), report="rpt1-a")
    b = tell("Insider", "19", COURANT, papers(), report="rpt1-a", order=1)
    c = tell("TTA", "20", COURANT, papers("a stack of e-mails"))
    origins, _ = trace([a, b, c], [same(b, a), same(c, b)])
    assert len({origin.id for origin in origins.values()}) == 1
    assert "takes internal records for one source" in origins[c.claim].reason
    assert "through Sollmar Courant" in origins[c.claim].reason


def test_every_step_has_its_words() -> None:
    sediment = tell("Sediment", "11", papers())
    chronicle = tell("Harmsted Chronicle", "12", SEDIMENT, papers(), NOBODY)
    _, ways = trace([sediment, chronicle], [same(chronicle, sediment)])
    assert all(step.spans and step.reason for way in ways.values() for step in way.steps)
    assert ways[sediment.claim].steps[0].spans == (Span(900, 909),)


CHAINS = st.lists(
    st.sampled_from([SEDIMENT, COURANT, CHRONICLE, GONG, TTA, ROEK, OFFICIALS, papers(), NOBODY]), max_size=3
)
OUTLETS = ("Sediment", "Sollmar Courant", "Harmsted Chronicle", "Daily Gong", "TTA", None)


@st.composite
def affairs(
    draw: st.DrawFn,
) -> tuple[list[Statement], list[ClaimRelation], list[Copying], list[Credit]]:
    statements = [
        tell(
            draw(st.sampled_from(OUTLETS)),
            draw(st.sampled_from(("11", "12", None))),
            *draw(CHAINS),
            report=f"rpt1-{n // 2}",
            order=n % 2,
        )
        for n in range(draw(st.integers(1, 8)))
    ]
    outlets = {s.report: s for s in reversed(statements)}
    statements = [
        replace(s, outlet=outlets[s.report].outlet, published_at=outlets[s.report].published_at)
        for s in statements
    ]
    pairs = [(b, a) for i, b in enumerate(statements) for a in statements[:i]]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=10, unique=True)) if pairs else []
    relations = [same(b, a, draw(st.sampled_from((0.6, 0.9)))) for b, a in chosen]
    apart = {(b.report, a.report): (b, a) for b, a in pairs if b.report != a.report and b.order == a.order}
    taken = draw(st.lists(st.sampled_from(sorted(apart)), max_size=4, unique=True)) if apart else []
    copyings = [copied(*apart[p], earlier=draw(st.sampled_from((None, *p)))) for p in taken]
    credits = [credit(*apart[p]) for p in taken[:2]]
    return statements, relations, copyings, credits


@settings(max_examples=50)
@given(affairs(), st.randoms(use_true_random=False))
def test_the_order_in_which_things_are_given_never_matters(
    affair: tuple[list[Statement], list[ClaimRelation], list[Copying], list[Credit]], random: object
) -> None:
    shuffled = [list(part) for part in affair]
    for part in shuffled:
        random.shuffle(part)  # type: ignore[attr-defined]
    assert trace_origins(*affair) == trace_origins(*shuffled)  # type: ignore[arg-type]


@settings(max_examples=50)
@given(affairs())
def test_every_claim_has_one_origin_and_every_origin_its_claims(
    affair: tuple[list[Statement], list[ClaimRelation], list[Copying], list[Credit]],
) -> None:
    origins, traced = trace_origins(*affair)
    assert sorted(t.claim for t in traced) == sorted(s.claim for s in affair[0])
    by_id = {origin.id: origin for origin in origins}
    assert len(by_id) == len(origins)
    assert all(t.claim in by_id[t.origin].claims for t in traced)
    assert all(origin.reason and origin.claims for origin in origins)


@settings(max_examples=50)
@given(affairs())
def test_a_reprint_never_adds_an_origin(
    affair: tuple[list[Statement], list[ClaimRelation], list[Copying], list[Credit]],
) -> None:
    statements, relations, copyings, credits = affair
    before, _ = trace_origins(*affair)
    first = statements[0]
    reprint = replace(
        first, claim="clm1-reprint", report="rpt1-reprint", outlet="Any Post", published_at=None
    )
    after, traced = trace_origins(
        [*statements, reprint],
        relations,
        [*copyings, copied(reprint, first)],
        credits,
    )
    assert len(after) == len(before)
    origin = {t.claim: t.origin for t in traced}
    assert origin["clm1-reprint"] == origin[first.claim]
