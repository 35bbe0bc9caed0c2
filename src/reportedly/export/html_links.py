"""Links inside the page: from what was read to the words it was read from, and between claims."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.export.html_text import anchor_of
from reportedly.export.marks import MarkKind
from reportedly.export.markup import write_line, write_tag
from reportedly.export.view import View
from reportedly.export.words import in_quotes, word_dispute, word_range
from reportedly.records import Span


@dataclass(frozen=True, slots=True)
class Links:
    """What is needed to point at a place of the page.

    `prefix`: of its ids; `anchors`: those that stand in the text.
    """

    view: View
    prefix: str
    anchors: frozenset[str]

    def to_words(self, span: Span | None, content: str) -> str:
        """`content` (markup) as a link to the mark at exactly this span, if there is one."""
        if span is not None:
            for kind in MarkKind:
                name = anchor_of(self.prefix, kind, span)
                if name in self.anchors:
                    return write_tag("a", content, href=f"#{name}")
        return content

    def quote(self, *spans: Span) -> str:
        """The words at the spans in quotation marks, each a link to where it stands."""
        return ", ".join(map(self._quote, spans))

    def _quote(self, span: Span) -> str:
        words = self.view.words_at(span)
        linked = self.to_words(span, write_line(words))
        return linked if in_quotes(words) == words else f"“{linked}”"

    def to_claim(self, number: int, content: str | None = None) -> str:
        """ "claim 3", or `content`, as a link to that claim."""
        label = f"claim {number}" if content is not None else None
        return write_tag(
            "a", content or f"claim {number}", href=f"#{self.prefix}-claim-{number}", aria_label=label
        )

    def to_claims(self, numbers: tuple[int, ...]) -> str:
        """ "claims 1, 2", each number a link."""
        if len(numbers) == 1:
            return self.to_claim(numbers[0])
        listed = ", ".join(self.to_claim(number, str(number)) for number in numbers)
        return f"claims {listed}" if numbers else "no claim"

    def to_dispute(self, number: int) -> str:
        """ "†1" as a link to the note on the dispute."""
        note = f"note {number} on disputed sources"
        return write_tag("a", word_dispute(number), href=f"#{self.prefix}-dispute-{number}", aria_label=note)

    def to_place(self, span: Span) -> str:
        """ "¶ 3, 118-157": the paragraph, and the characters where the words themselves are marked."""
        number = self.view.places.paragraph_of(span.start)
        name = f"{self.prefix}-p{number}"
        paragraph = name if name in self.anchors else f"{self.prefix}-title"
        characters = self.to_words(span, word_range(span))
        return write_tag("a", f"¶ {number}", href=f"#{paragraph}") + f", {characters}"
