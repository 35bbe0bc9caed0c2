"""Finds, for a claim in a passage copied from another report, the claim that it was copied from.

Both passages have the same words or nearly so: a place in one corresponds to the place in the other that lies
as far along.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.records.copying import SharedPassage
from reportedly.records.spans import Span, count_chars, count_shared_chars, jaccard
from reportedly.records.statement import Statement

LEAST_COVERED = 0.5
"""A claim counts as copied where more of its content than this lies in shared passages."""

LEAST_OVERLAP = 0.3
"""How far the corresponding place and a claim's content must overlap (Jaccard) to be taken for one claim.

*From:* set by hand, low: a claim is often divided otherwise in a copy that lost a clause.
"""


def turn_passage(passage: SharedPassage) -> SharedPassage:
    """The same passage seen from the other report."""
    return SharedPassage(
        one=passage.other,
        other=passage.one,
        n_words=passage.n_words,
        likeness=passage.likeness,
        is_quotation=passage.is_quotation,
    )


def is_covered(content: Sequence[Span], passages: Iterable[SharedPassage]) -> bool:
    """Whether most of a content lies in the shared passages of its report (`one`)."""
    n_chars = count_chars(content)
    return n_chars > 0 and count_shared_chars(content, [p.one for p in passages]) > LEAST_COVERED * n_chars


def map_content(content: Sequence[Span], passages: Iterable[SharedPassage]) -> tuple[Span, ...]:
    """The place in the other report that corresponds to a content; what lies in no passage is left out."""
    mapped = []
    for passage in passages:
        stretch = len(passage.other) / len(passage.one) if passage.one else 0.0
        for piece in content:
            if piece.overlaps(passage.one):
                start = max(piece.start, passage.one.start) - passage.one.start
                end = min(piece.end, passage.one.end) - passage.one.start
                at = passage.other.start
                mapped.append(Span(at + round(start * stretch), at + round(end * stretch)))
    return tuple(sorted(mapped))


def find_counterpart(
    statement: Statement, passages: Sequence[SharedPassage], others: Iterable[Statement], same: Iterable[str]
) -> Statement | None:
    """The claim of `others` (one report) at the place that corresponds to the statement's content.

    `passages` have `one` in the statement's report; `same`: ids of claims that were found to say the same,
    which win over closer places. None where the content is not covered or no claim lies there.
    """
    if not is_covered(statement.content, passages):
        return None
    mapped, surer = map_content(statement.content, passages), set(same)
    best: tuple[bool, float] = (False, 0.0)
    found = None
    for other in sorted(others, key=lambda s: s.order):
        overlap = jaccard(mapped, other.content) if other.content else 0.0
        likeness = (other.claim in surer and overlap > 0, overlap)
        if (likeness[0] or overlap >= LEAST_OVERLAP) and likeness > best:
            best, found = likeness, other
    return found
