"""The step: deliveries and sources of one report -> claims, each with chain, meaning and times."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.claims.divide import divide
from reportedly.claims.meaning import LinkMeaning, read_meaning
from reportedly.claims.quantities import read_quantities
from reportedly.claims.when import assign_times
from reportedly.records.claim import ChainLink, Claim, TimeInterval
from reportedly.records.delivery import Delivery, LinkMention, keep_surest
from reportedly.records.ids import claim_id
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.records.spans import Span, join_pieces
from reportedly.records.vocabulary import Act, Certainty, Polarity
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quoted_passages
from reportedly.text.silence import is_silence


def make_claims(
    report: Report,
    deliveries: Iterable[Delivery],
    sources: Iterable[Source],
    times: Sequence[TimeInterval] = (),
) -> tuple[Claim, ...]:
    """Return a claim for each delivery; one that reports silence ("declined to comment") makes none.

    `times`: the expressions of time in the report, in the order of the text.
    """
    by_mention = {mention: source for source in sources for mention in source.mentions}
    spoken = keep_surest(
        part
        for delivery in (_without_echo(d, by_mention) for d in deliveries)
        if not _is_silence(report.text, delivery)
        for part in divide(report.text, delivery, lambda d: _outcome(report.text, d))
    )
    passages = find_quoted_passages(report.text, find_paragraphs(report.text))
    quoted = sorted(Span(*piece) for passage in passages for piece in passage.pieces)
    surroundings = _Surroundings(
        times=tuple(times),
        contents=tuple(sorted(piece for d in spoken for piece in d.content)),
        quoted=tuple(quoted),
        quoted_ends=tuple(span.end for span in quoted),
    )
    return tuple(_make_claim(report, delivery, by_mention, surroundings) for delivery in spoken)


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What a report holds besides: times, contents and quotations, each in the order of the text."""

    times: tuple[TimeInterval, ...]
    contents: tuple[Span, ...]
    quoted: tuple[Span, ...]
    quoted_ends: tuple[int, ...]


def _without_echo(delivery: Delivery, by_mention: dict[Span, Source]) -> Delivery:
    """Leave out a link whose source is that of the link inside it ("they say the group has claimed ...")."""
    named = [None if link.source is None else by_mention[link.source].id for link in delivery.links]
    links = tuple(
        link
        for link, own, inner in zip(delivery.links, named, [*named[1:], None], strict=True)
        if own is None or own != inner
    )
    return replace(delivery, links=links)


def _outcome(text: str, delivery: Delivery) -> tuple[Act, Polarity, Certainty]:
    meaning = read_meaning(text, delivery)
    return meaning.act, meaning.polarity, meaning.certainty


def _is_silence(text: str, delivery: Delivery) -> bool:
    cue = delivery.links[-1].cue
    return is_silence("" if cue is None else cue.slice(text), join_pieces(text, delivery.content))


def _make_claim(
    report: Report, delivery: Delivery, by_mention: dict[Span, Source], around: _Surroundings
) -> Claim:
    text, content = report.text, delivery.content
    named = [None if link.source is None else by_mention[link.source] for link in delivery.links]
    meaning = read_meaning(text, delivery, kinds=[None if s is None else s.kind for s in named])
    when = assign_times(text, content, delivery.links, around.times, around.contents)
    return Claim(
        id=claim_id(report.id, content, [link.source for link in delivery.links]),
        content=content,
        text=join_pieces(text, content),
        chain=tuple(
            _make_link(link, source, read, said_at)
            for link, source, read, said_at in zip(
                delivery.links, named, meaning.links, when.said_at, strict=True
            )
        ),
        act=meaning.act,
        polarity=meaning.polarity,
        certainty=meaning.certainty,
        evidence=meaning.evidence,
        quotes=tuple(_quotes_in(content, around)),
        happened_on=when.happened_on,
        as_of=when.as_of,
        quantities=read_quantities(text, content),
        confidence=delivery.confidence,
    )


def _make_link(
    link: LinkMention, source: Source | None, meaning: LinkMeaning, said_at: TimeInterval | None
) -> ChainLink:
    return ChainLink(
        source=None if source is None else source.id,
        span=link.source,
        cue=link.cue,
        attribution=link.attribution,
        channel=meaning.channel,
        basis=meaning.basis,
        act=meaning.act,
        certainty=meaning.certainty,
        said_at=said_at,
    )


def _quotes_in(content: tuple[Span, ...], around: _Surroundings) -> Iterable[Span]:
    """Yield what of the passages in quotation marks, which do not overlap, stands in the content."""
    for piece in content:
        for passage in around.quoted[bisect_right(around.quoted_ends, piece.start) :]:
            if passage.start >= piece.end:
                break
            yield Span(max(piece.start, passage.start), min(piece.end, passage.end))
