"""Numerals in digits and in words: where they stand and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.records.vocabulary import Bound

_UNITS = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_UNITS |= {
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
}
_UNITS |= {"eighteen": 18, "nineteen": 19}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "tn": 10**12,
}
_PLURALS = {f"{word}s": value for word, value in _SCALES.items() if len(word) > 4}
_PLURALS |= {"scores": 20, "tens": 10}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}

_SMALL = "|".join([*_TENS, *sorted(_UNITS, key=len, reverse=True)])
_SCALE_WORDS = "dozen|hundred|thousand|million|billion|trillion"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMERAL = re.compile(
    rf"(?:(?<![\w.,/:’'–-])|(?<=\d[–-]))(?:"
    rf"(?P<sign>US\$|A\$|C\$|[$€£¥₹])\s?(?P<money>{_DIGITS})(?:\s?-?(?P<money_scale>{_SCALE_WORDS}|k|m|mn|mln|bn|b|tn)\b)?"
    rf"|(?P<digits>{_DIGITS})(?:\s?(?P<scale>{_SCALE_WORDS})\b|(?P<short>m|mn|bn|tn|k)\b)?"
    rf"|(?P<many>(?:tens|hundreds)\s+of\s+thousands|(?:dozens|hundreds|thousands|millions|billions|scores|tens)(?=\s+(?:of|more)\b))"
    rf"|(?P<ratio>(?:{_SMALL}|\d+)\s+(?:in|out\s+of)\s+(?:every\s+)?(?:{_SMALL}|\d+))(?=\s+[a-z])"
    rf"|(?P<part>(?:(?:a|one|two|three|four)[\s-])?(?:half|thirds?|quarters?|fifths?|tenths?))(?=\s+of\s)"
    rf"|(?P<half>half\s+an?\s+(?:dozen|million|billion|trillion))"
    rf"|(?P<words>(?:an?\s+(?:{_SCALE_WORDS})|(?:{_SMALL})(?:[\s-](?:{_SMALL}|{_SCALE_WORDS})){{0,8}})(?:\s+and\s+(?:{_SMALL}))?)"
    rf")(?!\w|\.\d)|(?<![\w.,/:’'-])(?P<joined>{_DIGITS})(?=(?:km|kg|mph|kph|ft|GB|MW|GW|cm|mm|°[CF])\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral at `[start, end)`. `sign`: of a currency before it.

    `share`: a part of something ("two-thirds", "one in five"); `bound`: what the numeral itself implies
    ("hundreds": at least 200).
    """

    start: int
    end: int
    value: int | float
    printed: str
    sign: str | None = None
    share: bool = False
    bound: Bound = Bound.EXACTLY


def find_numerals(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Yield every numeral of `text[start:end]`, in order, whatever it counts."""
    for found in _NUMERAL.finditer(text, start, end):
        parts = found.groupdict()
        kind = next(name for name in _READERS if parts[name])
        printed = found.group()
        value, bound = _READERS[kind](parts)
        if value is None:
            continue
        yield Numeral(
            found.start(), found.end(), value, printed, parts["sign"], kind in {"ratio", "part"}, bound
        )


def _plain(value: float) -> int | float:
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def _read_digits(parts: dict[str, str | None]) -> tuple[int | float | None, Bound]:
    digits = (parts["money"] or parts["digits"] or parts["joined"] or "").replace(",", "")
    scale = parts["money_scale"] or parts["scale"] or parts["short"]
    return _plain(float(digits) * (_SCALES[scale.lower()] if scale else 1)), Bound.EXACTLY


def _read_many(parts: dict[str, str | None]) -> tuple[int | float | None, Bound]:
    words = (parts["many"] or "").lower().split()
    value = 2 * _PLURALS[words[0]] * (_PLURALS[words[-1]] if len(words) > 1 else 1)
    return value, Bound.AT_LEAST


def _read_ratio(parts: dict[str, str | None]) -> tuple[int | float | None, Bound]:
    words = (parts["ratio"] or "").lower().split()
    above, below = _small(words[0]), _small(words[-1])
    return (_plain(above / below) if 0 < above < below else None), Bound.EXACTLY


def _read_part(parts: dict[str, str | None]) -> tuple[int | float | None, Bound]:
    words = re.split(r"[\s-]+", (parts["part"] or "").lower())
    above = 1 if len(words) == 1 or words[0] == "a" else _small(words[0])
    return _plain(above / _PARTS[words[-1].removesuffix("s")]), Bound.EXACTLY


def _read_half(parts: dict[str, str | None]) -> tuple[int | float | None, Bound]:
    return _plain(_SCALES[(parts["half"] or "").lower().split()[-1]] / 2), Bound.EXACTLY


def _read_words(parts: dict[str, str | None]) -> tuple[int | float | None, Bound]:
    words = re.split(r"[\s-]+", (parts["words"] or "").lower())
    total = current = 0
    last = 0
    for word in words:
        if word in {"a", "an", "and"}:
            continue
        if word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            if _SCALES[word] >= 10**3:
                total, current = total + current, 0
            last = 0
            continue
        value = _small(word)
        if last and not (last >= 20 and last % 10 == 0 and value < 10):
            return None, Bound.EXACTLY
        current, last = current + value, value
    return total + current, Bound.EXACTLY


def _small(word: str) -> int:
    return int(word) if word.isdecimal() else _UNITS.get(word, _TENS.get(word, 0))


_READERS = {
    "money": _read_digits,
    "digits": _read_digits,
    "joined": _read_digits,
    "many": _read_many,
    "ratio": _read_ratio,
    "part": _read_part,
    "half": _read_half,
    "words": _read_words,
}
