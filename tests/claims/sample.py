"""Deliveries out of one string, for the tests of a claim's meaning.

In a marked text `{...}` is a content, `<...>` a source and `[...]` its cue.
"""

from __future__ import annotations

import re

from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span

_MARK = re.compile(r"[{}<>\[\]]")
_CLOSES = {"{": "}", "<": ">", "[": "]"}


def make_delivery(marked: str, *chain: tuple[str | None, str | None]) -> tuple[str, Delivery]:
    """The text without marks and its delivery; `chain`: (source, cue) of outer links, found in the text."""
    spans: dict[str, list[Span]] = {mark: [] for mark in _CLOSES}
    text = opener = ""
    opened = last = 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        if mark.group() in _CLOSES:
            opener, opened = mark.group(), len(text)
        else:
            spans[opener].append(Span(opened, len(text)))
    text += marked[last:]
    inner = LinkMention(
        source=spans["<"][0] if spans["<"] else None, cue=spans["["][0] if spans["["] else None
    )
    outer = tuple(LinkMention(source=_find(text, source), cue=_find(text, cue)) for source, cue in chain)
    return text, Delivery(content=tuple(spans["{"]), links=(*outer, inner), confidence=0.9)


def _find(text: str, words: str | None) -> Span | None:
    if words is None:
        return None
    start = text.index(words)
    return Span(start, start + len(words))
