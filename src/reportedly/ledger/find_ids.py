"""Ids as people type them: whole, or only as many of their first digits as are needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Table, func, select

from reportedly.errors import NotInLedger, SettingsError
from reportedly.ledger import tables
from reportedly.ledger.view import View

MOST_TOLD = 3
"""Ids that a sentence names where several begin alike."""


class IdKind(StrEnum):
    """What an id is of. The values are the words of the glossary."""

    REPORT = "report"
    CLAIM = "claim"
    SOURCE = "source"
    ACTOR = "actor"
    RULING = "ruling"
    ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class KnownId:
    """An id of the ledger in full."""

    id: str
    kind: IdKind


_PREFIXES = {
    "rpt1-": (IdKind.REPORT, tables.reports),
    "clm1-": (IdKind.CLAIM, tables.claims),
    "src1-": (IdKind.SOURCE, tables.sources),
    "act1-": (IdKind.ACTOR, tables.actors),
    "rul1-": (IdKind.RULING, tables.rulings),
}
_ORIGIN = "org1-"


def find_id(view: View, typed: str, among: Iterable[IdKind] = tuple(IdKind)) -> KnownId:
    """The one id of the ledger that begins as it was typed, of one of the kinds.

    An origin is made anew whenever it is asked for, and its id comes back as it was typed. Raises
    SettingsError where it is no id of these kinds, or several begin so; NotInLedger where none does.
    """
    wanted, typed = tuple(among), typed.strip()
    prefix = typed[: len(_ORIGIN)]
    if prefix == _ORIGIN and IdKind.ORIGIN in wanted:
        return KnownId(typed, IdKind.ORIGIN)
    kind, table = _PREFIXES.get(prefix, (None, None))
    if kind is None or table is None or kind not in wanted:
        begins = [name for name, (of, _) in _PREFIXES.items() if of in wanted]
        begins += [_ORIGIN] if IdKind.ORIGIN in wanted else []
        raise SettingsError(
            f"{typed!r} is no id of a {' or '.join(wanted)}",
            hint=f"ids of them begin with {', '.join(begins)}",
        )
    found = _list_ids(view, table, typed)
    if not found:
        raise NotInLedger(
            f"the ledger has no {kind} whose id is, or begins with, {typed}",
            hint="find it with `reportedly search`",
        )
    if len(found) > 1:
        told = ", ".join(found[:MOST_TOLD]) + (" and more" if len(found) > MOST_TOLD else "")
        raise SettingsError(f"several ids begin with {typed}: {told}", hint="give more of its digits")
    return KnownId(found[0], kind)


def _list_ids(view: View, table: Table, typed: str) -> list[str]:
    """The ids that begin so, sorted, at most one more than a sentence names."""
    column = table.c.id
    exact = select(column).where(column == typed, view.recorded(table)).limit(1)
    found = view.connection.execute(exact).scalar_one_or_none()
    if found is not None:
        return [found]
    begins = func.substr(column, 1, len(typed)) == typed
    query = (
        select(column).where(begins, view.recorded(table)).distinct().order_by(column).limit(MOST_TOLD + 1)
    )
    return list(view.connection.execute(query).scalars())
