"""What the report asserts in its own voice: statements that nobody is cited for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from reportedly.records.claim import Claim
from reportedly.records.outcomes import UnattributedStatement
from reportedly.records.spans import Span, hull, merge_spans
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.sentences import find_sentences
from reportedly.text.word_classes import is_finite_verb

LEAST_WORDS = 4
"""Words without which nothing is asserted: a caption, a name, a time."""

_WORD = re.compile(r"[\w’'-]+|[,;:]")
_QUOTED = frozenset('“"‘«')
_TAIL = re.compile(
    r"(?:[\s,;:.–—“”\"‘(-]+|\b(?:and|but|while|although|though|as|that|which|who|where|when|or|because|what|with|a|the)\b)+\Z",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"(?:[\s,;:.–—”\"’)*•-]+|\b(?:and|but|that|which|who|while|although|though|because|so|however|meanwhile)\b,?)+",
    re.IGNORECASE,
)


def find_unattributed(
    text: str, claims: Iterable[Claim], told_apart: Iterable[Span]
) -> tuple[UnattributedStatement, ...]:
    """Return the assertions of the report itself, in the order of the text, at most one a sentence.

    Of a sentence it is the longest stretch that no claim takes; it must have a finite verb. Questions and
    speech in quotation marks are none. `told_apart`: what is recorded elsewhere (comment outcomes,
    verifications).
    """
    taken = merge_spans([*_taken(claims), *told_apart])
    starts = [span.start for span in taken]
    return tuple(
        UnattributedStatement(stretch, stretch.slice(text))
        for start, end in find_paragraphs(text)
        for sentence in find_sentences(text, start, end)
        if (stretch := _own_words(text, Span(*sentence), taken, starts)) is not None
    )


def _taken(claims: Iterable[Claim]) -> Iterator[Span]:
    """Yield what belongs to claims: contents, sources and cues, and what stands between those of one link."""
    for claim in claims:
        yield from claim.content
        for link in claim.chain:
            named = [span for span in (link.span, link.cue) if span is not None]
            whole = hull(named)
            if whole is not None and len(whole) <= sum(map(len, named)) + 40:
                yield whole
            else:
                yield from named


def _own_words(text: str, sentence: Span, taken: Sequence[Span], starts: Sequence[int]) -> Span | None:
    last = text[max(sentence.start, sentence.end - 4) : sentence.end].rstrip('”"’)')
    if text[sentence.start] in _QUOTED or last.endswith("?"):
        return None
    stretches = []
    at = sentence.start
    for span in taken[max(0, bisect_left(starts, sentence.start) - 1) :]:
        if span.start >= sentence.end:
            break
        if span.end > at:
            stretches.append((at, span.start))
            at = span.end
    stretches.append((at, sentence.end))
    bare = [_bare(text, start, end) for start, end in stretches if end > start]
    asserting = [span for span in bare if _asserts(text, span)]
    return max(asserting, key=len, default=None)


def _bare(text: str, start: int, end: int) -> Span:
    head = _HEAD.match(text, start, end)
    start = head.end() if head else start
    tail = _TAIL.search(text, start, end)
    return Span(start, max(start, tail.start() if tail else end))


def _asserts(text: str, span: Span) -> bool:
    words = [m.group() for m in _WORD.finditer(text, span.start, span.end)]
    if sum(word[0].isalnum() for word in words) < LEAST_WORDS:
        return False
    return any(
        is_finite_verb(word, before.lower() or None, after or None)
        for before, word, after in zip(["", *words[:-1]], words, [*words[1:], ""], strict=True)
    )
