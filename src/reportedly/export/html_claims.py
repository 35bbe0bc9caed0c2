"""The claims as HTML: each with its chain drawn, its words, how they are put, when, and who denies them."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.html_chain import write_chain
from reportedly.export.html_links import Links
from reportedly.export.markup import write_line, write_tag
from reportedly.export.words import word_dates, word_judgements, word_quantity, word_range
from reportedly.records import Claim, TimeInterval


def write_claims(links: Links, heading: str) -> str:
    """The heading (its tag is `heading`) and the claims, or that there are none."""
    claims = links.view.extraction.claims
    below = f"h{int(heading[1]) + 1}"
    cards = [_write_claim(links, n, claim, below) for n, claim in enumerate(claims, start=1)]
    title = write_tag(heading, f"Claims <small>{len(cards)}</small>", id=f"{links.prefix}-claims")
    if not cards:
        return title + '\n<p class="none">No claim was found in this report.</p>'
    return title + "\n" + write_tag("ol", "\n".join(cards), class_="claims", role="list")


def _write_claim(links: Links, number: int, claim: Claim, heading: str) -> str:
    name = write_tag(heading, f'<span class="unseen">Claim </span>{number}', class_="number")
    flags = "".join(_write_flags(links, claim))
    sure = write_tag("span", f"confidence {claim.confidence:.2f}", class_="sure")
    head = write_tag("div", name + flags + sure, class_="head")
    content = write_tag("p", write_line(claim.text), class_="what", dir="auto")
    rows = "".join(
        f"{write_tag('dt', term)}{write_tag('dd', words)}"
        for write_rows in (_write_how, _write_when, _write_ties, _write_where)
        for term, words in write_rows(links, claim)
    )
    facts = write_tag("dl", rows, class_="details") if rows else ""
    body = "\n".join(part for part in (head, write_chain(links, claim), content, facts) if part)
    return write_tag("li", body, id=f"{links.prefix}-claim-{number}")


def _write_flags(links: Links, claim: Claim) -> Iterator[str]:
    """What an editor must not miss: whatever is unusual in how the claim is put, and who denies it."""

    def flag(content: str) -> str:
        return write_tag("span", content, class_="flag")

    ties = links.view.ties_of(claim)
    for judgement in word_judgements(claim):
        if not judgement.is_usual and not any(tie.words == judgement.word for tie in ties):
            yield write_tag("span", write_line(judgement.word), class_="put")
    yield from (flag(f"{tie.words} {links.to_claim(tie.number)}") for tie in ties)
    for dispute in links.view.disputed_by(claim):
        yield flag(f"disputes {links.to_dispute(dispute.number)}")


def _write_how(links: Links, claim: Claim) -> Iterator[tuple[str, str]]:
    judgements = [
        write_line(judgement.word) + (f" {links.quote(*judgement.evidence)}" if judgement.evidence else "")
        for judgement in word_judgements(claim)
    ]
    if judgements:
        yield "Put as", ", ".join(judgements)
    if claim.evidence.distance:
        yield "At a distance", links.quote(*claim.evidence.distance)


def _write_when(links: Links, claim: Claim) -> Iterator[tuple[str, str]]:
    if claim.happened_on:
        yield "Happened", _write_time(links, claim.happened_on)
    if claim.as_of:
        yield "As of", _write_time(links, claim.as_of)
    if claim.quantities:
        found = [links.to_words(each.span, write_line(word_quantity(each))) for each in claim.quantities]
        yield "Numbers", "; ".join(found)


def _write_ties(links: Links, claim: Claim) -> Iterator[tuple[str, str]]:
    for tie in links.view.ties_of(claim):
        reason = write_line(tie.relation.reason)
        yield tie.words.capitalize(), f"{links.to_claim(tie.number)}: {reason}"
    for dispute in links.view.disputed_by(claim):
        name = write_line(dispute.source.name or dispute.source.as_printed)
        yield "Disputes", f"{name} {links.to_dispute(dispute.number)}"
    for dispute in links.view.disputes_of(links.view.chain_of(claim)):
        by = ", ".join(links.to_claim(links.view.numbers[relation.from_]) for relation in dispute.relations)
        name = write_line(dispute.source.name or dispute.source.as_printed)
        yield "Rests on", f"{name} {links.to_dispute(dispute.number)}, disputed by {by}"
    for verification in links.view.verifications_of(claim):
        by = write_line(links.view.name_of(verification.by, None, "by whom is not stated"))
        yield "Checked", f"{by}: {verification.outcome} {links.quote(verification.span)}"


def _write_where(links: Links, claim: Claim) -> Iterator[tuple[str, str]]:
    if claim.content:
        pieces = [links.to_words(piece, word_range(piece)) for piece in claim.content]
        paragraph = links.view.places.paragraph_of(claim.content[0].start)
        yield "Where", f"¶ {paragraph}, characters {', '.join(pieces)}"


def _write_time(links: Links, time: TimeInterval) -> str:
    dates = word_dates(time)
    return links.quote(time.span) + (f" ({write_line(dates)})" if dates else ", not resolved")
