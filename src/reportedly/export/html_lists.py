"""What stands beside the claims as HTML: disputes, denials, comments sought, sources, and what is outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.export.html_links import Links
from reportedly.export.markup import write_line, write_tag
from reportedly.export.ties import word_relation
from reportedly.export.words import word_anonymity
from reportedly.records import RelationKind, Source, Span


def write_lists(links: Links, heading: str) -> Iterator[str]:
    """All lists that have something in them; `heading` is the tag of their headings."""
    for title, items in (
        ("Between the claims", _write_relations(links)),
        ("Asked for comment", _write_comment_outcomes(links)),
        ("Verification", _write_verifications(links)),
        ("Sources", _write_sources(links)),
        ("Quotations outside the claims", _write_quotations(links)),
        ("Said by the report itself", _write_statements(links)),
        ("Not processed", _write_refusals(links)),
    ):
        yield from _write_list(heading, title, [write_tag("li", item) for item in items])


def write_disputes(links: Links, heading: str) -> Iterator[str]:
    """The sources whose trustworthiness is disputed, each with an id that the claims link to."""
    items = []
    for dispute in links.view.disputes:
        reasons = "; ".join(
            f"disputed by {links.to_claim(links.view.numbers[relation.from_])}: {write_line(relation.reason)}"
            for relation in dispute.relations
        )
        name = write_tag("b", f"†{dispute.number} {_name(dispute.source)}")
        resting = _small(f"{links.to_claims(dispute.claims)} on the word of this source")
        name_of_item = f"{links.prefix}-dispute-{dispute.number}"
        items.append(write_tag("li", f"{name} {reasons} {resting}", id=name_of_item))
    yield from _write_list(heading, "Disputed sources", items)


def _write_list(heading: str, title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield write_tag(heading, f"{title} <small>{len(items)}</small>")
        yield write_tag("ul", "\n".join(items), role="list")


def _write_relations(links: Links) -> Iterator[str]:
    for relation in links.view.extraction.relations:
        if relation.kind is not RelationKind.DISPUTES_SOURCE:
            here, there = links.view.numbers[relation.from_], links.view.numbers[relation.to]
            pair = f"{links.to_claim(here)} {word_relation(relation.kind)} {links.to_claim(there)}"
            words = _write_words(links, relation.spans)
            yield f"{pair}: {write_line(relation.reason)} {words}".rstrip()


def _write_comment_outcomes(links: Links) -> Iterator[str]:
    for outcome in links.view.extraction.comment_outcomes:
        party = write_line(links.view.name_of(outcome.party, outcome.party_span, "party not stated"))
        asker = write_line(links.view.name_of(outcome.asked_by, None, ""))
        asked = f" (asked by {asker})" if asker else ""
        name = write_tag("b", links.to_words(outcome.party_span, party))
        yield f"{name}: {outcome.outcome}{asked} {_write_words(links, (outcome.span,))}"


def _write_verifications(links: Links) -> Iterator[str]:
    for verification in links.view.extraction.verifications:
        by = write_line(links.view.name_of(verification.by, None, "by whom is not stated"))
        numbers = links.view.numbers_of(verification.claims)
        of_claims = f" ({links.to_claims(numbers)})" if numbers else ""
        words = _write_words(links, (verification.span,))
        yield f"{write_tag('b', by)}: {verification.outcome}{of_claims} {words}"


def _write_sources(links: Links) -> Iterator[str]:
    for source in links.view.extraction.sources:
        in_claims = links.to_claims(links.view.claims_of_source(source.id))
        facts = [*_facts_of(links, source), in_claims, *_write_mentions(links, source)]
        yield write_tag("b", _name(source)) + " " + _small(" · ".join(facts))


def _facts_of(links: Links, source: Source) -> Iterator[str]:
    if source.kind:
        yield str(source.kind)
    if source.is_named is False:
        yield "not named"
    yield from map(write_line, word_anonymity(source))
    if disputes := links.view.disputes_about(source.id):
        yield f"disputed {' '.join(map(links.to_dispute, disputes))}"
    if source.members:
        members = (links.view.name_of(member, None, member) for member in source.members)
        yield "together: " + write_line(", ".join(members))


def _write_mentions(links: Links, source: Source) -> Iterator[str]:
    """The other words that stand for it, each once."""
    printed: dict[str, Span] = {}
    for mention in source.mentions:
        printed.setdefault(links.view.words_at(mention), mention)
    others = [span for words, span in printed.items() if words and words != source.name]
    if others:
        yield f"printed {links.quote(*others)}"


def _write_quotations(links: Links) -> Iterator[str]:
    for quotation in links.view.quotations_outside():
        status = _small(f"{quotation.status} · {links.to_place(quotation.span)}")
        yield f"{write_line(quotation.span.slice(links.view.text))} {status}"


def _write_statements(links: Links) -> Iterator[str]:
    for statement in links.view.extraction.unattributed:
        yield f"{write_line(statement.text)} {_small(links.to_place(statement.span))}"


def _write_refusals(links: Links) -> Iterator[str]:
    for refusal in links.view.extraction.refusals:
        where = f"{links.to_place(refusal.span)}: " if refusal.span is not None else ""
        yield where + write_line(refusal.reason + (f"; {refusal.hint}" if refusal.hint else ""))


def _write_words(links: Links, spans: Iterable[Span]) -> str:
    """The words on which it rests, each with its place."""
    quoted = (f"{links.quote(span)} {links.to_place(span)}" for span in spans)
    return _small(" · ".join(quoted))


def _small(content: str) -> str:
    return write_tag("span", content, class_="details") if content else ""


def _name(source: Source) -> str:
    return write_line(source.name or source.as_printed)
