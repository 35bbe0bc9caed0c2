"""Small makers of valid records, for our tests and for those of users."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from reportedly.records import (
    Attribution,
    ChainLink,
    Claim,
    Extraction,
    Method,
    Quotation,
    QuotationStatus,
    Report,
    Source,
    SourceKind,
    Span,
    Statement,
    Teller,
    UnattributedStatement,
    actor_id,
    attribution_id,
    claim_id,
    hull,
    join_pieces,
    report_id,
    source_id,
    text_sha256,
)

EXAMPLE_TEXT = (
    "Harbour board reopens the ferry tender\n\n"
    "The board will invite new bids in May, its chair, Ana Ruiz, said on Tuesday.\n\n"
    "“We found no fault in the first round,” she told the Port Gazette, “and we look for none.” "
    "Two bidders reportedly withdrew.\n\n"
    "The pier was built in 1911.\n"
)
"""A report of five sentences: three claims, one of them in two pieces and one without a stated source."""


@dataclass(frozen=True, slots=True)
class _Words:
    """An attribution by its words; each string must stand in the text."""

    source: str | None
    cue: str
    content: tuple[str, ...]


_EXAMPLE = (
    _Words("its chair, Ana Ruiz", "said", ("The board will invite new bids in May",)),
    _Words("she", "told", ("“We found no fault in the first round,”", "“and we look for none.”")),
    _Words(None, "reportedly", ("Two bidders", "withdrew")),
)


def find_span(text: str, words: str, *, n: int = 0) -> Span:
    """The span of the n-th occurrence of `words` (0 is the first). Raises ValueError where there is none."""
    start = -1
    for _ in range(n + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def make_report(text: str = EXAMPLE_TEXT, **fields: Any) -> Report:
    """A report of `text` with its digests; any other field of Report may be given."""
    fields.setdefault("id", report_id(text, fields.get("outlet"), fields.get("url")))
    fields.setdefault("language", "en")
    return Report(text=text, text_sha256=text_sha256(text), **fields)


def make_extraction(report: Report | None = None, **fields: Any) -> Extraction:
    """The extraction of EXAMPLE_TEXT: three attributions, two sources, three claims, two quotations.

    With a report of another text it has nothing but that report. Any field of Extraction may be given.
    """
    fields.setdefault("method", Method(version="0"))
    if report is not None and report.text != EXAMPLE_TEXT:
        return Extraction(report=report, **fields)
    report = report or make_report(title_span=Span(0, EXAMPLE_TEXT.index("\n")))
    attributions = tuple(_make_attribution(report, words) for words in _EXAMPLE)
    sources = tuple(make_source(report, words.source) for words in _EXAMPLE if words.source is not None)
    claims = tuple(_make_claim(report, attribution, sources) for attribution in attributions)
    quotations = tuple(Quotation(span, QuotationStatus.CLAIM, claims[1].id) for span in claims[1].quotes)
    statement = find_span(report.text, "The pier was built in 1911.")
    made: dict[str, Any] = {
        "attributions": attributions,
        "sources": sources,
        "claims": claims,
        "unattributed": (UnattributedStatement(statement, statement.slice(report.text)),),
        "quotations": quotations,
    }
    return Extraction(report=report, **{**made, **fields})


def make_source(report: Report, *printed: str, **fields: Any) -> Source:
    """A source that stands in the report under each of `printed`; where it first does so is its mention.

    Any field of Source may be given. `name` and `as_printed` are the first of the words if they are not.
    Raises ValueError where the words do not stand in the report.
    """
    mentions = tuple(sorted(find_span(report.text, words) for words in printed))
    fields.setdefault("mentions", mentions)
    fields.setdefault("id", source_id(report.id, fields["mentions"]))
    fields.setdefault("as_printed", printed[0] if printed else "")
    fields.setdefault("name", fields["as_printed"])
    return Source(**fields)


def make_claim(
    report: Report, content: tuple[str | Span, ...], chain: tuple[ChainLink, ...], **fields: Any
) -> Claim:
    """The claim of these pieces of the report, each by its words or its span, that came through `chain`.

    Any field of Claim may be given. Raises ValueError where the words do not stand in the report.
    """
    pieces = tuple(find_span(report.text, piece) if isinstance(piece, str) else piece for piece in content)
    fields.setdefault("id", claim_id(report.id, pieces, [link.span for link in chain]))
    fields.setdefault("confidence", 0.8)
    return Claim(content=pieces, text=join_pieces(report.text, pieces), chain=chain, **fields)


def make_teller(name: str | None, kind: SourceKind | None = None, **fields: Any) -> Teller:
    """A link to the source `name`, which is named unless `is_named` says otherwise; None: it is not stated.

    Any field of Teller may be given. `make_statement` fills in `source`, `actor` and `span`.
    """
    fields.setdefault("is_named", None if name is None else True)
    return Teller(name=name, kind=kind, **fields)


def make_statement(text: str, *chain: Teller, report: str = "rpt1-example", **fields: Any) -> Statement:
    """A statement of these words in the report of that id, on the word of `chain`, the outermost first.

    The content begins at character 1,000 times `order`, and the chain's spans lie behind it. A source is
    known in its report by its name, an actor by its name, its kind and (if unnamed) the outlet or the
    report. Any field of Statement may be given.
    """
    start = 1000 * fields.setdefault("order", 0)
    content = fields.setdefault("content", (Span(start, start + len(text)),))
    scope = fields.get("outlet") or report
    tellers = tuple(_place_teller(t, report, scope, start + 900 + 10 * i) for i, t in enumerate(chain))
    fields.setdefault("claim", claim_id(report, content, [teller.span for teller in tellers]))
    fields.setdefault("context", text)
    fields.setdefault("context_span", Span(start, start + len(text)))
    fields.setdefault("confidence", 0.8)
    return Statement(report=report, text=text, chain=tellers, **fields)


def _place_teller(teller: Teller, report: str, scope: str, at: int) -> Teller:
    if teller.name is None:
        return teller
    own_scope = None if teller.is_named else scope
    return replace(
        teller,
        source=teller.source or f"src1-{actor_id(teller.name, None, report)[5:]}",
        actor=teller.actor or actor_id(teller.name, teller.kind, own_scope),
        span=teller.span or Span(at, at + 9),
    )


def _make_attribution(report: Report, words: _Words) -> Attribution:
    source = () if words.source is None else (find_span(report.text, words.source),)
    cue = (find_span(report.text, words.cue),)
    content = tuple(find_span(report.text, piece) for piece in words.content)
    return Attribution(
        id=attribution_id(report.id, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        confidence=0.9,
    )


def _make_claim(report: Report, attribution: Attribution, sources: tuple[Source, ...]) -> Claim:
    span = hull(attribution.source)
    named = next((source.id for source in sources if span in source.mentions), None)
    link = ChainLink(source=named, span=span, cue=hull(attribution.cue), attribution=attribution.id)
    quotes = tuple(piece for piece in attribution.content if piece.slice(report.text).startswith("“"))
    return make_claim(report, attribution.content, (link,), quotes=quotes)
