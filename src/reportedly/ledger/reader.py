"""The reader: everything that can be asked of the ledger, as of one moment."""

from __future__ import annotations

from reportedly.ledger.read_claims import ClaimReading
from reportedly.ledger.read_matches import MatchReading
from reportedly.ledger.read_reports import ReportReading
from reportedly.ledger.read_words import WordReading


class Reader(ReportReading, ClaimReading, MatchReading, WordReading):
    """Reads one unchanging state of the ledger; writers do not disturb it. Made by `Ledger.reading`."""
