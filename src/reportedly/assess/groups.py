"""Origins that are known to be one, and what is known of all of them together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.records.origin import Lineage, LineageFinding, Origin


def group_origins(origins: Iterable[str], lineages: Iterable[LineageFinding]) -> dict[str, str]:
    """For each origin (id) the smallest id of those it is known to be one with."""
    least = {origin: origin for origin in sorted(set(origins))}
    pairs = [
        (f.one, f.other)
        for f in lineages
        if f.lineage is Lineage.SAME_ORIGIN and f.one in least and f.other in least
    ]
    changed = True
    while changed:
        changed = False
        for one, other in pairs:
            if least[one] != least[other]:
                least[one] = least[other] = min(least[one], least[other])
                changed = True
    return least


def sum_lineage(
    origins: Iterable[str], known: Mapping[str, Origin], lineages: Iterable[LineageFinding]
) -> Lineage:
    """What is known of these origins (ids) taken together.

    Two recorded ones that are not known to be one leave independence open. One recorded origin and no other
    is the same origin. Where one of them is not recorded, and at most one is, there is no lineage.
    """
    recorded = {origin for origin in origins if known[origin].is_recorded}
    if len(set(group_origins(recorded, lineages).values())) > 1:
        return Lineage.NOT_ESTABLISHED
    return Lineage.SAME_ORIGIN if recorded and recorded == set(origins) else Lineage.NOT_RECORDED
