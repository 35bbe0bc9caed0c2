"""A chain of sources as HTML: boxes from the report inwards, cue and channel on the arrow out of each."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.html_links import Links
from reportedly.export.markup import write_line, write_tag
from reportedly.export.words import (
    NOBODY,
    LinkWords,
    word_anonymity,
    word_dates,
    word_link_judgements,
)
from reportedly.records import Basis, Channel, Claim, SourceKind


def write_chain(links: Links, claim: Claim) -> str:
    """An ordered list: the report's outlet, then each link; the last is nearest to the event."""
    outlet = links.view.extraction.report.outlet
    start = write_tag("li", write_line(outlet or "") or "this report", class_="start")
    chain = links.view.chain_of(claim)
    boxes = [_write_link(links, claim, link, is_innermost=link is chain[-1]) for link in chain]
    return write_tag(
        "ol",
        "\n".join([start, *boxes]),
        class_="chain",
        role="list",
        aria_label="Chain of sources, from the report inwards",
    )


def _write_link(links: Links, claim: Claim, link: LinkWords, *, is_innermost: bool) -> str:
    kinds = ["link", "innermost" if is_innermost else ""]
    kinds += ["nobody" if not link.is_stated else "unnamed" if link.is_named is False else ""]
    kinds += ["disputed" if link.disputes else ""]
    return write_tag(
        "li",
        _write_arrow(links, link) + _write_box(links, claim, link, is_innermost=is_innermost),
        class_=" ".join(kind for kind in kinds if kind),
    )


def _write_arrow(links: Links, link: LinkWords) -> str:
    cue = f"“{links.to_words(link.link.cue, write_line(link.cue))}”" if link.cue else ""
    channel = link.link.channel
    how = str(channel) if channel and channel is not Channel.UNKNOWN else ""
    parts = [
        write_tag("span", "on the word of: ", class_="unseen"),
        write_tag("span", cue, class_="by"),
        write_tag("span", "", class_="line"),
        write_tag("span", how, class_="channel"),
    ]
    return write_tag("span", "".join(parts), class_="arrow")


def _write_box(links: Links, claim: Claim, link: LinkWords, *, is_innermost: bool) -> str:
    name = write_line(link.name if link.is_stated else NOBODY)
    lines = [write_tag("span", links.to_words(link.link.span, name), class_="name")]
    if link.disputes:
        notes = " ".join(map(links.to_dispute, link.disputes))
        lines[0] += write_tag("span", f"disputed {notes}", class_="flag")
    if link.is_renamed:
        lines.append(write_tag("span", f"printed “{write_line(link.printed)}”", class_="printed"))
    facts = " · ".join(_write_facts(links, claim, link, is_innermost=is_innermost))
    if facts:
        lines.append(write_tag("span", facts, class_="kind"))
    return write_tag("span", "".join(lines), class_="box")


def _write_facts(links: Links, claim: Claim, link: LinkWords, *, is_innermost: bool) -> Iterator[str]:
    source = link.source
    if source and source.kind and source.kind is not SourceKind.UNKNOWN:
        yield str(source.kind)
    if source and source.is_named is False:
        yield "not named"
        yield from map(write_line, word_anonymity(source))
    members = [links.view.name_of(member, None, "") for member in source.members] if source else []
    if any(members):
        yield "together: " + write_line(", ".join(name for name in members if name))
    if link.link.basis and link.link.basis is not Basis.UNKNOWN:
        yield f"basis: {link.link.basis}"
    for word in word_link_judgements(link.link, claim, is_innermost):
        yield write_tag("strong", write_line(word))
    if said_at := link.link.said_at:
        dates = word_dates(said_at)
        yield f"said {links.quote(said_at.span)}" + (f" ({write_line(dates)})" if dates else "")
