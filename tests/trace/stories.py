"""Reports that tell one event, written for the tests: a wire story and what other papers make of it."""

from __future__ import annotations

from typing import Any

from reportedly.records import Report
from reportedly.testing import find_span, make_report

FIRST = (
    "The ferry Halvard ran aground off Port Vasmoor early on Monday with 212 people on board. "
    "All of them were taken off by fishing boats within two hours, and four were treated for cold."
)
QUOTE = "“We heard a scrape, and then the lights went out along the whole of the lower deck,” said Ana Ruiz."
THIRD = (
    "The harbour board closed the northern channel until divers have looked at the hull. "
    "The Halvard left the yard in Lindhamn only in March after repairs that took eleven weeks."
)
WIRE = f"PORT VASMOOR (Reuters) - {FIRST}\n\n{QUOTE}\n\n{THIRD}\n"
REPRINT = f"{FIRST}\n\n{QUOTE}\n\n{THIRD}\n"
EDITED = (
    "The ferry Halvard ran aground off Port Vasmoor early Monday morning with 212 people aboard. "
    "All of them were taken off by local fishing boats in two hours, and four were treated for cold.\n\n"
    f"{QUOTE}\n\n"
    "The harbour board has closed the northern channel until divers have looked at the damaged hull.\n"
)
REWRITE = (
    "A ship with more than two hundred passengers struck rocks near Port Vasmoor at the start of the week. "
    "Nobody was badly hurt.\n\n"
    f"{QUOTE} Fishermen brought everybody ashore.\n"
)
CONFERENCE_ONE = (
    "The Halvard was four metres outside the channel when she struck, the harbour master, Tom Eckel, said. "
    "Eckel told a press conference in Port Vasmoor that the pilot had been relieved of his post. "
    "Nothing was wrong with the buoys, Eckel said.\n"
)
CONFERENCE_TWO = (
    "Port Vasmoor's harbour master, Tom Eckel, said that the Halvard's pilot no longer has his post. "
    "He blamed the course of the ship, which Eckel said had strayed four metres from the channel. "
    "According to Eckel every buoy burned.\n"
)
CITING = (
    "The owners of the Halvard knew of a crack in the rudder, the Vasmoor Courier reported on Thursday. "
    "The Courier said that it had seen the log of the yard.\n"
)
BOILERPLATE = "Follow us on Twitter\n\nShare this article\n\n© 2031 Gazette Media. All rights reserved.\n"


def report(text: str, outlet: str | None = None, **fields: Any) -> Report:
    """A report of one of the texts above."""
    return make_report(text, outlet=outlet, **fields)


__all__ = [
    "BOILERPLATE",
    "CITING",
    "CONFERENCE_ONE",
    "CONFERENCE_TWO",
    "EDITED",
    "FIRST",
    "QUOTE",
    "REPRINT",
    "REWRITE",
    "THIRD",
    "WIRE",
    "find_span",
    "report",
]
