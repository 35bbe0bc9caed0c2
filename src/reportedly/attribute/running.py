"""Quotations that run over paragraphs: what opens anew belongs to whoever was quoted where it began."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportedly.attribute.join import Group
from reportedly.records.spans import Span
from reportedly.records.tags import TaggedSpan
from reportedly.records.vocabulary import Role
from reportedly.text.quotes import QuotedPassage


def extend_running_quotes(groups: list[Group], passages: Iterable[QuotedPassage]) -> list[Group]:
    """Give the further pieces of a running quotation, where they are free, to the group with the first."""
    groups = list(groups)
    contents = [(span.span, number) for number, group in enumerate(groups) for span in group.contents]
    taken = [span for span, _ in contents]
    taken += [span.span for g in groups for span in (g.cue, g.source) if span is not None]
    for passage in passages:
        first, *further = (Span(*piece) for piece in passage.pieces)
        if not further:
            continue
        owner = next((number for span, number in contents if _holds_most(span, first)), None)
        free = tuple(piece for piece in further if not any(piece.overlaps(span) for span in taken))
        if owner is not None and free:
            groups[owner] = _extend(groups[owner], free)
    return groups


def _holds_most(span: Span, piece: Span) -> bool:
    return 2 * (min(span.end, piece.end) - max(span.start, piece.start)) > len(piece)


def _extend(group: Group, pieces: tuple[Span, ...]) -> Group:
    """The mark that opens anew makes the new pieces as sure as the first."""
    least = min(span.probability for span in group.contents)
    added = tuple(TaggedSpan(Role.CONTENT, piece, least) for piece in pieces)
    links = (min(group.content_links),) * len(pieces)
    return replace(group, contents=group.contents + added, content_links=group.content_links + links)
