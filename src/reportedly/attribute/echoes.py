"""Who else claims, confirms or denies what a sentence delivers, and whose claim it is that is denied."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.attribute.taken_up import denies, find_refuted, find_statement, start_of_object
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span
from reportedly.text.noun_phrases import phrase_after

STATEMENT_CONFIDENCE = 0.6
"""Of a content that a rule of this module found, before the curve of the weights folder."""

_NOUN = (
    r"(?:something|an?\s+(?:claim|charge|report|statement|view|suggestion|account|allegation|accusation|assertion)"
    r"|claims|allegations|accusations|charges)"
)
_AS_CLAIMED_BY = re.compile(
    r",?\s+as\s+(?:was\s+)?(?P<cue>(?:claimed|alleged|asserted|stated|suggested|reported)\s+by)\s+",
    re.IGNORECASE,
)
_ECHOED_BY = re.compile(
    rf",\s+{_NOUN}\s+(?:(?:that|which)\s+(?:was|has\s+been)\s+)?(?:later\s+|also\s+)?"
    r"(?P<cue>(?:corroborated|confirmed|echoed|backed|supported|denied|disputed|rejected|dismissed|repeated)\s+by)\s+",
    re.IGNORECASE,
)
_ECHO_THAT = re.compile(
    rf",\s+(?:{_NOUN}\s+(?:that\s+|which\s+)?|which\s+)(?P<source>[\w’'.& -]{{2,60}}?)\s+"
    r"(?P<cue>(?:(?:has|have|had|later|also|flatly|strongly|repeatedly|vehemently)\s+){0,3}"
    r"(?:denied|denies|deny|rejected|rejects|reject|disputed|disputes|dispute|confirmed|dismissed|dismisses))\b",
    re.IGNORECASE,
)


def divide_taken_up(text: str, sentence: tuple[int, int], here: list[Delivery]) -> list[Delivery]:
    """Divide "denied claims by the ministry that ..." into the denial and the claim that it denies."""
    divided: list[Delivery] = []
    named: list[Span] = []
    for delivery in here:
        statement = None
        cue, first = delivery.links[-1].cue, delivery.content[0]
        if cue is not None and denies(text, cue):
            statement = find_statement(text, first.start, first.end)
            at = start_of_object(text, cue)
            if statement is None and at < cue.end:
                statement = find_statement(text, at, first.end)
        if statement is None or cue is None:
            divided.append(delivery)
            continue
        if cue.start < statement.content.start:
            named.append(Span(cue.start, statement.content.start))
        content = (statement.content, *delivery.content[1:])
        link = LinkMention(
            source=statement.source, cue=statement.cue, attribution=delivery.links[-1].attribution
        )
        divided.append(replace(delivery, content=content))
        divided.append(
            Delivery(
                content=content,
                links=(*delivery.links[:-1], link),
                confidence=min(delivery.confidence, STATEMENT_CONFIDENCE),
            )
        )
    return [d for d in divided if d not in here or not any(_is_in(d, words) for words in named)]


def _is_in(delivery: Delivery, words: Span) -> bool:
    """Say whether a delivery was read from words that name a statement, which is read already."""
    cue = delivery.links[-1].cue
    return cue is not None and words.contains(cue)


def add_refuted(text: str, sentence: tuple[int, int], here: list[Delivery]) -> list[Delivery]:
    """Read both sides of "Reports that ... have been denied by ..." instead of what the tagger made of it."""
    refuted = find_refuted(text, *sentence)
    if refuted is None:
        return here
    statement = refuted.statement
    kept = [d for d in here if not touches(d, refuted.cue, statement.content)]
    links = (
        LinkMention(source=refuted.source, cue=refuted.cue),
        LinkMention(source=statement.source, cue=statement.cue),
    )
    return kept + [
        Delivery(content=(statement.content,), links=(link,), confidence=STATEMENT_CONFIDENCE)
        for link in links
    ]


def add_echoes(text: str, sentence: tuple[int, int], here: list[Delivery]) -> list[Delivery]:
    """Add who else has a part in what was just delivered: "as claimed by ...", "something that ... denied"."""
    for pattern in (_AS_CLAIMED_BY, _ECHOED_BY, _ECHO_THAT):
        for found in pattern.finditer(text, *sentence) if here else ():
            here = _add_echo(text, sentence, here, found)
    return here


def _add_echo(
    text: str, sentence: tuple[int, int], here: list[Delivery], found: re.Match[str]
) -> list[Delivery]:
    cue = Span(*found.span("cue"))
    by_name = found.re is _ECHO_THAT
    source = Span(*found.span("source")) if by_name else phrase_after(text, found.end(), sentence[1])
    before = [d for d in here if d.content[0].start < found.start()]
    if source is None or not before:
        return here
    echoed = max(before, key=lambda d: min(d.content[-1].end, found.start()))
    content = tuple(
        Span(p.start, min(p.end, found.start())) for p in echoed.content if p.start < found.start()
    )
    kept = [
        replace(d, content=content) if d is echoed else d
        for d in here
        if d is echoed or not any(link.cue is not None and link.cue.overlaps(cue) for link in d.links)
    ]
    link = LinkMention(source=source, cue=cue)
    return [*kept, Delivery(content=content, links=(link,), confidence=STATEMENT_CONFIDENCE)]


def touches(delivery: Delivery, *spans: Span) -> bool:
    """Say whether a delivery has a word in any of the spans."""
    words = [*delivery.content]
    words += [s for link in delivery.links for s in (link.source, link.cue) if s is not None]
    return any(span.overlaps(word) for span in spans for word in words)
