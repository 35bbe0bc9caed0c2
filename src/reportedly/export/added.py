"""What was added to the ledger, one line a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reportedly.export.visible import show_on_one_line
from reportedly.export.words import count_of


def render_added(reports: Iterable[Any], _width_columns: int = 100) -> Iterator[str]:
    """One line for each `cli.added.AddedReport`, however wide the terminal is."""
    for added in reports:
        yield show_on_one_line(f"{_name(added)} · {'; '.join(_facts(added))}") + "\n"


def _name(added: Any) -> str:
    return f"{added.state} {added.report} · {added.title or added.path or 'untitled'}"


def _facts(added: Any) -> Iterator[str]:
    if added.state == "already there":
        yield "nothing to do"
        return
    if added.supersedes is not None:
        yield f"supersedes {added.supersedes}"
    known = f", {added.n_known} of them known from other reports" if added.n_known else ""
    yield count_of(added.n_claims, "claim") + known
    if added.changes is not None:
        yield _word_changes(added.changes)
    yield from _related(added.shares_text_with, is_earlier=True, verb="copied from")
    yield from _related(added.shares_text_with, is_earlier=False, verb="copied by")
    yield from _related(added.shares_text_with, is_earlier=None, verb="the same text as")
    if added.cites:
        yield f"cites {' and '.join(_name_related(each) for each in added.cites)}"


def _related(others: Sequence[Any], *, is_earlier: bool | None, verb: str) -> Iterator[str]:
    names = [_name_related(each) for each in others if each.is_earlier is is_earlier]
    if names:
        yield f"{verb} {' and '.join(names)}"


def _name_related(related: Any) -> str:
    return f"{related.name} ({related.report})" if related.name != related.report else related.report


def _word_changes(changes: Any) -> str:
    counts = ((changes.added, "new"), (changes.changed, "changed"), (changes.removed, "gone"))
    told = [f"{len(claims)} {word}" for claims, word in counts if claims]
    return f"of its claims {', '.join([*told, f'{changes.n_kept} as before'])}"


def render_reprocessed(reports: Iterable[Any], _width_columns: int = 100) -> Iterator[str]:
    """One line for each `cli.reprocess_job.ReprocessedReport`; a closing line where there is none."""
    is_empty = True
    for each in reports:
        is_empty = False
        told = f"read again {each.report} · {each.title or 'untitled'} · {count_of(each.n_claims, 'claim')}"
        yield show_on_one_line(f"{told}; {_word_changes(each.changes)}") + "\n"
    if is_empty:
        yield "nothing to read again\n"
