"""Scope: within what an unnamed source is one. The outlet that it speaks through, else its own report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from reportedly.match.actor_names import squeeze
from reportedly.records.claim import ChainLink, Claim
from reportedly.records.report import Report
from reportedly.records.source import Source
from reportedly.records.vocabulary import SourceKind
from reportedly.wordlists.outlets import load_outlets, outlet_key

JOINT = " and "
"""Between the outlets of one scope."""


def outlet_name(printed: str) -> str:
    """The listed name of an outlet given by any form or by its host; else its words, without article."""
    listed = load_outlets()
    if printed in _listed_names():
        return printed
    known = listed.find(printed) or listed.find(f"The {printed}") or listed.by_domain(printed)
    if known is not None:
        return known.name
    return " ".join(printed.split()).removeprefix("the ").removeprefix("The ") or printed


def is_ambiguous_outlet(printed: str) -> bool:
    """Whether the words are a short form that several listed outlets share, or that means other things too.

    A report that says elsewhere which one it means has given the listed name to the source.
    """
    return bool(load_outlets().candidates(printed)) and outlet_name(printed) not in _listed_names()


@cache
def _listed_names() -> frozenset[str]:
    return frozenset(outlet.name for outlet in load_outlets())


def outlet_keys(printed: str) -> tuple[str, ...]:
    """What an outlet is found by. A host stands for the name that it spells: "portgazette.example"."""
    name = outlet_name(printed)
    keys = [squeeze(outlet_key(name))]
    parts = name.casefold().split(".")
    if len(parts) > 1 and " " not in name:
        keys.append(squeeze(parts[1] if parts[0] == "www" else parts[0]))
    return tuple(dict.fromkeys(key for key in keys if key))


def find_scopes(report: Report, sources: Sequence[Source], claims: Sequence[Claim]) -> dict[str, str]:
    """The scope of every source, named or not, by its id.

    It is the named outlet nearest before it in the chains of the claims. Where several claims give several,
    or that link names several, all of them in the order of their keys. Where no claim gives one, it is the
    outlet of the report, and of a report without an outlet its id.
    """
    by_id = {source.id: source for source in sources}
    through: dict[str, set[str]] = {}
    for claim in claims:
        for at, link in enumerate(claim.chain):
            if link.source in by_id:
                through.setdefault(link.source, set()).update(_nearest_outlets(claim.chain[:at], by_id))
    own = own_scope(report)
    for group in sources:  # a member speaks through what its group speaks through
        for member in group.members:
            through.setdefault(member, set()).update(through.get(group.id, ()))
    return {source.id: _join(through.get(source.id, set())) or own for source in sources}


def own_scope(report: Report) -> str:
    """The outlet of the report under its listed name; of a report without an outlet its id."""
    return report.id if report.outlet is None else outlet_name(report.outlet)


def _join(outlets: set[str]) -> str:
    return JOINT.join(sorted(outlets, key=lambda name: (squeeze(outlet_key(name)), name)))


def _nearest_outlets(before: Sequence[ChainLink], by_id: Mapping[str, Source]) -> list[str]:
    for link in reversed(before):
        source = by_id.get(link.source) if link.source is not None else None
        if source is None:
            continue
        parts = [source, *(by_id[member] for member in source.members if member in by_id)]
        outlets = [outlet_name(part.name) for part in parts if _is_named_outlet(part)]
        if outlets:
            return outlets
    return []


def _is_named_outlet(source: Source) -> bool:
    is_outlet = source.kind is SourceKind.OUTLET and source.is_named is True and not source.members
    return is_outlet and not is_ambiguous_outlet(source.name)
