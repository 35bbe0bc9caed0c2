"""One attribution -> the links of a chain that it makes: hedge, outlet spoken to, hands gone through, source."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.attribute.hedges import ADVERB
from reportedly.attribute.provenance import find_provenance
from reportedly.attribute.recipients import find_recipient
from reportedly.records.attribution import Attribution
from reportedly.records.delivery import LinkMention
from reportedly.records.spans import Span, hull
from reportedly.text.noun_phrases import antecedent_before, phrase_after, phrase_before

_RELATIVE = re.compile(r"(?:who|which|that)\Z", re.IGNORECASE)
_TAIL = re.compile(r"(?:,?\s+(?:who|which|that|and|but))?[\s,:;–—-]*\Z", re.IGNORECASE)
_ADDED = re.compile(r",\s+(?:who|which|whose)\s+[^,]*(?:,.*)?\Z", re.IGNORECASE | re.DOTALL)
_WHEN = re.compile(
    r"\s+(?:on\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)\b\S*"
    r"\s+\d+)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last\s+\w+|this\s+(?:week|month|year|morning))\Z"
)
_ASIDE = re.compile(r",\s+(?:however|though|meanwhile|in\s+turn|instead),\s+\Z", re.IGNORECASE)
LONGEST_GAP_CHARS = 40
"""Two pieces of a source further apart than this are not shown as one."""


def read_links(
    text: str, attribution: Attribution, sentence: tuple[int, int], floor: int
) -> list[LinkMention]:
    """Return the links, the one nearest to the reader first; at least one.

    `floor`: where in the sentence another attribution ends; what stands before it is not of this one.
    """
    cue, hedge = _divide_cue(text, attribution)
    links = [LinkMention(cue=hedge, attribution=attribution.id)] if hedge else []
    source = _source_span(text, attribution, sentence)
    if source is None:
        if not links:
            links.append(LinkMention(cue=cue, attribution=attribution.id))
        return links
    recipient = _find_recipient(text, attribution, sentence, floor)
    if recipient is not None and not recipient.overlaps(source):
        links.append(LinkMention(source=recipient, attribution=attribution.id))
    end = (
        attribution.cue[0].start
        if attribution.cue and attribution.cue[0].start >= source.end
        else sentence[1]
    )
    content = [s.start for s in attribution.content if s.start >= source.end]
    came = find_provenance(text, source, max(source.end, min([end, *content])))
    if came is not None:
        links.append(LinkMention(source=came.by, cue=came.cue, attribution=attribution.id))
        source = came.head
    links.append(LinkMention(source=source, cue=cue, attribution=attribution.id))
    quoted = _find_quoted(text, cue, sentence[1])
    return links if quoted is None else [*links, replace(quoted, attribution=attribution.id)]


def _find_quoted(text: str, cue: Span | None, end: int) -> LinkMention | None:
    """Return whose words they are in "quoted the minister as saying", None where it is not said so."""
    found = None if cue is None else _QUOTED.match(text, cue.start, min(end, cue.start + 30))
    if found is None:
        return None
    phrase = phrase_after(text, found.end(), end)
    saying = None if phrase is None else _AS_SAYING.match(text, phrase.end, end)
    return None if saying is None else LinkMention(source=phrase, cue=Span(*saying.span("cue")))


_QUOTED = re.compile(r"(?:\w+\s+){0,2}?(?:quot(?:es|ed|ing)|report(?:s|ed|ing)|cit(?:es|ed|ing))\s+")
_AS_SAYING = re.compile(
    r",?\s+(?P<cue>as\s+(?:saying|telling|stating|claiming|having\s+said|writing|insisting|adding))\b"
)


def _divide_cue(text: str, attribution: Attribution) -> tuple[Span | None, Span | None]:
    """Return the cue without its hedge, and the hedge; each None where there is none."""
    if not attribution.cue:
        return None, None
    cue = attribution.cue[0]
    found = ADVERB.search(text, cue.start, cue.end)
    if found is None:
        return cue, None
    hedge = Span(*found.span())
    after = text[hedge.end : cue.end]
    rest = Span(hedge.end + len(after) - len(after.lstrip()), cue.end)
    if not rest.slice(text).strip():
        before = Span(cue.start, cue.start + len(text[cue.start : hedge.start].rstrip()))
        return (before if before else None), hedge
    return rest, hedge


def _source_span(text: str, attribution: Attribution, sentence: tuple[int, int]) -> Span | None:
    """Return the words that name the source: for a relative pronoun those that it takes up."""
    if not attribution.source:
        return None
    span = hull(attribution.source)
    assert span is not None
    if len(span) > sum(map(len, attribution.source)) + LONGEST_GAP_CHARS:
        span = attribution.source[0]
    if _RELATIVE.match(text, span.start, span.end):
        at = span.start
        aside = _ASIDE.search(text, max(sentence[0], at - 24), at)
        named = antecedent_before(text, at, sentence[0])
        if named is None and aside is not None:
            named = antecedent_before(text, aside.start() + 1, sentence[0])
        return named or span
    return _trim(text, span)


def _trim(text: str, span: Span) -> Span:
    """Take from a source what does not identify it: an added clause, a time, the comma after it."""
    end = span.end
    for pattern in (_ADDED, _WHEN, _TAIL):
        tail = pattern.search(text, span.start + 1, end)
        end = tail.start() if tail else end
    return Span(span.start, end) if end > span.start else span


def _find_recipient(
    text: str, attribution: Attribution, sentence: tuple[int, int], floor: int
) -> Span | None:
    """Return the outlet spoken to, sought outside the content: around the cue, and at the sentence's start."""
    start, end = sentence
    for cue in attribution.cue[:1]:
        contents = sorted(attribution.content)
        after = next((s.start for s in contents if s.start >= cue.end), end)
        found = find_recipient(text, cue.start, max(cue.end, min(after, end)))
        if found is not None:
            return found
        first = min(s.start for s in (*attribution.source, *attribution.cue, *attribution.content))
        if max(start, floor) < first:
            found = find_recipient(text, max(start, floor), first, told=False)
            if found is not None:
                return found
        source = hull(attribution.source)
        if source is not None and source.end <= cue.start:
            found = find_recipient(text, source.end, cue.start)
            if found is not None:
                return found
        last = max(s.end for s in contents)
        if attribution.depth == 0 and cue.end < last < end:
            return find_recipient(text, last, end, told=False)
    return None
