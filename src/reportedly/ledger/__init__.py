"""The ledger: reports, what was read from them, and what they have to do with each other."""

from reportedly.ledger.address import normalise_url
from reportedly.ledger.audit import AuditReport, Finding, audit_ledger
from reportedly.ledger.backup import backup_ledger
from reportedly.ledger.entries import Entry, EntryKind
from reportedly.ledger.ledger import Ledger, open_ledger
from reportedly.ledger.read_matches import HeldProposition, HeldRuling
from reportedly.ledger.read_reports import HeldReport
from reportedly.ledger.reader import Reader
from reportedly.ledger.restore import restore_ledger
from reportedly.ledger.view import View
from reportedly.ledger.writer import Appended, Writer

__all__ = [
    "Appended",
    "AuditReport",
    "Entry",
    "EntryKind",
    "Finding",
    "HeldProposition",
    "HeldReport",
    "HeldRuling",
    "Ledger",
    "Reader",
    "View",
    "Writer",
    "audit_ledger",
    "backup_ledger",
    "normalise_url",
    "open_ledger",
    "restore_ledger",
]
