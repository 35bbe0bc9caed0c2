"""Notes on the report itself: corrections, and the agencies that it credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from reportedly.read.draft import Draft
from reportedly.records import Span
from reportedly.text.paragraphs import find_paragraphs

MAX_NOTE_CHARS = 2_000
_MAX_CREDIT_CHARS = 400
_N_DATELINES = 6
_THIS = r"(?:article|story|report|post|piece|page|item|column|headline|dispatch|obituary|review|transcript)"
_CORRECTION = re.compile(
    rf"""[\s(\[*_•–—-]{{0,5}}(?:
      (?:corrections?|corrected|clarifications?|erratum|errata|correction\ appended|retraction)
        (?:\s(?:and|&|/)\s(?:clarifications?|corrections?))?
        (?:\s*\([^()\n]{{1,30}}\)|,?\s[\w ,.]{{1,30}})?\s*[:–—]
    | (?:this|the|our|an?|earlier|previous|original|initial)\s(?:[\w.,-]+\s){{0,5}}?{_THIS}
        \s(?:has\sbeen|was|is|have\sbeen)\s(?:since\s|later\s|also\s)?
        (?:amended|corrected|revised|edited|(?:changed|updated)\s(?=.{{0,80}}(?:correct|clarif|reflect|remove|error|mis)))
    | (?:an?|the|some|in\san?|in\sthe)\s?(?:earlier|previous|original|initial|first)
        \sversions?\sof\s(?:this|the|our)\s
    | (?:an?|the)\s(?:earlier|previous|original|initial)\s{_THIS}\s
        (?:misstated|incorrectly|wrongly|mistakenly)
    | this\s(?:version\sof\s)?(?:the\s)?{_THIS}\s
        (?:corrects|incorrectly|misstated|originally\s(?:said|stated)|wrongly|mistakenly)
    | (?:corrects|refiles|corrects\sand\sclarifies|adds\sdropped)\s
    | editors?['’]?s?['’]?\snote\s*[:–—-]\s*(?=[^\n]{{0,300}}?\b
        (?:correct|amend|earlier\sversion|previous\sversion|clarif|misstat|updated\sto\s(?:reflect|remove)|retract))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_HEADING = re.compile(
    r"(?:corrections?|clarifications?)(?: (?:and|&) (?:clarifications?|corrections?))?"
    r"(?:\s*[:–—-]?\s*(?:[A-Z]\w{2,8}\.? \d{1,2},? \d{4}|\d{1,2} \w{3,9} \d{4})(?:, \w{3,6}day)?)?\s*[:.]?",
    re.IGNORECASE,
)
_CREDIT_LINE = re.compile(
    r"\b(?:contributed to (?:this|the) |contributed reporting|material from |sources?: |additional "
    r"reporting by |"
    r"(?:with|using) (?:additional )?(?:inputs?|material|files|reporting|information)\b[^.\n]{0,20} "
    r"(?:from|by) |"
    r"from (?:our )?(?:wire|agency) |via |all rights reserved|provided by |reporting by |copyright )"
    r"|©\s?|\(c\) ",
    re.IGNORECASE,
)
_BARE_CREDIT = re.compile(
    r"[\s(\[–—-]{0,4}(?:by |source:? |from |with )?(?P<names>[\w .,&/’'-]{2,80}?)[\s)\].]{0,4}", re.IGNORECASE
)
_BESIDE_A_CREDIT = re.compile(
    r"\b(?:and|the|with|news|staff|agencies|agency|wire|writer|by)\b|[\W\d]", re.IGNORECASE
)
_DATELINE = re.compile(
    r"(?:[A-Z\u00c0-\u00de][^()\n]{1,80}?\s)?"
    r"\((?P<name>[A-Z][A-Za-z]{1,5}|[A-Z][\w .-]{2,40})\)\s?(?:--|[-–—:]|\s[A-Z“\"])"
)
_MATERIAL = re.compile(
    r"\b(?i:material|reporting|information|inputs?) from (?:the )?"
    r"(?P<name>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,4}) (?:was|were|is) used"
)
_INITIALS = re.compile(r"[A-Z]{2,5}")
_NOTE_STEMS = (
    *("correct", "clarif", "amended", "version", "errat", "refile", "retract"),
    *("misstated", "updated", "revised", "edited"),
)


def find_corrections(text: str, title_span: Span | None) -> tuple[Span, ...]:
    """The paragraphs that correct the report, in order; a heading of its own goes with the note under it."""
    if not _may_have_note(text):
        return ()
    paragraphs = [pair for pair in find_paragraphs(text) if title_span is None or pair[0] >= title_span.end]
    spans: list[Span] = []
    previous_heading: int | None = None
    for start, end in paragraphs:
        line = text[start : min(end, start + MAX_NOTE_CHARS)]
        if is_note_heading(line):
            previous_heading = start
            continue
        if is_correction(line) or previous_heading is not None:
            spans.append(Span(start if previous_heading is None else previous_heading, end))
            previous_heading = None
        elif spans and _follows_heading(text, spans[-1], start):
            spans[-1] = Span(spans[-1].start, end)
    return tuple(spans)


def is_correction(paragraph: str) -> bool:
    """Whether a paragraph begins as a correction note does. "Updated" alone is no correction."""
    return _CORRECTION.match(paragraph) is not None


def is_note_heading(line: str) -> bool:
    """Whether a line is but the heading ("Correction", with a date or without) of a note under it."""
    return _HEADING.fullmatch(line) is not None


def _may_have_note(text: str) -> bool:
    folded = text.casefold()
    return any(stem in folded for stem in _NOTE_STEMS)


def _follows_heading(text: str, note: Span, start: int) -> bool:
    """Whether the note so far is only its first line ("Correction: March 14") and the next one goes on."""
    line = note.slice(text)
    return len(line) < 60 and not line.endswith(".") and "\n\n" not in text[note.end : start]


def find_credits(draft: Draft) -> tuple[str, ...]:
    """The agencies that the report credits, as printed, once: metadata, byline, dateline, credit lines."""
    found: dict[str, None] = {}
    for name in draft.credits:
        found.setdefault(name)
    for author in draft.byline:
        for agency in find_agencies(author):
            found.setdefault(agency)
    for name in _walk_credits(draft.text):
        found.setdefault(name)
    return tuple(found)


def _walk_credits(text: str) -> Iterator[str]:
    paragraphs = find_paragraphs(text)
    for start, end in paragraphs[:_N_DATELINES]:
        dateline = _DATELINE.match(text, start, min(end, start + 200))
        if dateline is not None and _is_agency(dateline["name"], text[start : dateline.end()]):
            yield dateline["name"]
    for index, (start, end) in enumerate(paragraphs):
        if end - start > _MAX_CREDIT_CHARS:
            continue
        at_an_end = index < _N_DATELINES or index >= len(paragraphs) - 4
        yield from find_credit_names(text[start:end], at_an_end=at_an_end)


def find_credit_names(line: str, *, at_an_end: bool = True) -> Iterator[str]:
    """The agencies in a credit line; a bare name counts at the top and the end of a report only."""
    if found := _MATERIAL.search(line):
        yield found["name"]
    credit = _CREDIT_LINE.search(line)
    if credit is not None:
        yield from find_agencies(line)
        return
    bare = _BARE_CREDIT.fullmatch(line) if at_an_end and len(line) <= 90 else None
    if bare is not None:
        names = find_agencies(line)
        rest = bare["names"]
        for name in names:
            rest = rest.replace(name, "")
        if names and not _BESIDE_A_CREDIT.sub("", rest):
            yield from names


def find_agencies(line: str) -> list[str]:
    """The known agencies named in a line, as printed, in order; of nested names the longest."""
    return list(dict.fromkeys(found.group() for found in _agency_pattern().finditer(line)))


def _is_agency(name: str, dateline: str) -> bool:
    """In a dateline any initials count beside the known names: agencies are many."""
    if name in _read_agencies():
        return True
    place = dateline.partition("(")[0]
    return bool(_INITIALS.fullmatch(name)) and bool(re.match(r"[^\W\d_a-z]{3,}", place))


@cache
def _read_agencies() -> frozenset[str]:
    lines = files("reportedly.wordlists").joinpath("agencies.txt").read_text("utf-8").splitlines()
    return frozenset(
        form for line in lines if line and not line.startswith("#") for form in line.split(" | ")
    )


@cache
def _agency_pattern() -> re.Pattern[str]:
    forms = sorted(_read_agencies(), key=len, reverse=True)
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-]| (?!Staff|News|Wire|Writer)[A-Z][a-z])"
    )
