"""The text of a report as HTML: paragraphs with their numbers, and whatever was read from it marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from reportedly.export.marks import Mark, MarkKind, Piece, collect_marks, cut_pieces, share_out
from reportedly.export.markup import write_link, write_tag, write_text
from reportedly.export.places import Places
from reportedly.records import Extraction, HyperLink, Span

_TAGS = {
    MarkKind.CONTENT: "mark",
    MarkKind.SOURCE: "b",
    MarkKind.CUE: "i",
    MarkKind.EVIDENCE: "span",
    MarkKind.OUTCOME: "span",
}


@dataclass(frozen=True, slots=True)
class MarkedText:
    """`title`: markup of the headline, "" where it is no paragraph of its own; `body`: of all the rest.

    `anchors`: the ids that stand in either, so that nothing links to a place that is not there.
    """

    title: str
    body: str
    anchors: frozenset[str]


def anchor_of(prefix: str, kind: MarkKind, span: Span) -> str:
    """The id of a mark: "r1-content-118-157"."""
    return f"{prefix}-{kind}-{span.start}-{span.end}"


def write_marked_text(extraction: Extraction, places: Places, prefix: str) -> MarkedText:
    """`prefix` goes before every id, so that several reports can stand in one page."""
    report = extraction.report
    writer = _Writer(report.text, prefix)
    sections = [Span(start, end) for start, end in places.paragraphs]
    marks = share_out(collect_marks(extraction), sections)
    links = share_out(sorted(report.links, key=lambda link: link.span), sections)
    title, body = "", []
    for number, section in enumerate(sections, start=1):
        content = writer.write_section(section, next(marks), next(links))
        if section == report.title_span and not title:
            title = content
        else:
            name = f"{prefix}-p{number}"
            writer.anchors.add(name)
            body.append(write_tag("p", content, id=name, data_number=str(number), dir="auto"))
    return MarkedText(title, "\n".join(body), frozenset(writer.anchors))


@dataclass(slots=True)
class _Writer:
    """Writes one section after the other. A mark that goes on in the next section keeps its first id."""

    text: str
    prefix: str
    anchors: set[str] = field(default_factory=set)

    def write_section(self, section: Span, marks: Sequence[Mark], links: Sequence[HyperLink]) -> str:
        cuts = {edge for link in links for edge in (link.span.start, link.span.end)}
        written: list[str] = []
        open_marks: tuple[Mark, ...] = ()
        for piece in cut_pieces(marks, section, cuts):
            written += self._turn(open_marks, piece.marks)
            open_marks = piece.marks
            written.append(self._write_words(piece, links))
            written += self._write_numbers(piece, section)
        written += self._turn(open_marks, ())
        return "".join(written)

    def _turn(self, before: tuple[Mark, ...], after: tuple[Mark, ...]) -> Iterator[str]:
        """Close the marks that end, and those inside of them; open the ones that begin or go on."""
        n_kept = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(before, after, strict=False)))
        for mark in reversed(before[n_kept:]):
            yield f"</{_TAGS[mark.kind]}>"
        for mark in after[n_kept:]:
            yield self._open(mark)

    def _open(self, mark: Mark) -> str:
        name = anchor_of(self.prefix, mark.kind, mark.span)
        anchor = "" if name in self.anchors else f' id="{name}"'
        self.anchors.add(name)
        return f'<{_TAGS[mark.kind]}{anchor} class="{mark.kind}">'

    def _write_words(self, piece: Piece, links: Sequence[HyperLink]) -> str:
        words = write_text(piece.span.slice(self.text))
        covering = next((link for link in links if link.span.contains(piece.span)), None)
        if covering is None:
            return words
        return write_link(covering.href, words, goes_on=piece.span.start > covering.span.start)

    def _write_numbers(self, piece: Piece, section: Span) -> Iterator[str]:
        """The numbers of the claims whose content ends with this piece, each a link to its claim."""
        ending = {
            number
            for mark in piece.marks
            if mark.kind is MarkKind.CONTENT and min(mark.span.end, section.end) == piece.span.end
            for number in mark.claims
        }
        if ending:
            links = (
                write_tag(
                    "a", str(number), href=f"#{self.prefix}-claim-{number}", aria_label=f"claim {number}"
                )
                for number in sorted(ending)
            )
            yield write_tag("sup", " ".join(links))
