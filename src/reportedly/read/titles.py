"""Headlines: found at the top of a text, or put there."""

from __future__ import annotations

import re

from reportedly.records import Span
from reportedly.text.paragraphs import find_paragraphs

MAX_TITLE_CHARS = 250
_HEAD_CHARS = 4_000
_MAX_WORDS = 35
_ENDS_A_SENTENCE = re.compile(r"\.[\"”’')\]]*$|[,;:]$")
_ENDS_IN_ABBREVIATION = re.compile(
    r"(?:\b[A-Za-z]\.){2,}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|No|etc)\.$|\.\.\.$|…$"
)
_SENTENCE_INSIDE = re.compile(r"[a-z)”\"’]{5}[.] +[“\"‘A-Z]")
_NO_TITLE = re.compile(
    r"(?:by|from|to|dear|subject|date|sent|cc|re|copyright|source|published|updated|posted|http|www\.)\b"
    r"|written by|©|-----|\[|[-*•–—] |for immediate release|for release",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[^\n]{0,80}?(?:\([A-Z][A-Za-z .]{1,20}\)|^[A-Z][A-Z .,’'-]{2,40}[a-z., 0-9]{0,20}) ?(?:--|[-–—:]) ?"
)
_DATE_ONLY = re.compile(
    r"[\d\s.,:/-]*(?:\w{3,9}day,?\s*)?(?:\d{1,2}\s+)?\w{3,9}\.?\s*\d{0,2},?\s*\d{4}[\d:\s]*\w{0,4}$"
)
_QUOTES = str.maketrans("“”„«»‘’‚`", '"""""\'\'\'\'')


def find_title_span(text: str) -> Span | None:
    """The first paragraph where it reads like a headline: one short line, no sentence, more text behind."""
    head = text[:_HEAD_CHARS]
    paragraphs = find_paragraphs(head)
    if len(paragraphs) < 2:
        return None
    start, end = paragraphs[0]
    line = head[start:end]
    if not _is_headline(line) or not re.search(r"\w", text[end:]):
        return None
    return Span(start, end)


def _is_headline(line: str) -> bool:
    n_words = len(line.split())
    if len(line) > MAX_TITLE_CHARS or not 2 <= n_words <= _MAX_WORDS or "\n" in line or "\r" in line:
        return False
    if _ENDS_A_SENTENCE.search(line) and not (_ENDS_IN_ABBREVIATION.search(line) or is_title_case(line)):
        return False
    if _SENTENCE_INSIDE.search(line) or not re.search(r"[^\W\d]{2}", line):
        return False
    return not (_NO_TITLE.match(line) or _DATELINE.match(line) or _DATE_ONLY.match(line))


def is_title_case(line: str) -> bool:
    """Whether nearly all longer words are capitalised, as in American headlines."""
    words = re.findall(r"[^\W\d_]{4,}", line)
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def find_given_title(text: str, title: str) -> Span | None:
    """The first line of the text where it is the title in all but spacing, case and quotation marks."""
    start = len(text) - len(text.lstrip())
    end = re.compile(r"[\n\r\u2028\u2029]|$").search(text, start)
    stop = len(text) if end is None else end.start()
    line = text[start:stop]
    if not line or len(line) > len(title) + 200 or fold_title(line) != fold_title(title):
        return None
    return Span(start, start + len(line.rstrip()))


def fold_title(title: str) -> str:
    """A title for comparison: case, spacing, quotation marks and a closing period do not count."""
    return " ".join(title.translate(_QUOTES).casefold().split()).rstrip(".")
