"""The proposition table: what the ledger knows of each proposition, as plain text for a terminal or a file.

Each has its words, who asserts, denies and questions it and in whose pages, the range of its figures,
its origins (not its reports), what is known of their lineage, and its credibility with the rule and the
reasons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.export.visible import show_on_one_line
from reportedly.export.words import count_of
from reportedly.export.wrap import wrap_line
from reportedly.records import Account, FigureRange, Origin, Position, Stance

_LABEL_COLUMNS = 13
_INDENT = " " * 6

CREDIBILITY = {
    1: "confirmed",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
"""*From:* the Admiralty scale of NATO's AJP-2.1."""


def render_accounts(accounts: Iterable[Account], width_columns: int = 100) -> Iterator[str]:
    """One block of lines a proposition, with blank lines between them; then the rules that decided."""
    width = max(width_columns, 40)
    rules: dict[str, str] = {}
    joint = ""
    for number, account in enumerate(accounts, start=1):
        yield joint + "\n".join(_lines(account, number, width)) + "\n"
        joint = "\n"
        rules.setdefault(account.assessment.rule, account.assessment.reasons[0])
    if rules:
        lines = [wrap_line(rules[name], width, _INDENT, _INDENT + "  ") for name in sorted(rules)]
        yield "\n".join(["\nThe rules of credibility that decided:", *lines]) + "\n"


def _lines(account: Account, number: int, width: int) -> Iterator[str]:
    yield wrap_line(show_on_one_line(account.text), width, f"{number:>4}  ", _INDENT)
    for stance, label in (
        (Stance.ASSERTS, "asserted by"),
        (Stance.DENIES, "denied by"),
        (Stance.QUESTIONS, "questioned by"),
    ):
        who = "; ".join(name_speakers(p for p in account.positions if p.stance is stance))
        if who:
            yield _row(label, who, width)
    for figures in account.figures:
        yield _row("figures", word_figures(figures), width)
    origins = [name_origin(origin) for origin in account.origins]
    n_reports = len({position.report for position in account.positions})
    through = f"{count_of(len(origins), 'origin')} in {count_of(n_reports, 'report')}"
    yield _row("rests on", f"{through}: {'; '.join(origins)}" if origins else through, width)
    yield _row("lineage", str(account.lineage), width)
    grade = account.assessment
    told = f"{grade.credibility} {CREDIBILITY[grade.credibility]}"
    yield _row("credibility", f"{told} ({grade.rule}). {' '.join(grade.reasons[1:])}", width)


def _row(label: str, words: str, width: int) -> str:
    head = f"{_INDENT}{label:<{_LABEL_COLUMNS}} "
    return wrap_line(show_on_one_line(words), width, head, " " * len(head))


def name_speakers(positions: Iterable[Position]) -> Iterator[str]:
    """Each speaker once, in the order in which they first stand, with the outlets that carry the words."""
    outlets: dict[str, list[str]] = {}
    for position in positions:
        outlet = position.outlet or "an unnamed outlet"
        speaker = (position.speaker.name if position.speaker else None) or outlet
        carried = outlets.setdefault(speaker, [])
        if outlet not in carried:
            carried.append(outlet)
    for speaker, carried in outlets.items():
        yield speaker if carried == [speaker] else f"{speaker} (in {', '.join(carried)})"


def name_origin(origin: Origin) -> str:
    """An origin with what tells it from others of its name."""
    name = origin.name or "nobody stated"
    through = f" reported by {' and '.join(origin.scope)}" if origin.scope else ""
    unnamed = " (not named)" if origin.is_named is False and origin.name else ""
    return f"{name}{unnamed}{through}{', in a circle' if origin.is_circular else ''}"


def word_figures(figures: FigureRange) -> str:
    """A range with its unit; never one number where the sources differ."""
    unit = f" {figures.unit}" if figures.unit else ""
    told = (
        f"{_number(figures.low)} to {_number(figures.high)}"
        if figures.low != figures.high
        else _number(figures.low)
    )
    return f"{told}{unit}{', disputed' if figures.is_disputed else ''}"


def _number(value: float) -> str:
    return f"{value:,.10g}" if abs(value) < 1e15 else f"{value:g}"
