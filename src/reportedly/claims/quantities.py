"""Quantities: the numbers that a content states, each with its unit and bound.

Numbers that count or measure nothing are left out: years, dates, times of day, scores, ordinals, numbers
that are part of a name ("Flight 370", "Boeing 737") and bare ages ("Ona Tolvey, 31,").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.clause import words_of
from reportedly.claims.numerals import Numeral, find_numerals
from reportedly.records.claim import Quantity
from reportedly.records.spans import Span
from reportedly.records.vocabulary import Bound

BOUND_CHARS = 40
"""How far before a number its bound may begin ("in excess of", "a minimum of some")."""

_BEFORE = {
    Bound.AT_LEAST: r"at\s+least|(?:no|not)\s+(?:fewer|less)\s+than|(?:a\s+)?minimum\s+of",
    Bound.AT_MOST: r"at\s+most|up\s+to|as\s+(?:many|much|high)\s+as|(?:no|not)\s+more\s+than"
    r"|(?:a\s+)?maximum\s+of",
    Bound.MORE_THAN: r"(?:more|greater|better)\s+than"
    r"|(?:well\s+)?(?:over|above|north\s+of)|upwards?\s+of"
    r"|in\s+excess\s+of|exceeding",
    Bound.LESS_THAN: r"(?:less|fewer|lower)\s+than|under|below",
    Bound.ABOUT: r"about|around|approximately|roughly|some|an\s+estimated|estimated|circa|nearly|almost|close"
    r"\s+to|just\s+(?:over|under)|nearer|an\s+average\s+of|~",
}
_BOUNDS = {
    bound: re.compile(rf"(?<![\w-])(?:{words})\s*\Z", re.IGNORECASE)
    for bound, words in [
        (Bound.AT_LEAST, _BEFORE[Bound.AT_LEAST]),
        (Bound.AT_MOST, _BEFORE[Bound.AT_MOST]),
        (Bound.ABOUT, _BEFORE[Bound.ABOUT]),
        (Bound.LESS_THAN, _BEFORE[Bound.LESS_THAN]),
        (Bound.MORE_THAN, _BEFORE[Bound.MORE_THAN]),
    ]
}
_LAST_OF_BOUND = re.compile(
    r"(?:least|than|of|most|to|as|over|above|under|below|exceeding|about|around|ly|some|estimated|circa|almost|nearer"
    r"|~)\s*\Z",
    re.IGNORECASE,
)
"""How every bound ends: a quick look before the longer ones."""

_AFTER = {
    Bound.AT_LEAST: re.compile(r"\s+or\s+(?:more|higher|greater|older)\b|\s*\+|-plus\b", re.IGNORECASE),
    Bound.AT_MOST: re.compile(r"\s+or\s+(?:less|fewer|lower|younger)\b", re.IGNORECASE),
    Bound.ABOUT: re.compile(r"\s+or\s+so\b|-odd\b", re.IGNORECASE),
}
_RANGE_BETWEEN = re.compile(r"\bbetween\s+\Z", re.IGNORECASE)
_RANGE_JOINT = re.compile(r"\s*(?:and|to|-|–|—)\s*(?:US\$|[$€£¥₹])?\Z", re.IGNORECASE)
_CHANGE_FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)

_UNIT = re.compile(
    r"\s?%|\s+(?:percentage\s+points?|per\s?cent|square\s+(?:miles|kilomet(?:er|re)s|feet|met(?:er|re)s)|cubic\s+[a-z]+)\b"
    r"|-(?:year|month|day|week)-olds?\b|-[a-z]+\b|\s?(?:°[CF]|km|kg|mph|kph|ft|GB|MW|GW|cm|mm)\b",
)
_NEXT_WORD = re.compile(r"\s+([A-Za-z][\w’'-]*)")
_OF_WHAT = re.compile(r"\s+of\s+(?:(?:the|all|its|their|his|her|those|these|our)\s+)*[A-Za-z][\w’'-]*")
_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DATE_BEFORE = re.compile(rf"\b{_MONTH}\s*(?:\d{{1,2}},?\s*)?\Z", re.IGNORECASE)
_DATE_AFTER = re.compile(
    rf"\s*(?:(?:st|nd|rd|th)\b|{_MONTH}\b(?!\s+(?:have|be|not))|a\.?m\b|p\.?m\b|o[’']clock|[:/]\d|BC\b|AD\b)",
    re.IGNORECASE,
)
_SCORE_AFTER = re.compile(r"[-–/:]\d")
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w’'&]*|\b[Nn]os?\.|#)[\s-]*\Z")
_NO_NAMES = words_of(
    """
    the a an in at on of and but or about around nearly almost some over under only just another there these
    those all both when while after before since by for from with as if that this at least more fewer less up
    monday tuesday wednesday thursday friday saturday sunday he she it they we i today yesterday
    """
)
_PEOPLE = words_of(
    "people men women children police dead aircraft troops staff personnel fish sheep feet teeth"
)
_NO_UNITS = words_of(
    """
    of in on at by for with to from into over under and or but that which who whom whose when where while as
    than was were is are has have had will would could may might can be been being did does do more other
    others after before since during the a an this these those his her its their our percent per not also
    each every today yesterday tomorrow last next if because so then there here out off up down about between
    against among through ago earlier later times time
    """
)
_STOPS_UNIT = re.compile(r"\w+(?:ed|ing|ly)\Z")
_SINGULAR_END = re.compile(r"(?:ss|us|is|’s|'s)\Z")
_SINGLES = frozenset({"person", "man", "woman", "child", "soldier", "percent", "per cent"})
_DURATIONS = words_of("day days week weeks month months year years hour hours decade decades")
_OF_MANY = re.compile(r"\s+(?:more\s+|other\s+)?of(?=\s)|\s+(?:or\s+)?(?:more|other|fewer|less)(?=\s)")
_HYPHEN_BEFORE = re.compile(r"\d[-–]\Z")
_RANGE_AHEAD = re.compile(r"\s*(?:to|-|–)\s*\d[\d,.]*\s+[a-z]{3}|\s*(?:to|-|–)\s*\d[\d.,]*\s?%")
MOST_UNIT_WORDS = 4
"""A counted noun stands no further from its number ("11 stolen commercial jets"). *From:* reading reports."""


def read_quantities(text: str, content: Sequence[Span]) -> tuple[Quantity, ...]:
    """Return the quantities of a content, in order; `span` goes from the words of the bound to the unit."""
    found: list[Quantity] = []
    for piece in content:
        before: tuple[Numeral, Quantity] | None = None
        for numeral in find_numerals(text, piece.start, piece.end):
            is_score = before is None and _HYPHEN_BEFORE.search(
                text[max(piece.start, numeral.start - 2) : numeral.start]
            )
            quantity = None if is_score else _read(text, piece, numeral)
            if quantity is None:
                before = None
                continue
            if before is not None and _RANGE_JOINT.fullmatch(text[before[0].end : numeral.start]):
                found[-1], quantity = _as_range(text, piece, before[1], before[0], quantity)
            found.append(quantity)
            before = numeral, quantity
    return tuple(found)


def _read(text: str, piece: Span, numeral: Numeral) -> Quantity | None:
    joins_range = _joins_range(text, piece, numeral)
    if not joins_range and _counts_nothing(text, piece, numeral):
        return None
    unit, end = _read_unit(text, piece, numeral)
    if _is_bare_word(text, piece, numeral, unit) or (unit is None and _is_bare_digits(text, piece, numeral)):
        return None
    bound, start, end = _read_bound(text, piece, numeral, unit, end)
    return Quantity(value=numeral.value, unit=unit, bound=bound, span=Span(start, end))


def _joins_range(text: str, piece: Span, numeral: Numeral) -> bool:
    """Whether a second number follows as the other end ("10 to 20 people", "10-20 people")."""
    following = _RANGE_AHEAD.match(text, numeral.end, min(piece.end, numeral.end + 24))
    return following is not None and numeral.printed[0].isdigit()


def _as_range(
    text: str, piece: Span, first: Quantity, numeral: Numeral, second: Quantity
) -> tuple[Quantity, Quantity]:
    """The two ends of a range; of a change ("from 10 to 20 percent") both are exact. They share the unit."""
    low = replace(first, unit=second.unit if first.unit is None else first.unit)
    lead = text[max(piece.start, numeral.start - BOUND_CHARS) : numeral.start]
    joint = text[numeral.end : second.span.start].strip().lower()
    if (joint == "and" and not _RANGE_BETWEEN.search(lead)) or _CHANGE_FROM.search(lead):
        return (first, second) if joint == "and" else (low, second)
    return replace(low, bound=Bound.AT_LEAST), replace(second, bound=Bound.AT_MOST)


def _counts_nothing(text: str, piece: Span, numeral: Numeral) -> bool:
    """Whether the number is a date, a time, a score, a year or part of a name."""
    if numeral.sign is not None or numeral.share:
        return False
    before = text[max(piece.start, numeral.start - 20) : numeral.start]
    after = text[numeral.end : min(len(text), numeral.end + 14)]
    if _DATE_BEFORE.search(before) or _DATE_AFTER.match(after) or _SCORE_AFTER.match(after):
        return True
    is_digits = numeral.printed[0].isdigit()
    if is_digits and re.fullmatch(r"(?:1[5-9]|20)\d\d", numeral.printed) and not _is_measured(text, numeral):
        return True
    if not is_digits:
        return False
    return _is_named_number(before)


def _is_measured(text: str, numeral: Numeral) -> bool:
    following = _NEXT_WORD.match(text, numeral.end)
    counts_people = following is not None and following.group(1).lower() in _PEOPLE
    return counts_people or _UNIT.match(text, numeral.end) is not None


def _is_named_number(before: str) -> bool:
    """Whether a name stands right before ("Flight 370"); a word with a capital for another reason is none."""
    found = _NAME_BEFORE.search(before)
    if found is None:
        return False
    return found.group().strip(" -").lower() not in _NO_NAMES


def _is_bare_word(text: str, piece: Span, numeral: Numeral, unit: str | None) -> bool:
    """Whether "one" and its like stand alone, as pronouns do."""
    printed = numeral.printed.lower()
    if printed == "one":
        lead = text[max(piece.start, numeral.start - BOUND_CHARS) : numeral.start]
        has_bound = any(pattern.search(lead) for pattern in _BOUNDS.values())
        return not (has_bound or unit in _SINGLES)
    return unit is None and numeral.value == 0


def _is_bare_digits(text: str, piece: Span, numeral: Numeral) -> bool:
    """Whether a number stands between commas after a name, as ages do ("Ona Tolvey, 31,")."""
    lead = text[max(piece.start, numeral.start - 2) : numeral.start]
    tail = text[numeral.end : min(len(text), numeral.end + 1)]
    return lead == ", " and tail in {",", ".", ")", ""} and numeral.value < 120


def _read_unit(text: str, piece: Span, numeral: Numeral) -> tuple[str | None, int]:
    """What is counted or measured, as printed, and where it ends."""
    if numeral.share:
        of_what = _OF_WHAT.match(text, numeral.end, piece.end)
        if of_what:
            return of_what.group().strip(), of_what.end()
        noun, end = _counted_noun(text, piece, numeral.end)
        return (f"of {noun}", end) if noun else (None, numeral.end)
    if numeral.sign is not None:
        return numeral.sign, numeral.end
    measured = _UNIT.match(text, numeral.end, piece.end)
    if measured:
        return measured.group().strip().lstrip("-"), measured.end()
    start = numeral.end
    of_many = _OF_MANY.match(text, start, piece.end)
    if of_many and (numeral.bound is not Bound.EXACTLY or "of" not in of_many.group()):
        start = of_many.end()
    noun, end = _counted_noun(text, piece, start)
    return noun, end if noun else numeral.end


def _counted_noun(text: str, piece: Span, start: int) -> tuple[str | None, int]:
    """The plural noun that follows within a few words, else the very next word where it can be one."""
    at, first = start, None
    for _ in range(MOST_UNIT_WORDS):
        found = _NEXT_WORD.match(text, at, piece.end)
        if found is None:
            break
        word = found.group(1)
        low = word.lower()
        if low in _NO_UNITS:
            break
        if low in _PEOPLE or (
            low.endswith("s") and len(low) > 3 and not _SINGULAR_END.search(low) and word.islower()
        ):
            return word, found.end()
        if first is None and word.islower() and not _STOPS_UNIT.search(low):
            first = word, found.end()
        at = found.end()
    return first if first is not None else (None, start)


def _read_bound(
    text: str, piece: Span, numeral: Numeral, unit: str | None, end: int
) -> tuple[Bound, int, int]:
    lead_start = max(piece.start, numeral.start - BOUND_CHARS)
    lead = text[lead_start : numeral.start]
    may_be_bound = _LAST_OF_BOUND.search(lead) is not None
    for bound, pattern in _BOUNDS.items() if may_be_bound else ():
        found = pattern.search(lead)
        if found and not _is_duration(found.group(), unit):
            return bound, lead_start + found.start(), end
    for bound, pattern in _AFTER.items():
        for at in (end, numeral.end):
            after = pattern.match(text, at, piece.end)
            if after:
                return bound, numeral.start, max(end, after.end())
    return numeral.bound, numeral.start, end


def _is_duration(bound: str, unit: str | None) -> bool:
    """ "Over three days" says how long something took."""
    return bound.strip().lower() == "over" and unit in _DURATIONS
