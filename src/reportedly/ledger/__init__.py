"""The ledger: reports, what was read from them, and what they have to do with each other."""

from reportedly.ledger.address import normalise_url
from reportedly.ledger.entries import Entry, EntryKind
from reportedly.ledger.ledger import Ledger, open_ledger
from reportedly.ledger.read_matches import HeldProposition, HeldRuling
from reportedly.ledger.read_reports import HeldReport
from reportedly.ledger.reader import Reader
from reportedly.ledger.view import View
from reportedly.ledger.writer import Appended, Writer

__all__ = [
    "Appended",
    "Entry",
    "EntryKind",
    "HeldProposition",
    "HeldReport",
    "HeldRuling",
    "Ledger",
    "Reader",
    "View",
    "Writer",
    "normalise_url",
    "open_ledger",
]
