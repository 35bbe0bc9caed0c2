"""Whether the main news of a report is that something told elsewhere is not so."""

from __future__ import annotations

import re

from reportedly.records.report import Report
from reportedly.records.spans import Span
from reportedly.trace.main_news import lead_end

_DEBUNKS = re.compile(
    r"""\b(?:
      hoax(?:es|ed|er|ers)?|debunk(?:s|ed|ing)?|fact[\s-]check(?:ed|ing|ers?|s)?|snopes(?:\.com)?
    | satir(?:e|ical)|parody|urban\slegend|unsubstantiated\srumou?rs?|false\salarm|greatly\sexaggerated
    | (?:just|only|merely|nothing\sbut)\san?\srumou?r|never\shappened
    | (?:fake|bogus|fictitious|fabricated|made[\s-]up|phony|false|untrue|unfounded)\s(?:\w+\s){0,2}
      (?:news|stor(?:y|ies)|reports?|rumou?rs?|articles?|claims?|quotes?|tweets?|posts?|sites?|websites?)
    | (?:is|are|was|were|it['’]?s|been|totally|completely|entirely|actually)\s(?:\w+\s){0,2}?
      (?:fake|bogus|false|untrue|unfounded|not\strue|a\slie|fiction|fictional)
    | (?:stor(?:y|ies)|reports?|rumou?rs?|claims?)\s(?:\S+\s){0,8}?(?:is|are|was|were)\s(?:\w+\s){0,2}?
      (?:false|wrong|fake|not\strue|untrue|inaccurate)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def find_debunking(report: Report) -> Span | None:
    """The first words in the title or the lead that call something false; None where none do."""
    title_end = report.title_span.end if report.title_span else 0
    found = _DEBUNKS.search(report.text, 0, max(lead_end(report), title_end))
    return None if found is None else Span(*found.span())
