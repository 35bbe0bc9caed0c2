"""The credibility of a proposition, 1 to 6, by the printed rule of `rule.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from reportedly.assess.corrections import Reach
from reportedly.assess.parties import name_words
from reportedly.assess.rule import RULES, Rule
from reportedly.assess.weigh import Standing, Voice, Voices, weigh_voices
from reportedly.records.origin import LineageFinding, Origin
from reportedly.records.proposition import Assessment, Position
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import Certainty, SourceKind

SEVERAL = 2
"""How many named denials outweigh one assertion."""


def assess_proposition(
    positions: Iterable[Position],
    origins: Iterable[Origin],
    lineages: Iterable[LineageFinding],
    statements: Iterable[Statement],
    corrections: Iterable[Reach] = (),
) -> Assessment:
    """The credibility of a proposition with the rule that gave it and its grounds.

    `statements`: those of the positions' claims; `corrections`: what corrections reach. Never 1, and never
    changed by another report with an origin that has spoken: see `rule.PRINCIPLES`.
    """
    corrected = {reach.claim for reach in corrections if reach.is_withdrawn}
    voices = weigh_voices(positions, origins, lineages, statements, corrected)
    rule = next(rule for rule in RULES if _HOLDS[rule.name](voices))
    return Assessment(credibility=rule.credibility, rule=rule.name, reasons=_give_reasons(rule, voices))


def _recorded(voices: Iterable[Voice]) -> list[Voice]:
    return [voice for voice in voices if voice.standing is not Standing.NONE]


def _nothing_asserted(voices: Voices) -> bool:
    return not (voices.asserting or voices.withdrawn or voices.divided)


def _no_origin(voices: Voices) -> bool:
    return not _recorded([*voices.asserting, *voices.withdrawn, *voices.divided])


def _withdrawn(voices: Voices) -> bool:
    return bool(_recorded(voices.withdrawn)) and not _recorded([*voices.asserting, *voices.divided])


def _outweighed(voices: Voices) -> bool:
    """Unnamed origins count as one here: they may be the same people."""
    told = _recorded([*voices.asserting, *voices.divided])
    against = [voice for voice in voices.denying if voice.standing is Standing.NAMED]
    is_one = len(told) == 1 or all(voice.standing is Standing.UNNAMED for voice in told)
    return is_one and len(against) >= SEVERAL


def _disputed(voices: Voices) -> bool:
    best = max((voice.standing for voice in voices.asserting), default=Standing.NONE)
    against = _recorded(voices.denying)
    return bool(_recorded(voices.divided)) or any(v.is_close or v.standing >= best for v in against)


def _hedged(voices: Voices) -> bool:
    firm = (Certainty.CERTAIN, Certainty.PROBABLE)
    return not any(voice.certainty in firm for voice in _recorded(voices.asserting))


def _unnamed_only(voices: Voices) -> bool:
    told = _recorded(voices.asserting)
    return all(v.standing is Standing.UNNAMED for v in told) and not any(_is_firm_and_close(v) for v in told)


def _supported(voices: Voices) -> bool:
    able = [
        v for v in voices.asserting if v.standing is Standing.NAMED and v.is_named and _is_firm_and_close(v)
    ]
    is_open = not _recorded([*voices.denying, *voices.questioning])
    return is_open and any(_are_unrelated(one, other) for one, other in combinations(able, 2))


def _is_firm_and_close(voice: Voice) -> bool:
    return voice.is_close and voice.certainty is Certainty.CERTAIN


def _are_unrelated(one: Voice, other: Voice) -> bool:
    """A document and somebody's word, or two whose names have nothing in common."""
    if (one.kind is SourceKind.DOCUMENT) != (other.kind is SourceKind.DOCUMENT):
        return True
    return name_words(one.name or "").isdisjoint(name_words(other.name or ""))


def _always(_: Voices) -> bool:
    return True


_HOLDS: dict[str, Callable[[Voices], bool]] = {
    "nothing asserted": _nothing_asserted,
    "no origin": _no_origin,
    "withdrawn": _withdrawn,
    "outweighed": _outweighed,
    "disputed": _disputed,
    "hedged": _hedged,
    "unnamed only": _unnamed_only,
    "supported": _supported,
    "one word": _always,
}
"""The test of each line of the rule; each may rely on those before it not holding."""


def _give_reasons(rule: Rule, voices: Voices) -> tuple[str, ...]:
    """The rule in words, then who asserts and denies, and as what they count."""
    reasons = [f"{rule.name[:1].upper()}{rule.name[1:]}: {rule.when}."]
    reasons += _list_voices("Asserted by", voices.asserting)
    reasons += _list_voices("Taken back or corrected:", voices.withdrawn)
    reasons += _list_voices("Both asserted and denied by", voices.divided)
    reasons += _list_voices("Denied by", voices.denying)
    reasons += [
        f"Denied by {_describe(voice)}, whom it is about: named as a party, not weighed."
        for voice in voices.parties
    ]
    reasons += _list_voices("Questioned by", voices.questioning)
    if len(_recorded(voices.asserting)) > 1:
        reasons.append("Independence of those who assert it is not established.")
    return tuple(reasons)


def _list_voices(words: str, voices: Sequence[Voice]) -> list[str]:
    return [f"{words} {_describe(voice)}." for voice in voices]


def _describe(voice: Voice) -> str:
    """A voice in words: who it is, what stands behind it, how firmly it speaks."""
    if voice.standing is Standing.NONE:
        return f"{voice.name} on its own word" if voice.name else "nobody who is recorded"
    traits = ["named" if voice.is_named else "not named"]
    if voice.kind is SourceKind.DOCUMENT:
        traits.append("a document")
    elif voice.is_close:
        traits.append("close to the matter")
    if voice.certainty is not None:
        traits.append(f"certainty {voice.certainty}")
    return f"{voice.name or 'a source'} ({', '.join(traits)})"
