"""Light stems: what is left of an English word without its endings, so that "strikes" and "striking" meet."""

from __future__ import annotations

import re
from functools import lru_cache

_IRREGULAR = """
    children child; men man; women woman; feet foot; teeth tooth; wives wife; lives life; knives knife
    shot shoot; won win; fell fall; fallen fall; rose rise; risen rise; found find; held hold; left leave
    took take; taken take; gave give; given give; met meet; went go; gone go; came come; paid pay; sold sell
    bought buy; built build; led lead; lost lose; struck strike; stole steal; stolen steal; fled flee
    fought fight; sent send; spent spend; began begin; begun begin; broke break; broken break; chose choose
    chosen choose; drove drive; driven drive; flew fly; flown fly; grew grow; grown grow; hid hide
    hidden hide; knew know; known know; made make; ran run; said say; saw see; seen see; spoke speak
    spoken speak; stood stand; swore swear; sworn swear; taught teach; thought think; threw throw
    thrown throw; told tell; wore wear; wrote write; written write; drew draw; drawn draw; ate eat
    eaten eat; brought bring; caught catch; felt feel; forgot forget; froze freeze; frozen freeze; got get
    heard hear; kept keep; sank sink; sunk sink; shook shake; shrank shrink; slept sleep; sought seek
    dying die; died die; dies die; lying lie; lied lie; died die; tied tie; news news; series series
"""
_BY_FORM = dict(pair.split() for line in _IRREGULAR.strip().splitlines() for pair in line.split(";"))

_POSSESSIVE = re.compile(r"'s?$")
_DOUBLED = re.compile(r"([b-df-hj-kmnp-rtv-z])\1$")
_VOWEL = re.compile(r"[aeiouy]")
_LEAST_CHARS = 3
"""No stem is shorter: "bed" is no past tense."""


@lru_cache(maxsize=16_384)
def stem_word(word: str) -> str:
    """The stem of a word, in small letters; it need be no word itself ("striking" and "strike" give "strik").

    Plurals, "-ed", "-ing" and "-ly" go, and a silent "e". Other endings stay: "governor" is no "government".
    """
    low = _POSSESSIVE.sub("", word.lower().replace("’", "'"))
    base = _BY_FORM.get(low)
    if base is not None:
        return _without_e(_without_ending(base))
    if low.isdigit() or len(low) <= _LEAST_CHARS:
        return low
    return _without_e(_without_ending(_without_plural(low)))


def _without_plural(low: str) -> str:
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return _BY_FORM.get(low[:-1], low[:-1])
    return low


def _without_ending(low: str) -> str:
    if low.endswith("ied") and len(low) > 4:
        return low[:-3] + "y"
    for ending in ("ing", "ed", "ly"):
        stem = low.removesuffix(ending)
        if stem != low and len(stem) >= _LEAST_CHARS and _VOWEL.search(stem):
            return _DOUBLED.sub(r"\1", stem) if ending != "ly" else stem
    return low


def _without_e(low: str) -> str:
    return low[:-1] if low.endswith("e") and len(low) > _LEAST_CHARS else low
