"""One attribution -> the links it makes: hedge, outlet spoken to, hands gone through, source, one quoted."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.attribute.hedges import ADVERB
from reportedly.attribute.outlets import is_outlet
from reportedly.attribute.provenance import find_provenance, find_what_came
from reportedly.attribute.recipients import find_recipient
from reportedly.attribute.statement_words import MONTH, WEEKDAY
from reportedly.records.attribution import Attribution
from reportedly.records.delivery import LinkMention
from reportedly.records.spans import Span, hull
from reportedly.text.noun_phrases import antecedent_before, phrase_after

LONGEST_GAP_CHARS = 40
"""Two pieces of a source further apart than this are not shown as one."""

LONGEST_QUOTING_CHARS = 30
"""A cue such as "also quotes" is no longer."""

LONGEST_ASIDE_CHARS = 24

_REPORTS = re.compile(r"(?:[\w’'-]+\s+){0,4}(?:reports?|rumou?rs?)", re.IGNORECASE)
_BY = re.compile(r"\s+(?:by|from|in|on)\s+")
_AGE = re.compile(r"\d{1,3}")
_INVERTED = frozenset({"said", "says", "reported", "reports", "wrote", "writes"})
_RELATIVE = re.compile(r"(?:who|which|that)\Z", re.IGNORECASE)
_ASIDE = re.compile(r",\s+(?:however|though|meanwhile|in\s+turn|instead),\s+\Z", re.IGNORECASE)
_ADDED = re.compile(r",\s+(?:who|which|whose)\s+[^,]*(?:,.*)?\Z", re.IGNORECASE | re.DOTALL)
_WHEN = re.compile(
    rf"(?<!\s)\s+(?:(?:on\s+)?{WEEKDAY}|on\s+{MONTH}\b\S*\s+\d+"
    r"|yesterday|today|last\s+\w+|this\s+(?:week|month|year|morning))\Z"
)
_JOINT = re.compile(r",?(?<!\s)\s+(?:who|which|that|and|but|has|have|had|is|was|are|were)\Z", re.IGNORECASE)
_MARKS = " \t\r\n,:;–—-"
_QUOTING = re.compile(r"(?:\w+\s+){0,2}?(?:quot(?:es|ed|ing)|report(?:s|ed|ing)|cit(?:es|ed|ing))\s+")
_AS_SAYING = re.compile(
    r",?\s+(?P<cue>as\s+(?:saying|telling|stating|claiming|having\s+said|writing|insisting|adding))\b"
)


def read_links(
    text: str, attribution: Attribution, sentence: tuple[int, int], floor: int
) -> list[LinkMention]:
    """Return the links, the one nearest to the reader first; at least one.

    `floor`: where in the sentence another attribution ends; what stands before it is not of this one.
    """
    cue, hedge = _divide_cue(text, attribution)
    links = [] if hedge is None else [LinkMention(cue=hedge)]
    source = _source_span(text, attribution, sentence)
    if cue is not None and _is_its_own_source(text, cue, source):
        links.append(LinkMention(source=cue))
    elif source is None:
        links = links or [LinkMention(cue=cue)]
    else:
        recipient = _find_recipient(text, attribution, sentence, floor)
        if recipient is not None and not recipient.overlaps(source):
            links.append(LinkMention(source=recipient))
        links += _named_links(text, attribution, sentence[1], cue, source)
    return [replace(link, attribution=attribution.id) for link in links]


def _is_its_own_source(text: str, cue: Span, source: Span | None) -> bool:
    """Say whether the cue names reports that speak for themselves: "blew up with *reports* that ..."."""
    if _REPORTS.fullmatch(cue.slice(text)) is None:
        return False
    if source is None:
        return True
    is_beside = -3 <= source.end - cue.start <= 0 or 0 <= source.start - cue.end <= 3
    is_named = _BY.fullmatch(text, cue.end, max(cue.end, source.start)) is not None
    return not is_beside and not is_named


def _named_links(
    text: str, attribution: Attribution, sentence_end: int, cue: Span | None, source: Span
) -> list[LinkMention]:
    """Return the source, the hands it came through before it, and whom it quotes after it."""
    ends = [span.start for span in attribution.content if span.start >= source.end]
    is_cue_behind = bool(attribution.cue) and attribution.cue[0].start >= source.end
    ends.append(attribution.cue[0].start if is_cue_behind else sentence_end)
    came = find_provenance(text, source, max(source.end, min(ends))) or find_what_came(text, source)
    quoted = _find_quoted(text, cue, sentence_end)
    return [
        *([] if came is None else [LinkMention(source=came.by, cue=came.cue)]),
        LinkMention(source=source if came is None else came.head, cue=cue),
        *([] if quoted is None else [quoted]),
    ]


def _divide_cue(text: str, attribution: Attribution) -> tuple[Span | None, Span | None]:
    """Return the cue without its hedge, and the hedge, each None where there is none.

    "has | reportedly | told" is "told" and "reportedly"; what stands before a hedge is no cue beside it.
    """
    if not attribution.cue:
        return None, None
    cue = attribution.cue[0]
    found = ADVERB.search(text, cue.start, cue.end)
    if found is None:
        return cue, None
    before, after = text[cue.start : found.start()], text[found.end() : cue.end]
    if after.strip():
        rest = Span(found.end() + len(after) - len(after.lstrip()), cue.end)
    else:
        rest = Span(cue.start, cue.start + len(before.rstrip()))
    return (rest or None), Span(*found.span())


def _source_span(text: str, attribution: Attribution, sentence: tuple[int, int]) -> Span | None:
    """Return the words that name the source: for a relative pronoun those that it takes up."""
    span = hull(attribution.source)
    if span is None:
        return _overlooked_source(text, attribution, sentence)
    if len(span) > sum(map(len, attribution.source)) + LONGEST_GAP_CHARS:
        span = attribution.source[0]
    if not _RELATIVE.match(text, span.start, span.end):
        return _trim(text, _without_age(text, span, sentence[0]))
    named = antecedent_before(text, span.start, sentence[0])
    if named is None:
        aside = _ASIDE.search(text, max(sentence[0], span.start - LONGEST_ASIDE_CHARS), span.start)
        named = None if aside is None else antecedent_before(text, aside.start() + 1, sentence[0])
    return named or span


def _without_age(text: str, span: Span, floor: int) -> Span:
    """Return whose age it is where that alone was taken for the source: "Marr, *46*, said"."""
    if not _AGE.fullmatch(span.slice(text)) or not text.startswith(",", span.end):
        return span
    return antecedent_before(text, span.start, floor) or span


def _overlooked_source(text: str, attribution: Attribution, sentence: tuple[int, int]) -> Span | None:
    """Return a source that was not marked though its place is sure: "according to *a notice*"."""
    cue = "" if len(attribution.cue) != 1 else attribution.cue[0].slice(text).lower()
    if cue not in _INVERTED and cue != "according to":
        return None
    after = phrase_after(text, attribution.cue[0].end, sentence[1])
    if after is None or cue == "according to":
        return after
    head = Span(after.start, after.start + len(after.slice(text).partition(",")[0]))
    return head if is_outlet(head.slice(text)) else None


def _trim(text: str, span: Span) -> Span:
    """Take from a source what does not identify it: an added clause, a time, the comma after it."""
    end = span.end
    for pattern in (_ADDED, _WHEN, _JOINT):
        tail = pattern.search(text, span.start + 1, end)
        end = span.start + len(text[span.start : tail.start() if tail else end].rstrip(_MARKS))
    return Span(span.start, end) if end > span.start else span


def _find_recipient(
    text: str, attribution: Attribution, sentence: tuple[int, int], floor: int
) -> Span | None:
    """Return the outlet spoken to, sought outside the content.

    Behind the cue ("told *the Courier* that"), at the sentence's start ("In an interview with *the Courier*,
    Marr said"), between source and cue, and behind the content ("..., he said, speaking to *the Courier*").
    """
    if not attribution.cue:
        return None
    start, end = sentence
    cue, source, contents = attribution.cue[0], hull(attribution.source), sorted(attribution.content)
    first = min(span.start for span in (*attribution.source, *attribution.cue, *contents))
    last = max(span.end for span in contents)
    next_content = next((span.start for span in contents if span.start >= cue.end), end)
    places = [(cue.start, max(cue.end, min(next_content, end)), True), (max(start, floor), first, False)]
    if source is not None:
        places.append((source.end, cue.start, True))
    if attribution.depth == 0 and cue.end < last:
        places.append((last, end, False))
    for at, to, told in places:
        found = find_recipient(text, at, to, told=told) if at < to else None
        if found is not None:
            return found
    return None


def _find_quoted(text: str, cue: Span | None, end: int) -> LinkMention | None:
    """Return whose words they are in "quoted *the minister* as saying", None where it is not said so."""
    if cue is None:
        return None
    found = _QUOTING.match(text, cue.start, min(end, cue.start + LONGEST_QUOTING_CHARS))
    phrase = None if found is None else phrase_after(text, found.end(), end)
    saying = None if phrase is None else _AS_SAYING.match(text, phrase.end, end)
    return None if saying is None else LinkMention(source=phrase, cue=Span(*saying.span("cue")))
