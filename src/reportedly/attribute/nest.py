"""Which attribution lies inside which, once the rest of sentences was read too."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.attribute.attribute import Joined
from reportedly.attribute.passing_on import share_content
from reportedly.attribute.statement_words import PERSONAL
from reportedly.records.attribution import Attribution
from reportedly.records.spans import Span, merge_spans

LEAST_BESIDE_CONFIDENCE = 0.5
"""An attribution that only the rest of a sentence showed, of a content of its own, must be this sure."""

FARTHEST_CHARS = 1000
"""Contents that begin further apart are not compared."""


def nest(text: str, outer: Sequence[Joined], found: Sequence[Joined]) -> list[Joined]:
    """Put what was `found` inside contents and in the rest of sentences to the `outer` ones.

    What was found in the rest of a sentence shares its content with an outer one, and is put around it
    or into it by where they stand; or it has a content of its own and stands beside.
    """
    nesting = _Nesting(text, outer)
    for joined in found:
        if joined.attribution.parent is None:
            nesting.add_rest(joined)
        else:
            nesting.add_inside(joined)
    return _set_depths(nesting.joined)


class _Nesting:
    """What is nested so far, in the order of its finding."""

    def __init__(self, text: str, outer: Sequence[Joined]) -> None:
        self.joined: list[Joined] = []
        self._text = text
        self._known: set[str] = set()
        self._parents: set[str] = set()
        self._starts: list[tuple[int, int]] = []
        for one in outer:
            self._append(one)
        self._taken = merge_spans(
            span
            for a in (j.attribution for j in outer)
            for role in (a.source, a.cue, a.content)
            for span in role
        )

    def add_inside(self, joined: Joined) -> None:
        """Add what was found inside the content of one that is known."""
        if joined.attribution.parent in self._known and joined.attribution.id not in self._known:
            self._append(joined)

    def add_rest(self, joined: Joined) -> None:
        """Add what was found in the rest of a sentence."""
        new = joined.attribution
        if new.id in self._known or any(self._is_taken(cue) for cue in new.cue):
            return
        at = next((at for at in self._near(new) if share_content(self.joined[at].attribution, new)), None)
        if at is None:
            if new.confidence >= LEAST_BESIDE_CONFIDENCE:
                self._append(joined)
            return
        old = self.joined[at].attribution
        if _is_same_again(self._text, new, old):
            return
        if _is_same_again(self._text, old, new) and old.id not in self._parents:
            self._known.add(new.id)
            self.joined[at] = replace(joined, attribution=replace(new, content=old.content))
        elif stands_outside(self._text, new, old):
            self._append(joined)
            self._parents.add(new.id)
            self.joined[at] = replace(self.joined[at], attribution=replace(old, parent=new.id))
        else:
            self._append(replace(joined, attribution=replace(new, parent=old.id)))

    def _append(self, joined: Joined) -> None:
        attribution = joined.attribution
        self._known.add(attribution.id)
        if attribution.parent is not None:
            self._parents.add(attribution.parent)
        if attribution.content:
            insort(self._starts, (attribution.content[0].start, len(self.joined)))
        self.joined.append(joined)

    def _is_taken(self, span: Span) -> bool:
        at = bisect_right(self._taken, span.start, key=lambda taken: taken.end)
        return at < len(self._taken) and self._taken[at].overlaps(span)

    def _near(self, new: Attribution) -> Iterator[int]:
        """Yield the places of the outermost ones whose contents begin near, in the order of their finding."""
        start = new.content[0].start
        first = bisect_left(self._starts, (start - FARTHEST_CHARS + 1, 0))
        last = bisect_left(self._starts, (start + FARTHEST_CHARS, 0))
        for at in sorted(at for _, at in self._starts[first:last]):
            if self.joined[at].attribution.parent is None:
                yield at


def stands_outside(text: str, one: Attribution, other: Attribution) -> bool:
    """Say whether `one` is nearer to the reader than `other`, which is of the same content.

    What comes later behind a content is further out ("X, the police said, according to the Courier"); what
    comes first before it is ("The Courier, citing the police, said X"); behind is further out than before.
    """
    if len(one.cue) == 1 and one.cue[0].slice(text).lower() == "saying":
        return False
    content = min(span.start for span in other.content)
    a, b = (min(span.start for span in x.cue or x.source) for x in (one, other))
    if (a > content) == (b > content):
        return a > b if a > content else a < b
    return a > content


def _is_same_again(text: str, new: Attribution, old: Attribution) -> bool:
    """Say whether a pronoun only repeats who speaks ("Marr wrote that ..., *she wrote*")."""
    if len(new.source) != 1 or len(old.source) != 1 or new.depth or old.depth:
        return False
    return PERSONAL.fullmatch(new.source[0].slice(text)) is not None


def _set_depths(joined: Sequence[Joined]) -> list[Joined]:
    """Return them with the depth that their parents give them."""
    parents = {j.attribution.id: j.attribution.parent for j in joined}

    def depth(attribution: Attribution) -> int:
        seen, at = 0, attribution.parent
        while at is not None and seen < len(parents):
            seen, at = seen + 1, parents.get(at)
        return seen

    return [replace(j, attribution=replace(j.attribution, depth=depth(j.attribution))) for j in joined]
