"""A record whose every word that can be chosen is hostile."""

from __future__ import annotations

from reportedly.records import (
    Act,
    Anonymity,
    Certainty,
    ChainLink,
    CommentOutcome,
    Evidence,
    Extraction,
    Outcome,
    Polarity,
    Quantity,
    Refusal,
    Relation,
    RelationKind,
    SourceKind,
    Span,
    TimeInterval,
    UnattributedStatement,
    Verification,
    VerificationOutcome,
)
from reportedly.testing import make_claim, make_extraction, make_report, make_source
from tests.export.samples import METHOD


def make_hostile(words: str) -> Extraction:
    """Two claims of a report whose text, names, cues, times, units and reasons are all `words`."""
    text = " ".join([words] * 4)
    step = len(words) + 1
    first, second, third, fourth = (Span(step * n, step * n + len(words)) for n in range(4))
    report = make_report(text, outlet=words, path=words, title_span=first)
    anonymity = Anonymity(count=2, position=words, reason=words)
    outer = make_source(
        report,
        mentions=(first,),
        name=words,
        as_printed=words,
        kind=SourceKind.GROUP,
        is_named=False,
        anonymity=anonymity,
    )
    inner = make_source(report, mentions=(second,), name=f"{words} 2", as_printed=words, members=(outer.id,))
    time = TimeInterval(from_=words, to=words, span=third, text=words)
    links = (
        ChainLink(source=outer.id, span=first, cue=second, said_at=time),
        ChainLink(source=inner.id, span=second, cue=third, certainty=Certainty.POSSIBLE),
    )
    claim = make_claim(
        report,
        (third,),
        links,
        act=Act.BLAMES,
        polarity=Polarity.NEGATIVE,
        certainty=Certainty.PROBABLE,
        evidence=Evidence(act=(first,), polarity=(fourth,), certainty=(fourth,)),
        happened_on=time,
        as_of=time,
        quantities=(Quantity(value=3, unit=words, span=third),),
    )
    denial = make_claim(report, (fourth,), (ChainLink(cue=first),), act=Act.DENIES)
    return make_extraction(
        report,
        sources=(outer, inner),
        claims=(claim, denial),
        unattributed=(UnattributedStatement(third, words),),
        comment_outcomes=(
            CommentOutcome(
                party=inner.id, party_span=second, outcome=Outcome.DECLINED, asked_by=outer.id, span=third
            ),
        ),
        verifications=(
            Verification(
                by=inner.id, outcome=VerificationOutcome.NOT_VERIFIED, span=fourth, claims=(claim.id,)
            ),
        ),
        relations=(
            Relation(
                from_=denial.id, to=claim.id, kind=RelationKind.DENIES, reason=words, spans=(third, fourth)
            ),
            Relation(
                from_=denial.id,
                to=outer.id,
                kind=RelationKind.DISPUTES_SOURCE,
                reason=words,
                spans=(first, second),
            ),
        ),
        refusals=(Refusal(input=words, step=words, reason=words, hint=words, span=fourth),),
        method=METHOD,
    )
