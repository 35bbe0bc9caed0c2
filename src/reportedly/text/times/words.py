"""The words of dates: months, weekdays, numbers, units, as patterns and as what they mean."""

from __future__ import annotations

import re


def _words(listed: str) -> list[str]:
    return listed.split()


_MONTHS = _words("January February March April May June July August September October November December")
_SHORT = _words("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")
_WEEKDAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety")
_TO_NINETEEN = _words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_NUMBERS: dict[str, int | None] = {word: number for number, word in enumerate(_TO_NINETEEN, 1)}
_NUMBERS |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
_NUMBERS |= {"a": 1, "an": 1, "a dozen": 12, "half a": None}
_VAGUE = r"a\s+couple(?:\s+of)?|a\s+few|few|several|some|many"
_FIRST_TO_FOURTH = (_words("first second third fourth"), _words("1st 2nd 3rd 4th"), _words("q1 q2 q3 q4"))
ORDINALS = {word: number for words in _FIRST_TO_FOURTH for number, word in enumerate(words, 1)}
ORDINALS |= {"last": -1, "final": -1}


def _both_cases(words: list[str]) -> str:
    return "|".join(word for name in words for word in (name, name.upper()))


SP = r"(?:[^\S\n]{1,4}|[^\S\n]{0,2}\n[^\S\n]{0,4})"
"""Blanks inside an expression: no more than one line break."""

LONG_MONTH = rf"(?:{_both_cases(_MONTHS)})\b"
MONTH = rf"(?:{LONG_MONTH}|(?:{_both_cases(_SHORT)})(?:\.|\b))"
WEEKDAY = rf"(?:{_both_cases(_WEEKDAYS)})\b"
SHORT_WEEKDAY = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?:\.|\b))"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_THINGS = "foot|mile|page|seat|strong|acre"
YEAR = rf"(?:1[0-9]\d\d|20\d\d)(?![\w%°]|[,.]\d|-(?:{_THINGS})|\s?(?:GMT|UTC|BST|hours)\b)"
NUMBER = (
    rf"(?i:(?:{_VAGUE}|half\s+an?|a\s+dozen|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_TO_NINETEEN[:9])}))?"
    rf"|{'|'.join(sorted(_TO_NINETEEN, key=len, reverse=True))}|an|a)\b|\d{{1,3}}(?![\d,.%]))"
)
SEASON = r"(?i:spring|summer|autumn|fall|winter)\b"
DAYTIME = r"(?i:morning|afternoon|evening|night)\b"
PART = (
    r"(?i:(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close)\s+of"
    r"|earl(?:y|ier)(?:\s+in)?|late(?:r|st)?(?:\s+in)?|mid(?:dle)?)"
)

_TRIGGERS = {
    "month": [*_MONTHS, *_SHORT],
    "weekday": _WEEKDAYS,
    "unit": _words(
        "day week weekend month quarter year decade century days weeks weekends months quarters years decades"
        " centuries half spring summer autumn fall winter morning afternoon evening night"
    ),
    "near": _words("today yesterday tomorrow tonight"),
    "tens": [f"{tens.removesuffix('y')}ies" for tens in _TENS],
    "named": _words(
        "christmas new boxing halloween valentine good easter thanksgiving black labor memorial election"
        " fourth veterans bastille"
    ),
    "vague": _words("now currently these nowadays current moment present recently lately soon future term"),
    "spoken": _words("nineteen thousand"),
}
_KINDS = {word.lower(): kind for kind, words in _TRIGGERS.items() for word in words}
_TOKEN = re.compile(r"[A-Za-z]+|\d+")
REACH_CHARS = 80
"""No expression reaches further than this from the word that it is known by."""


def find_stretches(text: str) -> dict[str, list[tuple[int, int]]]:
    """Where in the text expressions of each kind can stand: `[start, end)`, in order and apart, by kind."""
    stretches: dict[str, list[tuple[int, int]]] = {}
    for found in _TOKEN.finditer(text):
        kind = _kind_of(found.group(), text, found.end())
        if kind is None:
            continue
        start, end = max(0, found.start() - REACH_CHARS), min(len(text), found.end() + REACH_CHARS)
        known = stretches.setdefault(kind, [])
        if known and start <= known[-1][1]:
            known[-1] = (known[-1][0], end)
        else:
            known.append((start, end))
    return stretches


def _kind_of(word: str, text: str, end: int) -> str | None:
    if not word[0].isdigit():
        return "q" if word == "Q" else _KINDS.get(word.lower())
    following = text[end : end + 1]
    if len(word) == 4:
        return "year"
    if len(word) == 2 and following.isalpha():
        return "century"
    return "figures" if following and following in "/." else None


def month_number(word: str) -> int:
    """1 to 12 of a month's name or abbreviation."""
    return next(n for n, name in enumerate(_MONTHS, 1) if name[:3].lower() == word[:3].lower())


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 of a weekday's name or abbreviation."""
    return next(n for n, name in enumerate(_WEEKDAYS) if name[:3].lower() == word[:3].lower())


def number_of(word: str) -> int | None:
    """The number that the word means; None where it is vague ("several")."""
    plain = re.sub(r"[\s-]+", " ", word.lower())
    if plain.isdecimal():
        return int(plain)
    if plain in _NUMBERS:
        return _NUMBERS[plain]
    tens, _, ones = plain.partition(" ")
    return (
        10 * (_TENS.index(tens) + 2) + (_NUMBERS[ones] or 0) if tens in _TENS and ones in _NUMBERS else None
    )


def part_of(words: str | None) -> str | None:
    """ "early", "mid", "late", "start", "end", "earlier" or "later" of the words before a period."""
    plain = (words or "").lower()
    for sign in ("earlier", "later", "early", "late", "mid"):
        if plain.startswith(sign):
            return sign
    if "beginning" in plain or "start" in plain:
        return "start"
    if "end" in plain or "close" in plain:
        return "end"
    return "mid" if "middle" in plain else None
