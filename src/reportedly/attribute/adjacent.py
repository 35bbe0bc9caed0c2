"""What stands side by side belongs together, whatever the network made of it.

    “The water came up,” Vinge told the paper. “It was at my knees,” she added.
    ..., according to documents obtained by the station, the Courier reported.

A quotation that ends with a comma and its mark goes to the source and cue right after it; whom "according to"
names is the phrase right after that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.join import Group
from reportedly.records.tags import TaggedSpan
from reportedly.records.vocabulary import Role
from reportedly.text.noun_phrases import phrase_after

_ENDS_IN_COMMA = re.compile(r",[”\"’'»]\Z")
_ACCORDING = re.compile(r"according\s+to\Z", re.IGNORECASE)
_GAP = re.compile(r"\s{0,2}\Z")
LONGEST_PHRASE_CHARS = 200
SOURCE_PROBABILITY = 0.5
"""Of a source that its place alone shows."""


def join_adjacent(text: str, groups: Sequence[Group]) -> list[Group]:
    """Return the groups with what is side by side joined; every group keeps a content."""
    return [_with_named_source(text, group) for group in _move_quotations(text, groups)]


def _move_quotations(text: str, groups: Sequence[Group]) -> list[Group]:
    openings: dict[int, int] = {}
    for number, group in enumerate(groups):  # in the order of their cues: a shared source opens for the first
        first = group.cue.span.start
        if group.source is not None and group.source.span.start < first:
            first = group.source.span.start
        openings.setdefault(first, number)
    moves = []
    for number, group in enumerate(groups):
        for at, piece in enumerate(group.contents):
            owner = _owner_behind(text, piece, openings)
            if owner is not None and owner != number:
                moves.append((number, at, owner))
    left = [list(enumerate(g.contents)) for g in groups]
    getters = {owner for _, _, owner in moves}
    moves = [
        move
        for move in moves
        if move[0] in getters or len(left[move[0]]) > sum(m[0] == move[0] for m in moves)
    ]
    if not moves:
        return list(groups)
    gone = {(number, at) for number, at, _ in moves}
    moved = []
    for number, group in enumerate(groups):
        parts = [
            (groups[n].contents[at], groups[n].content_links[at]) for n, at, owner in moves if owner == number
        ]
        parts += [
            part
            for at, part in enumerate(zip(group.contents, group.content_links, strict=True))
            if (number, at) not in gone
        ]
        spans, links = zip(*sorted(parts, key=lambda part: part[0].span), strict=True)
        moved.append(replace(group, contents=spans, content_links=links))
    return moved


def _owner_behind(text: str, piece: TaggedSpan, openings: dict[int, int]) -> int | None:
    """Return the group whose source or cue begins right after a quotation that goes on with it."""
    end = piece.span.end
    if _ENDS_IN_COMMA.search(text, max(0, end - 2), end) is None:
        return None
    return next(
        (openings[at] for at in range(end, end + 3) if at in openings and not text[end:at].strip()), None
    )


def _with_named_source(text: str, group: Group) -> Group:
    """Take for the source of "according to" the phrase right after it."""
    cue = group.cue.span
    if group.source is None or _ACCORDING.search(text, cue.start, cue.end) is None:
        return group
    if group.source.span.start < cue.start or _GAP.fullmatch(text, cue.end, group.source.span.start):
        return group
    phrase = phrase_after(text, cue.end, min(len(text), cue.end + LONGEST_PHRASE_CHARS))
    if phrase is None or phrase.overlaps(group.source.span):
        return group
    return replace(group, source=TaggedSpan(Role.SOURCE, phrase, SOURCE_PROBABILITY))
