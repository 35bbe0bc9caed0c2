"""Reports of an invented town with what was read from them and what they have to do with each other."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from reportedly.records import (
    Actor,
    ActorMatch,
    ChainLink,
    ClaimRelation,
    CommentOutcome,
    Copying,
    Credit,
    CreditKind,
    Extraction,
    Matching,
    Membership,
    Method,
    Outcome,
    RelationKind,
    Report,
    Ruling,
    RulingKind,
    SharedPassage,
    Signature,
    SourceKind,
    Span,
    Stance,
    Statement,
    Teller,
    TimeInterval,
    actor_id,
    ruling_id,
)
from reportedly.records.codec import to_json
from reportedly.testing import find_span, make_claim, make_extraction, make_report, make_source

MONDAY = "2026-03-02T09:00:00Z"
TUESDAY = "2026-03-03T09:00:00Z"
WEDNESDAY = "2026-03-04T09:00:00Z"
THURSDAY = "2026-03-05T09:00:00Z"

METHOD = Method(version="0.1.0", weights="sha256:" + "a" * 64)
NEWER_METHOD = Method(version="0.2.0", weights="sha256:" + "b" * 64)

QUAY_URL = "https://www.sundholmpost.example/news/quay?utm_source=mail#top"

POST = (
    "Quay wall at Sundholm has moved\n\nThe quay wall has moved 14 centimetres since January, "
    "Marit Oksanen, the harbour engineer, told the Sundholm Post on Monday. The mayor did not respond.\n"
)
GAZETTE = (
    "Sundholm quay is sinking, says paper\n\nThe quay wall has moved 14 centimetres since January, "
    "the Sundholm Post reported. Zephyrine Quillfeather, a diver, said that the piles are rotten.\n"
)
MAYOR = (
    "Mayor rejects reports on quay\n\nThe wall of the quay has not moved at all, Aatos Lindqvist, the mayor, "
    "said on Wednesday.\n"
)
POST_CORRECTED = POST.replace("14 centimetres", "4 centimetres")


def post() -> Extraction:
    """A paper with a claim, a comment outcome and an address."""
    report = make_report(
        POST, outlet="Sundholm Post", url=QUAY_URL, published_at="2026-03-02", title_span=_title(POST)
    )
    return read(report, {"Marit Oksanen": "The quay wall has moved 14 centimetres since January"}, "mayor")


def post_corrected() -> Extraction:
    """A later version of what stands at the same address."""
    report = make_report(
        POST_CORRECTED,
        outlet="Sundholm Post",
        url="http://sundholmpost.example/news/quay/",
        published_at="2026-03-02",
        title_span=_title(POST_CORRECTED),
    )
    return read(report, {"Marit Oksanen": "The quay wall has moved 4 centimetres since January"}, "mayor")


def gazette() -> Extraction:
    """A paper that repeats the first one and adds a claim of its own."""
    report = make_report(GAZETTE, outlet="Vik Gazette", published_at="2026-03-03", title_span=_title(GAZETTE))
    return read(
        report,
        {
            "the Sundholm Post": "The quay wall has moved 14 centimetres since January",
            "Zephyrine Quillfeather": "the piles are rotten",
        },
    )


def mayor() -> Extraction:
    """A report without an outlet that denies it."""
    report = make_report(MAYOR, published_at="2026-03-04T18:00:00+01:00", title_span=_title(MAYOR))
    return read(report, {"Aatos Lindqvist": "The wall of the quay has not moved at all"})


def read(report: Report, said: dict[str, str], silent: str | None = None, **fields: Any) -> Extraction:
    """The extraction in which each named source says its words; `silent` did not respond."""
    sources = tuple(make_source(report, name, kind=SourceKind.PERSON, is_named=True) for name in said)
    claims = tuple(
        make_claim(
            report,
            (words,),
            (ChainLink(source=source.id, span=source.mentions[0], said_at=_day(report)),),
            happened_on=_day(report),
        )
        for source, words in zip(sources, said.values(), strict=True)
    )
    outcomes: tuple[CommentOutcome, ...] = ()
    if silent is not None:
        party = make_source(report, silent)
        sources += (party,)
        span = find_span(report.text, "did not respond")
        outcomes = (CommentOutcome(party=party.id, outcome=Outcome.DID_NOT_RESPOND, span=span),)
    fields.setdefault("method", METHOD)
    return make_extraction(report, sources=sources, claims=claims, comment_outcomes=outcomes, **fields)


def match(
    extraction: Extraction, earlier: Sequence[Extraction] = (), method: Method = METHOD, likeness: float = 0.9
) -> Matching:
    """A matching with something in every field: the first claim is the same as each earlier first one."""
    report = extraction.report
    actors = {source.id: _actor(source.name) for source in extraction.sources}
    founder = earlier[0].claims[0].id if earlier else None
    return Matching(
        report=report.id,
        statements=tuple(_statement(extraction, i, actors) for i in range(len(extraction.claims))),
        signatures=(
            *(sign(claim.id, claim.text) for claim in extraction.claims),
            Signature(subject=report.id, bands=_bands(report.text)),
        ),
        actors=tuple(
            ActorMatch(
                source=source.id,
                report=report.id,
                actor=actors[source.id],
                as_printed=source.as_printed,
                reason="They have the same name.",
                confidence=0.9,
                names=(source.name,),
                positions=("engineer",),
                keys=(f"name:{source.name.lower()}",),
            )
            for source in extraction.sources
        ),
        relations=tuple(_relation(extraction, other, likeness) for other in earlier),
        memberships=tuple(
            Membership(
                claim=claim.id,
                proposition=founder if founder is not None and i == 0 else claim.id,
                stance=Stance.ASSERTS,
                reason="Its words say the same.",
                confidence=likeness,
            )
            for i, claim in enumerate(extraction.claims)
        ),
        copyings=tuple(_copying(report, other.report) for other in earlier),
        credits=tuple(_credit(extraction, other) for other in earlier),
        method=method,
    )


def sign(claim: str, text: str) -> Signature:
    """A signature whose bands are its words, with a small vector."""
    digest = sha256(text.encode()).digest()[:16]
    vector = base64.b64encode(digest).decode()
    return Signature(subject=claim, bands=_bands(text), cells=(digest[0] % 4,), vector=vector)


def rule(kind: RulingKind, subject: str, **fields: Any) -> Ruling:
    """A ruling with its id."""
    fields = {"by": "Ines Hallberg", "made_at": TUESDAY, **fields}
    made = Ruling(id="", kind=kind, subject=subject, **fields)
    about: dict[str, Any] = to_json(made)
    del about["id"]
    return Ruling(id=ruling_id(about), kind=kind, subject=subject, **fields)


def _title(text: str) -> Span:
    return Span(0, text.index("\n"))


def _day(report: Report) -> TimeInterval | None:
    if "on Wednesday" not in report.text:
        return None
    return TimeInterval(
        from_="2026-03-04",
        to="2026-03-04",
        span=find_span(report.text, "on Wednesday"),
        text="on Wednesday",
    )


def _bands(text: str) -> tuple[int, ...]:
    words = sorted(set(text.lower().split()))
    return tuple(int.from_bytes(sha256(word.encode()).digest()[:8], "big") >> 1 for word in words)


def _actor(name: str) -> Actor:
    return Actor(id=actor_id(name, SourceKind.PERSON, None), name=name, kind=SourceKind.PERSON, is_named=True)


def _statement(extraction: Extraction, order: int, actors: dict[str, Actor]) -> Statement:
    report, claim = extraction.report, extraction.claims[order]
    return Statement(
        claim=claim.id,
        report=report.id,
        order=order,
        outlet=report.outlet,
        published_at=report.published_at,
        content=claim.content,
        text=claim.text,
        context=report.text,
        context_span=Span(0, len(report.text)),
        chain=tuple(
            Teller(source=link.source, actor=actors[link.source].id if link.source else None, span=link.span)
            for link in claim.chain
        ),
        confidence=claim.confidence,
    )


def _relation(one: Extraction, other: Extraction, confidence: float) -> ClaimRelation:
    return ClaimRelation(
        from_=one.claims[0].id,
        to=other.claims[0].id,
        kind=RelationKind.SAME,
        reason="Both give 14 centimetres.",
        from_spans=one.claims[0].content,
        to_spans=other.claims[0].content,
        confidence=confidence,
    )


def _copying(one: Report, other: Report) -> Copying:
    passage = SharedPassage(one=Span(0, 9), other=Span(0, 9), n_words=2, likeness=1.0)
    return Copying(
        one=one.id,
        other=other.id,
        passages=(passage,),
        share_of_one=0.1,
        share_of_other=0.2,
        is_copied=False,
        reason="They share 2 words.",
    )


def _credit(one: Extraction, other: Extraction) -> Credit:
    return Credit(
        report=one.report.id,
        kind=CreditKind.LINK,
        name=other.report.outlet or "nobody",
        span=Span(0, 4),
        claims=(one.claims[0].id,),
        href=other.report.url,
        cited=other.report.id,
        reason="The address is that of the report.",
    )
