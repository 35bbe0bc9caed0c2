"""Crediting: whom a report says that it has its news from, by its words, its links and its agency lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from reportedly.records.copying import Credit, CreditKind
from reportedly.records.report import HyperLink, Report
from reportedly.records.source import Source
from reportedly.records.spans import Span
from reportedly.records.statement import Statement, Teller
from reportedly.records.vocabulary import Channel, SourceKind
from reportedly.trace.agencies import agency_name
from reportedly.trace.credit_words import read_credit
from reportedly.trace.same_source import is_same_outlet_name
from reportedly.wordlists.outlets import load_outlets

_STRENGTH = (
    CreditKind.FIRST_REPORTED_BY,
    CreditKind.AGENCY,
    CreditKind.TOLD,
    CreditKind.ACCORDING_TO,
    CreditKind.LINK,
)
"""Of several credits of one outlet the first of these is the kind of the whole."""

_REASONS = {
    CreditKind.FIRST_REPORTED_BY: "The report says that {} had the news first.",
    CreditKind.AGENCY: "The report credits the agency {}.",
    CreditKind.TOLD: "The report passes on what {} was told.",
    CreditKind.ACCORDING_TO: "The report passes on what {} says.",
    CreditKind.LINK: "The report links to {}.",
}


def find_credits(
    report: Report, sources: Sequence[Source], statements: Sequence[Statement], urls: Mapping[str, str]
) -> tuple[Credit, ...]:
    """The outlets and documents that a report has something from, one credit each, in the order of the text.

    `statements`: those of the report. `urls`: the address of a link, as it stands in the report -> the id of
    the report in the ledger that it leads to; a link to the report itself counts for nothing. Neither does
    its own outlet. A credit that only a report's metadata give has the empty span at the start.
    """
    found = [
        *_credits_of_chains(report, statements),
        *_credits_of_sources(report, sources, statements),
        *_credits_of_words(report, statements),
        *_credits_of_agencies(report),
        *_credits_of_links(report, statements, urls),
    ]
    merged: list[Credit] = []
    for credit in (c for c in found if not _is_own(report, c.name)):
        at = next((i for i, known in enumerate(merged) if _is_one(known, credit)), None)
        if at is None:
            merged.append(credit)
        else:
            merged[at] = _merge(merged[at], credit)
    return tuple(sorted(merged, key=lambda c: (c.span, c.name, c.cited or "")))


def _make(report: Report, kind: CreditKind, name: str, span: Span, statements: Sequence[Statement]) -> Credit:
    """A credit with the claims of the sentence that it stands in, or of none where it covers the whole."""
    is_of_all = kind in (CreditKind.FIRST_REPORTED_BY, CreditKind.AGENCY)
    resting = () if is_of_all else tuple(s.claim for s in statements if s.context_span.contains(span))
    reason = _REASONS[kind].format(name)
    return Credit(report=report.id, kind=kind, name=name, span=span, claims=resting, reason=reason)


def _credits_of_chains(report: Report, statements: Sequence[Statement]) -> Iterator[Credit]:
    for statement in statements:
        for teller in statement.chain:
            name = _name_of(teller)
            if name is None or teller.span is None:
                continue
            read = read_credit(report.text, teller.span.start, teller.span.end)
            kind = CreditKind.TOLD if teller.channel is Channel.TOLD else CreditKind.ACCORDING_TO
            kind = read[0] if read else kind
            yield replace(
                _make(report, kind, name, teller.span, ()),
                actor=teller.actor,
                claims=(statement.claim,),
            )


def _name_of(teller: Teller) -> str | None:
    """The name of a link that is an outlet or a document known by a name; None of any other."""
    if teller.name is None:
        return None
    listed = load_outlets().find(teller.name)
    if listed is not None:
        return listed.name
    within = load_outlets().find_in(teller.name)
    if teller.kind is SourceKind.DOCUMENT and within:
        return within[0].outlet.name
    is_name = teller.is_named is True and any(word[:1].isupper() for word in teller.name.split()[1:])
    if teller.kind is SourceKind.OUTLET:
        return teller.name.strip(" .,;:") if teller.is_named else None
    return teller.name.strip(" .,;:") if teller.kind is SourceKind.DOCUMENT and is_name else None


def _credits_of_sources(
    report: Report, sources: Sequence[Source], statements: Sequence[Statement]
) -> Iterator[Credit]:
    """Outlets that no list knows, where the words around a mention credit them."""
    for source in sources:
        if source.kind is not SourceKind.OUTLET or not source.is_named or load_outlets().find(source.name):
            continue
        for span in source.mentions:
            read = read_credit(report.text, span.start, span.end)
            if read is not None:
                yield _make(report, read[0], source.name, span, statements)


def _credits_of_words(report: Report, statements: Sequence[Statement]) -> Iterator[Credit]:
    for found in load_outlets().find_in(report.text):
        read = read_credit(report.text, found.start, found.end)
        if read is not None:
            yield _make(report, read[0], found.outlet.name, Span(found.start, found.end), statements)


def _credits_of_agencies(report: Report) -> Iterator[Credit]:
    for printed in report.credits:
        at = report.text.find(printed)
        span = Span(0, 0) if at < 0 else Span(at, at + len(printed))
        yield _make(report, CreditKind.AGENCY, agency_name(printed), span, ())


def _credits_of_links(
    report: Report, statements: Sequence[Statement], urls: Mapping[str, str]
) -> Iterator[Credit]:
    """Links that lead to a report in the ledger, or to an outlet that their address or words name."""
    for link in report.links:
        cited = urls.get(link.href)
        cited = None if cited == report.id else cited
        name = _name_of_link(report, link)
        if name is None and cited is None:
            continue
        credit = _make(
            report, CreditKind.LINK, name or _host(link.href) or cited or "", link.span, statements
        )
        reason = credit.reason
        if cited is not None:
            reason = f"{reason} It leads to a report that is in the ledger."
        yield replace(credit, href=link.href, cited=cited, reason=reason)


def _name_of_link(report: Report, link: HyperLink) -> str | None:
    named = load_outlets().find_in(report.text, link.span.start, link.span.end)
    if named:
        return named[0].outlet.name
    host = _host(link.href)
    outlet = load_outlets().by_domain(host) if host else None
    return outlet.name if outlet is not None else None


def _host(href: str) -> str | None:
    try:
        return urlsplit(href).hostname
    except ValueError:
        return None


def _is_own(report: Report, name: str) -> bool:
    if report.outlet is not None and is_same_outlet_name(report.outlet, name):
        return True
    host = _host(report.url) if report.url else None
    own = load_outlets().by_domain(host) if host else None
    return own is not None and is_same_outlet_name(own.name, name)


def _is_one(one: Credit, other: Credit) -> bool:
    """Credits of one outlet; two links that lead to two reports in the ledger stay two."""
    if one.cited is not None and other.cited is not None:
        return one.cited == other.cited
    return is_same_outlet_name(one.name, other.name)


def _merge(one: Credit, other: Credit) -> Credit:
    stronger, weaker = sorted((one, other), key=lambda c: (_STRENGTH.index(c.kind), c.span))
    linked = next((c for c in (one, other) if c.cited), next((c for c in (one, other) if c.href), None))
    leads = linked is not None and linked.cited is not None and not stronger.cited
    return replace(
        stronger,
        name=max(one.name, other.name, key=len) if load_outlets().find(one.name) is None else one.name,
        actor=stronger.actor or weaker.actor,
        claims=tuple(dict.fromkeys((*one.claims, *other.claims))),
        href=linked.href if linked else None,
        cited=linked.cited if linked else None,
        reason=f"{stronger.reason} A link there leads to a report in the ledger."
        if leads
        else stronger.reason,
    )
