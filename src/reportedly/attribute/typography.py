"""Attributions that typography alone makes: name and colon before a quotation, dash and name after it.

Marr: “It was delivered last summer.”
From Tobin Marr, a plumber on Quay Street: “It was delivered last summer.”
“It was delivered last summer.” — Tobin Marr, plumber
MARR: It was delivered last summer.        (in a transcript: three turns or more)
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.records.spans import Span
from reportedly.text.quotes import QuotedPassage

LONGEST_NAME_CHARS = 90
LEAST_TURNS = 3

# A name, with an apposition after it or a description before it; no verb can stand in either.
_CAPITALS = r"(?!(?:Said|Says|Added|Asked|Replied|Continued|According|Responded|Wrote)\b)[A-Z][\w.’'-]*"
_PROPER = rf"{_CAPITALS}(?:[ \t](?:{_CAPITALS}|de|del|da|van|von|der|den|al|bin|of|the|and|&)){{0,5}}"
_DESCRIBED = r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]nother)(?:[ \t][\w’'-]+){1,8},[ \t]"
_NAME = rf"(?P<source>(?:{_DESCRIBED})?{_PROPER}(?:,(?:[ \t][\w.’'-]+){{1,8}}){{0,2}})"
_COLON = re.compile(rf"(?P<from>From[ \t]+)?{_NAME}[ \t]*(?P<colon>:)[ \t]*(?=[“\"‘'«])")
_TURN = re.compile(r"(?P<source>[A-Z][A-Z.’'-]+(?:[ \t][A-Z][A-Z.’'-]+){0,3})(?P<colon>:)[ \t]+(?=\S)")
_DASH = re.compile(
    r"[ \t\n]{0,3}(?P<dash>—|–|--|-(?=[ \t]*[A-Z]))[ \t]*"
    rf"(?P<source>[A-Z][^:;!?“”\"\n]{{2,{LONGEST_NAME_CHARS}}})\Z"
)
_NOT_A_NAME = (
    r"(?:The|An?|His|Her|Its|Their|Our|My|Your|One|This|That|These|Those|He|She|It|They|We|You|I|But)"
)
_NAME_WORD = re.compile(rf"(?<!\w)(?!{_NOT_A_NAME}\b)[A-Z]\w+")
_NOTHING_MORE = re.compile(r"[\s.,;:!?)]*\Z")


@dataclass(frozen=True, slots=True)
class SetOff:
    """An attribution by typography: its spans, roles as in `Attribution`."""

    source: Span
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def find_set_off(
    text: str, paragraphs: list[tuple[int, int]], passages: Iterable[QuotedPassage], taken: Iterable[Span]
) -> Iterator[SetOff]:
    """Yield the attributions that typography makes in paragraphs where nothing is `taken` yet."""
    quoted = {passage.pieces[0][0]: passage for passage in passages}
    busy = _Busy(taken)
    turns = [m for start, end in paragraphs if (m := _TURN.match(text, start, end))]
    is_transcript = len(turns) >= LEAST_TURNS and len({m["source"] for m in turns}) < len(turns)
    for start, end in paragraphs:
        if busy.touches(start, end):
            continue
        colon = _COLON.match(text, start, end)
        if colon and colon.end() in quoted:
            yield from _colon(text, end, colon, quoted[colon.end()], busy)
            continue
        turn = _TURN.match(text, start, end) if is_transcript else None
        if turn:
            cue_span = Span(*turn.span("colon"))
            yield SetOff(Span(*turn.span("source")), (cue_span,), (Span(turn.end(), end),))
            continue
        yield from _dash(text, start, end, quoted)


def _colon(
    text: str, end: int, colon: re.Match[str], passage: QuotedPassage, busy: _Busy
) -> Iterator[SetOff]:
    """Yield the attribution of a paragraph that is a name, a colon and a quotation, which may run on."""
    pieces = tuple(Span(*piece) for piece in passage.pieces)
    if not _NAME_WORD.search(colon["source"]) or not _NOTHING_MORE.match(text, pieces[0].end, end):
        return
    if any(busy.touches(piece.start, piece.end) for piece in pieces):
        return
    cue = [Span(*colon.span("colon"))]
    if colon["from"]:
        cue.insert(0, Span(colon.start("from"), colon.start("from") + len("From")))
    yield SetOff(Span(*colon.span("source")), tuple(cue), pieces)


def _dash(text: str, start: int, end: int, quoted: dict[int, QuotedPassage]) -> Iterator[SetOff]:
    """Yield the attribution of a paragraph that is a quotation, a dash and a name."""
    passage = quoted.get(start)
    if passage is None or not passage.closed or passage.pieces[-1][1] > end:
        return
    dash = _DASH.match(text, passage.pieces[-1][1], end)
    if dash and _NAME_WORD.search(dash["source"]):
        source = Span(dash.start("source"), dash.start("source") + len(dash["source"].rstrip(" .")))
        yield SetOff(source, (Span(*dash.span("dash")),), tuple(Span(*piece) for piece in passage.pieces))


class _Busy:
    """Answers whether any of some spans touches a stretch of text; the spans do not overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = [span.end for span in ordered]

    def touches(self, start: int, end: int) -> bool:
        at = bisect_left(self._starts, end)
        return at > 0 and self._ends[at - 1] > start
