"""The main news of a report: the title and what the text begins with, by weights."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from reportedly.records.report import Report
from reportedly.text.stems import stem_word
from reportedly.trace.layout import Layout, read_layout

LEAD_SENTENCES, BODY_SENTENCES = 3, 10
LEAST_LEAD_WORDS = 80
"""The lead is so many words long at least: three sentences may be three captions."""

LEAD_WEIGHT, BODY_WEIGHT, REST_WEIGHT = 1.0, 0.6, 0.3
"""The inverted pyramid: the lead and its nut graph say what is new, the rest is detail and background.
*From:* set by hand."""

LEAD_WORDS = 150
"""As far as the words are looked at that say what a report is about."""

_LISTED = """
    a about after again all also although always among an and any are as at back be because been before
    being between both but by can claim claimed come could day did do does down during each even ever
    every few first for found from get go going good got had has have he her here him his how however i
    if in into is it its just know last later like long made make man many may me might month more most
    much must my new news no not now of off old on once one only or other our out over own part people
    per place put reported reportedly reports revealed right said same saw say says see seen set several
    she should show since so some still story such take tell than that the their them then there these
    they thing think this those though three through time to told too took two under until up us use
    very video want was way we week well went were what when where which while who whole why will with
    without woman would year years yet you your according added website online monday tuesday wednesday
    thursday friday saturday sunday
    """
_EMPTY = frozenset(stem_word(word) for word in _LISTED.split())
"""Words that say nothing of what a report is about."""


def weigh(report: Report, at: int) -> float:
    """How much what stands at a character counts for the main news, 0 to 1."""
    layout = read_layout(report)
    title = report.title_span
    if title is not None and title.start <= at < title.end:
        return LEAD_WEIGHT
    if at < lead_end(report):
        return LEAD_WEIGHT
    number = sum(1 for sentence in layout.sentences[:BODY_SENTENCES] if sentence.end <= at)
    return BODY_WEIGHT if number < BODY_SENTENCES else REST_WEIGHT


def lead_end(report: Report) -> int:
    """The character at which the lead ends: after LEAD_SENTENCES, later where they are short."""
    layout = read_layout(report)
    if not layout.keys:
        return 0
    sentence = layout.sentences[min(LEAD_SENTENCES, len(layout.sentences)) - 1].end
    return max(sentence, layout.spans[min(LEAST_LEAD_WORDS, len(layout.spans)) - 1][1])


def shared_topic(one: Report, other: Report) -> float:
    """How much of what the leads are about they have in common, 0 to 1: stems, names and numbers double."""
    left, right = _lead_words(read_layout(one)), _lead_words(read_layout(other))
    smaller = min(sum(left.values()), sum(right.values()))
    both = sum(weight for word, weight in left.items() if word in right)
    return both / smaller if smaller else 0.0


@lru_cache(maxsize=64)
def _lead_words(layout: Layout) -> Mapping[str, int]:
    """The stems of the lead with their weight: 2 for names and numbers, 1 for other words."""
    weights: dict[str, int] = {}
    begins = set(layout.first_word)
    for word in range(min(LEAD_WORDS, len(layout.keys))):
        stem = stem_word(layout.keys[word])
        if stem in _EMPTY or len(stem) < 2:
            continue
        sign = layout.text[layout.spans[word][0]]
        is_name = (sign.isupper() and word not in begins) or sign.isdigit()
        weights[stem] = max(weights.get(stem, 0), 2 if is_name else 1)
    return weights
