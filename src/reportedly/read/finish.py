"""A draft to a report: the title in its place, limits, language, credits, corrections, ids."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.errors import EmptyReport, ReportTooLong
from reportedly.read.decode import REPLACEMENT, report_replaced
from reportedly.read.draft import Draft
from reportedly.read.language import require_english
from reportedly.read.notes import find_corrections, find_credits
from reportedly.read.titles import find_given_title
from reportedly.records import HyperLink, Page, Reading, Refusal, Report, Span, report_id, text_sha256
from reportedly.settings import ReadSettings

_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"\w")


def finish_report(draft: Draft, *, name: str, raw_sha256: str, settings: ReadSettings) -> Reading:
    """Make the report of a draft; raise EmptyReport, ReportTooLong or UnsupportedLanguage."""
    if not _WORD.search(draft.text):
        raise EmptyReport(
            f"{name} is blank: there are no words in it", report=name, hint="check the file it was made from"
        )
    draft = _place_title(_replace_surrogates(draft))
    check_size(len(draft.text), name, settings)
    language = require_english(draft.text, name, settings)
    outlet = _known(settings.outlet or draft.outlet)
    url = _known(settings.url or draft.url)
    report = Report(
        id=report_id(draft.text, outlet, url),
        path=name,
        text=draft.text,
        title_span=draft.title_span,
        outlet=outlet,
        byline=tuple(_without_surrogates(author) for author in draft.byline),
        published_at=settings.published_at or draft.published_at,
        updated_at=draft.updated_at,
        url=url,
        language=language,
        credits=tuple(_without_surrogates(credit) for credit in find_credits(draft)),
        links=draft.links,
        corrections=find_corrections(draft.text, draft.title_span),
        pages=draft.pages,
        raw_sha256=raw_sha256,
        text_sha256=text_sha256(draft.text),
    )
    return Reading(report, _report_problems(draft, name))


def check_size(n_chars: int, name: str, settings: ReadSettings) -> None:
    """Raise ReportTooLong where a text has more characters than the settings allow."""
    if n_chars > settings.max_report_chars:
        raise ReportTooLong(
            f"{name} has {n_chars:,} characters, over the limit of {settings.max_report_chars:,}",
            report=name,
            hint="split it into its reports, or raise the limit with --max-chars",
        )


def _report_problems(draft: Draft, name: str) -> tuple[Refusal, ...]:
    whole = Span(0, len(draft.text))
    return tuple(
        Refusal(
            input=name,
            step="read",
            reason=f"{name}: {problem.reason}",
            hint=problem.hint,
            span=problem.span or whole,
        )
        for problem in draft.problems
    )


def _place_title(draft: Draft) -> Draft:
    """Put a title that comes apart from the text before it, unless the text begins with it."""
    title = None if draft.title is None else " ".join(draft.title.split())
    if not title or not _WORD.search(title):
        return draft
    span = find_given_title(draft.text, title)
    if span is not None:
        return replace(draft, title=None, title_span=span)
    head = f"{title}\n\n"
    by = len(head)
    return replace(
        draft,
        title=None,
        text=head + draft.text,
        title_span=Span(0, len(title)),
        links=tuple(HyperLink(link.span.shift(by), link.href) for link in draft.links),
        pages=tuple(Page(page.number, page.span.shift(by)) for page in draft.pages),
        problems=tuple(
            replace(problem, span=problem.span.shift(by)) if problem.span else problem
            for problem in draft.problems
        ),
    )


def _replace_surrogates(draft: Draft) -> Draft:
    """Lone surrogates are no characters; JSON can hold them. One becomes one U+FFFD, so no span moves."""
    text, n_replaced = _SURROGATE.subn(REPLACEMENT, draft.text)
    title = None if draft.title is None else _without_surrogates(draft.title)
    if not n_replaced:
        return replace(draft, title=title)
    problem = report_replaced(text, n_replaced, "lone surrogates")
    return replace(draft, text=text, title=title, problems=(*draft.problems, problem))


def _without_surrogates(text: str) -> str:
    return _SURROGATE.sub(REPLACEMENT, text)


def _known(text: str | None) -> str | None:
    return _without_surrogates(text) if text else None
