"""When a claim happened, as of when it holds, and when each of its sources said so.

`happened_on` dates the main event of the content, `as_of` is a time that the content is true up to, and
`said_at` of a link stands with the link's cue. Nothing is taken from another sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.records.claim import TimeInterval
from reportedly.records.delivery import LinkMention
from reportedly.records.spans import Span
from reportedly.text.sentences import sentence_at

LONGEST_CONTENT_CHARS = 4_000
"""A content that begins further back than this before a time is taken not to hold it."""

FARTHEST_CHARS = 200
"""A time that stands further from a cue than this does not date it."""

_AS_OF = re.compile(r"\bas\s+(?:of|at)\s+(?:the\s+)?\Z", re.IGNORECASE)
_BY = re.compile(r"\bby\s+\Z", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:had|has|have|was|were)\b|n[’']t\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:who|whose|whom|which|where|when|whereby)\b|,\s+that\b", re.IGNORECASE)
_CLAUSE = re.compile(rf"{_RELATIVE.pattern}|\b(?:after|before|following|since|while)\b", re.IGNORECASE)
_THAT = re.compile(r"\bthat\s*[\"“‘']?\s*\Z", re.IGNORECASE)
_OF_A_NOUN = re.compile(r"\b(?:the|a|an|his|her|its|their|our)\s+\Z", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s?\s")
_ONLY_LINKS = re.compile(
    r"[\s,;:–—\"“”’']*(?:(?:back|late|early|on|in|at|over|during)\s+)*(?:the\s+)?[\"“]?", re.IGNORECASE
)
_HAS_NO_SPEAKER = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|apparently|according|per|citing|based|said\s+to"
    r"|believed)\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"\s*(?:[\w-]+\s+){0,2}(?:reports?|statement|letter|memo|article|interview|speech|filing|study|indictment"
    r"|complaint"
    r"|affidavit|e-?mails?|tweets?|posts?|documents?|video|polls?|survey|debate|hearing|briefing|conference"
    r"|call|address"
    r"|meeting|testimony|editorial|column|story|edition|broadcast|book|paper|release|message|appearance)\b",
    re.IGNORECASE,
)

_QUOTE_MARKS = frozenset("\"“‘'«`")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The times of a claim; `said_at`: one a link, in their order."""

    happened_on: TimeInterval | None = None
    as_of: TimeInterval | None = None
    said_at: tuple[TimeInterval | None, ...] = ()


@dataclass(frozen=True, slots=True)
class _Voice:
    """A link that has a cue, and the sentence that the cue stands in."""

    number: int
    link: LinkMention
    cue: Span
    sentence: Span


def assign_times(
    text: str,
    content: Sequence[Span],
    links: Sequence[LinkMention],
    times: Sequence[TimeInterval],
    others: Sequence[Span],
) -> When:
    """Return the times of one claim.

    `times`: those of the report, in order, as `find_times` gives them. `others`: the pieces of all contents
    of the report, in the order of their starts, this claim's own among them or not. A time inside another
    content dates that one, not this claim, unless the cue stands in there too.
    """
    inside = [time for piece in content for time in _between(times, piece.start, piece.end)]
    as_of = next((time for time in inside if _is_as_of(text, time, content)), None)
    dated = [time for time in inside if not _is_as_of(text, time, content)]
    happened_on = min(dated, key=lambda time: _rank(text, time, content, others), default=None)
    voices = [
        _Voice(number, link, link.cue, Span(*sentence_at(text, link.cue.start)))
        for number, link in enumerate(links)
        if link.cue is not None
    ]
    said_at: list[TimeInterval | None] = [None] * len(links)
    near: list[tuple[int, int, TimeInterval]] = []
    for time in _outside(content, voices, times):
        voice = _nearest(text, time.span, content, voices, others)
        if voice is None:
            continue
        if _is_as_of(text, time, content):
            as_of = as_of or time
        elif _dates_the_event(text, time.span, content, voice):
            happened_on = happened_on or time
        else:
            near.append((_gap(time.span, voice.cue), voice.number, time))
    for _, number, time in sorted(near, key=lambda item: item[:2]):
        said_at[number] = said_at[number] or time
    return When(happened_on=happened_on, as_of=as_of, said_at=tuple(said_at))


def _between(times: Sequence[TimeInterval], start: int, end: int) -> Iterator[TimeInterval]:
    """Yield the times that lie in `[start, end)`."""
    for at in range(bisect_left(times, start, key=lambda time: time.span.start), len(times)):
        if times[at].span.end > end:
            return
        yield times[at]


def _is_as_of(text: str, time: TimeInterval, content: Sequence[Span]) -> bool:
    before = text[max(0, time.span.start - 12) : time.span.start]
    if _AS_OF.search(before):
        return True
    if not _BY.search(before):
        return False
    return any(_PERFECT.search(piece.slice(text)) for piece in content)


def _rank(
    text: str, time: TimeInterval, content: Sequence[Span], others: Sequence[Span]
) -> tuple[bool, int, int]:
    """Order times of a content: those with a date, those of the main clause, the first."""
    piece = next(piece for piece in content if piece.contains(time.span))
    distance = int(_is_of_a_noun(text, time.span))
    if _in_relative_clause(text, piece.start, time.span.start):
        distance += 2
    for other in _holders(others, time.span):
        if piece.contains(other) and other.start > piece.start:
            distance += 4 if _THAT.search(text[max(0, other.start - 8) : other.start]) else 2
    return time.from_ is None and time.to is None, distance, time.span.start


def _in_relative_clause(text: str, start: int, at: int) -> bool:
    """Whether a "who" or "which" stands between the last comma before `at` and `at`."""
    clause = text[max(start, at - FARTHEST_CHARS) : at]
    return _RELATIVE.search(clause[max(0, clause.rfind(",")) :]) is not None


def _is_of_a_noun(text: str, span: Span) -> bool:
    """Whether the time belongs to the noun after it: "Tuesday's vote", "the 2016 campaign"."""
    if _POSSESSIVE.match(text, span.end):
        return True
    is_year = text[span.start : span.end].isdigit()
    return is_year and _OF_A_NOUN.search(text[max(0, span.start - 8) : span.start]) is not None


def _holders(others: Sequence[Span], span: Span) -> Iterator[Span]:
    """Yield the contents that hold the span."""
    first = bisect_left(others, span.start - LONGEST_CONTENT_CHARS, key=lambda other: other.start)
    for at in range(first, len(others)):
        if others[at].start > span.start:
            return
        if others[at].contains(span):
            yield others[at]


def _outside(
    content: Sequence[Span], voices: Sequence[_Voice], times: Sequence[TimeInterval]
) -> Iterator[TimeInterval]:
    """Yield the times that stand in a cue's sentence and in no piece of the content, each once."""
    for sentence in sorted({voice.sentence for voice in voices}):
        for time in _between(times, sentence.start, sentence.end):
            if not any(piece.overlaps(time.span) for piece in content):
                yield time


def _nearest(
    text: str, span: Span, content: Sequence[Span], voices: Sequence[_Voice], others: Sequence[Span]
) -> _Voice | None:
    """The link whose cue the time at `span` stands with."""
    fitting = [voice for voice in voices if _fits(text, span, voice, content, others)]
    return min(fitting, key=lambda voice: (_gap(span, voice.cue), voice.number), default=None)


def _fits(text: str, span: Span, voice: _Voice, content: Sequence[Span], others: Sequence[Span]) -> bool:
    cue, source = voice.cue, voice.link.source
    if cue.contains(span):  # "said Friday"
        return True
    if not voice.sentence.contains(span) or span.overlaps(cue):
        return False
    if any(not other.contains(cue) for other in _holders(others, span)):
        return False
    of_an_occasion = _OCCASION.match(text, _after_possessive(text, span.end)) is not None
    if source is not None and source.contains(span):
        return of_an_occasion
    if _is_of_a_noun(text, span) and not of_an_occasion:
        return False
    return _is_joined(text, span, voice, content, others)


def _is_joined(text: str, span: Span, voice: _Voice, content: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether nothing that stands between the time and the cue keeps them apart."""
    cue = voice.cue
    low, high = min(span.end, cue.end), max(span.start, cue.start)
    own = [piece for piece in content if low <= piece.start and piece.end <= high]
    if _is_shut_in(text, voice.sentence.start, max((piece.end for piece in own), default=0), span, cue):
        return False
    if own and not _touches(text, span, own):
        return False
    strange = [other for other in _within(others, low, high) if not any(map(other.overlaps, own))]
    if any(span.start > cue.start or "," in text[other.end : cue.start] for other in strange):
        return False
    return high - low - sum(map(len, own)) <= FARTHEST_CHARS


def _touches(text: str, span: Span, own: Sequence[Span]) -> bool:
    """Whether nothing but linking words stands between the time and the content beside it."""
    first, last = min(own).start, max(piece.end for piece in own)
    start, end = (span.end, first) if span.end <= first else (last, span.start)
    return _ONLY_LINKS.fullmatch(text, start, end) is not None


def _within(others: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    """Yield the contents that lie in `[start, end)`."""
    for at in range(bisect_left(others, start, key=lambda other: other.start), len(others)):
        if others[at].start >= end:
            return
        if others[at].end <= end:
            yield others[at]


def _is_shut_in(text: str, start: int, after: int, span: Span, cue: Span) -> bool:
    """Whether the time stands in a clause of "who" or "after" that the cue is not in."""
    if span.start > cue.start:
        return _RELATIVE.search(text, max(after, cue.end), span.start) is not None
    if "," not in text[span.end : cue.start]:
        return False
    clause = text[max(start, span.start - FARTHEST_CHARS) : span.start]
    return _CLAUSE.search(clause[max(0, clause.rfind(",")) :]) is not None


def _after_possessive(text: str, at: int) -> int:
    found = _POSSESSIVE.match(text, at)
    return found.end() if found else at


def _gap(span: Span, cue: Span) -> int:
    """Characters between the two."""
    return max(span.start - cue.end, cue.start - span.end, 0)


def _dates_the_event(text: str, span: Span, content: Sequence[Span], voice: _Voice) -> bool:
    """Whether a time outside the content dates what happened.

    It does where the content stands between time and cue ("On Tuesday, twelve people died, police said"; of a
    quotation it dates the speech), and where nobody speaks.
    """
    first = min(content).start
    nobody = _HAS_NO_SPEAKER.search(voice.cue.slice(text)) is not None
    if span.end > first or _ONLY_LINKS.fullmatch(text, span.end, first) is None:
        return nobody and voice.link.source is None
    return nobody or (voice.cue.start > first and text[first : first + 1] not in _QUOTE_MARKS)
