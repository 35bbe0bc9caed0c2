"""The outlet spoken to, carried over: after "McCoy told CNN that ...", "McCoy added" is said to CNN too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.statement_words import PERSONAL
from reportedly.records.delivery import Delivery

FARTHEST_CHARS = 800
"""Between the two cues: further on a new source of the same name or pronoun may speak elsewhere."""

_GOES_ON = re.compile(
    r"\b(?:add(?:s|ed|ing)?|continu(?:es|ed|ing)|went\s+on|also\s+(?:said|told|says))\b", re.IGNORECASE
)
_SPOKESMAN = re.compile(r"the\s+spokes(?:man|woman|person)", re.IGNORECASE)
_UNNAMED = re.compile(
    r"(?:the|these|those)\s+(?:source|official|person|witness|insider|aide|adviser)s?", re.IGNORECASE
)


def carry_over(text: str, deliveries: Sequence[Delivery]) -> list[Delivery]:
    """Give what a source said next the outlet that it spoke to just before."""
    ordered = sorted(deliveries, key=_place)
    for at in range(1, len(ordered)):
        before, delivery = ordered[at - 1], ordered[at]
        if _goes_on(text, before, delivery):
            link = delivery.links[0]
            recipient = replace(before.links[0], attribution=link.attribution)
            ordered[at] = replace(delivery, links=(recipient, link))
    return ordered


def _goes_on(text: str, before: Delivery, delivery: Delivery) -> bool:
    """Say whether the second is the same source going on to speak to the outlet of the first."""
    if len(delivery.links) != 1 or len(before.links) != 2 or before.links[0].source is None:
        return False
    link, speaker = delivery.links[0], before.links[1].source
    if link.source is None or speaker is None or _place(delivery) - _place(before) > FARTHEST_CHARS:
        return False
    if link.source == speaker:
        return before.links[0].cue is None
    words, named = link.source.slice(text), speaker.slice(text)
    if _UNNAMED.fullmatch(words):
        return words.rsplit(maxsplit=1)[-1].lower().rstrip("s") in named.lower()
    cue = "" if link.cue is None else link.cue.slice(text)
    return _GOES_ON.search(cue) is not None and _is_same(words, named)


def _is_same(words: str, named: str) -> bool:
    """Say whether the words take the one named up: "he", "the spokesman", "McCoy" after "Ian McCoy"."""
    if PERSONAL.fullmatch(words) or _SPOKESMAN.fullmatch(words):
        return True
    return words[0].isupper() and words.rsplit(maxsplit=1)[-1].strip(",") in named


def _place(delivery: Delivery) -> int:
    spans = [s for link in delivery.links for s in (link.source, link.cue) if s is not None]
    return max((span.start for span in spans), default=delivery.content[0].start)
