"""How far a cue reaches: to its own paragraph, and to a quotation in one that follows.

*From:* PolNeAR train, where 99 of 100 contents stand in their cue's paragraph and nearly all others are
quotations after it; on dev, 2 of 17 other contents that the network joined across paragraphs were right.
"""

from __future__ import annotations

from bisect import bisect_right

from reportedly.records.tags import TagLink, Tags
from reportedly.records.vocabulary import Role

_OPENING = frozenset("“\"‘'«„`")


def drop_far_links(text: str, paragraphs: list[tuple[int, int]], tags: Tags) -> Tags:
    """Return the tags without the links that reach too far."""
    starts = [start for start, _ in paragraphs]

    def is_near(link: TagLink) -> bool:
        other = tags.spans[link.other].span
        cue, at = (bisect_right(starts, span.start) for span in (tags.spans[link.cue].span, other))
        if cue == at:
            return True
        return link.role is Role.CONTENT and at > cue and text[other.start] in _OPENING

    return Tags(tags.spans, tuple(link for link in tags.links if is_near(link)))
