"""A report on a leak that two papers pass on, with a record made by hand that has something in every field.

The people, papers, places and events are invented.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reportedly.records import (
    Act,
    Anonymity,
    Basis,
    Bound,
    Certainty,
    ChainLink,
    Channel,
    Claim,
    CommentOutcome,
    Evidence,
    Extraction,
    Outcome,
    Polarity,
    Quantity,
    Quotation,
    QuotationStatus,
    Relation,
    RelationKind,
    Report,
    Source,
    SourceKind,
    Span,
    TimeInterval,
    UnattributedStatement,
    Verification,
    VerificationOutcome,
)
from reportedly.testing import find_span, make_claim, make_report, make_source
from tests.export.samples import METHOD

TEXT = """\
Tavonian dam firm asked Hestria for pumps last year, leaked memo says: Courier

The dam builder Lasko asked Hestria for at least 40 heavy pumps in late 2030, a leaked memo of the \
Tavonian interior ministry says, according to the Port Courier.

Hestria reportedly turned the request down.

But as of January, Lasko had “not received a single pump,” the Courier quoted the memo as saying.

On Tuesday, the Vasmoor Post reported, based on the memo, that Tavonian intelligence had intercepted \
a letter by a Hestrian engineer claiming that the upper wall might not hold another spring.

In mid-February, two ministry officials told The Meridian that Lasko had paid for the pumps in \
advance, something that the company denied had happened.

Interior Minister Irena Dal said on Radio Orrin that the ministry was “very concerned about the \
upper wall.” She warned it would cost “more than 300 million marks” to mend. Dal praised \
what she described as Lasko's “model” repairs.

Several engineers have questioned the memo's accuracy. Both the Courier and the Post say that the \
memo is genuine.

The Gazette could not independently verify the memo or the letter.

A spokesman for Lasko did not respond to the Post's request for comment, and the Hestrian embassy \
was not immediately available for comment. The ministry declined to discuss the memo.

The lower wall was built in 1974. It was raised twice.
"""

_P, _N = Polarity.POSITIVE, Polarity.NEGATIVE


@dataclass(slots=True)
class _Maker:
    """Makes records of one report. Words are looked for from where `after` stands."""

    report: Report
    sources: dict[str, Source] = field(default_factory=dict)

    def at(self, words: str, after: str = "") -> Span:
        text = self.report.text
        start = text.index(words, text.index(after))
        return Span(start, start + len(words))

    def source(self, key: str, *printed: str, **fields: Any) -> None:
        fields.setdefault("is_named", True)
        self.sources[key] = make_source(self.report, *printed, **fields)

    def link(
        self, key: str | None, words: str | None, cue: str | None, after: str = "", **fields: Any
    ) -> ChainLink:
        return ChainLink(
            source=self.sources[key].id if key else None,
            span=self.at(words, after) if words else None,
            cue=self.at(cue, after) if cue else None,
            **fields,
        )

    def time(self, words: str, from_: str | None, to: str | None) -> TimeInterval:
        return TimeInterval(from_=from_, to=to, span=self.at(words), text=words)


def make_leak() -> Extraction:
    """Twelve claims with chains of up to four links, one denial, one disputed source, and all the rest."""
    title = find_span(TEXT, TEXT[: TEXT.index("\n")])
    report = make_report(
        TEXT,
        path="in/leak.txt",
        outlet="Orrin Gazette",
        byline=("J. Orr",),
        published_at="2031-03-12",
        title_span=title,
    )
    make = _Maker(report)
    _make_sources(make)
    claims = _make_claims(make)
    statements = (
        find_span(TEXT, "The lower wall was built in 1974."),
        find_span(TEXT, "It was raised twice."),
    )
    return Extraction(
        report=report,
        sources=tuple(make.sources.values()),
        claims=claims,
        unattributed=tuple(UnattributedStatement(span, span.slice(TEXT)) for span in statements),
        comment_outcomes=_make_comment_outcomes(make),
        verifications=(
            Verification(
                by=make.sources["gazette"].id,
                outcome=VerificationOutcome.NOT_VERIFIED,
                span=find_span(TEXT, "could not independently verify"),
                claims=(claims[1].id, claims[4].id),
            ),
        ),
        relations=_make_relations(make, claims),
        quotations=(
            *(
                Quotation(quote, QuotationStatus.CLAIM, claim.id)
                for claim in claims
                for quote in claim.quotes
            ),
        ),
        method=METHOD,
    )


def _make_sources(make: _Maker) -> None:
    make.source("courier", "Port Courier", "the Courier", kind=SourceKind.OUTLET)
    make.source(
        "memo",
        "a leaked memo of the Tavonian interior ministry",
        "the memo",
        name="leaked memo of the Tavonian interior ministry",
        kind=SourceKind.DOCUMENT,
        is_named=False,
    )
    make.source("post", "the Vasmoor Post", name="Vasmoor Post", kind=SourceKind.OUTLET)
    make.source("intelligence", "Tavonian intelligence", kind=SourceKind.ORGANISATION)
    make.source("letter", "a letter by a Hestrian engineer", kind=SourceKind.DOCUMENT, is_named=False)
    make.source("meridian", "The Meridian", name="Meridian", kind=SourceKind.OUTLET)
    make.source(
        "officials",
        "two ministry officials",
        kind=SourceKind.GROUP,
        is_named=False,
        anonymity=Anonymity(count=2, position="ministry officials", reason="not cleared to speak"),
    )
    make.source("lasko", "Lasko", "the company", kind=SourceKind.ORGANISATION)
    make.source("dal", "Interior Minister Irena Dal", "She", name="Irena Dal", kind=SourceKind.PERSON)
    make.source("engineers", "Several engineers", kind=SourceKind.GROUP, is_named=False)
    make.source(
        "both",
        "Both the Courier and the Post",
        name="Port Courier and Vasmoor Post",
        kind=SourceKind.OUTLET,
        members=(make.sources["courier"].id, make.sources["post"].id),
    )
    make.source("embassy", "the Hestrian embassy", name="Hestrian embassy", kind=SourceKind.GOVERNMENT)
    make.source("ministry", "The ministry", name="Tavonian interior ministry", kind=SourceKind.ORGANISATION)
    make.source("gazette", "The Gazette", name="Orrin Gazette", kind=SourceKind.OUTLET)


def _make_claims(make: _Maker) -> tuple[Claim, ...]:
    return (*_make_leaked(make), *_make_told(make), *_make_other(make))


def _firm(**fields: Any) -> dict[str, Any]:
    return {"act": Act.ASSERTS, "polarity": _P, "certainty": Certainty.CERTAIN, **fields}


def _make_leaked(make: _Maker) -> tuple[Claim, ...]:
    report = make.report
    leaked = {"channel": Channel.LEAKED, "basis": Basis.DOCUMENT}
    published = {"channel": Channel.PUBLISHED}
    asked = "Lasko asked Hestria for at least 40 heavy pumps in late 2030"
    late = make.time("in late 2030", "2030-09-01", "2030-12-31")
    number = Quantity(
        value=40, unit="heavy pumps", bound=Bound.AT_LEAST, span=make.at("at least 40 heavy pumps")
    )
    month = make.time("January", "2031-01-01", "2031-01-31")
    received = make.at("not received a single pump")
    tuesday = make.time("On Tuesday", "2031-03-11", "2031-03-11")
    headline = make_claim(
        report,
        ("Tavonian dam firm asked Hestria for pumps last year",),
        (
            make.link("courier", "Courier", None, **published),
            make.link("memo", "leaked memo", "says", **leaked),
        ),
        **_firm(happened_on=make.time("last year", "2030-01-01", "2030-12-31"), confidence=0.71),
    )
    lead = make_claim(
        report,
        ("The dam builder " + asked,),
        (
            make.link("courier", "the Port Courier", "according to", **published),
            make.link(
                "memo", "a leaked memo of the Tavonian interior ministry", "says", "a leaked memo", **leaked
            ),
        ),
        **_firm(happened_on=late, quantities=(number,), confidence=0.93),
    )
    refused = make_claim(
        report,
        (make.at("Hestria", "Hestria reportedly"), "turned the request down"),
        (make.link(None, None, "reportedly", certainty=Certainty.PROBABLE),),
        **_firm(
            certainty=Certainty.PROBABLE,
            evidence=Evidence(certainty=(make.at("reportedly"),)),
            confidence=0.66,
        ),
    )
    pumps = make_claim(
        report,
        (Span(make.at("Lasko had “not").start, make.at("pump,”").end),),
        (
            make.link("courier", "the Courier", "quoted", "the Courier quoted", **published),
            make.link("memo", "the memo", "as saying", "the Courier quoted", **leaked),
        ),
        **_firm(
            polarity=_N, evidence=Evidence(polarity=(make.at("not", "Lasko had"),)), as_of=month,
            quotes=(Span(received.start - 1, received.end + 2),), confidence=0.88,
        ),
    )  # fmt: skip
    wall = make_claim(
        report,
        ("the upper wall might not hold another spring",),
        (
            make.link("post", "the Vasmoor Post", "reported", "Tuesday", said_at=tuesday, **published),
            make.link("memo", "the memo", "based on", "based on", **leaked),
            make.link(
                "intelligence", "Tavonian intelligence", "had intercepted", channel=Channel.INTERCEPTED
            ),
            make.link("letter", "a letter by a Hestrian engineer", "claiming", channel=Channel.WROTE),
        ),
        **_firm(
            act=Act.PREDICTS, polarity=_N, certainty=Certainty.POSSIBLE,
            evidence=Evidence(
                polarity=(make.at("not", "might not"),), certainty=(make.at("might", "upper wall might"),)
            ),
            confidence=0.52,
        ),
    )  # fmt: skip
    return headline, lead, refused, pumps, wall


def _make_told(make: _Maker) -> tuple[Claim, ...]:
    february = make.time("In mid-February", "2031-02-11", "2031-02-20")
    paid = make_claim(
        make.report,
        ("Lasko had paid for the pumps in advance",),
        (
            make.link("meridian", "The Meridian", None),
            make.link(
                "officials",
                "two ministry officials",
                "told",
                "two ministry",
                channel=Channel.TOLD,
                said_at=february,
            ),
        ),
        **_firm(confidence=0.9),
    )
    denied = make_claim(
        make.report,
        ("something that", "had happened"),
        (make.link("lasko", "the company", "denied", act=Act.DENIES),),
        **_firm(act=Act.DENIES, polarity=_N, evidence=Evidence(act=(make.at("denied"),)), confidence=0.83),
    )
    return paid, denied


def _make_other(make: _Maker) -> tuple[Claim, ...]:
    concerned = make_claim(
        make.report,
        ("the ministry was “very concerned about the upper wall.”",),
        (make.link("dal", "Interior Minister Irena Dal", "said", "Interior", channel=Channel.BROADCAST),),
        **_firm(quotes=(make.at("“very concerned about the upper wall.”"),), confidence=0.94),
    )
    cost = make_claim(
        make.report,
        ("it would cost “more than 300 million marks” to mend",),
        (make.link("dal", "She", "warned", "She"),),
        **_firm(
            act=Act.PREDICTS,
            quotes=(make.at("“more than 300 million marks”"),),
            quantities=(
                Quantity(
                    value=300_000_000,
                    unit="marks",
                    bound=Bound.MORE_THAN,
                    span=make.at("more than 300 million marks"),
                ),
            ),
            confidence=0.86,
        ),
    )
    praised = make_claim(
        make.report,
        ("Lasko's “model” repairs",),
        (make.link("dal", "Dal", "praised", "Dal praised", act=Act.PRAISES),),
        **_firm(act=Act.PRAISES, evidence=Evidence(distance=(make.at("“model”"),)), confidence=0.61),
    )
    questioned = make_claim(
        make.report,
        ("the memo's accuracy",),
        (make.link("engineers", "Several engineers", "have questioned", act=Act.QUESTIONS),),
        **_firm(act=Act.QUESTIONS, polarity=_N, certainty=Certainty.UNKNOWN, confidence=0.79),
    )
    genuine = make_claim(
        make.report,
        ("the memo is genuine",),
        (make.link("both", "Both the Courier and the Post", "say", "Both"),),
        **_firm(confidence=0.77),
    )
    return concerned, cost, praised, questioned, genuine


def _make_comment_outcomes(make: _Maker) -> tuple[CommentOutcome, ...]:
    return (
        CommentOutcome(
            party=make.sources["lasko"].id,
            party_span=make.at("A spokesman for Lasko"),
            outcome=Outcome.DID_NOT_RESPOND,
            asked_by=make.sources["post"].id,
            span=make.at("did not respond to the Post's request for comment"),
        ),
        CommentOutcome(
            party=make.sources["embassy"].id,
            party_span=make.at("the Hestrian embassy"),
            outcome=Outcome.NOT_AVAILABLE,
            asked_by=make.sources["gazette"].id,
            span=make.at("was not immediately available for comment"),
        ),
        CommentOutcome(
            party=make.sources["ministry"].id,
            party_span=make.at("The ministry"),
            outcome=Outcome.DECLINED,
            span=make.at("declined to discuss the memo"),
        ),
    )


def _make_relations(make: _Maker, claims: tuple[Claim, ...]) -> tuple[Relation, ...]:
    paid, denied, questioned, genuine = claims[5], claims[6], claims[10], claims[11]
    return (
        Relation(
            from_=denied.id,
            to=paid.id,
            kind=RelationKind.DENIES,
            reason="“something that” takes up the content before it, and “denied” denies it",
            spans=(make.at("something that"), paid.content[0]),
        ),
        Relation(
            from_=questioned.id,
            to=make.sources["memo"].id,
            kind=RelationKind.DISPUTES_SOURCE,
            reason="“have questioned” has the accuracy of the source as its object",
            spans=(make.at("have questioned"), make.at("the memo's accuracy")),
        ),
        Relation(
            from_=genuine.id,
            to=questioned.id,
            kind=RelationKind.CONTRADICTS,
            reason="“genuine” is the opposite of what is questioned",
            spans=(make.at("genuine"), make.at("accuracy")),
        ),
    )
