"""What `reportedly show` prints: a report, a claim, a proposition, an actor, an origin, a ruling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.export.accounts import name_origin, render_accounts
from reportedly.export.found import name_chain
from reportedly.export.rulings import ruling_lines
from reportedly.export.table import render_table
from reportedly.export.visible import show_on_one_line
from reportedly.export.ways_back import name_report
from reportedly.export.words import count_of, in_quotes, word_time
from reportedly.export.wrap import wrap_line
from reportedly.records import Account, Copying, Credit, Statement

_INDENT = " " * 6
MOST_CLAIMS = 50
"""Claims of an actor that a table lists, the latest; JSON has all of them."""


def render_report(card: Any, width_columns: int = 100) -> Iterator[str]:
    """A `ledger.describe.ReportCard`: the table of its extraction, then its place in the ledger."""
    width = max(40, width_columns)
    if card.extraction is not None:
        yield from render_table([card.extraction], width)
    else:
        yield f"{card.report.id}: the words were taken out\n"
    held = card.report
    versions = [f"supersedes {held.supersedes}"] if held.supersedes else []
    versions += [f"superseded by {held.superseded_by}"] if held.superseded_by else []
    yield from _list("In the ledger", [f"{held.id} · recorded {held.recorded_at}", *versions], width)
    yield from _list("Log", map(_word_entry, card.entries), width)
    yield from _list(
        "Text shared with other reports", (_word_copying(held.id, c) for c in card.copyings), width
    )
    yield from _list("Credits", map(_word_credit, card.credits), width)
    yield from _list("Cited by", (f"{c.report}: {c.reason}" for c in card.cited_by), width)
    yield from _rulings(card.rulings, width)


def render_claim(card: Any, width_columns: int = 100) -> Iterator[str]:
    """A `ledger.describe.ClaimCard`."""
    width, claim = max(40, width_columns), card.claim
    yield wrap_line(show_on_one_line(claim.text), width) + "\n"
    yield wrap_line(name_chain(claim.outlet, claim.chain), width, "  ") + "\n"
    facts = [*_judgements(claim), *(f"said {word_time(t.said_at)}" for t in claim.chain if t.said_at)]
    facts += [f"happened {word_time(claim.happened_on)}"] if claim.happened_on else []
    yield wrap_line(" · ".join([name_report(claim), *facts]), width, "  ") + "\n"
    yield wrap_line(f"{claim.claim} · {claim.report}", width, "  ") + "\n"
    if claim.context != claim.text:
        yield wrap_line(f"in: {show_on_one_line(claim.context)}", width, "  ", _INDENT) + "\n"
    if card.membership is not None:
        place, size = card.membership, count_of(card.n_members, "claim")
        told = f"{place.stance} {place.proposition}, which has {size}. {place.reason}"
        yield from _list("Proposition", [told], width)
    yield from _list("Other claims", map(_word_related, card.relations), width)
    yield from _rulings(card.rulings, width)


def render_account(account: Account, width_columns: int = 100) -> Iterator[str]:
    """A proposition: its account, then every position, what each report added, and remarks."""
    width = max(40, width_columns)
    yield from render_accounts([account], width)
    yield from _list("Positions", map(_word_position, account.positions), width)
    yield from _list("What each report added", (f"{a.report}: {a.reason}" for a in account.additions), width)
    origins = (f"{origin.id}: {name_origin(origin)}. {origin.reason}" for origin in account.origins)
    yield from _list("Origins", origins, width)
    yield from _list(
        "Lineage", (f"{f.lineage}: {f.one}, {f.other}. {f.reason}" for f in account.lineages), width
    )
    yield from _list("Remarks", (f"{note.policy}: {note.reason}" for note in account.notes), width)


def render_actor(card: Any, width_columns: int = 100) -> Iterator[str]:
    """A `ledger.describe.ActorCard`."""
    width, actor = max(40, width_columns), card.actor
    facts = [str(actor.kind or "kind unknown"), *([] if actor.is_named else ["not named"])]
    facts += [f"within {actor.scope}"] if actor.scope else []
    yield wrap_line(show_on_one_line(actor.name), width) + "\n"
    yield wrap_line(show_on_one_line(" · ".join([*facts, actor.id])), width, "  ") + "\n"
    yield from _list("Taken for it", map(_word_named, card.sources), width)
    shown = card.claims[-MOST_CLAIMS:]
    left = len(card.claims) - len(shown)
    claims = [f"{name_chain(c.outlet, c.chain)}: {c.text} · {c.claim}" for c in shown]
    yield from _list("Claims", [*([f"{left} earlier ones"] if left else []), *claims], width)
    yield from _rulings(card.rulings, width)


def render_origin(card: Any, width_columns: int = 100) -> Iterator[str]:
    """A `cli.tracing.OriginCard`: the origin, and the propositions that rest on it."""
    width = max(40, width_columns)
    yield wrap_line(show_on_one_line(name_origin(card.origin)), width) + "\n"
    yield wrap_line(show_on_one_line(card.origin.reason), width, "  ") + "\n"
    yield f"  {card.origin.id}\n\n"
    yield from render_accounts(card.propositions, width)


def render_ruling(held: Any, width_columns: int = 100) -> Iterator[str]:
    """A `ledger.HeldRuling`."""
    yield "\n".join(ruling_lines(held, max(40, width_columns))) + "\n"


def _list(title: str, items: Iterable[str], width: int) -> Iterator[str]:
    written = [wrap_line(show_on_one_line(item), width, "  ", _INDENT) for item in items]
    if written:
        yield "\n".join(["", title, *written]) + "\n"


def _rulings(rulings: Iterable[Any], width: int) -> Iterator[str]:
    blocks = ["\n".join(ruling_lines(held, width, "  ")) for held in rulings]
    if blocks:
        yield "\n".join(["", "Rulings", *blocks]) + "\n"


def _judgements(claim: Statement) -> Iterator[str]:
    if claim.act:
        yield str(claim.act)
    if claim.certainty:
        yield f"certainty: {claim.certainty}"
    yield f"confidence {claim.confidence:.2f}"


def _word_entry(entry: Any) -> str:
    weights = f", weights {entry.weights[:19]}" if entry.weights else ""
    return f"{entry.seq} {entry.recorded_at} {entry.kind} by version {entry.version or 'unknown'}{weights}"


def _word_copying(report: str, copying: Copying) -> str:
    is_one = copying.one == report
    other, share = (copying.other, copying.share_of_one) if is_one else (copying.one, copying.share_of_other)
    verb = "copied" if copying.is_copied else "shared"
    return f"{other}: {share:.0%} of this text {verb}. {copying.reason}"


def _word_credit(credit: Credit) -> str:
    cited = f", which is {credit.cited}" if credit.cited else ""
    return f"{credit.kind} {credit.name}{cited}. {credit.reason}"


def _word_related(related: Any) -> str:
    relation = related.relation
    other = relation.to if related.is_from else relation.from_
    if related.other is None:
        return f"{relation.kind} {other}: {relation.reason}"
    whose = name_report(related.other)
    words = in_quotes(show_on_one_line(related.other.text))
    return f"{relation.kind} ({relation.confidence:.2f}) {words} · {whose} · {other}. {relation.reason}"


def _word_position(position: Any) -> str:
    speaker = (position.speaker.name if position.speaker else None) or position.outlet or "nobody stated"
    where = f"{position.outlet or 'an unnamed outlet'}, {(position.published_at or 'undated')[:10]}"
    return f"{speaker} {position.stance} it · {where} · {position.claim}"


def _word_named(named: Any) -> str:
    return f"“{named.as_printed}” in {named.outlet or named.report} ({named.confidence:.2f}). {named.reason}"
