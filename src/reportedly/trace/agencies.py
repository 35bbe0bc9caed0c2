"""The news agencies that a report credits, each by its one name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from reportedly.records.report import Report
from reportedly.wordlists.outlets import outlet_key


@cache
def _names() -> dict[str, str]:
    """Each form of agencies.txt, as it is looked up -> the first form of its line."""
    lines = (files("reportedly.wordlists") / "agencies.txt").read_text("utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return {outlet_key(form): row[0] for row in reversed(rows) for form in row}


def agency_name(printed: str) -> str:
    """The agency's first name in the list ("AP" is Associated Press); words that are not in it stay."""
    return _names().get(outlet_key(printed), printed)


def agency_of_outlet(outlet: str | None) -> str | None:
    """The agency that an outlet is, None where it is none that is listed."""
    return None if outlet is None else _names().get(outlet_key(outlet))


def credited_agencies(report: Report) -> frozenset[str]:
    """The agencies that the report credits, by their one name; its own outlet is not among them."""
    own = agency_of_outlet(report.outlet)
    return frozenset(agency_name(credit) for credit in report.credits) - {own}
