"""Hypothesis strategies for records."""

from __future__ import annotations

import string
from typing import Any

from hypothesis import strategies as st

from reportedly.records import (
    Act,
    Anonymity,
    Attribution,
    Basis,
    Bound,
    Certainty,
    ChainLink,
    Channel,
    Claim,
    Evidence,
    Extraction,
    HyperLink,
    Method,
    Polarity,
    Quantity,
    Quotation,
    QuotationStatus,
    Refusal,
    Source,
    SourceKind,
    Span,
    TimeInterval,
    UnattributedStatement,
    attribution_id,
    claim_id,
    join_pieces,
    source_id,
)
from reportedly.testing import make_report

texts = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
words = st.text(string.ascii_letters + " é\u0301\u202e\0\r\n“", max_size=12)
confidences = st.floats(0, 1)
spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(*sorted(ends)))
span_lists = st.lists(spans, max_size=6).map(tuple)


def spans_in(text: str) -> st.SearchStrategy[Span]:
    """Spans that lie in the text."""
    places = st.integers(0, len(text))
    return st.tuples(places, places).map(lambda ends: Span(*sorted(ends)))


def _lists_in(text: str) -> st.SearchStrategy[tuple[Span, ...]]:
    return st.lists(spans_in(text), max_size=3).map(tuple)


def _or_none(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@st.composite
def _times(draw: st.DrawFn, text: str) -> TimeInterval:
    span = draw(spans_in(text))
    dates = _or_none(st.dates().map(str))
    return TimeInterval(from_=draw(dates), to=draw(dates), span=span, text=span.slice(text))


@st.composite
def _claims(draw: st.DrawFn, text: str, report: str, sources: tuple[Source, ...]) -> Claim:
    links = st.builds(
        ChainLink,
        source=_or_none(st.sampled_from([source.id for source in sources])) if sources else st.none(),
        span=_or_none(spans_in(text)),
        cue=_or_none(spans_in(text)),
        attribution=st.none(),
        channel=_or_none(st.sampled_from(Channel)),
        basis=_or_none(st.sampled_from(Basis)),
        act=_or_none(st.sampled_from(Act)),
        certainty=_or_none(st.sampled_from(Certainty)),
        said_at=_or_none(_times(text)),
    )
    quantity = st.builds(
        Quantity,
        value=st.integers() | st.floats(allow_nan=False, allow_infinity=False),
        unit=_or_none(words),
        bound=st.sampled_from(Bound),
        span=spans_in(text),
    )
    content = draw(_lists_in(text))
    chain = draw(st.lists(links, max_size=3).map(tuple))
    lists = _lists_in(text)
    return Claim(
        id=claim_id(report, content, [link.span for link in chain]),
        content=content,
        text=join_pieces(text, content),
        chain=chain,
        act=draw(_or_none(st.sampled_from(Act))),
        polarity=draw(_or_none(st.sampled_from(Polarity))),
        certainty=draw(_or_none(st.sampled_from(Certainty))),
        evidence=draw(st.builds(Evidence, act=lists, polarity=lists, certainty=lists, distance=lists)),
        quotes=draw(lists),
        happened_on=draw(_or_none(_times(text))),
        as_of=draw(_or_none(_times(text))),
        quantities=draw(st.lists(quantity, max_size=2).map(tuple)),
        confidence=draw(confidences),
    )


@st.composite
def _sources(draw: st.DrawFn, text: str, report: str) -> Source:
    mentions = draw(_lists_in(text))
    return Source(
        id=source_id(report, mentions),
        name=draw(words),
        as_printed=draw(words),
        kind=draw(_or_none(st.sampled_from(SourceKind))),
        is_named=draw(_or_none(st.booleans())),
        mentions=mentions,
        anonymity=draw(_or_none(st.builds(Anonymity, count=_or_none(st.integers(1, 9)), reason=words))),
    )


@st.composite
def _attributions(draw: st.DrawFn, text: str, report: str) -> Attribution:
    source, cue, content = (draw(_lists_in(text)) for _ in range(3))
    return Attribution(
        id=attribution_id(report, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        confidence=draw(confidences),
    )


def _unique(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3, unique_by=lambda record: record.id).map(tuple)


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """Valid extractions with something in nearly every field."""
    text = draw(texts)
    links = st.builds(HyperLink, span=spans_in(text), href=words)
    report = make_report(
        text,
        outlet=draw(_or_none(words)),
        byline=draw(st.lists(words, max_size=2).map(tuple)),
        title_span=draw(_or_none(spans_in(text))),
        links=draw(st.lists(links, max_size=2).map(tuple)),
    )
    sources = draw(_unique(_sources(text, report.id)))
    claims = draw(_unique(_claims(text, report.id, sources)))
    quotation = st.builds(
        Quotation,
        spans_in(text),
        st.sampled_from([s for s in QuotationStatus if s is not QuotationStatus.CLAIM]),
    )
    statement = spans_in(text).map(lambda span: UnattributedStatement(span, span.slice(text)))
    refusal = st.builds(Refusal, input=words, step=words, reason=words, span=_or_none(spans_in(text)))
    return Extraction(
        report=report,
        attributions=draw(_unique(_attributions(text, report.id))),
        sources=sources,
        claims=claims,
        unattributed=draw(st.lists(statement, max_size=2).map(tuple)),
        quotations=draw(st.lists(quotation, max_size=2).map(tuple)),
        refusals=draw(st.lists(refusal, max_size=2).map(tuple)),
        method=Method(version="0"),
    )
