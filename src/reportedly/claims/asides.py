"""What stands beside the claims: who was asked for comment, and what could not be verified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.claims.comments import FoundComment, find_comment_outcomes
from reportedly.claims.verifications import FoundVerification, find_verifications
from reportedly.records.delivery import Mention
from reportedly.records.outcomes import CommentOutcome
from reportedly.records.source import Source
from reportedly.records.spans import Span
from reportedly.text.paragraphs import find_paragraphs


@dataclass(frozen=True, slots=True)
class Asides:
    """Comment outcomes and verifications of a report, as spans: their parties are not yet sources."""

    comments: tuple[FoundComment, ...] = ()
    verifications: tuple[FoundVerification, ...] = ()

    def mentions(self) -> Iterator[Mention]:
        """Yield the words that name their parties."""
        for comment in self.comments:
            yield Mention(span=comment.party, cue=comment.span)
            if comment.asked_by is not None:
                yield Mention(span=comment.asked_by)
        for verification in self.verifications:
            if verification.by is not None:
                yield Mention(span=verification.by, cue=verification.span)

    def spans(self) -> Iterator[Span]:
        """Yield the words that say so, and those that name their parties."""
        yield from (comment.span for comment in self.comments)
        yield from (verification.span for verification in self.verifications)
        yield from (mention.span for mention in self.mentions())

    @property
    def name_the_report(self) -> bool:
        """Whether the report's own outlet is a party to any."""
        return any(c.asked_by_report for c in self.comments) or any(v.by_report for v in self.verifications)


def find_asides(text: str) -> Asides:
    """Find them in the text of a report."""
    paragraphs = find_paragraphs(text)
    return Asides(tuple(find_comment_outcomes(text, paragraphs)), tuple(find_verifications(text, paragraphs)))


def make_comment_outcomes(
    asides: Asides, sources: Iterable[Source], own_outlet: str | None
) -> tuple[CommentOutcome, ...]:
    """Return the records; `own_outlet`: id of the source that the report's outlet is, None where unknown."""
    by_mention = {mention: source.id for source in sources for mention in source.mentions}
    return tuple(
        CommentOutcome(
            party=by_mention[comment.party],
            party_span=comment.party,
            outcome=comment.outcome,
            asked_by=(
                by_mention[comment.asked_by]
                if comment.asked_by is not None
                else own_outlet
                if comment.asked_by_report
                else None
            ),
            span=comment.span,
        )
        for comment in asides.comments
    )
