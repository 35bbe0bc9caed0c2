"""The step: attributions of one report -> deliveries, each a content with the chain it comes through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reportedly.attribute.attribute import Joined
from reportedly.attribute.carried import carry_over
from reportedly.attribute.chain_confidence import read_chain_confidence
from reportedly.attribute.deliver import deliver
from reportedly.attribute.echoes import add_called_false, add_echoes, add_refuted, divide_taken_up
from reportedly.attribute.hedges import add_hedged
from reportedly.attribute.nodes import Sentences, Tree
from reportedly.attribute.trailing import add_edges
from reportedly.records.calibration import LogisticCurve
from reportedly.records.delivery import Delivery, keep_surest
from reportedly.records.report import Report
from reportedly.text.paragraphs import find_paragraphs
from reportedly.wordlists.outlets import is_same_outlet

LEAST_CONFIDENCE = 0.25
"""Contents less sure than this make no claim, and attributions that no claim rests on are not recorded.

*From:* PolNeAR dev, where F1 of whole attributions is best about there (docs/explanation/confidence.md).
"""

Rule = Callable[[str, tuple[int, int], list[Delivery]], list[Delivery]]
_RULES: tuple[Rule, ...] = (divide_taken_up, add_called_false, add_refuted, add_echoes, add_hedged)
"""What a sentence adds to what its attributions deliver, in this order."""


def make_deliveries(
    report: Report, joined: Sequence[Joined], curve: LogisticCurve | None = None
) -> tuple[Delivery, ...]:
    """Return what is delivered and by whom, in the order of the text.

    `curve`: what their confidence is read from; None: the one that is shipped.
    """
    text = report.text
    paragraphs = find_paragraphs(text)
    sentences = Sentences(text, paragraphs)
    tree = Tree(text, joined, sentences)
    of_sentence: dict[tuple[int, int], list[Delivery]] = {sentence: [] for sentence in sentences.all}
    for node in tree.nodes:
        delivery = deliver(text, tree, node) if tree.delivers(node) else None
        if delivery is not None:
            of_sentence[sentences.at(delivery.content[0].start)].append(delivery)
    headlines = _find_headlines(report, paragraphs)
    deliveries: list[Delivery] = []
    for sentence in sentences.all:
        here = of_sentence[sentence]
        for rule in _RULES:
            here = rule(text, sentence, here)
        deliveries += add_edges(text, sentence, here, is_headline=sentence in headlines)
    deliveries = carry_over(text, [_without_own_outlet(report, d) for d in deliveries])
    kept = [d for d in deliveries if d.confidence >= LEAST_CONFIDENCE]
    by_id = {j.attribution.id: j for j in joined}
    kept = [replace(d, confidence=read_chain_confidence(d, by_id, curve)) for d in kept]
    return tuple(sorted(keep_surest(kept), key=_order))


def _order(delivery: Delivery) -> tuple[object, ...]:
    """Order by the words of the content, and what several deliver by where they are named."""
    cues = [link.cue or link.source for link in delivery.links]
    return delivery.content, [span for span in cues if span is not None]


def _find_headlines(report: Report, paragraphs: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the first paragraph, and short ones that do not end as sentences do."""
    text = report.text
    return {
        (start, end)
        for number, (start, end) in enumerate(paragraphs)
        if number == 0 or (text[end - 1] not in '.!?"”’)' and end - start < 200)
    }


def _without_own_outlet(report: Report, delivery: Delivery) -> Delivery:
    """Leave out the report's own outlet beside other links: it is no link of its own chains."""
    if report.outlet is None or len(delivery.links) < 2:
        return delivery
    outlet, text = report.outlet, report.text
    links = tuple(
        link
        for link in delivery.links
        if link.source is None or not is_same_outlet(outlet, link.source.slice(text))
    )
    return replace(delivery, links=links or delivery.links[-1:])
