"""Reading on inside what was found: contents, and sentences that hold more, as a text of their own.

The tagger marks the outermost attributions, as PolNeAR annotates them. Given a content as if it were a
sentence it marks those inside; given a sentence without its attribution ("X, according to letters, the
Courier reported" without "according to letters") it marks what stood in its shadow.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.attribute.attribute import Joined, Made, join_report, make_attribution
from reportedly.attribute.citing import find_cited, is_citing
from reportedly.attribute.hedges import ADVERB
from reportedly.attribute.plain import Plain, find_plain
from reportedly.records.attribution import Attribution
from reportedly.records.calibration import Calibration
from reportedly.records.ids import attribution_id
from reportedly.records.report import Report
from reportedly.records.spans import Span, count_chars, count_shared_chars, join_pieces
from reportedly.records.tags import Tags
from reportedly.text.content import trim_content
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quoted_passages
from reportedly.text.reporting import find_reporting_words, has_reporting_word, is_reporting_noun
from reportedly.text.sentences import find_sentences

MAX_DEPTH = 4
"""Layers of attributions inside one another that are read. *From:* no chain in our answers is deeper."""

LEAST_CHARS = 20
"""A content shorter than this holds no attribution of its own."""

LEAST_INNER_CONFIDENCE = 0.3
PLAIN_CONFIDENCE = 0.6
"""Of an attribution that its plain form alone shows."""

SAME_CONTENT = 0.6
"""Share of the smaller of two contents from which on they are one content, said by two."""

_PARAGRAPH = "\n\n"
_QUOTES = "“”\"‘’'«»"
_NOBODY = frozenset(
    {"i", "we", "me", "us", "you", "any", "being", "that", "this", "what", "one"}
    | {"people", "everyone", "everybody", "nobody", "many", "some people", "most people"}
)
"""Words that, marked as a source inside a content, name nobody else: the speaker, or no one at all."""

_IS_ABOUT = re.compile(
    r"\b(?:(?:respond|react|refer|point|turn|speak|allud)\w*\s+to|(?:jok|mus|worr|think|wonder|ask|talk|question)\w*\s+(?:about|over)"
    r"|pronounc\w+|called\s+on)\Z",
    re.IGNORECASE,
)
"""Cues that say what somebody speaks about, not what he says."""

_SAID_OF_NOBODY = re.compile(
    rf"{ADVERB.pattern}|\b(?:is|are|was|were|been)\s+(?:\w+\s+)?(?:said|reported|rumou?red|alleged|claimed|understood"
    r"|believed|thought)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch `[start, end)` of the inner text, and the attribution it lies in; None: a sentence."""

    start: int
    end: int
    parent: Attribution | None


@dataclass(frozen=True, slots=True)
class InnerText:
    """A text made of pieces of the report's; `origins[i]` is where its character i stands there, or -1."""

    text: str
    origins: tuple[int, ...]
    passages: tuple[Passage, ...]

    def map_back(self, span: Span) -> tuple[Span, ...]:
        """Return where the words stand in the report, in as many pieces as they have there."""
        pieces: list[Span] = []
        for at in self.origins[span.start : span.end]:
            if at < 0:
                continue
            if pieces and pieces[-1].end == at:
                pieces[-1] = Span(pieces[-1].start, at + 1)
            else:
                pieces.append(Span(at, at + 1))
        return tuple(pieces)

    def passage_at(self, at: int) -> Passage:
        """Return the passage that the character belongs to."""
        return self.passages[max(0, bisect_right([p.start for p in self.passages], at) - 1)]


def compose_inside(report: Report, layer: Sequence[Joined], *, outermost: bool) -> InnerText | None:
    """Return what is to be read on: contents of `layer` that may hold attributions, None if none may.

    Of the `outermost` layer the sentences come too in which words that report are in no attribution.
    """
    writer = _Writer(report.text)
    for joined in layer:
        content = trim_content(report.text, joined.attribution.content)
        if sum(map(len, content)) >= LEAST_CHARS and any(
            has_reporting_word(report.text, piece.start, piece.end) for piece in content
        ):
            writer.write(content, joined.attribution)
    if outermost:
        for rest in _find_rests(
            report.text, [a for a in (j.attribution for j in layer) if passes_on(report.text, a)]
        ):
            writer.write(rest, None)
    return writer.finish()


def attribute_inside(report: Report, inner: InnerText, tags: Tags, calibration: Calibration) -> list[Joined]:
    """Join the tags of an inner text to attributions of the report, each with its parent and depth.

    One that was found in the rest of a sentence has no parent.
    """
    paragraphs = find_paragraphs(inner.text)
    passages = find_quoted_passages(inner.text, paragraphs)
    found = []
    for group in join_report(inner.text, tags, paragraphs, passages):
        parent = inner.passage_at(group.cue.span.start).parent
        made = Made(
            source=() if group.source is None else inner.map_back(group.source.span),
            cue=inner.map_back(group.cue.span),
            content=tuple(sorted(piece for span in group.contents for piece in inner.map_back(span.span))),
        )
        if not made.cue or not made.content:
            continue
        joined = make_attribution(report, inner.text, group, made, calibration, parent)
        if _is_worth(report.text, joined):
            found.append(joined)
    return found + [_from_plain(report, inner, plain) for plain in _find_plain(report, inner, found)]


def _find_plain(report: Report, inner: InnerText, found: Sequence[Joined]) -> Iterator[tuple[Passage, Plain]]:
    """Yield the plain attributions in passages of which nothing is taken."""
    taken = {j.attribution.parent for j in found if passes_on(report.text, j.attribution)}
    for passage in inner.passages:
        if passage.parent is not None and passage.parent.id not in taken:
            for plain in find_plain(inner.text, passage.start, passage.end):
                yield passage, plain


def _from_plain(report: Report, inner: InnerText, one: tuple[Passage, Plain]) -> Joined:
    passage, plain = one
    assert passage.parent is not None
    source, cue, content = (inner.map_back(s) for s in (plain.source, plain.cue, plain.content))
    attribution = Attribution(
        id=attribution_id(report.id, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        depth=passage.parent.depth + 1,
        parent=passage.parent.id,
        confidence=PLAIN_CONFIDENCE,
    )
    return Joined(attribution, PLAIN_CONFIDENCE)


def _is_worth(text: str, joined: Joined) -> bool:
    """Keep what may be another's word: not the speaker's own "I think", nor a cue with nobody behind it."""
    attribution = joined.attribution
    if attribution.confidence < LEAST_INNER_CONFIDENCE:
        return False
    if attribution.source and attribution.source[0].slice(text).lower() in _NOBODY:
        return False
    if names_only(text, attribution) and not text.startswith("that ", attribution.content[0].start):
        return False
    return bool(attribution.source) or bool(_SAID_OF_NOBODY.search(join_pieces(text, attribution.cue)))


def _find_rests(text: str, attributions: Sequence[Attribution]) -> list[tuple[Span, ...]]:
    """Return what is left of each sentence with an attribution when that is taken out, if it may report."""
    by_start = (
        sorted((span, attribution) for attribution in attributions for span in attribution.cue)
        if attributions
        else []
    )
    rests = []
    spans_of: dict[tuple[int, int], list[Attribution]] = {}
    for start, end in find_paragraphs(text) if attributions else []:
        for sentence in find_sentences(text, start, end):
            spans_of[sentence] = []
    order = sorted(spans_of)
    starts = [s for s, _ in order]
    for span, attribution in by_start:
        at = bisect_right(starts, span.start) - 1
        if at >= 0:
            spans_of[order[at]].append(attribution)
    for sentence in order:
        inside = spans_of[sentence]
        if not inside:
            continue
        citing = [a for a in inside if is_citing(join_pieces(text, a.cue))]
        spoken = [a for a in inside if a not in citing]
        gone = [s for a in spoken for s in (*a.source, *a.cue)]
        gone += [s for cited in find_cited(text, *sentence) for s in (cited.cue, cited.source)] if citing else []
        held = gone + [s for a in spoken for s in a.content]
        words = find_reporting_words(text, *sentence)
        if any(not any(Span(*word).overlaps(span) for span in held) for word in words):
            rests.append(_take_out(text, Span(*sentence), gone))
    return rests


def _take_out(text: str, whole: Span, gone: Iterable[Span]) -> tuple[Span, ...]:
    """Return the pieces of `whole` without the spans that are `gone` and the commas that set them off."""
    pieces, at = [], whole.start
    for span in sorted(gone):
        if span.start > at:
            pieces.append(Span(at, min(span.start, whole.end)))
        at = max(at, span.end)
    if at < whole.end:
        pieces.append(Span(at, whole.end))
    kept = []
    for number, piece in enumerate(pieces):
        start, end = piece.start, piece.end
        while number and start < end and text[start] in " ,;:\n\r\t":
            start += 1
        while start < end and text[end - 1] in " ,;\n\r\t" and end < whole.end:
            end -= 1
        if any(c.isalnum() for c in text[start:end]):
            kept.append(Span(start, end))
    return tuple(kept)


def passes_on(text: str, attribution: Attribution) -> bool:
    """Say whether the attribution passes a statement on: its cue reports, or its content is quoted."""
    if attribution.cue and _IS_ABOUT.search(text, attribution.cue[0].start, attribution.cue[-1].end):
        return False
    if not attribution.cue or any(has_reporting_word(text, s.start, s.end) for s in attribution.cue):
        return True
    if all(not any(c.isalpha() for c in s.slice(text)) for s in attribution.cue):
        return True  # a colon, a dash
    first = attribution.content[0]
    return text[first.start] in '“"‘' and len(first) > LEAST_CHARS


def names_only(text: str, attribution: Attribution) -> bool:
    """Say whether a cue is a noun ("account of"), which passes on no more than its own content says."""
    words = " ".join(span.slice(text) for span in attribution.cue)
    return is_reporting_noun(words)


def share_content(one: Attribution, other: Attribution) -> bool:
    """Say whether two attributions are of the same content."""
    shared = count_shared_chars(one.content, other.content)
    return shared >= SAME_CONTENT * min(count_chars(one.content), count_chars(other.content))


class _Writer:
    def __init__(self, text: str) -> None:
        self._report = text
        self._signs: list[str] = []
        self._origins: list[int] = []
        self._passages: list[Passage] = []

    def write(self, pieces: Sequence[Span], parent: Attribution | None) -> None:
        """Add the pieces as a paragraph that reads like a sentence: a capital first, a full stop last."""
        pieces = [p for p in map(self._bare, pieces) if p]
        if not pieces:
            return
        if self._signs:
            self._put(_PARAGRAPH, -1)
        start = len(self._signs)
        for number, piece in enumerate(pieces):
            if number:
                self._put(
                    ". " if self._report[piece.start].isupper() and self._signs[-1].isalnum() else " ", -1
                )
            for at in range(piece.start, piece.end):
                sign = self._report[at]
                self._put(" " if sign.isspace() else sign, at)
        first = self._signs[start].upper()
        self._signs[start] = first if len(first) == 1 else self._signs[start]
        if self._signs[-1] not in ".!?":
            self._put(".", -1)
        self._passages.append(Passage(start, len(self._signs), parent))

    def finish(self) -> InnerText | None:
        if not self._passages:
            return None
        return InnerText("".join(self._signs), tuple(self._origins), tuple(self._passages))

    def _put(self, signs: str, origin: int) -> None:
        for sign in signs:
            self._signs.append(sign)
            self._origins.append(origin)

    def _bare(self, piece: Span) -> Span:
        """Without the quotation marks around it."""
        start, end = piece.start, piece.end
        while start < end and self._report[start] in _QUOTES + " \n":
            start += 1
        while end > start and self._report[end - 1] in _QUOTES + " \n,":
            end -= 1
        return Span(start, end)
