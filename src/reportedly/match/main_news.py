"""How the main news of one report stands to that of another: the headline and what is said first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.match.decide import Compared, ContentRelation, Verdict, contents_of
from reportedly.match.evidence import gather_evidence
from reportedly.match.matcher import Matcher, Pair, likeness_of
from reportedly.match.outer_sign import is_turned
from reportedly.records.comparison import ClueKind, MainNews
from reportedly.records.spans import Span
from reportedly.records.statement import Statement

N_LEADS = 3
"""Statements that a report begins with: a headline, and what an editor puts into the first two sentences."""

LEAST_LIKENESS = 0.55
"""Cosine above which two leads are about the same news, where nothing else tells."""

LEAST_AGAINST = 0.5
"""How surely one lead must speak against the other, by the reader of headlines on rumours."""


@dataclass(frozen=True, slots=True)
class MainNewsFinding:
    """The main news of two reports side by side, with the words that decided."""

    main_news: MainNews
    reason: str
    one_spans: tuple[Span, ...] = ()
    other_spans: tuple[Span, ...] = ()


def compare_main_news(
    one: Sequence[Statement], other: Sequence[Statement], matcher: Matcher
) -> MainNewsFinding:
    """How the main news of the report of `other` stands to that of `one`; `other` is the second report."""
    leads, others = _leads(one), _leads(other)
    if not leads or not others:
        return MainNewsFinding(MainNews.DIFFERENT, "One of them states nothing that could be compared.")
    vectors = matcher.embed([*leads, *others])
    pairs = [
        Pair(b, a, likeness_of(vectors[len(leads) + j], vectors[i]))
        for i, a in enumerate(leads)
        for j, b in enumerate(others)
    ]
    judged = matcher.compare(pairs)
    compared, verdict = max(judged, key=lambda item: _weight(*item))
    finding, reason = _decide(compared, verdict)
    return MainNewsFinding(finding, reason, compared.other.content, compared.one.content)


def _leads(statements: Sequence[Statement]) -> list[Statement]:
    """The headline and the first statements of the text."""
    return sorted(statements, key=lambda s: (not s.is_title, s.order))[:N_LEADS]


def _weight(compared: Compared, verdict: Verdict) -> tuple[float, float]:
    return verdict.same + verdict.opposed, compared.likeness


def _decide(compared: Compared, verdict: Verdict) -> tuple[MainNews, str]:
    contents, sure = contents_of(compared, verdict)
    turned = is_turned(compared.one) != is_turned(compared.other)
    if (contents is ContentRelation.SAME and turned) or (contents is ContentRelation.OPPOSED and not turned):
        return MainNews.CONTRADICTS, "The second denies, or rules out, what the first puts first."
    if (compared.forth.stance_against + compared.back.stance_against) / 2 >= LEAST_AGAINST:
        return MainNews.CONTRADICTS, "The second speaks against what the first puts first."
    if contents is ContentRelation.SAME and _numbers_differ(compared):
        return MainNews.UPDATES, "The second gives another figure for what the first puts first."
    if contents is ContentRelation.SAME or (sure and compared.likeness >= LEAST_LIKENESS):
        return MainNews.SAME, "Both put the same news first."
    return MainNews.DIFFERENT, "They put different news first."


def _numbers_differ(compared: Compared) -> bool:
    clues = compared.clues or gather_evidence(compared.one, compared.other)
    return any(clue.kind is ClueKind.NUMBERS and clue.value < 0 for clue in clues)
