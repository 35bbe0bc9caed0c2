"""Negation: whether two claims put the same thing with opposite signs.

Three things turn a claim round: its act ("denied that"), a negation in its words ("not", "failed to", "a
hoax"), and a word for the opposite ("alive" beside "dead"). Two turns undo each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from reportedly.match.evidence.content_words import (
    KEPT_READINGS,
    ContentWord,
    ContentWords,
    read_words,
)
from reportedly.records.comparison import Clue, ClueKind
from reportedly.records.spans import Span
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import Polarity
from reportedly.text.stems import stem_word
from reportedly.wordlists.opposites import load_opposites

SURE, BY_OPPOSITES, LEAST = 1.0, 0.6, 0.3
"""How much a turn says: by act or negation; by words of opposite meaning alone, which can be about others.
LEAST is what is left of it where the other content has none of the words that are turned."""

REACH_WORDS = 4
"""Words that a negation turns: so many after it, closed classes left out."""

_NEGATORS = frozenset({"not", "never", "no", "cannot", "nothing", "without"})


@dataclass(frozen=True, slots=True)
class _Side:
    """What turns the words of one content: `negated` by a negation, `untrue` by a word that calls it untrue.

    `reached`: the share of the negated words that the other content has too, 0.0 to 1.0. `is_undone`:
    whether the negation is of that very word ("not a hoax"), so that the two undo each other.
    """

    negated: tuple[Span, ...]
    untrue: tuple[Span, ...]
    reached: float
    is_undone: bool

    @property
    def is_turned(self) -> bool:
        return bool(self.negated or self.untrue) and not (self.is_undone and self.untrue)


@dataclass(frozen=True, slots=True)
class _Turns:
    """What turns the words of two contents against each other; `value` as in `oppose_contents`."""

    value: float
    sides: tuple[_Side, _Side]
    opposed: tuple[tuple[ContentWord, ContentWord], ...]

    def spans(self, side: int) -> tuple[Span, ...]:
        """All words on one side that turn anything."""
        words = {pair[side].span for pair in self.opposed}
        return tuple(sorted({*self.sides[side].negated, *self.sides[side].untrue, *words}))


def compare_negation(one: Statement, other: Statement) -> Clue | None:
    """Whether two claims put their common core with opposite signs (down to -1.0) or the same (up to 1.0).

    Act and words are taken together: "denied that it fell" against "it did not fall" is the same. None where
    nothing turns either of them.
    """
    turns = _read_turns(one, other)
    acts = _is_act_turned(one), _is_act_turned(other)
    if not turns.value and not any(acts):
        return None
    value = turns.value or _scale(_share(one, other))
    return Clue(
        kind=ClueKind.NEGATION,
        value=round(-value if acts[0] != acts[1] else value, 6),
        reason=_say(turns, acts),
        from_spans=turns.spans(0),
        to_spans=turns.spans(1),
    )


def oppose_contents(one: Statement, other: Statement) -> float:
    """Whether the words of two contents alone, without their acts, are opposed.

    From -1.0 (opposed) to 1.0 (turned alike); 0.0 where neither is turned by anything.
    """
    return _read_turns(one, other).value


def _is_act_turned(statement: Statement) -> bool:
    """Whether the act turns the content: the polarity is of both, and any negation inside makes "-"."""
    return statement.polarity is not None and (
        (statement.polarity is Polarity.NEGATIVE) != bool(statement.negated)
    )


def _read_turns(one: Statement, other: Statement) -> _Turns:
    left, right = read_words(one), read_words(other)
    sides = _read_side(one, right), _read_side(other, left)
    if sides[0].untrue and sides[1].untrue:
        sides = replace(sides[0], untrue=()), replace(sides[1], untrue=())
    counted = {*sides[0].untrue, *sides[1].untrue}
    opposed = tuple((a, b) for a, b in _opposed(left, right) if not counted & {a.span, b.span})
    if not opposed and not any(side.negated or side.untrue for side in sides):
        return _Turns(0.0, sides, ())
    flips = (sides[0].is_turned != sides[1].is_turned) != (len(opposed) % 2 == 1)
    reached = max((side.reached for side in sides if side.negated), default=0.0)
    if counted or not any(side.negated for side in sides):
        reached = max(reached, _share(one, other))
    size = _scale(reached) * (SURE if counted or any(side.negated for side in sides) else BY_OPPOSITES)
    return _Turns(round(-size if flips else size, 6), sides, opposed)


def _scale(share: float) -> float:
    return LEAST + (SURE - LEAST) * share


def _read_side(statement: Statement, against: ContentWords) -> _Side:
    content, others = read_words(statement), _stems(against)
    negated = statement.negated or tuple(_undoing(content, others))
    untrue = tuple(_untrue(content))
    reached, is_undone = 0.0, False
    for span in negated:
        words = list(_reach([word for word in content.words if word.span.start >= span.end]))
        if words:
            is_undone = is_undone or any(word.span in untrue for word in words)
            reached = max(reached, sum(word.stem in others for word in words) / len(words))
    return _Side(negated=negated, untrue=untrue, reached=reached, is_undone=is_undone)


@lru_cache(maxsize=KEPT_READINGS)
def _stems(words: ContentWords) -> frozenset[str]:
    return frozenset(words.stems())


def _share(one: Statement, other: Statement) -> float:
    """The share of the shorter content's words that the other has, 0.0 to 1.0; words that turn left out."""
    left, right = _stems(read_words(one)), _stems(read_words(other))
    left, right = left - _sides().keys(), right - _sides().keys()
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def _undoing(content: ContentWords, others: frozenset[str]) -> Iterator[Span]:
    """Yield the phrases that undo a word of the other content."""
    words = content.words
    for start, end in _find_undoing(content):
        if any(word.stem in others for word in _reach(words[end:])):
            yield Span(words[start].span.start, words[end - 1].span.end)


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


def _reach(words: Sequence[ContentWord]) -> Iterator[ContentWord]:
    """Yield the words that a negation before these turns."""
    n = 0
    for word in words:
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
    if acts[0] == acts[1]:
        words = _say_words(turns)
        return f"Both are denied or doubted; {words}." if acts[0] else f"{words[0].upper()}{words[1:]}."
    if not turns.value:
        return "One is denied or doubted, the other is put as the case."
    outcome = "in the end they say the same" if turns.value < 0 else "in the end they are opposed"
    return f"One is denied or doubted, and {_say_words(turns)}: {outcome}."


def _say_words(turns: _Turns) -> str:
    one, other = turns.sides
    if turns.value == 0:
        return "neither has a negation"
    if turns.value > 0:
        if one.is_turned and other.is_turned and not turns.opposed:
            return "both have a negation"
        return "two turns undo each other, a negation and a word for the opposite"
    if one.is_turned == other.is_turned:
        return "they have words of opposite meaning"
    turned = one if one.is_turned else other
    return (
        "one calls untrue what the other does not" if turned.untrue else "one has a negation, the other none"
    )
