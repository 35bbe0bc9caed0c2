"""On any text nothing crashes, every span lies within it, and long texts cost no more than their length."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.attribute.attribute import Joined
from reportedly.attribute.chains import make_deliveries
from reportedly.attribute.citing import find_cited
from reportedly.attribute.hedges import find_hedged_clauses
from reportedly.attribute.inside import compose_inside
from reportedly.attribute.nest import nest
from reportedly.attribute.nodes import Sentences
from reportedly.attribute.plain import find_plain
from reportedly.attribute.provenance import find_provenance
from reportedly.attribute.recipients import find_recipient
from reportedly.attribute.taken_up import find_refuted, find_statement
from reportedly.attribute.trailing import find_edge_links
from reportedly.records import Attribution, Report, Span
from reportedly.records.ids import attribution_id
from reportedly.testing import make_report
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.reporting import find_reporting_words
from reportedly.text.sentences import LONGEST_SENTENCE_CHARS

PHRASES = [
    *("Marr", "the Courier", "who", "he", "said", "told", "reportedly", "denied claims", "citing", "quoted"),
    *("that the pier was shut", "letters obtained by", "according to", "as saying", "is said to have", "if"),
    *(
        ", ",
        ". ",
        "“",
        "”",
        ": ",
        " — ",
        "\n\n",
        " ",
        "(via ",
        ")",
        "’s",
        ", a claim later denied by ",
        "adding",
    ),
    *(
        "Reports that the mill had burnt have been denied by ",
        "claims of ",
        "46",
        ", as Reuters reported",
        "É",
    ),
]
TEXTS = st.lists(st.sampled_from(PHRASES), max_size=25).map(" ".join) | st.text(max_size=80)


@st.composite
def reports(draw: st.DrawFn) -> tuple[Report, list[Joined]]:
    """A report of any text, and attributions anywhere in it, some inside others."""
    report = make_report(draw(TEXTS) + "x")
    size = len(report.text)

    def span() -> Span:
        start = draw(st.integers(0, size - 1))
        return Span(start, min(size, start + draw(st.integers(1, 40))))

    joined: list[Joined] = []
    for _ in range(draw(st.integers(0, 5))):
        parent = draw(st.none() | st.sampled_from(joined)) if joined else None
        source = tuple(span() for _ in range(draw(st.integers(0, 2))))
        cue = tuple(span() for _ in range(draw(st.integers(0, 1))))
        content = tuple(sorted(span() for _ in range(draw(st.integers(1, 3)))))
        if not source and not cue:
            continue
        attribution = Attribution(
            id=attribution_id(report.id, source, cue, content),
            source=tuple(sorted(source)),
            cue=cue,
            content=content,
            depth=0 if parent is None else parent.attribution.depth + 1,
            parent=None if parent is None else parent.attribution.id,
            confidence=0.9,
        )
        if attribution.id not in {j.attribution.id for j in joined}:
            joined.append(Joined(attribution, 0.9))
    return report, joined


@settings(max_examples=300)
@given(reports())
def test_deliveries_of_any_attributions_stand_in_the_text(made: tuple[Report, list[Joined]]) -> None:
    report, joined = made
    known = {j.attribution.id for j in joined}
    for delivery in make_deliveries(report, joined):
        assert delivery.content
        assert delivery.links
        assert 0 <= delivery.confidence <= 1
        for link in delivery.links:
            assert link.attribution is None or link.attribution in known
        check(report.text, [*delivery.content, *(s for x in delivery.links for s in (x.source, x.cue) if s)])


@given(reports())
def test_an_inner_text_of_any_attributions_maps_back_to_their_words(
    made: tuple[Report, list[Joined]],
) -> None:
    report, joined = made
    inner = compose_inside(report, joined, outermost=True)
    if inner is not None:
        pieces = inner.map_back(Span(0, len(inner.text)))
        check(report.text, pieces)
        assert {p.parent.id for p in inner.passages if p.parent} <= {j.attribution.id for j in joined}


def check(text: str, spans: Sequence[Span]) -> None:
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)


@settings(max_examples=300)
@given(TEXTS, st.integers(0, 60), st.integers(0, 200))
def test_finders_stay_within_their_bounds(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + length)
    within = Span(start, end)
    found: list[Span | None] = [find_recipient(text, start, end)]
    for cited in find_cited(text, start, end):
        found += [cited.cue, cited.source]
    for hedge in find_hedged_clauses(text, (start, end)):
        found += [hedge.cue, *hedge.content]
    for edge in find_edge_links(text, start, end, is_headline=True):
        found += [edge.source, edge.cue]
    for plain in find_plain(text, start, end):
        found += [plain.source, plain.cue, plain.content]
    statement, refuted = find_statement(text, start, end), find_refuted(text, start, end)
    if statement is not None:
        found += [statement.content, statement.source, statement.cue]
    if refuted is not None:
        found += [refuted.source, refuted.cue, refuted.statement.content]
    came = find_provenance(text, within, end)
    if came is not None:
        found += [came.head, came.by, came.cue]
    found += [Span(*word) for word in find_reporting_words(text, start, end)]
    for span in found:
        assert span is None or (within.contains(span) and span)


@given(st.text(alphabet="a. \n", max_size=50), st.integers(0, 3))
def test_sentences_hold_every_word_once_and_are_never_too_long(text: str, times: int) -> None:
    text += "b " * (times * LONGEST_SENTENCE_CHARS // 3) + "c" * (times * LONGEST_SENTENCE_CHARS)
    sentences = Sentences(text, find_paragraphs(text)).all
    assert all(0 < end - start <= LONGEST_SENTENCE_CHARS for start, end in sentences)
    assert all(one[1] <= other[0] for one, other in pairwise(sentences))
    inside = "".join(text[start:end] for start, end in sentences)
    assert "".join(inside.split()) == "".join(text.split())


SENTENCE = (
    "Marr told the Courier that the guild had denied claims that letters, seen by Reuters, showed it "
    "reportedly knew, citing port officials, as AFP noted{stop} "
)
LONG_CHARS = 200_000


@pytest.mark.parametrize("stop", [".", "", ",\n"], ids=["sentences", "no stops", "lines"])
def test_a_long_text_is_read_in_a_few_seconds(stop: str) -> None:
    sentence = SENTENCE.format(stop=stop)
    text = sentence * (LONG_CHARS // len(sentence))
    report = make_report(text)
    outer, inner = [], []
    for at in range(0, len(text), len(sentence)):
        told = attribute(report, at, sentence, None, "Marr", "told", sentence[27:].rstrip(" .,\n"))
        outer.append(told)
        inner.append(attribute(report, at, sentence, told, "the guild", "had denied", "claims that letters"))
        inner.append(attribute(report, at, sentence, None, "AFP", "noted", sentence[27:60]))
    assert compose_inside(report, outer, outermost=True) is not None
    nested = nest(text, outer, inner)
    assert len(nested) > len(outer)
    assert len(make_deliveries(report, nested)) > len(outer) // 2


@pytest.mark.parametrize(
    "signs", [" ", "a", "“", ", ", "a ", "citing ", "reportedly ", "claims that ", "(", "told "]
)
def test_signs_without_end_are_read_in_a_few_seconds(signs: str) -> None:
    text = "Marr said " + signs * (LONG_CHARS // len(signs)) + " x"
    report = make_report(text)
    said = attribute(report, 0, text, None, "Marr", "said", text[10:])
    compose_inside(report, [said], outermost=True)
    make_deliveries(report, [said])


def attribute(report: Report, at: int, sentence: str, parent: Joined | None, *roles: str) -> Joined:
    """An attribution of the sentence that begins at `at`; `roles`: the words of source, cue and content."""
    spans = [(Span(at + sentence.index(words), at + sentence.index(words) + len(words)),) for words in roles]
    made = Attribution(
        id=attribution_id(report.id, spans[0], spans[1], spans[2]),
        source=spans[0],
        cue=spans[1],
        content=spans[2],
        depth=0 if parent is None else 1,
        parent=None if parent is None else parent.attribution.id,
        confidence=0.9,
    )
    return Joined(made, 0.9)
