"""The one door to the meaning of a claim: act, polarity, certainty, and what each link of the chain adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.claims.act import read_act, read_cue_act
from reportedly.claims.certainty import (
    CERTAIN,
    Reading,
    least_certain,
    read_content_certainty,
    read_cue_certainty,
    read_unverified,
)
from reportedly.claims.channel import read_basis, read_channel
from reportedly.claims.clause import read_clause
from reportedly.claims.distance import find_distance
from reportedly.claims.polarity import combine_polarity, find_cue_negations, find_negations, is_doubt
from reportedly.records.claim import Evidence
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span
from reportedly.records.vocabulary import Act, Basis, Certainty, Channel, Polarity, SourceKind
from reportedly.text.sentences import sentence_at


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkMeaning:
    """What one link adds: how it got the content, on what it stands, what it does with it, how firmly."""

    channel: Channel
    basis: Basis
    act: Act
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a chain does with its content in the end, and each of its links (`links`, in their order)."""

    act: Act
    polarity: Polarity
    certainty: Certainty
    evidence: Evidence
    links: tuple[LinkMeaning, ...]


def read_meaning(
    text: str, delivery: Delivery, *, kinds: Sequence[SourceKind | None] = (), sentence: Span | None = None
) -> Meaning:
    """Read a delivery. `kinds`: of the sources of its links, in their order, where they are known.

    `sentence`: the one that the innermost cue stands in; it is looked up where it is not given.
    """
    clause = read_clause(text, delivery.content)
    inner = delivery.links[-1] if delivery.links else LinkMention()
    act, act_words = read_act(text, delivery.content, inner.cue, clause)
    negations = find_negations(clause)
    if inner.cue is not None:
        negations += find_cue_negations(text, inner.cue)
    by_link = [_link_certainty(text, link) for link in delivery.links]
    if by_link and act is Act.DEMANDS and by_link[-1][0] is Certainty.UNKNOWN:
        by_link[-1] = CERTAIN  # "asked them to leave" asks nothing
    firmness = list(by_link)
    firmness.append(read_content_certainty(text, delivery.content, clause, inner.cue))
    around = sentence or _sentence_of(text, delivery)
    if around is not None:
        firmness.append(read_unverified(text, around, delivery.content))
    certainty, certainty_words = least_certain(firmness)
    is_doubted = (
        act is Act.QUESTIONS and inner.cue is not None and is_doubt(text, inner.cue, delivery.content)
    )
    polarity = combine_polarity(act, negations, is_doubted=is_doubted)
    turned_by = act_words if act is Act.DENIES or is_doubted else ()
    return Meaning(
        act=act,
        polarity=polarity,
        certainty=certainty,
        evidence=Evidence(
            act=act_words,
            polarity=tuple(sorted({*negations, *turned_by})),
            certainty=certainty_words,
            distance=find_distance(text, delivery),
        ),
        links=tuple(
            _read_link(text, delivery, i, kinds[i] if i < len(kinds) else None, act, by_link[i][0])
            for i in range(len(delivery.links))
        ),
    )


def _read_link(
    text: str, delivery: Delivery, i: int, kind: SourceKind | None, act: Act, certainty: Certainty
) -> LinkMeaning:
    """`act`: of the innermost link; that of the others is in their cue alone."""
    link = delivery.links[i]
    channel = read_channel(text, link, delivery.content, kind)
    if i < len(delivery.links) - 1:
        act = Act.ASSERTS if link.cue is None else read_cue_act(text, link.cue)[0]
    return LinkMeaning(
        channel=channel, basis=read_basis(text, link, channel, kind), act=act, certainty=certainty
    )


def _link_certainty(text: str, link: LinkMention) -> Reading:
    if link.cue is None:
        return CERTAIN
    return read_cue_certainty(text, link.cue, is_hedge=link.source is None)


def _sentence_of(text: str, delivery: Delivery) -> Span | None:
    inner = delivery.links[-1].cue if delivery.links else None
    at = inner.start if inner is not None else delivery.content[0].start if delivery.content else None
    return None if at is None else Span(*sentence_at(text, at))
