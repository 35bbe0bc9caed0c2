"""What a notebook shows of an extraction: its claims as a table, and the whole page folded away below it."""

from __future__ import annotations

from html import escape

from reportedly.export.html import render_html
from reportedly.export.markup import write_line, write_tag
from reportedly.export.view import View
from reportedly.export.words import (
    count_of,
    join_names,
    title_of,
    word_dispute,
    word_judgements,
    word_time,
)
from reportedly.records import Claim, Extraction

_COLUMNS = ("", "who, outermost first", "what", "how and when", "where", "confidence")
_LEFT = "text-align: left; vertical-align: top"


def to_notebook_html(extraction: Extraction) -> str:
    """A piece of HTML without script. The page is in a frame of its own, so neither styles the other."""
    report, view = extraction.report, View(extraction)
    facts = [report.outlet or "", report.published_at or "", count_of(len(extraction.claims), "claim")]
    title = write_tag("strong", write_line(title_of(extraction)))
    head = write_tag("p", f"{title}<br>{write_line(' · '.join(fact for fact in facts if fact))}")
    rows = [_write_row([write_tag("th", name, style=_LEFT) for name in _COLUMNS])]
    for number, claim in enumerate(extraction.claims, start=1):
        cells = _cells(view, claim, number)
        rows.append(_write_row([write_tag("td", write_line(cell), style=_LEFT) for cell in cells]))
    page = escape("".join(render_html([extraction])), quote=True)
    frame = f'<iframe sandbox title="The report" width="100%" height="640" srcdoc="{page}"></iframe>'
    folded = write_tag("details", "<summary>The report with its claims marked</summary>" + frame)
    return write_tag("div", f"{head}\n{write_tag('table', ''.join(rows))}\n{_write_notes(view)}{folded}")


def _cells(view: View, claim: Claim, number: int) -> tuple[str, ...]:
    where = f"¶ {view.places.paragraph_of(claim.content[0].start)}" if claim.content else ""
    who = join_names(view.chain_of(claim))
    how = [judgement.word for judgement in word_judgements(claim) if not judgement.is_usual]
    how += [f"{tie.words} {tie.number}" for tie in view.ties_of(claim)]
    how += [f"happened {word_time(claim.happened_on)}"] if claim.happened_on else []
    how += [f"as of {word_time(claim.as_of)}"] if claim.as_of else []
    return str(number), who, claim.text, " · ".join(how), where, f"{claim.confidence:.2f}"


def _write_notes(view: View) -> str:
    """Disputed sources and comments sought, a line each."""
    notes = [
        f"{word_dispute(dispute.number)} {dispute.source.name}: disputed by claim "
        + ", ".join(str(view.numbers[relation.from_]) for relation in dispute.relations)
        for dispute in view.disputes
    ]
    for outcome in view.extraction.comment_outcomes:
        party = view.name_of(outcome.party, outcome.party_span, "party not stated")
        notes.append(f"{party}: {outcome.outcome}")
    return write_tag("p", "<br>".join(map(write_line, notes))) + "\n" if notes else ""


def _write_row(cells: list[str]) -> str:
    return write_tag("tr", "".join(cells))
