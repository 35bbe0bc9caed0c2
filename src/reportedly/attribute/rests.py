"""What is left of a sentence when an attribution is taken out of it, where that may report too.

"The bridge was closed, *according to letters*, the Courier reported" leaves "The bridge was closed, the
Courier reported".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from reportedly.attribute.citing import find_cited, is_citing
from reportedly.attribute.passing_on import cue_words
from reportedly.records.attribution import Attribution
from reportedly.records.spans import Span, merge_spans
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.reporting import find_telling_words
from reportedly.text.sentences import find_sentences

_SETS_OFF_BEFORE = " ,;:\n\r\t"
_SETS_OFF_AFTER = " ,;\n\r\t"


def find_rests(text: str, attributions: Sequence[Attribution]) -> Iterator[tuple[Span, ...]]:
    """Yield what is left of each sentence that holds a cue, in pieces, where words are left that report."""
    for sentence, inside in _by_sentence(text, attributions):
        spoken = [a for a in inside if not is_citing(cue_words(text, a))]
        gone = [span for a in spoken for span in (*a.source, *a.cue)]
        if len(spoken) < len(inside):
            cited = find_cited(text, sentence.start, sentence.end)
            gone += [span for one in cited for span in (one.cue, one.source)]
        held = merge_spans([*gone, *(span for a in spoken for span in a.content)])
        words = find_telling_words(text, sentence.start, sentence.end)
        if any(not _touches(held, Span(*word)) for word in words):
            yield _take_out(text, sentence, gone)


def _touches(spans: Sequence[Span], word: Span) -> bool:
    """Say whether a word overlaps any of the spans, which are in order and do not overlap each other."""
    at = bisect_right(spans, word.start, key=lambda span: span.end)
    return at < len(spans) and spans[at].overlaps(word)


def _by_sentence(text: str, attributions: Sequence[Attribution]) -> Iterator[tuple[Span, list[Attribution]]]:
    """Yield each sentence that holds cues, in order, with the attributions of these, once a cue."""
    sentences = [s for start, end in find_paragraphs(text) for s in find_sentences(text, start, end)]
    if not sentences:
        return
    inside: dict[int, list[Attribution]] = {}
    for cue, attribution in sorted(
        ((span, a) for a in attributions for span in a.cue), key=lambda one: one[0]
    ):
        number = bisect_right(sentences, cue.start, key=lambda sentence: sentence[0]) - 1
        inside.setdefault(max(0, number), []).append(attribution)
    for number in sorted(inside):
        yield Span(*sentences[number]), inside[number]


def _take_out(text: str, sentence: Span, gone: Iterable[Span]) -> tuple[Span, ...]:
    """Return the pieces of a sentence without the spans that are `gone` and the commas that set them off."""
    pieces, at = [], sentence.start
    for span in sorted(gone):
        if span.start > at:
            pieces.append(Span(at, min(span.start, sentence.end)))
        at = max(at, span.end)
    if at < sentence.end:
        pieces.append(Span(at, sentence.end))
    bare = [_bare(text, piece, sentence, is_first=number == 0) for number, piece in enumerate(pieces)]
    return tuple(piece for piece in bare if any(c.isalnum() for c in piece.slice(text)))


def _bare(text: str, piece: Span, sentence: Span, *, is_first: bool) -> Span:
    start, end = piece.start, piece.end
    while not is_first and start < end and text[start] in _SETS_OFF_BEFORE:
        start += 1
    while start < end < sentence.end and text[end - 1] in _SETS_OFF_AFTER:
        end -= 1
    return Span(start, end)
