"""One leak in many reports: two papers print it, others cite them, two reprint, one has its own source."""

from __future__ import annotations

from dataclasses import replace

from reportedly.records import ClaimRelation, Origin, SourceKind, Statement
from reportedly.testing import make_teller
from reportedly.trace.lineage import find_lineage
from reportedly.trace.origins import trace_origins
from tests.trace.dossier import COURANT, NOBODY, SEDIMENT, all_same, copied, papers, same, tell

LEAK = papers("leaked company papers")
TOLVEY = make_teller("Ona Tolvey", SourceKind.PERSON)

TITLE = tell(
    "Evening Digest", "19", SEDIMENT, LEAK, order=0, text="Dam firm switched off sirens", is_title=True
)
SUMMARY = tell("Evening Digest", "19", NOBODY, order=1, text="The firm switched off the sirens in autumn")
BODY = tell("Evening Digest", "19", SEDIMENT, LEAK, order=2, text="the operator had its sirens switched off")
QUOTE = tell("Evening Digest", "19", NOBODY, LEAK, order=3, text="the chain was taken out of the loop")
NO_CALL = tell("Evening Digest", "19", COURANT, LEAK, order=4, text="no call was made before the gates rose")
MINISTER = tell("Evening Digest", "19", TOLVEY, order=5, text="nobody called that night")
DIGEST = [TITLE, SUMMARY, BODY, QUOTE, NO_CALL, MINISTER]
OF_THE_LEAK = [TITLE, SUMMARY, BODY, QUOTE, NO_CALL]
WITHIN = all_same(TITLE, SUMMARY, BODY)


def reprint(name: str, day: str) -> list[Statement]:
    report = f"rpt1-{name}"
    return [
        replace(s, report=report, outlet=name, published_at=f"2031-03-{day}", claim=f"clm1-{name}-{s.order}")
        for s in DIGEST
    ]


def origins_of(
    statements: list[Statement], relations: list[ClaimRelation], *reprints: list[Statement]
) -> dict[str, Origin]:
    copyings = []
    for own in reprints:
        whole = [copied(a, b) for a, b in zip(own, DIGEST, strict=True)]
        copyings.append(replace(whole[0], passages=tuple(p for c in whole for p in c.passages)))
    origins, traced = trace_origins(statements, relations, copyings)
    by_id = {origin.id: origin for origin in origins}
    return {t.claim: by_id[t.origin] for t in traced}


def test_all_that_the_leak_carries_has_one_origin_in_the_report() -> None:
    origins = origins_of(DIGEST, WITHIN)
    assert len({origins[s.claim].id for s in OF_THE_LEAK}) == 1
    assert origins[MINISTER.claim].name == "Ona Tolvey"


def test_two_reprints_add_none() -> None:
    first, second = reprint("Valley Post", "20"), reprint("Lower Tresk Echo", "21")
    origins = origins_of([*DIGEST, *first, *second], WITHIN, first, second)
    leak = [s for own in (DIGEST, first, second) for s in own if s.order < 5]
    assert len({origins[s.claim].id for s in leak}) == 1
    assert len({origin.id for origin in origins.values()}) == 2


def test_a_report_with_a_source_of_its_own_adds_one_and_nothing_is_called_independent() -> None:
    own = tell("Tavonia One", "20", make_teller("a shift worker", SourceKind.PERSON, is_named=False))
    statements = [*DIGEST, own]
    relations = [*WITHIN, same(own, BODY)]
    origins = origins_of(statements, relations)
    assert origins[own.claim] != origins[BODY.claim]
    pair = [origins[own.claim], origins[BODY.claim]]
    (finding,) = find_lineage(pair, statements)
    assert str(finding.lineage) == "independence not established"


def test_the_papers_that_printed_the_leak_are_joined_to_it_when_their_reports_come_in() -> None:
    sediment = tell("Sediment", "11", papers("212 pages of internal records"))
    courant = tell("Sollmar Courant", "12", papers("38 pages"), text=NO_CALL.text)
    relations = [*WITHIN, same(BODY, sediment), same(NO_CALL, courant)]
    origins = origins_of([*DIGEST, sediment, courant], relations)
    leak = {origins[s.claim].id for s in (*OF_THE_LEAK, sediment, courant)}
    assert len(leak) == 1
    assert origins[BODY.claim].scope == ("Evening Digest", "Sediment", "Sollmar Courant")
