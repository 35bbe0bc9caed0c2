"""Which attributions pass a statement on, and which only say what somebody speaks about."""

from __future__ import annotations

import re

from reportedly.attribute.statement_words import OPENING_QUOTES
from reportedly.attribute.unsaid import says_nothing
from reportedly.records.attribution import Attribution
from reportedly.records.spans import count_chars, count_shared_chars
from reportedly.text.reporting import has_reporting_word, is_reporting_noun

LEAST_QUOTED_CHARS = 20
"""A quotation that is no longer may be a name or a scare quote: its cue must report."""

SAME_CONTENT = 0.6
"""Share of the smaller of two contents from which on they are one content, said by two."""

_IS_ABOUT = re.compile(
    r"\b(?:(?:respond|react|refer|point|turn|speak|allud)\w*\s+to"
    r"|(?:jok|mus|worr|think|wonder|ask|talk|question)\w*\s+(?:about|over)"
    r"|requests?\s+for|pronounc\w+|called\s+on)\Z",
    re.IGNORECASE,
)
"""Cues that say what somebody speaks about, not what he says."""


_NEEDS_A_CLAUSE = re.compile(
    r"(?:\W|\b(?:also|has|have|had|was|were|to|later|then|not|never|since)\b"
    r"|\b(?:find(?:s|ing)?|found|h[eo]ld(?:s|ing)?|held|rul(?:e|es|ed|ing)|determin(?:e|es|ed|ing)"
    r"|decid(?:e|es|ed|ing)|agree(?:s|d|ing)?|learn(?:s|ed|t|ing)?)\b)+",
    re.IGNORECASE,
)
"""Cues that pass a statement on only where it is a clause: "found *that*", not "found the key"."""


def cue_words(text: str, attribution: Attribution) -> str:
    """Return the words of a cue, its pieces joined."""
    return " ".join(span.slice(text) for span in attribution.cue)


def passes_on(text: str, attribution: Attribution) -> bool:
    """Say whether the attribution passes a statement on: its cue reports, or its content is quoted."""
    cue, first = attribution.cue, attribution.content[0]
    words = cue_words(text, attribution)
    if not any(c.isalpha() for c in words):
        return True  # none, a colon, a dash
    if _IS_ABOUT.search(text, cue[0].start, cue[-1].end) or says_nothing(text, attribution):
        return False
    if _NEEDS_A_CLAUSE.fullmatch(words):
        return text.startswith("that ", first.start)
    if any(has_reporting_word(text, span.start, span.end) for span in cue):
        return True
    is_quoted = text[first.start] in OPENING_QUOTES and len(first) > LEAST_QUOTED_CHARS
    return is_quoted and attribution.depth == 0


def names_only(text: str, attribution: Attribution) -> bool:
    """Say whether a cue is a noun ("account of"), which passes on no more than its own content says."""
    return is_reporting_noun(cue_words(text, attribution))


def share_content(one: Attribution, other: Attribution) -> bool:
    """Say whether two attributions are of the same content."""
    shared = count_shared_chars(one.content, other.content)
    return shared >= SAME_CONTENT * min(count_chars(one.content), count_chars(other.content))
