"""An extraction with what every format looks up in it, worked out once: claims may be thousands."""

from __future__ import annotations

from reportedly.export.places import Places
from reportedly.export.ties import Dispute, Tie, find_disputes, find_parts, find_ties
from reportedly.export.visible import show_on_one_line
from reportedly.export.words import LinkWords, word_link
from reportedly.records import (
    ChainLink,
    Claim,
    Extraction,
    Quotation,
    QuotationStatus,
    Span,
    Verification,
    join_pieces,
)


class View:
    """What stands where, what belongs to what, and the number (from 1) that each claim is shown with."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.text = extraction.report.text
        self.places = Places(self.text)
        self.sources = {source.id: source for source in extraction.sources}
        self.numbers = {claim.id: number for number, claim in enumerate(extraction.claims, start=1)}
        self.disputes = find_disputes(extraction, self.sources)
        self._ties = find_ties(extraction, self.numbers)
        self._disputes_by_source = {dispute.source.id: dispute.number for dispute in self.disputes}
        self._disputes_by_claim: dict[str, list[Dispute]] = {}
        for dispute in self.disputes:
            for relation in dispute.relations:
                self._disputes_by_claim.setdefault(relation.from_, []).append(dispute)
        self._verifications: dict[str, list[Verification]] = {}
        for verification in extraction.verifications:
            for claim in verification.claims:
                self._verifications.setdefault(claim, []).append(verification)
        self._claims_by_source: dict[str, dict[int, None]] = {}
        for number, one in enumerate(extraction.claims, start=1):
            for link in one.chain:
                if link.source is not None:
                    self._claims_by_source.setdefault(link.source, {})[number] = None

    def chain_of(self, claim: Claim) -> tuple[LinkWords, ...]:
        """The chain from the link nearest to the reader to the one nearest to the event; never empty."""
        return tuple(self._word_link(link) for link in claim.chain or (ChainLink(),))

    def _word_link(self, link: ChainLink) -> LinkWords:
        source = self.sources.get(link.source) if link.source else None
        return word_link(self.text, link, source, self.disputes_about(source.id) if source else ())

    def disputes_about(self, source: str) -> tuple[int, ...]:
        """The numbers of the disputes about a source (id), or about one that it is made of."""
        if not self._disputes_by_source:
            return ()
        known = map(self._disputes_by_source.get, find_parts(source, self.sources))
        return tuple(sorted(number for number in known if number is not None))

    def disputes_of(self, chain: tuple[LinkWords, ...]) -> tuple[Dispute, ...]:
        """The disputes about any source that the chain rests on."""
        return tuple(self.disputes[n - 1] for n in sorted({n for link in chain for n in link.disputes}))

    def disputed_by(self, claim: Claim) -> tuple[Dispute, ...]:
        """The disputes that the claim raises."""
        return tuple(self._disputes_by_claim.get(claim.id, ()))

    def ties_of(self, claim: Claim) -> tuple[Tie, ...]:
        """What the claim has to do with others."""
        return self._ties.get(claim.id, ())

    def verifications_of(self, claim: Claim) -> tuple[Verification, ...]:
        """Who tried to confirm it."""
        return tuple(self._verifications.get(claim.id, ()))

    def claims_of_source(self, source: str) -> tuple[int, ...]:
        """The numbers of the claims that have this very source (id) in their chain."""
        return tuple(self._claims_by_source.get(source, ()))

    def numbers_of(self, claims: tuple[str, ...]) -> tuple[int, ...]:
        """The numbers of these claims (ids)."""
        return tuple(self.numbers[claim] for claim in claims)

    def name_of(self, source: str | None, span: Span | None, otherwise: str) -> str:
        """The name of a source (id), else the words at `span`, else `otherwise`; on one line."""
        known = self.sources.get(source) if source else None
        name = show_on_one_line(known.name or known.as_printed) if known else ""
        return name or (self.words_at(span) if span else "") or otherwise

    def words_at(self, *spans: Span) -> str:
        """The words at the spans, on one line."""
        return show_on_one_line(join_pieces(self.text, spans))

    def quotations_outside(self) -> tuple[Quotation, ...]:
        """The quotations that stand in no claim."""
        return tuple(q for q in self.extraction.quotations if q.status is not QuotationStatus.CLAIM)
