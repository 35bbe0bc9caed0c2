"""Reading on inside what was found: contents, and sentences that hold more, as a text of their own.

The tagger marks the outermost attributions, as PolNeAR annotates them. Given a content as if it were a
sentence it marks those inside; given a sentence without its attribution it marks what stood in its shadow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.attribute.attribute import Joined, Made, join_report, make_attribution
from reportedly.attribute.hedges import is_of_nobody
from reportedly.attribute.inner_text import InnerText, InnerTextWriter
from reportedly.attribute.passing_on import cue_words, names_only, passes_on
from reportedly.attribute.plain import find_plain
from reportedly.attribute.rests import find_rests
from reportedly.attribute.statement_words import NOBODY
from reportedly.records.attribution import Attribution
from reportedly.records.calibration import Calibration
from reportedly.records.ids import attribution_id
from reportedly.records.report import Report
from reportedly.records.spans import Span
from reportedly.records.tags import Tags
from reportedly.text.content import trim_content
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quoted_passages
from reportedly.text.reporting import find_telling_words
from reportedly.text.sentences import find_sentences

MAX_DEPTH = 4
"""Layers of attributions inside one another that are read. *From:* no chain in our answers is deeper."""

LEAST_CHARS = 20
"""A content shorter than this holds no attribution of its own."""

LEAST_INNER_CONFIDENCE = 0.3

PLAIN_CONFIDENCE = 0.6
"""Of an attribution that its plain form alone shows."""


def compose_inside(report: Report, layer: Sequence[Joined], *, outermost: bool) -> InnerText | None:
    """Return what is to be read on: contents of `layer` that may hold attributions, None if none may.

    Of the `outermost` layer the sentences come too in which words that report are in no attribution.
    """
    text, writer = report.text, InnerTextWriter(report.text)
    attributions = [joined.attribution for joined in layer]
    for attribution in attributions:
        content = trim_content(text, attribution.content)
        telling = _telling_sentences(text, content)
        if telling and sum(map(len, content)) >= LEAST_CHARS:
            writer.write(telling, attribution)
    if outermost:
        for rest in find_rests(text, [a for a in attributions if passes_on(text, a)]):
            writer.write(rest, None)
    return writer.finish()


def _telling_sentences(text: str, content: Sequence[Span]) -> tuple[Span, ...]:
    """Return the sentences of a content that may report, or all of it where its pieces are parts of one."""
    whole = [Span(*s) for piece in content for s in find_sentences(text, piece.start, piece.end)]
    telling = tuple(s for s in whole if next(find_telling_words(text, s.start, s.end), None))
    return telling if len(whole) > len(content) or not telling else tuple(content)


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
        if made.cue and made.content:
            joined = make_attribution(report, inner.text, group, made, calibration, parent)
            if _is_worth(report.text, joined.attribution):
                found.append(joined)
    return [*found, *_find_plain(report, inner, found)]


def _find_plain(report: Report, inner: InnerText, found: Sequence[Joined]) -> Iterator[Joined]:
    """Yield the plain attributions in contents of which nothing is taken."""
    taken = {j.attribution.parent for j in found if passes_on(report.text, j.attribution)}
    for passage in inner.passages:
        parent = passage.parent
        if parent is None or parent.id in taken:
            continue
        for plain in find_plain(inner.text, passage.start, passage.end):
            source, cue, content = (inner.map_back(s) for s in (plain.source, plain.cue, plain.content))
            attribution = Attribution(
                id=attribution_id(report.id, source, cue, content),
                source=source,
                cue=cue,
                content=content,
                depth=parent.depth + 1,
                parent=parent.id,
                confidence=PLAIN_CONFIDENCE,
            )
            yield Joined(attribution, PLAIN_CONFIDENCE)


def _is_worth(text: str, attribution: Attribution) -> bool:
    """Keep what may be another's word: not the speaker's own "I think", nor a cue with nobody behind it."""
    if attribution.confidence < LEAST_INNER_CONFIDENCE:
        return False
    if attribution.source and attribution.source[0].slice(text).lower() in NOBODY:
        return False
    if names_only(text, attribution) and not text.startswith("that ", attribution.content[0].start):
        return False
    return bool(attribution.source) or is_of_nobody(cue_words(text, attribution))
