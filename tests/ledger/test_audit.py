from __future__ import annotations

from reportedly.ledger import Ledger, audit_ledger
from tests.ledger.filled import fill


def test_the_audit_of_a_ledger_as_it_was_written_is_clean(ledger: Ledger) -> None:
    fill(ledger)
    report = audit_ledger(ledger)
    assert report.findings == ()
    assert report.notes == ()
    assert (report.n_entries, report.n_reports, report.n_redacted) == (9, 3, 0)
