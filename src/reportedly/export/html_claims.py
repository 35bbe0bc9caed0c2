"""What was read from a report as HTML: the claims with their chains, the sources, and what stands outside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.export.html_text import anchor_of
from reportedly.export.markup import write_line, write_tag
from reportedly.export.places import Places
from reportedly.export.words import LinkWords, word_chain, word_judgements, word_range
from reportedly.records import Claim, Extraction, QuotationStatus, Role, Source, Span


@dataclass(frozen=True, slots=True)
class ClaimsPane:
    """What the lists need to know of the page: `prefix` of its ids, and which marks stand in the text.

    `heading`: the tag of their headings.
    """

    extraction: Extraction
    places: Places
    prefix: str
    anchors: frozenset[str]
    heading: str = "h2"

    def write(self) -> str:
        """All lists that have something in them; the claims always."""
        return "\n".join(
            [
                self._write_claims(),
                *self._write_list("Sources", map(self._write_source, self.extraction.sources)),
                *self._write_list("Quotations outside the claims", self._write_quotations()),
                *self._write_list("Said by the report itself", self._write_statements()),
                *self._write_list("Not processed", self._write_refusals()),
            ]
        )

    def _write_claims(self) -> str:
        cards = [self._write_claim(n, claim) for n, claim in enumerate(self.extraction.claims, start=1)]
        title = write_tag(self.heading, f"Claims <small>{len(cards)}</small>", id=f"{self.prefix}-claims")
        if not cards:
            return title + '\n<p class="none">No claim was found in this report.</p>'
        return title + "\n" + write_tag("ol", "\n".join(cards), class_="claims")

    def _write_claim(self, number: int, claim: Claim) -> str:
        chain = word_chain(self.extraction, claim)
        content = write_tag("p", write_line(claim.text), class_="what", dir="auto")
        details = " · ".join([*self._write_details(claim, chain)])
        sure = write_tag("span", f"{claim.confidence:.2f}", class_="sure", title="our confidence, 0 to 1")
        head = write_tag(
            "p", f'<span class="number">{number}</span> {self._write_chain(chain)} {sure}', class_="who"
        )
        body = f"{head}\n{content}\n" + write_tag("p", details, class_="details")
        return write_tag("li", body, id=f"{self.prefix}-claim-{number}")

    def _write_chain(self, chain: tuple[LinkWords, ...]) -> str:
        """From the link nearest to the reader to the one nearest to the event, which is set off."""
        *outer, innermost = (self._write_source_of_link(link) for link in chain)
        arrow = ' <span class="arrow" role="img" aria-label="on the word of">←</span> '
        return write_tag("span", arrow.join([*outer, write_tag("strong", innermost)]), class_="chain")

    def _write_source_of_link(self, link: LinkWords) -> str:
        name = self._link_to(Role.SOURCE, link.link.span, write_line(link.name))
        printed = (
            write_tag("span", f"“{write_line(link.printed)}”", class_="printed") if link.is_renamed else ""
        )
        return f"{name} {printed}".rstrip()

    def _write_details(self, claim: Claim, chain: tuple[LinkWords, ...]) -> Iterator[str]:
        pieces = [self._link_to(Role.CONTENT, piece, word_range(piece)) for piece in claim.content]
        if pieces:
            yield f"¶ {self.places.paragraph_of(claim.content[0].start)}, characters {', '.join(pieces)}"
        cues = [self._link_to(Role.CUE, link.link.cue, write_line(link.cue)) for link in chain if link.cue]
        if cues:
            yield ("cue " if len(cues) == 1 else "cues ") + ", ".join(f"“{cue}”" for cue in cues)
        yield from map(write_line, word_judgements(claim))

    def _link_to(self, role: Role, span: Span | None, content: str) -> str:
        """A link to a mark in the text, if it is there."""
        name = anchor_of(self.prefix, role, span) if span is not None else ""
        return write_tag("a", content, href=f"#{name}") if name in self.anchors else content

    def _write_list(self, title: str, items: Iterator[str]) -> Iterator[str]:
        written = [write_tag("li", item) for item in items]
        if written:
            yield write_tag(self.heading, f"{title} <small>{len(written)}</small>")
            yield write_tag("ul", "\n".join(written))

    def _write_source(self, source: Source) -> str:
        numbers = [
            write_tag("a", str(number), href=f"#{self.prefix}-claim-{number}", aria_label=f"claim {number}")
            for number, claim in enumerate(self.extraction.claims, start=1)
            if any(link.source == source.id for link in claim.chain)
        ]
        facts = [str(source.kind) if source.kind else "", "not named" if source.is_named is False else ""]
        words = ", ".join(fact for fact in facts if fact)
        in_claims = (
            ("claims " if len(numbers) > 1 else "claim ") + ", ".join(numbers) if numbers else "no claim"
        )
        small = write_tag("span", " · ".join(part for part in (words, in_claims) if part), class_="details")
        return write_tag("b", write_line(source.name or source.as_printed)) + " " + small

    def _write_quotations(self) -> Iterator[str]:
        for quotation in self.extraction.quotations:
            if quotation.status is not QuotationStatus.CLAIM:
                status = write_tag(
                    "span", f"{quotation.status} · {self._where(quotation.span)}", class_="details"
                )
                yield f"{write_line(quotation.span.slice(self.extraction.report.text))} {status}"

    def _write_statements(self) -> Iterator[str]:
        for statement in self.extraction.unattributed:
            yield f"{write_line(statement.text)} " + write_tag(
                "span", self._where(statement.span), class_="details"
            )

    def _write_refusals(self) -> Iterator[str]:
        for refusal in self.extraction.refusals:
            where = f"{self._where(refusal.span)}: " if refusal.span is not None else ""
            yield where + write_line(refusal.reason + (f"; {refusal.hint}" if refusal.hint else ""))

    def _where(self, span: Span) -> str:
        number = self.places.paragraph_of(span.start)
        name = (
            f"{self.prefix}-p{number}"
            if f"{self.prefix}-p{number}" in self.anchors
            else f"{self.prefix}-title"
        )
        return write_tag("a", f"¶ {number}", href=f"#{name}") + f", {word_range(span)}"
