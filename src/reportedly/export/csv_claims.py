"""A claim as a row of the CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reportedly.export.csv_rows import LINKS_JOINT, PIECES_JOINT, Row, cells_of_span
from reportedly.export.view import View
from reportedly.export.visible import show_on_one_line
from reportedly.export.words import (
    LinkWords,
    join_names,
    word_anonymity,
    word_polarity,
    word_quantity,
    word_range,
)
from reportedly.records import Claim, RelationKind, Span, TimeInterval

_NONE = "none"
"""Holds the place of a link that has no value, so that all columns of a chain have as many parts."""


def cells_of_claim(view: View, claim: Claim) -> Row:
    """All cells but those of the report."""
    chain = view.chain_of(claim)
    return {
        "record": "claim",
        "number": str(view.numbers[claim.id]),
        "claim_id": claim.id,
        **(cells_of_span(view, *claim.content) or {"content_start": "0", "content_end": "0"}),
        "text": claim.text,
        **_cells_of_source(view, chain[-1]),
        **_cells_of_chain(claim, chain),
        **_cells_of_judgements(view, claim),
        **_cells_of_times(claim, chain),
        **_cells_of_ties(view, claim, chain),
        "quantities": PIECES_JOINT.join(map(word_quantity, claim.quantities)),
        "quotes": _words(view, claim.quotes),
        "confidence": repr(claim.confidence),
    }


def _cells_of_source(view: View, link: LinkWords) -> Row:
    members = link.source.members if link.source else ()
    return {
        "source": link.name if link.is_stated else "",
        "source_as_printed": link.printed,
        "source_kind": _kind(link),
        "source_is_named": _yes_or_no(link.is_named),
        "source_anonymity": PIECES_JOINT.join(word_anonymity(link.source)) if link.source else "",
        "source_members": PIECES_JOINT.join(view.name_of(member, None, member) for member in members),
    }


def _cells_of_chain(claim: Claim, chain: tuple[LinkWords, ...]) -> Row:
    def each(cell: Callable[[LinkWords], str | None]) -> str:
        return LINKS_JOINT.join(cell(link) or _NONE for link in chain) if claim.chain else ""

    outer = chain[0]
    return {
        "chain": join_names(chain, LINKS_JOINT, with_disputes=False),
        "cue": PIECES_JOINT.join(link.cue for link in chain if link.cue),
        "outermost": outer.name if outer.is_stated else "",
        "outermost_kind": _kind(outer),
        "outermost_is_named": _yes_or_no(outer.is_named),
        "chain_kinds": each(_kind),
        "chain_is_named": each(lambda link: _yes_or_no(link.is_named)),
        "chain_cues": each(lambda link: link.cue),
        "chain_channels": each(lambda link: link.link.channel),
        "chain_bases": each(lambda link: link.link.basis),
        "chain_acts": each(lambda link: link.link.act),
        "chain_certainties": each(lambda link: link.link.certainty),
        "chain_said": each(lambda link: _interval(link.link.said_at)),
        "chain_spans": each(lambda link: word_range(link.link.span) if link.link.span else None),
        "chain_cue_spans": each(lambda link: word_range(link.link.cue) if link.link.cue else None),
    }


def _cells_of_judgements(view: View, claim: Claim) -> Row:
    return {
        "act": claim.act or "",
        "polarity": word_polarity(claim.polarity),
        "certainty": claim.certainty or "",
        "act_words": _words(view, claim.evidence.act),
        "polarity_words": _words(view, claim.evidence.polarity),
        "certainty_words": _words(view, claim.evidence.certainty),
        "distance_words": _words(view, claim.evidence.distance),
    }


def _cells_of_times(claim: Claim, chain: tuple[LinkWords, ...]) -> Row:
    said_at = next((link.link.said_at for link in reversed(chain) if link.link.said_at), None)
    cells: Row = {}
    for name, time in (("happened", claim.happened_on), ("as_of", claim.as_of), ("said", said_at)):
        if time is not None:
            cells |= {
                f"{name}_from": time.from_ or "",
                f"{name}_to": time.to or "",
                f"{name}_words": time.text,
            }
    return cells


def _cells_of_ties(view: View, claim: Claim, chain: tuple[LinkWords, ...]) -> Row:
    disputes = view.disputes_of(chain)
    denials = [tie.relation for tie in view.ties_of(claim) if tie.relation.kind is RelationKind.DENIES]
    return {
        "disputed": PIECES_JOINT.join(dispute.source.name for dispute in disputes),
        "disputed_by": PIECES_JOINT.join(
            relation.from_ for dispute in disputes for relation in dispute.relations
        ),
        "denies": PIECES_JOINT.join(denial.to for denial in denials if denial.from_ == claim.id),
        "denied_by": PIECES_JOINT.join(denial.from_ for denial in denials if denial.to == claim.id),
        "verified": PIECES_JOINT.join(str(found.outcome) for found in view.verifications_of(claim)),
    }


def _words(view: View, spans: Iterable[Span]) -> str:
    return PIECES_JOINT.join(show_on_one_line(span.slice(view.text)) for span in spans)


def _kind(link: LinkWords) -> str:
    return (link.source and link.source.kind) or ""


def _yes_or_no(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"


def _interval(time: TimeInterval | None) -> str | None:
    """ISO 8601's "from/to", an open end ".."; the words where they are not resolved."""
    if time is None:
        return None
    if time.from_ is None and time.to is None:
        return f"“{show_on_one_line(time.text)}”"
    return f"{time.from_ or '..'}/{time.to or '..'}"
