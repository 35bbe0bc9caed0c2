"""What each report added to a proposition when it was published: the first appearance, then what was new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reportedly.records.origin import Origin
from reportedly.records.proposition import Addition, FigureRange, Position
from reportedly.records.vocabulary import SourceKind


@dataclass(slots=True)
class _Seen:
    """What the reports so far have brought up."""

    stances: set[str] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)
    speakers: set[str] = field(default_factory=set)
    figures: set[tuple[str | None, float, str]] = field(default_factory=set)


def list_additions(
    positions: Sequence[Position], origins: Mapping[str, Origin], figures: Iterable[FigureRange]
) -> tuple[Addition, ...]:
    """What each report added, in the order of `positions` (the earliest published first).

    The first of them is the first appearance. A report without a new stance, figure, origin or named
    speaker "added nothing new". `origins` by id.
    """
    stated: dict[str, list[tuple[str | None, float, str]]] = {}
    for figure in figures:
        for one in figure.stated:
            stated.setdefault(one.claim, []).append((figure.unit, one.value, one.bound))
    seen = _Seen()
    found = []
    for report, own in groupby(positions, key=lambda p: p.report):
        claims = list(own)
        is_first = not seen.stances
        news = _take_in(seen, claims, origins, stated)
        words = "; ".join(news)
        found.append(
            Addition(
                report=report,
                claims=tuple(p.claim for p in claims),
                reason=f"First appearance: {words}." if is_first else _say(words),
            )
        )
    return tuple(found)


def _say(words: str) -> str:
    return f"Added {words}." if words else "Added nothing new."


def _take_in(
    seen: _Seen,
    positions: Sequence[Position],
    origins: Mapping[str, Origin],
    stated: Mapping[str, Sequence[tuple[str | None, float, str]]],
) -> list[str]:
    """Say what is new in these positions and count it as seen."""
    news: dict[str, None] = {}
    for position in positions:
        if position.stance not in seen.stances:
            news[f"a report that {position.stance} it"] = None
            seen.stances.add(position.stance)
        origin = origins.get(position.origin or "")
        if origin is not None and origin.id not in seen.origins:
            news[_name_origin(origin)] = None
            seen.origins.add(origin.id)
        speaker = position.speaker
        if speaker is not None and speaker.is_named and speaker.kind is not SourceKind.OUTLET:
            who = speaker.actor or speaker.name or ""
            if who not in seen.speakers and (origin is None or speaker.name != origin.name):
                news[f"the speaker {speaker.name}"] = None
            seen.speakers.add(who)
        for figure in stated.get(position.claim, ()):
            if figure not in seen.figures:
                news[_name_figure(*figure)] = None
                seen.figures.add(figure)
    return list(news)


def _name_origin(origin: Origin) -> str:
    if origin.is_circular:
        return "a circle of reports that cite each other"
    if not origin.is_recorded:
        return f"the word of {origin.name}" if origin.name else "no stated source"
    scope = f" (as {' and '.join(origin.scope)} reports)" if origin.scope else ""
    return f"the origin {origin.name or 'without a name'}{scope}"


def _name_figure(unit: str | None, value: float, bound: str) -> str:
    number = f"{value:,}" if bound == "exactly" else f"{bound} {value:,}"
    return f"the figure {number}" + (f" {unit}" if unit else "")
