"""Who else claims, confirms or denies what a sentence delivers, and whose claim it is that is denied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reportedly.attribute.statement_words import DENIED
from reportedly.attribute.taken_up import TakenUp, denies, find_refuted, find_statement, start_of_object
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span
from reportedly.text.noun_phrases import phrase_after

STATEMENT_CONFIDENCE = 0.6
"""Of a content that a rule of this module found, before the curve of the weights folder."""

_NAMED = (
    r"(?:something|an?\s+(?:claim|charge|report|statement|view|suggestion|account|allegation|accusation|assertion)"
    r"|claims|allegations|accusations|charges)"
)
_AS_CLAIMED_BY = re.compile(
    r",?\s+as\s+(?:was\s+)?(?P<cue>(?:claimed|alleged|asserted|stated|suggested|reported)\s+by)\s+",
    re.IGNORECASE,
)
_ECHOED_BY = re.compile(
    rf",\s+{_NAMED}\s+(?:(?:that|which)\s+(?:was|has\s+been)\s+)?(?:later\s+|also\s+)?"
    rf"(?P<cue>(?:{DENIED}|corroborated|confirmed|echoed|backed|supported|repeated)\s+by)\s+",
    re.IGNORECASE,
)
_ECHOED_BY_SUBJECT = re.compile(
    rf",\s+(?:{_NAMED}\s+(?:that\s+|which\s+)?|which\s+)(?P<source>[\w’'.& -]{{2,60}}?)\s+"
    r"(?P<cue>(?:(?:has|have|had|later|also|flatly|strongly|repeatedly|vehemently)\s+){0,3}"
    rf"(?:{DENIED}|confirmed|denies|deny|rejects|reject|disputes|dispute|dismisses))\b(?!\s+by\b)",
    re.IGNORECASE,
)


_IDEA = re.compile(
    r"(?:the|any)\s+(?:very\s+)?(?:idea|notion|possibility|prospect|thought)\s+that\s+", re.IGNORECASE
)
_VERDICT = (
    r"untrue|false|baseless|wrong|incorrect|inaccurate|unfounded|groundless|fabricated|invented|exaggerated|nonsense"
    r"|not\s+true|without\s+(?:merit|foundation|basis)|(?:mere|merely|pure|just)\s+\w+"
)
_CALLED_FALSE = re.compile(
    rf"(?P<statement>.{{10,300}}?)\s+(?:is|are|was|were)\s+(?:\w+ly\s+|all\s+|simply\s+)?(?:{_VERDICT})\b",
    re.IGNORECASE,
)


def divide_taken_up(text: str, _sentence: tuple[int, int], here: list[Delivery]) -> list[Delivery]:
    """Divide "denied claims by the ministry that ..." into the denial and the claim that it denies."""
    divided: list[Delivery] = []
    added: list[Delivery] = []
    named: list[Span] = []
    for delivery in (_without_idea(text, d) for d in here):
        statement, cue = _find_denied(text, delivery), delivery.links[-1].cue
        if statement is None or cue is None:
            divided.append(delivery)
            continue
        added += _deny_and_state(delivery, statement)
        divided += added[-2:]
        if cue.start < statement.content.start:
            named.append(Span(cue.start, statement.content.start))
    return [d for d in divided if d in added or not any(_is_in(d, words) for words in named)]


def _without_idea(text: str, delivery: Delivery) -> Delivery:
    """Take "the idea that" from what is denied: nobody put it forward."""
    cue, first = delivery.links[-1].cue, delivery.content[0]
    found = _IDEA.match(text, first.start, first.end)
    if found is None or cue is None or not denies(text, cue):
        return delivery
    return replace(delivery, content=(Span(found.end(), first.end), *delivery.content[1:]))


def add_called_false(text: str, _sentence: tuple[int, int], here: list[Delivery]) -> list[Delivery]:
    """Add the statement that another calls false: said "*reports that the ferry was sold* are untrue"."""
    added = []
    for delivery in here:
        first = delivery.content[0]
        found = _CALLED_FALSE.match(text, first.start, first.end)
        statement = None if found is None else find_statement(text, first.start, found.end("statement"))
        if statement is not None:
            link = replace(delivery.links[-1], source=statement.source, cue=statement.cue)
            added.append(
                Delivery(content=(statement.content,), links=(link,), confidence=STATEMENT_CONFIDENCE)
            )
    return [*here, *added]


def _find_denied(text: str, delivery: Delivery) -> TakenUp | None:
    """Return the statement that a delivery denies, as its content or the end of its cue names it."""
    cue, first = delivery.links[-1].cue, delivery.content[0]
    if cue is None or not denies(text, cue):
        return None
    at = start_of_object(text, cue)
    in_content = find_statement(text, first.start, first.end)
    return find_statement(text, at, first.end) if in_content is None and at < cue.end else in_content


def _deny_and_state(delivery: Delivery, statement: TakenUp) -> Iterator[Delivery]:
    """Yield the denial, and the statement with the links that the denial came through."""
    content, inner = (statement.content, *delivery.content[1:]), delivery.links[-1]
    yield replace(delivery, content=content)
    yield Delivery(
        content=content,
        links=(*delivery.links[:-1], replace(inner, source=statement.source, cue=statement.cue)),
        confidence=min(delivery.confidence, STATEMENT_CONFIDENCE),
    )


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
    kept = [d for d in here if not _touches(d, refuted.cue, statement.content)]
    links = (
        LinkMention(source=refuted.source, cue=refuted.cue),
        LinkMention(source=statement.source, cue=statement.cue),
    )
    return kept + [
        Delivery(content=(statement.content,), links=(link,), confidence=STATEMENT_CONFIDENCE)
        for link in links
    ]


def _touches(delivery: Delivery, *spans: Span) -> bool:
    """Say whether a delivery has a word in any of the spans."""
    words = [*delivery.content]
    words += [s for link in delivery.links for s in (link.source, link.cue) if s is not None]
    return any(span.overlaps(word) for span in spans for word in words)


def add_echoes(text: str, sentence: tuple[int, int], here: list[Delivery]) -> list[Delivery]:
    """Add who else has a part in what was just delivered.

    "..., as claimed by *the guild*"; "..., a view echoed by *the port*"; "..., something that *the mill*
    denied".
    """
    for pattern in (_AS_CLAIMED_BY, _ECHOED_BY, _ECHOED_BY_SUBJECT):
        for found in pattern.finditer(text, *sentence) if here else ():
            here = _add_echo(text, sentence, here, found)
    return here


def _add_echo(
    text: str, sentence: tuple[int, int], here: list[Delivery], found: re.Match[str]
) -> list[Delivery]:
    """Add the echo of the delivery that ends last before it, and take the echo's words from that one."""
    cue = Span(*found.span("cue"))
    if found.re is _ECHOED_BY_SUBJECT:
        source: Span | None = Span(*found.span("source"))
    else:
        source = phrase_after(text, found.end(), sentence[1])
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
