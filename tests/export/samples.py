"""Records to render: a small report with a chain of two, and one claim with the words that a test needs."""

from __future__ import annotations

from dataclasses import replace

from reportedly.records import (
    Act,
    Certainty,
    ChainLink,
    Claim,
    Extraction,
    HyperLink,
    Method,
    Polarity,
    Quotation,
    QuotationStatus,
    Refusal,
    Source,
    SourceKind,
    Span,
    TimeInterval,
    UnattributedStatement,
    claim_id,
    join_pieces,
    source_id,
)
from reportedly.testing import find_span, make_extraction, make_report

TEXT = (
    "Wall at Orrin weir “gone”, gazette says\n"
    "\n"
    "The north wall had failed on Monday, divers told the Orrin Gazette. The mayor denied\n"
    "that “anything at all” had failed.\n"
    "\n"
    "The weir is a “listed” one.\n"
)
METHOD = Method(version="0", weights="sha256:" + "0" * 64)


def make_weir() -> Extraction:
    """Two claims: divers through a newspaper, and a denial in two pieces; a scare quote, a part refused."""
    report = make_report(
        TEXT,
        path="in/weir.txt",
        outlet="Hill & Vale",
        byline=("J. Orr",),
        published_at="2031-03-11",
        url="https://hill.example/weir?a=1&b=2",
        title_span=find_span(TEXT, "Wall at Orrin weir “gone”, gazette says"),
        links=(HyperLink(find_span(TEXT, "told the Orrin Gazette"), "https://gazette.example/1"),),
    )
    gazette = _make_source(report.id, "the Orrin Gazette", "Orrin Gazette", SourceKind.OUTLET)
    divers = _make_source(report.id, "divers", "divers", SourceKind.GROUP, is_named=False)
    mayor = _make_source(report.id, "The mayor", "Ada Holm", SourceKind.PERSON)
    on = find_span(TEXT, "on Monday")
    first = _make_claim(
        report.id,
        ("The north wall had failed on Monday",),
        (
            ChainLink(source=gazette.id, span=find_span(TEXT, "the Orrin Gazette")),
            ChainLink(source=divers.id, span=find_span(TEXT, "divers"), cue=find_span(TEXT, "told")),
        ),
    )
    day = "2031-03-10"
    happened_on = TimeInterval(from_=day, to=day, span=on, text="on Monday")
    first = replace(first, certainty=Certainty.CERTAIN, happened_on=happened_on, polarity=Polarity.POSITIVE)
    second = _make_claim(
        report.id,
        ("“anything at all”", "had failed."),
        (ChainLink(source=mayor.id, span=find_span(TEXT, "The mayor"), cue=find_span(TEXT, "denied")),),
    )
    quote = find_span(TEXT, "“anything at all”")
    second = replace(second, act=Act.DENIES, polarity=Polarity.NEGATIVE, quotes=(quote,), confidence=0.456)
    statement = find_span(TEXT, "The weir is a “listed” one.")
    return Extraction(
        report=report,
        sources=(gazette, divers, mayor),
        claims=(first, second),
        unattributed=(UnattributedStatement(statement, statement.slice(TEXT)),),
        quotations=(
            Quotation(find_span(TEXT, "“gone”"), QuotationStatus.UNATTRIBUTED),
            Quotation(quote, QuotationStatus.CLAIM, second.id),
            Quotation(find_span(TEXT, "“listed”"), QuotationStatus.SCARE_QUOTE),
        ),
        refusals=(
            Refusal(
                input="in/weir.txt",
                step="read",
                reason="in/weir.txt: 1 character was replaced",
                hint="save it as UTF-8",
                span=statement,
            ),
        ),
        method=METHOD,
    )


def make_one_claim(source: str, content: str, **fields: object) -> Extraction:
    """The extraction of "SOURCE said: CONTENT"; `fields` are those of its report."""
    text = f"{source} said: {content}"
    report = make_report(text, **fields)
    span = Span(0, len(source))
    known = Source(id=source_id(report.id, (span,)), name=source, as_printed=source, mentions=(span,))
    link = ChainLink(source=known.id, span=span, cue=find_span(text, "said"))
    start = len(source) + len(" said: ")
    pieces = (Span(start, len(text)),)
    claim = Claim(
        id=claim_id(report.id, pieces, (span,)), content=pieces, text=content, chain=(link,), confidence=0.5
    )
    return make_extraction(report, sources=(known,), claims=(claim,), method=METHOD)


def _make_source(report: str, printed: str, name: str, kind: SourceKind, *, is_named: bool = True) -> Source:
    span = find_span(TEXT, printed)
    return Source(
        id=source_id(report, (span,)),
        name=name,
        as_printed=printed,
        kind=kind,
        is_named=is_named,
        mentions=(span,),
    )


def _make_claim(report: str, pieces: tuple[str, ...], chain: tuple[ChainLink, ...]) -> Claim:
    content = tuple(find_span(TEXT, words, n=TEXT.count(words) - 1) for words in pieces)
    return Claim(
        id=claim_id(report, content, (link.span for link in chain)),
        content=content,
        text=join_pieces(TEXT, content),
        chain=chain,
        confidence=0.91,
    )
