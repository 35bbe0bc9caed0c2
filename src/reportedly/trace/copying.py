"""Copying: the passages that two reports share, and whether they are more than one speaker heard twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records.copying import Copying, SharedPassage
from reportedly.records.report import Report
from reportedly.records.spans import Span, count_chars
from reportedly.text.published import is_later
from reportedly.trace.agencies import agency_of_outlet, credited_agencies
from reportedly.trace.alignment import find_runs
from reportedly.trace.layout import Layout, read_layout

Pairs = tuple[tuple[int, int], ...]

LEAST_WORDS = 8
"""A shorter passage is a phrase that anybody may use, unless it is the whole of a text."""

LARGEST_GAP = 10
"""Runs that lie no more words apart than this, on both sides, are one passage that was worked on."""

WHOLE_SENTENCE = 0.75
"""A sentence is taken over whole where this share of its own words stands in the other report ..."""

LEAST_OF_COUNTERPART = 0.5
"""... in a sentence of which they are this share; the rest was added. *From:* pairs that we read: a sentence
that keeps three words of four still reads as the same one, one that keeps half is told anew."""

LEAST_SENTENCE_WORDS = 6
"""Words of the reporter's own that a sentence must have to count: "he said on Tuesday" is nobody's."""

LEAST_SENTENCES = 2
"""*From:* the guide to where two reports come from: two or more whole narrative sentences."""

MOST_OF_TEXT = 0.5
"""... or this share of the shorter text's own words."""

LEAST_OWN_WORDS = 15
"""A text with fewer words of its own in common shares a sentence, not its text."""


@dataclass(frozen=True, slots=True)
class _Extent:
    """How much of the reporters' own words two texts share: whole sentences, words, share of the shorter."""

    sentences: int
    words: int
    share: float

    @property
    def is_copied(self) -> bool:
        if self.sentences >= LEAST_SENTENCES:
            return True
        return self.share >= MOST_OF_TEXT and self.words >= LEAST_OWN_WORDS


def align_reports(one: Report, other: Report) -> Copying | None:
    """What two reports share word for word or lightly edited; None where they share no passage.

    Boilerplate counts for nothing. (other, one) gives the same, the sides exchanged. Passages stand in the
    order of `one`; one that holds most of a sentence at its end holds all of it.
    """
    left, right = read_layout(one), read_layout(other)
    groups = [group for group in _find_passages(left, right) if _is_long_enough(group, left, right)]
    if not groups:
        return None
    passages = tuple(_make_passage(group, left, right) for group in groups)
    extent = _measure_extent(groups, left, right)
    earlier, why_earlier = find_earlier(one, other)
    reason = _say_extent(extent, passages)
    return Copying(
        one=one.id,
        other=other.id,
        passages=passages,
        share_of_one=_share(one.text, [p.one for p in passages]),
        share_of_other=_share(other.text, [p.other for p in passages]),
        is_copied=extent.is_copied,
        earlier=earlier,
        reason=" ".join(filter(None, (reason, _say_agency(one, other), why_earlier))),
    )


def find_earlier(one: Report, other: Report) -> tuple[str | None, str]:
    """The id of the report that was published first, and why; (None, "") where nothing tells.

    The dates decide. Where they do not: the report of the agency that the other credits, then the one
    that alone credits an agency, for the text is the agency's.
    """
    later = is_later(one.published_at, other.published_at)
    if later is not None:
        first = other if later else one
        return first.id, f"Published first, by the dates: {first.outlet or first.id}."
    credits = credited_agencies(one), credited_agencies(other)
    for first, theirs in ((one, credits[1]), (other, credits[0])):
        if agency_of_outlet(first.outlet) in theirs:
            return first.id, f"The other report credits {first.outlet}, which published this one."
    if bool(credits[0]) != bool(credits[1]):
        first, named = (one, credits[0]) if credits[0] else (other, credits[1])
        return first.id, f"Only one of the two credits an agency ({', '.join(sorted(named))})."
    return None, ""


def _find_passages(left: Layout, right: Layout) -> list[Pairs]:
    """The runs, joined where little lies between them, in the order of the one text."""
    groups: list[list[tuple[int, int]]] = []
    for run in sorted(find_runs(left.keys, right.keys), key=lambda run: run.pairs[0]):
        last = groups[-1][-1] if groups else None
        if last is not None and all(
            0 < b - a <= LARGEST_GAP + 1 for a, b in zip(last, run.pairs[0], strict=True)
        ):
            groups[-1].extend(run.pairs)
        else:
            groups.append(list(run.pairs))
    return [tuple(group) for group in groups]


def _is_long_enough(group: Pairs, left: Layout, right: Layout) -> bool:
    return len(group) >= LEAST_WORDS or len(group) == len(left.keys) == len(right.keys)


def _make_passage(group: Pairs, left: Layout, right: Layout) -> SharedPassage:
    ones, others = [i for i, _ in group], [j for _, j in group]
    n_quoted = sum(left.quoted[i] and right.quoted[j] for i, j in group)
    longer = max(ones[-1] - ones[0], others[-1] - others[0]) + 1
    return SharedPassage(
        one=_span_of(ones, left),
        other=_span_of(others, right),
        n_words=len(group),
        likeness=round(len(group) / longer, 4),
        is_quotation=n_quoted >= MOSTLY_QUOTED * len(group),
    )


MOSTLY_QUOTED = 0.7
"""A passage with this share of its words in quotation marks on both sides is a quotation: the rest is the
"he said" in it."""


def _span_of(words: Sequence[int], layout: Layout) -> Span:
    """From the first to the last word; to the edge of the sentence where most of that is among the words."""
    held = Counter(layout.sentence[word] for word in words)
    start, end = layout.spans[words[0]][0], layout.spans[words[-1]][1]
    for sentence, is_first in ((layout.sentence[words[0]], True), (layout.sentence[words[-1]], False)):
        if held[sentence] >= WHOLE_SENTENCE * len(layout.words_of(sentence)):
            whole = layout.sentences[sentence]
            start, end = (min(start, whole.start), end) if is_first else (start, max(end, whole.end))
    return Span(start, end)


def _measure_extent(groups: Sequence[Pairs], left: Layout, right: Layout) -> _Extent:
    own = [(i, j) for group in groups for i, j in group if left.is_narrative(i) and right.is_narrative(j)]
    swapped = [(j, i) for i, j in own]
    sentences = min(_count_sentences(own, left, right), _count_sentences(swapped, right, left))
    shorter = min(_count_own(left), _count_own(right))
    return _Extent(sentences, len(own), len(own) / shorter if shorter else 0.0)


def _count_own(layout: Layout) -> int:
    return sum(layout.is_narrative(word) for word in range(len(layout.keys)))


def _count_sentences(pairs: Sequence[tuple[int, int]], left: Layout, right: Layout) -> int:
    """How many sentences of `left` stand whole in `right`."""
    by_sentence: dict[int, Counter[int]] = {}
    held: Counter[int] = Counter()
    for i, j in pairs:
        by_sentence.setdefault(left.sentence[i], Counter())[right.sentence[j]] += 1
        held[right.sentence[j]] += 1
    count = 0
    for sentence, places in by_sentence.items():
        counterpart = min(places, key=lambda place: (-places[place], place))
        own, theirs = _own_words(sentence, left), _own_words(counterpart, right)
        if own < LEAST_SENTENCE_WORDS or 2 * own < len(left.words_of(sentence)):
            continue
        shares = sorted((sum(places.values()) / own, held[counterpart] / max(1, theirs)))
        count += shares[1] >= WHOLE_SENTENCE and shares[0] >= LEAST_OF_COUNTERPART
    return count


def _own_words(sentence: int, layout: Layout) -> int:
    return sum(layout.is_narrative(word) for word in layout.words_of(sentence))


def _share(text: str, spans: Sequence[Span]) -> float:
    """Characters of the spans over those of the text without the white space around it."""
    return round(min(1.0, count_chars(spans) / max(1, len(text.strip()))), 4)


def _say_extent(extent: _Extent, passages: Sequence[SharedPassage]) -> str:
    if extent.sentences >= LEAST_SENTENCES:
        return f"{extent.sentences} whole sentences outside quotations are the same or lightly edited."
    if extent.is_copied:
        return f"{extent.share:.0%} of the shorter text outside quotations is the same or lightly edited."
    if all(passage.is_quotation for passage in passages):
        return "All they share are quotations: two reporters may have heard one speaker."
    whole = "no whole sentence" if extent.sentences == 0 else "one whole sentence"
    return f"Outside quotations they share {whole}, and {extent.words} words in all."


def _say_agency(one: Report, other: Report) -> str:
    common = credited_agencies(one) & credited_agencies(other)
    return f"Both credit {', '.join(sorted(common))}." if common else ""
