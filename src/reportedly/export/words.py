"""The words of a record as every format shows them: names, judgements, times, quantities, counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.export.visible import show_on_one_line
from reportedly.records import (
    Act,
    Bound,
    Certainty,
    ChainLink,
    Claim,
    Extraction,
    Polarity,
    Quantity,
    Source,
    Span,
    TimeInterval,
)

NOBODY = "nobody named"
ARROW = " ← "
_OPENING = tuple("“\"‘'«„")
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LinkWords:
    """A link of a chain in words, safe to show on one line.

    `name`: of the resolved source; where nobody is named, the cue in brackets ("(reportedly)") or
    NOBODY; `printed`: the words of the report at this place; `is_renamed`: whether they are others than the
    name; `cue`: the words that attribute; `disputes`: the numbers of the disputes about the source. Words
    that there are none of are "".
    """

    link: ChainLink
    source: Source | None
    name: str
    printed: str
    is_renamed: bool
    cue: str
    disputes: tuple[int, ...] = ()

    @property
    def is_stated(self) -> bool:
        """Whether the report says who it is, by a name or not."""
        return bool(self.printed)

    @property
    def is_named(self) -> bool | None:
        """Whether a proper name identifies the source; None where that is not known."""
        return self.source.is_named if self.source else None


def word_link(text: str, link: ChainLink, source: Source | None, disputes: tuple[int, ...] = ()) -> LinkWords:
    """The words of a link in the report's `text`; `source` is the record that the link points at."""
    printed = show_on_one_line(link.span.slice(text)) if link.span else ""
    if not printed and source:
        printed = show_on_one_line(source.as_printed)
    cue = show_on_one_line(link.cue.slice(text)) if link.cue else ""
    name = (show_on_one_line(source.name) if source else "") or printed or f"({cue or NOBODY})"
    return LinkWords(
        link=link,
        source=source,
        name=name,
        printed=printed,
        is_renamed=bool(printed) and _strip_article(name) != _strip_article(printed),
        cue=cue,
        disputes=disputes,
    )


def _strip_article(words: str) -> str:
    found = _ARTICLE.match(words)
    return (words[found.end() :] if found else words).casefold()


def join_names(chain: tuple[LinkWords, ...], arrow: str = ARROW, *, with_disputes: bool = True) -> str:
    """ "A ← B": A passes on what B says. A disputed source carries the number of the dispute ("B †1")."""
    return arrow.join(
        " ".join((link.name, *(word_dispute(n) for n in link.disputes if with_disputes))) for link in chain
    )


def word_dispute(number: int) -> str:
    """The mark that a disputed source carries: "†1"."""
    return f"†{number}"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One thing that the text says of a claim by how it puts it, and the words that it was read from.

    `is_usual`: whether it is what most claims have, so that it goes without saying.
    """

    word: str
    is_usual: bool
    evidence: tuple[Span, ...]


def word_judgements(claim: Claim) -> Iterator[Judgement]:
    """Act, polarity and certainty, as far as they are known. A denial is usually negative, all else not."""
    if claim.act:
        yield Judgement(str(claim.act), claim.act is Act.ASSERTS, claim.evidence.act)
    if claim.polarity:
        usual = Polarity.NEGATIVE if claim.act is Act.DENIES else Polarity.POSITIVE
        yield Judgement(word_polarity(claim.polarity), claim.polarity is usual, claim.evidence.polarity)
    if claim.certainty:
        is_usual = claim.certainty is Certainty.CERTAIN
        yield Judgement(word_certainty(claim.certainty), is_usual, claim.evidence.certainty)


def word_polarity(polarity: Polarity | None) -> str:
    """ "positive" or "negative", since a bare + or - reads as a formula in a spreadsheet; "" for None."""
    if polarity is None:
        return ""
    return "positive" if polarity is Polarity.POSITIVE else "negative"


def word_certainty(certainty: Certainty) -> str:
    """The value, which says of itself what it is about."""
    return "certainty unknown" if certainty is Certainty.UNKNOWN else str(certainty)


def word_link_judgements(link: ChainLink, claim: Claim, is_innermost: bool) -> Iterator[str]:
    """Act and certainty of one link, where they are unusual and not said of the claim itself already."""
    if link.act and link.act is not Act.ASSERTS and not (is_innermost and link.act is claim.act):
        yield str(link.act)
    is_unusual = link.certainty and link.certainty is not Certainty.CERTAIN
    if link.certainty and is_unusual and not (is_innermost and link.certainty is claim.certainty):
        yield word_certainty(link.certainty)


def word_dates(time: TimeInterval) -> str:
    """ "2031-03-10", or "2031-03-01 to 2031-03-10"; an open end is "…", and "" is not resolved."""
    first, last = show_on_one_line(time.from_ or ""), show_on_one_line(time.to or "")
    return first if first == last else f"{first or '…'} to {last or '…'}"


def word_time(time: TimeInterval) -> str:
    """The words of the report and the dates they stand for."""
    words, dates = show_on_one_line(time.text), word_dates(time)
    return f"“{words}” ({dates})" if dates else f"“{words}”"


def word_quantity(quantity: Quantity) -> str:
    """ "at least 12 people"; thousands are parted by commas from 10,000 on."""
    bound = "" if quantity.bound is Bound.EXACTLY else str(quantity.bound)
    unit = show_on_one_line(quantity.unit or "")
    value = f"{quantity.value:,}" if abs(quantity.value) >= 10_000 else str(quantity.value)
    return " ".join(part for part in (bound, value, unit) if part)


def word_anonymity(source: Source) -> tuple[str, ...]:
    """What the report says of a source that it does not name, as far as its own words do not say it already.

    How many there are, from two on; what they are; why they are not named.
    """
    known = source.anonymity
    if known is None:
        return ()
    said = source.name.casefold().split()
    is_new = any(word not in said for word in (known.position or "").casefold().split())
    parts = (
        "" if known.count is None or known.count < 2 else f"{known.count} of them",
        (known.position or "") if is_new else "",
    )
    reason = show_on_one_line(known.reason or "")
    shown = (*map(show_on_one_line, parts), f"reason given: {reason}" if reason else "")
    return tuple(part for part in shown if part)


def in_quotes(words: str) -> str:
    """The words in quotation marks, unless they bring their own."""
    return words if words[:1] in _OPENING else f"“{words}”"


def count_of(n_things: int, one: str, many: str | None = None) -> str:
    """ "1 claim", "2 claims", "no claims"."""
    word = one if n_things == 1 else many or f"{one}s"
    return f"{n_things or 'no'} {word}"


def list_numbers(numbers: tuple[int, ...]) -> str:
    """ "claim 1", "claims 1, 2", "no claim"."""
    word = "claims" if len(numbers) > 1 else "claim"
    return f"{word} {', '.join(map(str, numbers))}" if numbers else "no claim"


def title_of(extraction: Extraction) -> str:
    """The headline, or where the report was read from if that is not known."""
    report = extraction.report
    headline = show_on_one_line(report.title_span.slice(report.text)) if report.title_span else ""
    return headline or show_on_one_line(report.path or "") or "Untitled report"


def word_range(span: Span) -> str:
    """ "118-157": the characters from the first up to, not including, the second."""
    return f"{span.start}-{span.end}"
