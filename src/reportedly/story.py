"""The second map: the order of the steps across reports, and nothing else. It takes an open ledger.

Extraction -> actors -> statements -> candidates -> relations -> propositions -> copying -> credits -> ledger
ledger -> rulings -> origins -> lineage -> corrections -> assessment -> Account
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.assess import AskedParty, Gathered, find_corrections, make_account, reach_corrections
from reportedly.ledger import Ledger, Reader
from reportedly.match import (
    Compared,
    Matcher,
    Pair,
    Ruled,
    Verdict,
    actor_keys,
    apply_rulings,
    compare_main_news,
    gather_propositions,
    is_comparable,
    likeness_of,
    make_statements,
    match_actors,
    quantise,
    rank_candidates,
    relate_claims,
)
from reportedly.match.candidates import Candidate, Floats
from reportedly.records.codec import to_json
from reportedly.records.comparison import ClaimRelation, ReportComparison
from reportedly.records.copying import Copying, Credit
from reportedly.records.extraction import Extraction
from reportedly.records.ids import ruling_id
from reportedly.records.matching import Matching, Signature
from reportedly.records.proposition import Account, Membership
from reportedly.records.report import Report
from reportedly.records.ruling import Ruling
from reportedly.records.statement import Statement
from reportedly.trace import (
    CitationCandidate,
    align_reports,
    betrayed_by_errors,
    find_credits,
    find_lineage,
    find_steps,
    match_citations,
    relate_reports,
    sign_report,
    trace_origins,
)

MOST_ALIGNED = 20
"""Reports that one is aligned with at most: those that share most of its bands."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one report. `is_new`: False where the ledger had it, and nothing was written.

    `supersedes`: the id of the older version of the same address, if there is one.
    """

    report: str
    is_new: bool
    supersedes: str | None = None
    matching: Matching | None = None


def add_report(ledger: Ledger, extraction: Extraction, matcher: Matcher, *, recorded_at: str) -> Added:
    """Put one report into the ledger with all that it has to do with those already there, or nothing at all.

    `recorded_at`: an aware ISO 8601 time. Raises LedgerError where it cannot be written.
    """
    report = extraction.report
    with ledger.writing(recorded_at) as writer:
        appended = writer.append_report(report)
        if not appended.is_new:
            return Added(report.id, is_new=False)
        writer.append_extraction(extraction)
        matching = match_report(writer, extraction, matcher)
        writer.append_matching(matching)
    return Added(report.id, is_new=True, supersedes=appended.supersedes, matching=matching)


def reprocess_report(
    ledger: Ledger, extraction: Extraction, matcher: Matcher, *, recorded_at: str
) -> Matching:
    """Put a new reading of a report of the ledger beside its old one, and match it anew.

    Raises NotInLedger, ReportRedacted, RecordError.
    """
    with ledger.writing(recorded_at) as writer:
        writer.append_extraction(extraction)
        matching = match_report(writer, extraction, matcher)
        writer.append_matching(matching)
    return matching


def match_report(known: Reader, extraction: Extraction, matcher: Matcher) -> Matching:
    """Compare one report with those that `known` holds, an older matching of its own apart."""
    report = extraction.report
    keys = {key for source in extraction.sources for key in actor_keys(source, report)}
    actors = match_actors(report, extraction.sources, extraction.claims, known.find_actors(sorted(keys)))
    statements = make_statements(extraction, actors)
    vectors = matcher.embed(statements)
    signatures = matcher.sign(statements, vectors)
    pairs, founders = find_pairs(known, statements, vectors, signatures, matcher)
    judged = matcher.compare(pairs)
    bands = sign_report(report.text)
    relations = tuple(r for compared, v in judged if (r := relate_claims(compared, v)) is not None)
    return Matching(
        report=report.id,
        statements=statements,
        signatures=(*signatures, Signature(subject=report.id, bands=bands)),
        actors=actors,
        relations=relations,
        memberships=gather_propositions(statements, founders, judged),
        copyings=trace_copyings(known, report, bands),
        credits=trace_credits(known, extraction, statements, judged),
        method=replace(extraction.method, weights=matcher.digest),
    )


def find_pairs(
    known: Reader,
    statements: Sequence[Statement],
    vectors: Floats,
    signatures: Sequence[Signature],
    matcher: Matcher,
) -> tuple[list[Pair], Mapping[str, Sequence[str]]]:
    """Find what each claim is to be compared with: claims like it, in the ledger and before it in its report.

    With each comes the founding claim of its proposition. Returns the pairs, and for each claim the founding
    claims among what it is compared with; those of its own report may be founding claims or not.
    """
    own = {s.claim for s in statements}
    near = [
        tuple(c for c in found if c.claim not in own)
        for found in find_near(known, vectors, signatures, matcher)
    ]
    liked = {c.claim for found in near for c in found}
    founding = {name: m.proposition for name, m in known.load_memberships(sorted(liked)).items()}
    wanted = (liked | set(founding.values())) - own
    others = {s.claim: s for s in known.load_statements(sorted(wanted))}
    theirs = known.load_vectors(sorted(others))
    pairs: list[Pair] = []
    founders: dict[str, list[str]] = {}
    for i, statement in enumerate(statements):
        if not is_comparable(statement.text):
            continue
        names = dict.fromkeys(c.claim for c in near[i])
        heads = dict.fromkeys(founding[name] for name in names if name in founding)
        pairs.extend(
            Pair(statement, others[name], likeness_of(vectors[i], theirs[name]))
            for name in {**names, **heads}
            if name in others
        )
        likenesses = [likeness_of(vectors[i], vectors[j]) for j in range(i)]
        least = matcher.settings.least_likeness
        before = [
            j
            for j, likeness in enumerate(likenesses)
            if likeness >= least and is_comparable(statements[j].text)
        ]
        pairs.extend(Pair(statement, statements[j], likenesses[j]) for j in before)
        founders[statement.claim] = [
            *(n for n in heads if n in others),
            *(statements[j].claim for j in before),
        ]
    return pairs, founders


def find_near(
    known: Reader, vectors: Floats, signatures: Sequence[Signature], matcher: Matcher
) -> Iterator[tuple[Candidate, ...]]:
    """For each claim those of the ledger that are like it, by sense or by words, the likest first."""
    settings = matcher.settings
    for vector, signature, cells in zip(vectors, signatures, matcher.probe(vectors), strict=True):
        held = known.load_vectors(known.find_claims_in_bands(signature.bands))
        names, rows = known.find_vectors_in_cells(cells)
        held.update(zip(names, rows, strict=True))
        yield rank_candidates(
            quantise(vector), held, least=settings.least_likeness, most=settings.most_candidates
        )


def trace_copyings(known: Reader, report: Report, bands: Iterable[int]) -> tuple[Copying, ...]:
    """What the report shares with others word for word, and the rare errors that betray copying."""
    shared = {name: n for name, n in known.find_reports_in_bands(bands).items() if name != report.id}
    first = sorted(shared, key=lambda name: (-shared[name], name))[:MOST_ALIGNED]
    found = []
    for other in known.load_reports(sorted(first)).values():
        copying = align_reports(report, other)
        if copying is not None:
            errors = betrayed_by_errors(report, other, known.count_reports_with)
            found.append(replace(copying, shared_errors=errors) if errors else copying)
    return tuple(sorted(found, key=lambda c: c.other))


def trace_credits(
    known: Reader,
    extraction: Extraction,
    statements: Sequence[Statement],
    judged: Iterable[tuple[Compared, Verdict]],
) -> tuple[Credit, ...]:
    """Whom the report credits, and which report of the ledger it means, where that can be told."""
    report = extraction.report
    addresses = {link.href: known.find_report_by_url(link.href) for link in report.links}
    urls = {href: name for href, name in addresses.items() if name is not None}
    credits = find_credits(report, extraction.sources, statements, urls)
    liked: dict[str, list[Compared]] = {}
    for compared, verdict in judged:
        if compared.other.report != report.id and verdict.same + verdict.opposed >= 0.5:
            liked.setdefault(compared.other.report, []).append(compared)
    candidates = [
        CitationCandidate(
            report=name,
            outlet=pairs[0].other.outlet,
            published_at=pairs[0].other.published_at,
            likeness=max(pair.likeness for pair in pairs),
            claims=tuple(sorted({pair.one.claim for pair in pairs})),
        )
        for name, pairs in sorted(liked.items())
    ]
    return match_citations(credits, candidates, report.published_at)


def read_rulings(known: Reader) -> Ruled:
    """What people have ruled on propositions and actors."""
    rulings = known.load_rulings()
    named = {name for ruling in rulings for name in (ruling.subject, *ruling.others)}
    places = {name: m.proposition for name, m in known.load_memberships(sorted(named)).items()}
    return apply_rulings(rulings, places.get)


def list_members(known: Reader, ruled: Ruled, proposition: str) -> tuple[Membership, ...]:
    """The claims of a proposition as ruled, in the order in which the ledger got them.

    A claim of an older version of a report is left out where the newest version has one in it: an outlet
    says a thing once. Where it has none, the older claim stays, and is one that was taken back.
    """
    moved = sorted(claim for claim, place in ruled.moved.items() if ruled.find(place) == proposition)
    matched = known.load_members(ruled.list_merged(proposition))
    held = [*matched, *known.load_memberships(moved).values()]
    placed = {m.claim: m for each in held if (m := ruled.place(each)) is not None}
    members = [m for m in placed.values() if m.proposition == proposition]
    reports = {s.claim: s.report for s in known.load_statements([m.claim for m in members])}
    newest = {name: known.find_newest_version(name) for name in set(reports.values())}
    repeated = {name for name, last in newest.items() if last != name and last in newest}
    return tuple(m for m in members if reports.get(m.claim) not in repeated)


def account_for(known: Reader, proposition: str, ruled: Ruled | None = None) -> Account:
    """The account of a proposition, or of what it was merged into. Raises RecordError where there is none."""
    ruled = ruled or read_rulings(known)
    name = ruled.find(proposition)
    return make_account(name, gather(known, list_members(known, ruled, name), ruled))


def list_accounts(known: Reader, *, least_reports: int = 1, least_claims: int = 2) -> Iterator[Account]:
    """The accounts of all propositions of so many claims and reports, in the order of their founding."""
    ruled = read_rulings(known)
    for held in known.list_propositions(least_claims=1, least_reports=1):
        if held.id in ruled.merged or (held.n_claims < least_claims and not ruled.moved and not ruled.merged):
            continue
        members = list_members(known, ruled, held.id)
        reports = {s.report for s in known.load_statements([m.claim for m in members])}
        if len(members) >= least_claims and len(reports) >= least_reports:
            yield make_account(held.id, gather(known, members, ruled))


def gather(known: Reader, members: Sequence[Membership], ruled: Ruled) -> Gathered:
    """All that the ledger knows of some claims and of what they lead to."""
    claims = [m.claim for m in members]
    relations = known.load_relations(claims)
    ends = {name for relation in relations for name in (relation.from_, relation.to)}
    near = known.load_statements(sorted({*claims, *ends}))
    reports = {s.report for s in near if s.claim in set(claims)}
    copyings = tuple(c for c in known.load_copyings(sorted(reports)))
    credits = known.load_credits(sorted(reports))
    led = {c.one for c in copyings} | {c.other for c in copyings} | {c.cited for c in credits if c.cited}
    around = [s for name in sorted(led | reports) for s in known.load_statements_of_report(name)]
    unique = {s.claim: ruled.name_actors(s) for s in [*near, *around]}
    statements = tuple(unique[name] for name in sorted(unique))
    origins, traced = trace_origins(statements, relations, copyings, credits)
    used = {t.origin for t in traced if t.claim in set(claims)}
    extractions = [known.load_extraction(name) for name in sorted(reports)]
    held = {name: known.describe_report(name) for name in sorted({s.report for s in statements})}
    versions = {name: each.supersedes for name, each in held.items() if each.supersedes is not None}
    noted = [each.report for each in extractions if each.report.corrections]
    corrections = find_corrections(noted, statements, relations, versions)
    steps = find_steps(statements, relations, copyings, credits)
    matches = {match.source: match.actor.id for match in known.load_actor_matches(sorted(reports))}
    tellers = {t.actor for s in statements for t in s.chain if t.actor is not None}
    return Gathered(
        statements=statements,
        memberships=tuple(members),
        origins=origins,
        traced=traced,
        lineages=find_lineage([o for o in origins if o.id in used], statements, copyings),
        reaches=reach_corrections(corrections, steps, members, statements),
        recorded_at={name: each.recorded_at for name, each in held.items()},
        asked=tuple(_asked(extractions, matches)),
        verifications=tuple(v for each in extractions for v in each.verifications),
        actors=tuple(known.load_actors(sorted(tellers)).values()),
    )


def _asked(extractions: Iterable[Extraction], actors: Mapping[str, str]) -> Iterator[AskedParty]:
    for extraction in extractions:
        names = {source.id: source.name for source in extraction.sources}
        for outcome in extraction.comment_outcomes:
            party = outcome.party
            yield AskedParty(
                report=extraction.report.id,
                name=None if party is None else names.get(party),
                actor=None if party is None else actors.get(party),
                outcome=outcome,
            )


def compare_reports(one: Extraction, other: Extraction, matcher: Matcher) -> ReportComparison:
    """Two reports side by side, `other` the second: where they come from, and how their main news stand."""
    left, right = make_statements(one), make_statements(other)
    credited = find_credits(one.report, one.sources, left, {})
    credited_too = find_credits(other.report, other.sources, right, {})
    related = relate_reports(one.report, other.report, left, right, credited, credited_too)
    news = compare_main_news(left, right, matcher)
    return ReportComparison(
        one=one.report.id,
        other=other.report.id,
        relation=related.relation,
        relation_reason=related.reason,
        relation_one_spans=related.one_spans,
        relation_other_spans=related.other_spans,
        main_news=news.main_news,
        main_news_reason=news.reason,
        main_news_one_spans=news.one_spans,
        main_news_other_spans=news.other_spans,
        claims=compare_claims(left, right, matcher),
    )


def compare_claims(
    one: Sequence[Statement], other: Sequence[Statement], matcher: Matcher
) -> tuple[ClaimRelation, ...]:
    """How the claims of a second report stand to those of a first that are like them."""
    if not one or not other:
        return ()
    likeness = matcher.embed(other) @ matcher.embed(one).T
    pairs = [
        Pair(other[i], one[int(j)], round(float(likeness[i, j]), 6))
        for i in range(len(other))
        for j in (-likeness[i]).argsort(kind="stable")[: matcher.settings.most_candidates]
        if likeness[i, j] >= matcher.settings.least_likeness
    ]
    judged = matcher.compare(pairs)
    return tuple(r for compared, v in judged if (r := relate_claims(compared, v)) is not None)


def make_ruling(ruling: Ruling) -> Ruling:
    """The ruling with the id that its other fields give it."""
    fields = {key: value for key, value in to_json(ruling).items() if key != "id"}
    return replace(ruling, id=ruling_id(fields))
