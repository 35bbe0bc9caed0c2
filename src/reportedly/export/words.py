"""The words of a record as every format shows them: sources by name, chains in one line, judgements."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.export.visible import show_on_one_line
from reportedly.records import ChainLink, Claim, Extraction, Polarity, Source, Span, TimeInterval

NOT_STATED = "source not stated"
ARROW = " <- "
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LinkWords:
    """A link of a chain in words, safe to show on one line.

    `name`: of the resolved source, NOT_STATED where there is none; `printed`: the words of the report at
    this place; `is_renamed`: whether they are others than the name; `cue`: the words that attribute. Words
    that there are none of are "".
    """

    link: ChainLink
    source: Source | None
    name: str
    printed: str
    is_renamed: bool
    cue: str


def word_chain(extraction: Extraction, claim: Claim) -> tuple[LinkWords, ...]:
    """The chain from the link nearest to the reader to the one nearest to the event; never empty."""
    sources = {source.id: source for source in extraction.sources}
    chain = claim.chain or (ChainLink(),)
    return tuple(_word_link(extraction.report.text, link, sources) for link in chain)


def _word_link(text: str, link: ChainLink, sources: Mapping[str, Source]) -> LinkWords:
    source = sources.get(link.source) if link.source else None
    printed = show_on_one_line(link.span.slice(text)) if link.span else ""
    if not printed and source:
        printed = show_on_one_line(source.as_printed)
    name = (show_on_one_line(source.name) if source else "") or printed or NOT_STATED
    return LinkWords(
        link=link,
        source=source,
        name=name,
        printed=printed,
        is_renamed=bool(printed) and _strip_article(name) != _strip_article(printed),
        cue=show_on_one_line(link.cue.slice(text)) if link.cue else "",
    )


def _strip_article(words: str) -> str:
    found = _ARTICLE.match(words)
    return (words[found.end() :] if found else words).casefold()


def join_names(chain: tuple[LinkWords, ...]) -> str:
    """ "A <- B": A passes on what B says."""
    return ARROW.join(link.name for link in chain)


def word_polarity(polarity: Polarity | None) -> str:
    """ "positive" or "negative", since a bare + or - reads as a formula in a spreadsheet; "" for None."""
    if polarity is None:
        return ""
    return "positive" if polarity is Polarity.POSITIVE else "negative"


def word_time(time: TimeInterval) -> str:
    """The words of the report and the dates they stand for."""
    words = show_on_one_line(time.text)
    if time.from_ is None and time.to is None:
        return f"“{words}”"
    if time.from_ == time.to:
        return f"“{words}” ({time.from_})"
    return f"“{words}” ({time.from_ or '…'} to {time.to or '…'})"


def word_judgements(claim: Claim) -> list[str]:
    """Act, polarity, certainty and time of the claim, as far as they are known."""
    words = [str(claim.act) if claim.act else "", word_polarity(claim.polarity)]
    words.append(f"certainty: {claim.certainty}" if claim.certainty else "")
    words.append(f"happened {word_time(claim.happened_on)}" if claim.happened_on else "")
    words.append(f"as of {word_time(claim.as_of)}" if claim.as_of else "")
    return [word for word in words if word]


def count_of(n_things: int, one: str, many: str | None = None) -> str:
    """ "1 claim", "2 claims", "no claims"."""
    word = one if n_things == 1 else many or f"{one}s"
    return f"{n_things or 'no'} {word}"


def title_of(extraction: Extraction) -> str:
    """The headline, or where the report was read from if that is not known."""
    report = extraction.report
    headline = show_on_one_line(report.title_span.slice(report.text)) if report.title_span else ""
    return headline or show_on_one_line(report.path or "") or "Untitled report"


def word_range(span: Span) -> str:
    """ "118-157": the characters from the first up to, not including, the second."""
    return f"{span.start}-{span.end}"
