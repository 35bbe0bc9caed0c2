"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re

_OPENING = "“„‟«\"‘'(\\[`"
_CLOSING = "”»\"’')\\]"
_END = re.compile(rf"(?:\n[ \t\r]*(?=\n)|[.!?…]+[{_CLOSING}]*(?=\s))\s+")
_NEXT = re.compile(rf"[-–—•*\s{_OPENING}.…]*")
_WORD_BEFORE = re.compile(r"[\w.&-]*\Z")
_FIRST_WORD = re.compile(r"\w+")
_INITIALS = re.compile(r"(?:\w\.)+\w|[A-Z]")
_SAYS = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|told|wrote|writes|added|tweeted|wondered|shouted|cried)\b"
)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_MONTHS = _words("jan feb mar apr jun jul aug sep sept oct nov dec")
_TITLES = _words(
    """
    adm amb atty brig capt cmdr col cpl det dr fig fr ft gen gov hon insp lt maj messrs mr mrs ms mt no
    nos pfc pres prof pvt rep reps rev sen sens sgt spc sr st ste supt v vs
    """
)
_OTHERS = _words(
    """
    ala al approx ariz ark assn ave bldg blvd bros calif cf co colo conn corp del dept dist e.g est etc
    fla ga i.e ill inc ind intl jr kan ky la ltd mass md mich minn miss mo mont nat'l neb nev okla ont
    ore pa plc que rd tenn tex univ va vt wash wis wyo
    """
)
_STARTERS = _words(
    """
    a about after all although an and another as at because before both but by despite during each even
    every for from he her his how however i if in instead it its last many meanwhile more most nearly no
    on one other our over since so some still such that the their then there these they this those
    though three thus to two under until we what when where whether which while who why with yet you
    your
    """
)
"""Words that begin a sentence, after which an abbreviation's full stop ends one too."""

LONGEST_SENTENCE_CHARS = 2_000
"""`sentence_at` looks no further to either side."""


def find_sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return `[start, end)` of every sentence of the paragraph `text[start:end]`, in order.

    White space around a sentence is left out, every other character is in exactly one. A line break ends a
    sentence only where a blank line follows. Inside a quotation sentences end as elsewhere; the
    words that attribute it stay with its last one ("Why now?" Marr asked).
    """
    end = len(text) if end is None else end
    sentences = []
    for found in _END.finditer(text, start, end):
        if found.end() < end and (found.group().count("\n") > 1 or _is_end(text, found, start, end)):
            sentences.append((start, found.end()))
            start = found.end()
    sentences.append((start, end))
    trimmed = (_trim(text, *sentence) for sentence in sentences)
    return [sentence for sentence in trimmed if sentence[0] < sentence[1]]


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Return `[start, end)` of the sentence that the character at `at` stands in; it never leaves its line.

    A line that begins with a small letter goes on with the one before it. Costs the same in a long text
    as in a short one. White space between two sentences belongs to the one before.
    """
    start, end = _line_at(text, at)
    while (before := _line_at(text, start - 1)[0]) < start and text[start].islower() and at - before < 1000:
        start = before
    while end + 1 < len(text) and text[end + 1].islower() and end - at < 1000:
        end = _line_at(text, end + 1)[1]
    sentences = find_sentences(text, start, end)
    return next((s for s in reversed(sentences) if s[0] <= at), sentences[0] if sentences else (at, at))


def _line_at(text: str, at: int) -> tuple[int, int]:
    at = max(at, 0)
    first, last = max(0, at - LONGEST_SENTENCE_CHARS), min(len(text), at + LONGEST_SENTENCE_CHARS)
    end = text.find("\n", at, last)
    return max(text.rfind("\n", first, at) + 1, first), last if end < 0 else end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_end(text: str, found: re.Match[str], start: int, end: int) -> bool:
    """Say whether the sign at `found` ends a sentence."""
    following = _NEXT.match(text, found.end(), end)
    at = following.end() if following else found.end()
    if at >= end or text[at].islower():
        return False
    sign = found.group().rstrip()
    if sign[0] in "!?" and sign[-1] not in "!?" and _SAYS.match(text, at, end):
        return False
    return sign != "." or not _is_abbreviation(text, found.start(), start, at)


def _is_abbreviation(text: str, dot: int, start: int, following: int) -> bool:
    """Say whether the full stop at `dot` belongs to its word and ends nothing."""
    before = _WORD_BEFORE.search(text[max(start, dot - 20) : dot])
    word = before.group() if before else ""
    if not word or (word.isdecimal() and dot - len(word) <= start + 1):
        return True  # one of three dots apart; the number of a list's item
    first = _FIRST_WORD.match(text, following)
    after = first.group() if first else ""
    if word.lower() in _TITLES:
        return after[:1].isdigit() if word.lower() in ("no", "nos") else True
    if word.lower() in _MONTHS and after[:1].isdigit():
        return True
    if len(word) == 1 and word.isupper() and word != "I":
        return True
    if word.lower() in _OTHERS | _MONTHS or _INITIALS.fullmatch(word):
        return after.lower() not in _STARTERS
    return False
