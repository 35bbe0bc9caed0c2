"""HTML: one file that needs nothing else, with each report's text, its marks, and its claims beside it.

It holds no script, and its content security policy forbids any: a report cannot run something in it, load
something, or send something away. Whatever comes from a report is escaped in `markup`.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import chain, islice

from reportedly.export.html_claims import write_claims
from reportedly.export.html_links import Links
from reportedly.export.html_lists import write_disputes, write_lists
from reportedly.export.html_text import write_marked_text
from reportedly.export.markup import write_language, write_line, write_link, write_tag
from reportedly.export.view import View
from reportedly.export.visible import show_on_one_line
from reportedly.export.words import count_of, title_of
from reportedly.records import Extraction, Report

_LEGEND = (
    '<p class="legend"><b class="source">source</b> <i class="cue">cue</i> '
    '<mark class="content">content<sup>1</sup></mark> <span class="evidence">when, how, how many</span> '
    '<span class="outcome">asked or checked</span> '
    "<span>The number at the end of a content leads to its claim, and a claim’s words lead back.</span></p>"
)


def render_html(extractions: Iterable[Extraction]) -> Iterator[str]:
    """One page for all reports, written as they come; with more than one, their list is at its end."""
    rest = iter(extractions)
    first = list(islice(rest, 2))
    is_single = len(first) < 2
    yield _write_head(title_of(first[0]) if first and is_single else "Reports and their claims", is_single)
    entries = []
    for number, extraction in enumerate(chain(first, rest), start=1):
        yield _write_report(extraction, f"r{number}", "h1" if is_single else "h2")
        entries.append(_write_entry(extraction, f"r{number}"))
    yield "</main>\n" + ("" if is_single else _write_contents(entries)) + "</body>\n</html>\n"


@cache
def _style() -> str:
    """What stands in `page.css`, as it is."""
    return (files("reportedly.export") / "page.css").read_text(encoding="utf-8")


def _write_head(title: str, is_single: bool) -> str:
    digest = base64.b64encode(hashlib.sha256(_style().encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    if is_single:
        skip, heading = '<a class="skip" href="#r1-claims">Skip to the claims</a>', ""
    else:
        skip = '<a class="skip" href="#contents">Skip to the list of reports</a>'
        heading = f'<h1>{write_line(title)}</h1>\n<p>Their list is <a href="#contents">at the end</a>.</p>\n'
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{write_line(title)} · reportedly</title>
<style>{_style()}</style>
</head>
<body>
{skip}
<header class="top">
{_LEGEND}
{heading}</header>
<main>
"""


def _write_report(extraction: Extraction, prefix: str, heading: str) -> str:
    view = View(extraction)
    text = write_marked_text(extraction, view.places, prefix)
    language = write_language(extraction.report.language)
    below = f"h{int(heading[1]) + 1}"
    links = Links(view, prefix, text.anchors)
    pane = "\n".join([write_claims(links, below), *write_disputes(links, below), *write_lists(links, below)])
    title = text.title or write_line(title_of(extraction))
    return f"""<article id="{prefix}" aria-labelledby="{prefix}-title">
<header>
{_write_outlet(extraction.report)}
{write_tag(heading, title, id=f"{prefix}-title", lang=language, dir="auto")}
{_write_facts(extraction)}
</header>
<div class="columns">
{write_tag("section", text.body, class_="text", lang=language, aria_label="Text of the report")}
<section class="pane" aria-labelledby="{prefix}-claims" tabindex="0">
{pane}
</section>
</div>
{_write_method(extraction)}
</article>
"""


def _write_outlet(report: Report) -> str:
    return write_tag("p", write_line(report.outlet), class_="outlet") if report.outlet else ""


def _write_facts(extraction: Extraction) -> str:
    report = extraction.report
    facts = [f"By {write_line(', '.join(report.byline))}"] if report.byline else []
    facts += [write_line(report.published_at)] if report.published_at else []
    facts += [f"updated {write_line(report.updated_at)}"] if report.updated_at else []
    facts += [f"credits {write_line(', '.join(report.credits))}"] if report.credits else []
    facts += [write_link(report.url, write_line(report.url))] if report.url else []
    facts += [write_line(report.path)] if report.path else []
    facts.append(count_of(len(extraction.claims), "claim"))
    return write_tag("p", " · ".join(facts), class_="facts")


def _write_method(extraction: Extraction) -> str:
    method, report = extraction.method, extraction.report
    made = f"reportedly {write_line(method.version)}"
    made += f", weights {write_line(method.weights)}" if method.weights else ""
    return write_tag(
        "footer", f"{write_line(report.id)} · text sha256:{write_line(report.text_sha256)} · {made}"
    )


def _write_entry(extraction: Extraction, prefix: str) -> str:
    report = extraction.report
    facts = [report.outlet or "", report.published_at or "", count_of(len(extraction.claims), "claim")]
    words = write_line(" · ".join(fact for fact in map(show_on_one_line, facts) if fact))
    link = write_tag("a", write_line(title_of(extraction)), href=f"#{prefix}")
    return write_tag("li", link + " " + write_tag("span", words, class_="details"))


def _write_contents(entries: list[str]) -> str:
    title = write_tag("h2", f"Reports <small>{len(entries)}</small>", id="contents-title")
    entries_list = write_tag("ol", "\n".join(entries))
    return (
        write_tag("nav", f"{title}\n{entries_list}", id="contents", aria_labelledby="contents-title") + "\n"
    )
