"""Negation: whether two claims put the same thing with opposite signs.

Three things turn a claim round: its act ("denied that"), a negation in its words ("not", "failed to", "a hoax"),
and a word for the opposite ("alive" beside "dead"). Two turns undo each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reportedly.match.evidence.content_words import (
    KEPT_READINGS,
    ContentWord,
    ContentWords,
    read_words,
)
from reportedly.match.outer_sign import is_turned
from reportedly.records.comparison import Clue, ClueKind
from reportedly.records.spans import Span
from reportedly.records.statement import Statement
from reportedly.text.stems import stem_word
from reportedly.wordlists.opposites import load_opposites

SURE, BY_OPPOSITES, NOTHING_SHARED = 1.0, 0.6, 0.3
"""How much a turn says: by act or negation; by words of opposite meaning alone, which can be about other things;
where the contents share no word."""

REACH_WORDS = 4
"""Words that a negation turns: so many after it. One of them must stand in the other content."""

_NEGATORS = frozenset({"not", "never", "no", "cannot", "nothing", "without"})


@dataclass(frozen=True, slots=True)
class _Turns:
    """What turns the words of two contents against each other; `value` as in `oppose_contents`."""

    value: float
    one: tuple[Span, ...]
    other: tuple[Span, ...]
    is_untrue: bool
    by_opposites: bool


def compare_negation(one: Statement, other: Statement) -> Clue | None:
    """Whether two claims put their common core with opposite signs (down to -1.0) or the same (up to 1.0).

    Act and words are taken together: "denied that it fell" against "it did not fall" is the same. None where
    nothing turns either of them.
    """
    turns = _read_turns(one, other)
    acts = _is_turned(one), _is_turned(other)
    if not turns.value and not any(acts):
        return None
    value = turns.value or (SURE if _shares(one, other) else NOTHING_SHARED)
    is_act_turned = acts[0] != acts[1]
    return Clue(
        kind=ClueKind.NEGATION,
        value=round(-value if is_act_turned else value, 6),
        reason=_say(turns, acts),
        from_spans=turns.one,
        to_spans=turns.other,
    )


def oppose_contents(one: Statement, other: Statement) -> float:
    """Whether the words of two contents alone, without their acts, are opposed.

    From -1.0 (opposed) to 1.0 (turned alike); 0.0 where neither is turned by anything.
    """
    return _read_turns(one, other).value


def _is_turned(statement: Statement) -> bool:
    return statement.polarity is not None and is_turned(statement)


def _read_turns(one: Statement, other: Statement) -> _Turns:
    left, right = read_words(one), read_words(other)
    stems = _stems(left), _stems(right)
    shared = stems[0] & stems[1]
    spans_one = [*one.negated, *_undoing(left, stems[1], one.negated)]
    spans_other = [*other.negated, *_undoing(right, stems[0], other.negated)]
    untrue_one, untrue_other = list(_untrue(left)), list(_untrue(right))
    is_untrue = bool(untrue_one) != bool(untrue_other)
    if is_untrue:
        spans_one, spans_other = spans_one + untrue_one, spans_other + untrue_other
    flips = len(spans_one) % 2 != len(spans_other) % 2
    opposed = list(_opposed(left, right))
    if opposed:
        flips = flips != (len(opposed) % 2 == 1)
        spans_one += [a.span for a, _ in opposed]
        spans_other += [b.span for _, b in opposed]
    if not spans_one and not spans_other:
        return _Turns(0.0, (), (), is_untrue=False, by_opposites=False)
    only_opposites = bool(opposed) and len(spans_one) == len(opposed) == len(spans_other)
    size = BY_OPPOSITES if only_opposites else SURE
    if not shared:
        size = NOTHING_SHARED
    return _Turns(
        value=-size if flips else size,
        one=tuple(sorted(set(spans_one))),
        other=tuple(sorted(set(spans_other))),
        is_untrue=is_untrue,
        by_opposites=bool(opposed),
    )


@lru_cache(maxsize=KEPT_READINGS)
def _stems(words: ContentWords) -> frozenset[str]:
    return frozenset(words.stems())


def _shares(one: Statement, other: Statement) -> bool:
    return bool(_stems(read_words(one)) & _stems(read_words(other)))


def _undoing(content: ContentWords, others: frozenset[str], counted: Sequence[Span]) -> Iterator[Span]:
    """Yield the words that undo a word of the other content, and that `counted` does not hold yet."""
    words = content.words
    for start, end in _find_undoing(content):
        span = Span(words[start].span.start, words[end - 1].span.end)
        if any(span.overlaps(known) for known in counted):
            continue
        if any(word.stem in others for word in _reach(words, end)):
            yield span


@lru_cache(maxsize=KEPT_READINGS)
def _find_undoing(content: ContentWords) -> tuple[tuple[int, int], ...]:
    undo, words = load_opposites().undo, content.words
    found: list[tuple[int, int]] = []
    for i, word in enumerate(words):
        first = "not" if word.low.endswith("n't") else word.low
        phrase = next((p for p in undo.get(first, ()) if _stands_at(words, i, p)), None)
        if phrase is None or (found and i < found[-1][1]):
            continue
        before = words[i - 1].low if i else ""
        if before in _NEGATORS or before.endswith("n't"):
            if found and found[-1][1] == i:
                found.pop()
            continue
        found.append((i, i + len(phrase)))
    return tuple(found)


def _stands_at(words: Sequence[ContentWord], at: int, phrase: tuple[str, ...]) -> bool:
    following = [word.low for word in words[at + 1 : at + len(phrase)]]
    return following == list(phrase[1:])


def _reach(words: Sequence[ContentWord], start: int) -> Iterator[ContentWord]:
    """Yield the words that a negation before `start` turns."""
    n = 0
    for word in words[start:]:
        if word.after_break and n:
            return
        if not word.is_small:
            n += 1
            yield word
        if n == REACH_WORDS:
            return


def _untrue(content: ContentWords) -> Iterator[Span]:
    untrue = load_opposites().untrue
    for word in content.words:
        if word.low in untrue:
            yield word.span
            return


@cache
def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    """Each stem of the opposites -> the lines and sides (0 or 1) that it stands on."""
    by_stem: dict[str, list[tuple[int, int]]] = {}
    for line, sides in enumerate(load_opposites().sides):
        for side, listed in enumerate(sides):
            for stem in {stem_word(word) for word in listed}:
                by_stem.setdefault(stem, []).append((line, side))
    return {stem: tuple(places) for stem, places in by_stem.items()}


@lru_cache(maxsize=KEPT_READINGS)
def _read_sides(content: ContentWords) -> dict[tuple[int, int], ContentWord]:
    sides = _sides()
    found: dict[tuple[int, int], ContentWord] = {}
    for word in content.words:
        for place in sides.get(word.stem, ()):
            found.setdefault(place, word)
    return found


def _opposed(left: ContentWords, right: ContentWords) -> Iterator[tuple[ContentWord, ContentWord]]:
    """Yield two words of opposite meaning, where neither content has both; each word once."""
    mine, theirs = _read_sides(left), _read_sides(right)
    taken: set[Span] = set()
    for (line, side), word in mine.items():
        against = theirs.get((line, 1 - side))
        is_plain = (line, 1 - side) not in mine and (line, side) not in theirs
        if against is not None and is_plain and word.span not in taken:
            taken.add(word.span)
            yield word, against


def _say(turns: _Turns, acts: tuple[bool, bool]) -> str:
    words = _say_words(turns)
    if acts[0] == acts[1]:
        return f"{words}." if not acts[0] else f"Both are denied; {words[0].lower()}{words[1:]}."
    if not turns.value:
        return "One is denied or doubted, the other is put as the case."
    outcome = "the two come to the same" if turns.value < 0 else "the two are opposed"
    return f"One is denied or doubted; {words[0].lower()}{words[1:]}: {outcome}."


def _say_words(turns: _Turns) -> str:
    if turns.value > 0:
        return (
            "Both put it as not so"
            if not turns.by_opposites
            else "A negation and a word for the opposite say the same"
        )
    if turns.value == 0:
        return "Neither has a negation"
    if turns.is_untrue:
        return "One calls untrue what the other puts as the case"
    if turns.by_opposites:
        return "They use words of opposite meaning"
    return "One puts as not so what the other puts as the case"
