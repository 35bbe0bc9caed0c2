"""Hard cases made by rule: a sentence with one thing changed, and what that makes of the pair."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from reportedly.match.reading_heads import Head
from reportedly.train.match_corpus import (
    AGAINST,
    CONTRADICTS,
    ENTAILS,
    FOR,
    NEUTRAL,
    OBSERVING,
    PairRow,
)

_BOUNDED = re.compile(
    r"\b(at least|at most|more than|less than|fewer than|as many as|up to|over|under|nearly|about|almost"
    r"|around)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.,/-])\d[\d,]*(?:\.\d+)?(?![\w/-])")
_NUMBER_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER_WORD = re.compile(rf"\b({'|'.join(_NUMBER_WORDS)})\b")
_AUXILIARY = re.compile(r"\b(is|are|was|were|will|can|could|would|has been|have been|had been)(?= [a-z])")
_NOT = re.compile(r" not(?= )|n't(?= )")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*(?![\w.-])")
_DENIALS = (
    "It is not true that {}", "No, it's not true that {}", "Reports that {} are false", "Hoax: {}",
    "Officials deny that {}", "The claim that {} has been debunked", "{}? No, that's fake",
)  # fmt: skip
_DOUBTS = (
    "Is it true that {}?", "It is unclear whether {}", "Rumour: {}", "Police investigate whether {}",
    "Reports that {} are unconfirmed", "{}?", "There are claims that {}",
)  # fmt: skip
_REPEATS = ("{}, a spokesman said", "Officials confirm that {}", "It's official: {}", "{}")

Change = Callable[[str, random.Random], str | None]


def change_number(text: str, chance: random.Random) -> str | None:
    """Give one number another value; None where there is none, or where a bound would keep both true."""
    found = [*_NUMBER.finditer(text), *_NUMBER_WORD.finditer(text)]
    if not found or _BOUNDED.search(text):
        return None
    at = chance.choice(found)
    return text[: at.start()] + _another_number(at.group(), chance) + text[at.end() :]


def _another_number(number: str, chance: random.Random) -> str:
    if number in _NUMBER_WORDS:
        return chance.choice([word for word in _NUMBER_WORDS if word != number])
    digits = [i for i, sign in enumerate(number) if sign.isdigit()]
    at = chance.choice(digits[:2])
    least = 1 if at == 0 else 0
    other = chance.choice([str(d) for d in range(least, 10) if str(d) != number[at]])
    return number[:at] + other + number[at + 1 :]


def negate(text: str, _chance: random.Random) -> str | None:
    """Put "not" behind the first auxiliary, or take the first "not" away; None where there is neither."""
    if _NOT.search(text):
        return _NOT.sub("", text, count=1)
    at = _AUXILIARY.search(text)
    if at is None:
        return None
    first, *rest = at.group().split()
    return text[: at.start()] + " ".join([first, "not", *rest]) + text[at.end() :]


def exchange_names(text: str, chance: random.Random) -> str | None:
    """Let two names change places; None where there are not two different ones."""
    found = _find_names(text)
    if len(found) < 2:
        return None
    a, b = sorted(chance.sample(found, 2), key=lambda m: m.start())
    if a.group() == b.group():
        return None
    return text[: a.start()] + b.group() + text[a.end() : b.start()] + a.group() + text[b.end() :]


def replace_name(text: str, other: str, chance: random.Random) -> str | None:
    """Put a name of another text in the place of one; None where either has none."""
    ours = _find_names(text)
    names = [at.group() for at in _find_names(other) if at.group() not in text]
    if not ours or not names:
        return None
    at = chance.choice(ours)
    return text[: at.start()] + chance.choice(names) + text[at.end() :]


def _find_names(text: str) -> list[re.Match[str]]:
    """Find names inside a sentence; in a headline that capitals are all over they cannot be told."""
    words = text.split()
    if sum(word[:1].isupper() for word in words) > len(words) / 2:
        return []
    return list(_NAME.finditer(text))


def frame(text: str, frames: Sequence[str], chance: random.Random) -> str:
    """Put a sentence inside another: its capital stays, its full stop goes."""
    return chance.choice(frames).format(text.rstrip(". "))


def make_hard(rows: Sequence[tuple[str, str]], chance: random.Random) -> list[PairRow]:
    """Make pairs from (sentence, group): all changes of each sentence that are possible."""
    made: list[PairRow] = []
    for number, (text, group) in enumerate(rows):
        other = rows[(number + 1) % len(rows)][0]
        changed: list[tuple[str | None, tuple[int, ...]]] = [
            (change_number(text, chance), (CONTRADICTS,)),
            (negate(text, chance), (CONTRADICTS,)),
            (exchange_names(text, chance), (NEUTRAL, CONTRADICTS)),
            (replace_name(text, other, chance), (NEUTRAL, CONTRADICTS)),
        ]
        for new, allowed in changed:
            if new is not None and new != text:
                one, two = (text, new) if chance.random() < 0.5 else (new, text)
                made.append(PairRow(one, two, {Head.NLI: allowed}, group, trained_on=True))
        if chance.random() < 0.25:
            made.append(PairRow(other, text, {Head.NLI: (NEUTRAL,), Head.PARAPHRASE: (0,)}, group, True))
    return made


def frame_rumours(rumours: Sequence[str], chance: random.Random) -> list[PairRow]:
    """Make a denial, a doubt and a repetition of each rumour."""
    made: list[PairRow] = []
    kinds = ((_DENIALS, CONTRADICTS, AGAINST), (_DOUBTS, NEUTRAL, OBSERVING), (_REPEATS, ENTAILS, FOR))
    for rumour in rumours:
        for frames, inference, stance in kinds:
            allowed = {Head.NLI: (inference,), Head.STANCE: (stance,)}
            made.append(PairRow(frame(rumour, frames, chance), rumour, allowed, rumour, True))
    return made
