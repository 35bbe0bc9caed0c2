"""The reader: everything that can be asked of the ledger, as of one moment."""

from __future__ import annotations

from reportedly.ledger.read_claims import ClaimReading
from reportedly.ledger.read_matches import MatchReading
from reportedly.ledger.read_reports import ReportReading


class Reader(ReportReading, ClaimReading, MatchReading):
    """Reads one unchanging state of the ledger; writers do not disturb it. Made by `Ledger.reading`."""
