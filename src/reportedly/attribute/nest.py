"""Which attribution lies inside which, once the rest of sentences was read too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.attribute import Joined
from reportedly.attribute.inside import share_content
from reportedly.records.attribution import Attribution

LEAST_BESIDE_CONFIDENCE = 0.5
"""An attribution that only the rest of a sentence showed, of a content of its own, must be this sure."""


def nest(text: str, outer: Sequence[Joined], found: Sequence[Joined]) -> list[Joined]:
    """Put what was `found` inside contents and in the rest of sentences to the `outer` ones.

    What was found in the rest of a sentence shares its content with an outer one, and is put around it
    or into it by where they stand; or it has a content of its own and stands beside.
    """
    taken = [
        span for j in outer for span in (*j.attribution.source, *j.attribution.cue, *j.attribution.content)
    ]
    nested, known = list(outer), {j.attribution.id for j in outer}
    for joined in found:
        new = joined.attribution
        if new.id in known or (new.parent is not None and new.parent not in known):
            continue
        if new.parent is not None:
            known.add(new.id)
            nested.append(joined)
            continue
        if any(cue.overlaps(span) for cue in new.cue for span in taken):
            continue
        same = [
            (at, j.attribution)
            for at, j in enumerate(nested)
            if j.attribution.parent is None
            and share_content(j.attribution, new)
            and _are_near(j.attribution, new)
        ]
        if not same:
            if new.confidence >= LEAST_BESIDE_CONFIDENCE:
                known.add(new.id)
                nested.append(joined)
            continue
        at, old = same[0]
        if _is_same_again(text, new, old):
            continue
        if _is_same_again(text, old, new) and not any(j.attribution.parent == old.id for j in nested):
            known.add(new.id)
            nested[at] = replace(joined, attribution=replace(new, content=old.content))
            continue
        known.add(new.id)
        if stands_outside(text, new, old):
            nested.append(joined)
            nested[at] = replace(nested[at], attribution=replace(old, parent=new.id))
        else:
            nested.append(replace(joined, attribution=replace(new, parent=old.id)))
    return _set_depths(nested)


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
    words = new.source[0].slice(text) if len(new.source) == 1 else ""
    return (
        words.lower() in {"he", "she", "they", "it"} and new.depth == old.depth == 0 and len(old.source) == 1
    )


def _are_near(one: Attribution, other: Attribution) -> bool:
    return abs(one.content[0].start - other.content[0].start) < 1000


def _set_depths(joined: list[Joined]) -> list[Joined]:
    """Return them with the depth that their parents give them."""
    parents = {j.attribution.id: j.attribution.parent for j in joined}

    def depth(attribution: Attribution) -> int:
        seen, at = 0, attribution.parent
        while at is not None and seen < len(parents):
            seen, at = seen + 1, parents.get(at)
        return seen

    return [replace(j, attribution=replace(j.attribution, depth=depth(j.attribution))) for j in joined]
