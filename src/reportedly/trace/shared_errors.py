"""Copying betrayed by shared rare errors: what one writer got wrong, a second seldom gets wrong alike.

There is no dictionary: a misspelling is a word that hardly any report has, and that is one letter away from
a word that many have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reportedly.records.copying import SharedPassage
from reportedly.records.report import Report
from reportedly.records.spans import Span
from reportedly.trace.layout import Layout, read_layout

DocumentFrequency = Callable[[str], int]
"""In how many reports a word, or words in a row with a blank between them, stands; in small letters."""

MOST_REPORTS = 2
"""A form in no third report."""

LEAST_REPORTS = 5
"""The right form stands in so many reports at least. *From:* set by hand."""

LEAST_LETTERS = 6
"""Shorter words have too many neighbours."""

LEAST_DIGITS = 4
"""Digits, final noughts left out, that make a number one that is not met by chance."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WORD = re.compile(r"[a-z]+")
_NUMBER = re.compile(r"(?<![\w.,/-])\d[\d,]*(?:\.\d+)?(?![\w/-])")
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_NAME_PAIR = re.compile(r"[A-Z][a-z]{2,} (?=([A-Z][a-z]{2,}))")


def betrayed_by_errors(
    one: Report, other: Report, document_frequency: DocumentFrequency
) -> tuple[SharedPassage, ...]:
    """The rare errors and odd numbers that stand in both reports and in no third, in the order of `one`.

    Each once, where it stands first: misspellings, names with their parts exchanged, numbers of four digits
    or more. Quotations may hold an error of their speaker: `is_quotation` says so. `document_frequency`
    counts the two reports too.
    """
    left, right = read_layout(one), read_layout(other)
    found = [
        *_shared_words(left, right, document_frequency),
        *_shared_pairs(left, right, document_frequency),
        *_shared_numbers(left, right, document_frequency),
    ]
    return tuple(sorted(found, key=lambda passage: (passage.one, passage.other)))


def _shared_words(left: Layout, right: Layout, frequency: DocumentFrequency) -> Iterator[SharedPassage]:
    places = {key: at for at, key in reversed(list(enumerate(right.keys)))}
    for i, key in ((i, k) for k, i in _first_places(left).items()):
        j = places.get(key)
        if j is None or len(key) < LEAST_LETTERS or _WORD.fullmatch(key) is None:
            continue
        if frequency(key) <= MOST_REPORTS and _is_misspelt(key, frequency):
            yield _passage(left, right, Span(*left.spans[i]), Span(*right.spans[j]), 1)


def _first_places(layout: Layout) -> dict[str, int]:
    places: dict[str, int] = {}
    for at, key in enumerate(layout.keys):
        places.setdefault(key, at)
    return places


def _is_misspelt(word: str, frequency: DocumentFrequency) -> bool:
    return any(frequency(near) >= LEAST_REPORTS for near in _neighbours(word))


def _neighbours(word: str) -> Iterator[str]:
    """What the word may have been meant to be: one letter more, less, other, or two exchanged.

    Endings are left alone, and so is the first letter: "strikes" is no error for "strike", nor "amoral" for
    "moral".
    """
    for at in range(1, len(word) - 2):
        before, after = word[:at], word[at:]
        yield before + after[1:]
        if len(after) > 3 and after[0] != after[1]:
            yield before + after[1] + after[0] + after[2:]
        for letter in _LETTERS:
            if letter != after[0]:
                yield before + letter + after[1:]
            yield before + letter + after


def _shared_pairs(left: Layout, right: Layout, frequency: DocumentFrequency) -> Iterator[SharedPassage]:
    """Names whose parts stand the other way round everywhere else."""
    for words, here in _name_pairs(left).items():
        at = right.text.find(words)
        first, second = words.lower().split()
        if at < 0 or first == second or frequency(f"{first} {second}") > MOST_REPORTS:
            continue
        if frequency(f"{second} {first}") >= LEAST_REPORTS:
            yield _passage(left, right, here, Span(at, at + len(words)), 2)


def _name_pairs(layout: Layout) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for match in _NAME_PAIR.finditer(layout.text):
        span = Span(match.start(), match.end(1))
        found.setdefault(span.slice(layout.text), span)
    return found


def _shared_numbers(left: Layout, right: Layout, frequency: DocumentFrequency) -> Iterator[SharedPassage]:
    theirs = _numbers(right)
    for number, here in _numbers(left).items():
        there = theirs.get(number)
        if there is not None and frequency(number) <= MOST_REPORTS:
            yield _passage(left, right, here, there, 1)


def _numbers(layout: Layout) -> dict[str, Span]:
    """The numbers that are neither round nor a year, as printed without a comma at the end."""
    found: dict[str, Span] = {}
    for match in _NUMBER.finditer(layout.text):
        printed = match.group().rstrip(",")
        digits = re.sub(r"\D", "", printed).rstrip("0")
        if len(digits) >= LEAST_DIGITS and _YEAR.fullmatch(printed) is None:
            found.setdefault(printed, Span(match.start(), match.start() + len(printed)))
    return found


def _passage(left: Layout, right: Layout, one: Span, other: Span, n_words: int) -> SharedPassage:
    is_quotation = _is_quoted(left, one) and _is_quoted(right, other)
    return SharedPassage(one=one, other=other, n_words=n_words, likeness=1.0, is_quotation=is_quotation)


def _is_quoted(layout: Layout, span: Span) -> bool:
    inside = (q for (start, _), q in zip(layout.spans, layout.quoted, strict=True) if start >= span.start)
    return next(inside, False)
