"""What a notebook shows of an extraction: its claims as a table, and the whole page folded away below it."""

from __future__ import annotations

from html import escape

from reportedly.export.html import render_html
from reportedly.export.markup import write_line, write_tag
from reportedly.export.places import Places
from reportedly.export.words import count_of, join_names, title_of, word_chain
from reportedly.records import Claim, Extraction

_COLUMNS = ("", "who, outermost first", "what", "where", "confidence")
_LEFT = "text-align: left; vertical-align: top"


def to_notebook_html(extraction: Extraction) -> str:
    """A piece of HTML without script. The page is in a frame of its own, so neither styles the other."""
    report, places = extraction.report, Places(extraction.report.text)
    facts = [report.outlet or "", report.published_at or "", count_of(len(extraction.claims), "claim")]
    title = write_tag("strong", write_line(title_of(extraction)))
    head = write_tag("p", f"{title}<br>{write_line(' · '.join(fact for fact in facts if fact))}")
    rows = [_write_row([write_tag("th", name, style=_LEFT) for name in _COLUMNS])]
    for number, claim in enumerate(extraction.claims, start=1):
        cells = _cells(extraction, claim, number, places)
        rows.append(_write_row([write_tag("td", write_line(cell), style=_LEFT) for cell in cells]))
    page = escape("".join(render_html([extraction])), quote=True)
    frame = f'<iframe sandbox title="The report" width="100%" height="640" srcdoc="{page}"></iframe>'
    folded = write_tag("details", "<summary>The report with its claims marked</summary>" + frame)
    return write_tag("div", f"{head}\n{write_tag('table', ''.join(rows))}\n{folded}")


def _cells(extraction: Extraction, claim: Claim, number: int, places: Places) -> tuple[str, ...]:
    where = f"¶ {places.paragraph_of(claim.content[0].start)}" if claim.content else ""
    who = join_names(word_chain(extraction, claim))
    return str(number), who, claim.text, where, f"{claim.confidence:.2f}"


def _write_row(cells: list[str]) -> str:
    return write_tag("tr", "".join(cells))
