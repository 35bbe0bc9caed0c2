"""What the table says of a report below its claims: disputes, denials, comments sought, what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.export.ties import word_relation
from reportedly.export.view import View
from reportedly.export.visible import show_on_one_line
from reportedly.export.words import count_of, list_numbers, word_dispute, word_range
from reportedly.export.wrap import wrap_line
from reportedly.records import RelationKind, Span

_INDENT = " " * 6


def write_notes(view: View, width: int) -> Iterator[str]:
    """The lists that have something in them, each with a blank line and its title before it."""
    for title, items in (
        ("Disputed sources", _disputes(view)),
        ("Between the claims", _relations(view)),
        ("Asked for comment", _comment_outcomes(view)),
        ("Verification", _verifications(view)),
        ("Quotations outside the claims", _quotations(view)),
        ("Not processed", _refusals(view)),
        ("Said by the report itself", _statements(view)),
    ):
        yield from _list(title, items, width)


def _list(title: str, items: Iterable[str], width: int) -> Iterator[str]:
    written = [wrap_line(item, width, "  ", _INDENT) for item in items]
    if written:
        yield ""
        yield title
        yield from written


def _disputes(view: View) -> Iterator[str]:
    for dispute in view.disputes:
        name = show_on_one_line(dispute.source.name or dispute.source.as_printed)
        reasons = "; ".join(
            f"claim {view.numbers[relation.from_]}: {show_on_one_line(relation.reason)}"
            for relation in dispute.relations
        )
        resting = list_numbers(dispute.claims)
        verb = "rest" if len(dispute.claims) > 1 else "rests"
        yield f"{word_dispute(dispute.number)} {name}: disputed by {reasons} · {resting} {verb} on it"


def _relations(view: View) -> Iterator[str]:
    for relation in view.extraction.relations:
        if relation.kind is not RelationKind.DISPUTES_SOURCE:
            pair = f"{word_relation(relation.kind)} claim {view.numbers[relation.to]}"
            yield f"claim {view.numbers[relation.from_]} {pair}: {show_on_one_line(relation.reason)}"


def _comment_outcomes(view: View) -> Iterator[str]:
    for outcome in view.extraction.comment_outcomes:
        party = view.name_of(outcome.party, outcome.party_span, "party not stated")
        asker = view.name_of(outcome.asked_by, None, "")
        asked = f" (asked by {asker})" if asker else ""
        yield f"{party}: {outcome.outcome}{asked} · {_where(view, outcome.span)}"


def _verifications(view: View) -> Iterator[str]:
    for verification in view.extraction.verifications:
        by = view.name_of(verification.by, None, "by whom is not stated")
        of_claims = f" ({list_numbers(view.numbers_of(verification.claims))})" if verification.claims else ""
        words = f"“{view.words_at(verification.span)}”"
        yield f"{by}: {verification.outcome}{of_claims} · {words} · {_where(view, verification.span)}"


def _quotations(view: View) -> Iterator[str]:
    for quotation in view.quotations_outside():
        yield f"{quotation.status}: {view.words_at(quotation.span)} · {_where(view, quotation.span)}"


def _refusals(view: View) -> Iterator[str]:
    for refusal in view.extraction.refusals:
        where = f"line {view.places.line_of(refusal.span.start)}: " if refusal.span is not None else ""
        hint = f"; {refusal.hint}" if refusal.hint else ""
        yield where + show_on_one_line(refusal.reason + hint)


def _statements(view: View) -> Iterator[str]:
    n_statements = len(view.extraction.unattributed)
    if n_statements:
        counted = count_of(n_statements, "statement")
        yield f"{counted} that nobody is cited for, listed with --format html, csv or json"


def _where(view: View, span: Span) -> str:
    return f"line {view.places.line_of(span.start)} · characters {word_range(span)}"
