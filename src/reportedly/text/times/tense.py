"""Whether the words around an expression of time look back or forward."""

from __future__ import annotations

import re

REACH_CHARS = 160
"""How far to either side of an expression its verb is looked for."""

_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘']?[A-Z]|\Z)|\n\s*\n|``|[;:]\s")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Sgt|Lt|Col|Jan|Feb|Aug|Sept|Oct|Nov|Dec|St|Inc|Co)"
    r"|\b[ap]\.m)\Z"
)
_WORD = re.compile(r"[A-Za-z]+(?:[’'][a-z]+)?")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_FUTURE = _words(
    """
    will would shall won't won’t tomorrow upcoming forthcoming scheduled expected expects expect due
    slated plans planned planning hopes intends likely may might could can should must effective coming
    going tentatively future expires expire begins starts ends aims i'll we'll he'll she'll they'll
    it'll i’ll we’ll he’ll she’ll they’ll it’ll
    """
)
_PAST = _words(
    """
    said says told was were had did has have been came went took made gave got saw found held met left
    began became won lost sent spoke wrote rose fell grew shot struck hit broke brought built bought
    sold kept led paid put ran stood taught thought threw knew fled flew drove chose caught drew fought
    forgot felt heard hid laid lay let cut sought quit read shook set shut sank spent stole swore wore
    withdrew ago last ended latest recent previous earlier
    """
)
_MODALS = _words("will would shall may might could can should must to not")
_AHEAD = re.compile(r"\b(?:by|starting|beginning|effective|ahead of)(?:\s+(?:on|the))?\s*\Z", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)(?:\s+(?:the|late|early))?\s*\Z", re.IGNORECASE)
_WAS = re.compile(r"\b(?:had|was|were|did|lasted|stayed|remained|ran|lived|served|continued|worked)\b")
_UP_TO = re.compile(r"\b(?:through|before)(?:\s+the)?\s*\Z", re.IGNORECASE)
_BEHIND = re.compile(r"\b(?:since|ended)(?:\s+(?:on|the))?\s*\Z", re.IGNORECASE)
_HELPERS = _words("be been is are get being")
_PARTICIPLES = _words("held made told sent built sold paid put cut heard set read met")
_INTENDS = _words(
    """
    agreed decided agrees plan plans wants vowed promised pledged ordered urged asked ready able
    scheduled expected due slated going set planned refused threatened offered intends intend hopes
    hoping decision likely preparing
    """
)
_HAD = re.compile(r"(?:.*\b|,?\s*\w+\s+)had\b", re.DOTALL)


def looks_forward(text: str, start: int, end: int) -> bool | None:
    """True where the verb beside `text[start:end]` is about what is to come, False about the past, None: no
    verb.

    The nearest sign before it in its sentence decides, else the first after it.
    """
    before = text[max(0, start - REACH_CHARS) : start]
    ends = (m for m in _SENTENCE_END.finditer(before) if not _ABBREVIATED.search(before[: m.start()]))
    before = before[max((m.end() for m in ends), default=0) :]
    after = text[end : end + REACH_CHARS]
    stop = _SENTENCE_END.search(after)
    signs_after = _signs(after[: stop.start()] if stop else after)
    if _BEHIND.search(before):
        return False
    if _UNTIL.search(before):
        return not (_WAS.search(before) or _HAD.match(after))
    if _AHEAD.search(before):
        return not (_HAD.search(before) or _HAD.match(after))
    if after[:2] in ("'s", "’s"):
        return None
    signs_before = _signs(before)
    if signs_before:
        return signs_before[-1]
    if _UP_TO.search(before):
        return not _HAD.match(after)
    return signs_after[0] if signs_after else None


def _signs(words: str) -> list[bool]:
    """The signs in the words, in order: True to come, False past."""
    signs = []
    previous = ""
    for found in _WORD.finditer(words):
        word = found.group()
        if not word[0].isupper() or found.start() == 0:
            sign = _sign_of(word.lower(), previous, words[found.end() : found.end() + 5])
            if sign is not None:
                signs.append(sign)
        previous = word.lower()
    return signs


def _sign_of(word: str, previous: str, following: str) -> bool | None:
    if word == "set" and following.startswith((" to", " for")):
        return True
    if word == "to":
        return True if previous in _INTENDS else None
    if word == "be" and previous == "to":
        return True
    if word in _FUTURE:
        return True
    if word in _PAST:
        return None if previous in _MODALS or (word in _PARTICIPLES and previous in _HELPERS) else False
    if word.endswith("ed") and len(word) > 4:
        return None if previous in _HELPERS else False
    return None
